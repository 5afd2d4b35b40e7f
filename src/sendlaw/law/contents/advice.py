"""The advice that an EHC needs assessment must seek: SI 2014/1530 reg 6, and through it reg 26(1)."""

from __future__ import annotations

from datetime import date

from attrs import evolve as like

from sendlaw.law.requirements import Requirement
from sendlaw.vocabulary import AdviceKind
from sendlaw.vocabulary.contents import EducationalAdviser, Satisfied

REG_6_1_A = Requirement(
    id="reg6.1.a",
    provision="SI 2014/1530 reg 6(1)(a)",
    words="advice and information from the child's parent or the young person",
    in_force_from=date(2014, 9, 1),
    read_on=date(2026, 11, 25),
)
REG_6_1_B = like(
    REG_6_1_A,
    id="reg6.1.b",
    provision="SI 2014/1530 reg 6(1)(b)",
    words="educational advice and information",
    note="Of the institution attended; failing that as (ii) and (iii) say; (iv) adds to it.",
)
REG_6_1_B_II = like(
    REG_6_1_B,
    id="reg6.1.b.ii",
    provision="SI 2014/1530 reg 6(1)(b)(ii)",
    words="educational advice of a person with experience or knowledge, where the institution has none",
    note="Where the advice of the head teacher or principal is not available.",
)
REG_6_1_B_III = like(
    REG_6_1_B,
    id="reg6.1.b.iii",
    provision="SI 2014/1530 reg 6(1)(b)(iii)",
    words="educational advice of a person responsible for the person's education",
    note="Of a person who attends nowhere, where that under (ii) cannot be obtained.",
)
REG_6_1_C = like(
    REG_6_1_A,
    id="reg6.1.c",
    provision="SI 2014/1530 reg 6(1)(c)",
    words="medical advice and information from a health care professional",
)
REG_6_1_D = like(
    REG_6_1_A,
    id="reg6.1.d",
    provision="SI 2014/1530 reg 6(1)(d)",
    words="psychological advice and information from an educational psychologist",
)
REG_6_1_E = like(
    REG_6_1_A,
    id="reg6.1.e",
    provision="SI 2014/1530 reg 6(1)(e)",
    words="advice and information in relation to social care",
)
REG_6_1_G = like(
    REG_6_1_A,
    id="reg6.1.g",
    provision="SI 2014/1530 reg 6(1)(g)",
    words="advice and information on preparation for adulthood and independent living",
    note="Where the person is in or beyond year 9.",
)
REG_6_1_H = like(
    REG_6_1_A,
    id="reg6.1.h",
    provision="SI 2014/1530 reg 6(1)(h)",
    words="advice and information from whom the family reasonably requests",
)
REG_6_2 = like(
    REG_6_1_A,
    id="reg6.2",
    provision="SI 2014/1530 reg 6(2)",
    words="advice after consulting one qualified to teach the hearing or visually impaired",
    note="Of educational advice, where the adviser is not so qualified.",
)
REG_6_3 = like(
    REG_6_1_A,
    id="reg6.3",
    provision="SI 2014/1530 reg 6(3)",
    words="copies of the family's representations and evidence, for each adviser",
    note="Of all advice but that of the family itself.",
)
REG_6_4 = like(
    REG_6_1_A,
    id="reg6.4",
    provision="SI 2014/1530 reg 6(4)",
    words="no request for advice that was given before and suffices",
    note="Of all advice but that of the family itself.",
)

# What every assessment seeks.
ALWAYS = {
    AdviceKind.PARENT: REG_6_1_A,
    AdviceKind.EDUCATIONAL: REG_6_1_B,
    AdviceKind.MEDICAL: REG_6_1_C,
    AdviceKind.PSYCHOLOGICAL: REG_6_1_D,
    AdviceKind.SOCIAL_CARE: REG_6_1_E,
}
# The advisers who stand in for another, each with the one it stands in for and its paragraph.
FALLBACKS = {
    EducationalAdviser.EXPERIENCED_PERSON: (EducationalAdviser.INSTITUTION, REG_6_1_B_II),
    EducationalAdviser.RESPONSIBLE_PERSON: (EducationalAdviser.EXPERIENCED_PERSON, REG_6_1_B_III),
}
# Whose advice is sought beside the others, and stands in for none.
BESIDE = EducationalAdviser.DEFENCE
# Who must all be satisfied, so that it must not be sought.
ALL_SATISFIED = (Satisfied.ADVISER, Satisfied.AUTHORITY, Satisfied.FAMILY)
# Whose advice paragraphs (3) and (4) do not reach.
NOT_REACHED = AdviceKind.PARENT
IMPORTED_BY = "SI 2014/1530 reg 26(1)"
