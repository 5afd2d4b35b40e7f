"""What the findings of wording cite, and how the text of each was seen."""

from __future__ import annotations

from typing import NamedTuple


class Authority(NamedTuple):
    """A provision, a decision or a body of practice, with the grade at which it was seen.

    >>> AUTHORITIES[0].cited
    'Code of Practice para 9.69(F) (grade V*)'

    Grades are those of the records of the law; ``None`` where there is no one text to read.
    """

    name: str
    grade: str | None
    seen: str

    @property
    def cited(self) -> str:
        """Its name, with the grade unless it was read in the text itself."""
        return self.name if self.grade in ("V", None) else f"{self.name} (grade {self.grade})"


CODE_F = Authority(
    "Code of Practice para 9.69(F)", "V*", "as [2025] UKUT 187 (AAC) quotes it, at [39]"
)
CODE_66 = Authority("Code of Practice para 9.66", "S", "as four local bodies quote it")
CODE_61 = Authority("Code of Practice para 9.61", "S", "as three local bodies quote it")
CODE_64 = Authority("Code of Practice para 9.64", "S", "as three local bodies quote it")
CODE_65 = Authority("Code of Practice para 9.65", "S", "as three local bodies quote it")
CODE_A = Authority("Code of Practice para 9.69(A)", "S", "as one organisation of families tells it")
CODE_B = Authority("Code of Practice para 9.69(B)", "M", "not seen")
CODE_E = Authority("Code of Practice para 9.69(E)", "S", "as two local bodies quote it")
CODE_G = Authority("Code of Practice para 9.69(G)", "M", "not seen")
QUANTIFIED = Authority("[2025] UKUT 187 (AAC) [39]", "V*", "in a copy, at that paragraph")
NEWHAM = Authority("E v Newham LBC [2003] EWCA Civ 9", "V*", "its first paragraph")
CLARKE = Authority("L v Clarke and Somerset CC [1998] ELR 129", "S", "as others quote it")
REDBRIDGE = Authority("Redbridge LBC v HO [2020] UKUT 323 (AAC)", "S", "as others report it")
SUSSEX = Authority("East Sussex CC v TW [2016] UKUT 528 (AAC)", "S", "as others report it")
LINCS = Authority(
    "EC v North East Lincolnshire Council [2015] UKUT 648 (AAC)", "S", "as others report it"
)
S42 = Authority("CFA 2014 s.42", "V", "in the text itself")
S21 = Authority("CFA 2014 s.21(5)", "V", "in the text itself")
REG12F = Authority("SI 2014/1530 reg 12(1)(f)", "V", "in the text itself")
PRACTICE = Authority("published practice", None, "no one text: lists of families' organisations")
AUTHORITIES = (
    *(CODE_F, CODE_66, CODE_61, CODE_64, CODE_65, CODE_A, CODE_B, CODE_E, CODE_G, QUANTIFIED),
    *(NEWHAM, CLARKE, REDBRIDGE, SUSSEX, LINCS, S42, S21, REG12F, PRACTICE),
)
"""Everything that a finding of wording may cite."""
