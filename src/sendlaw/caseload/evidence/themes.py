"""The ten themes of an inspection: what the law asks of each, and what no figure here can know."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """One theme: what the law asks, with where, and what cannot be known from records.

    ``needs`` names the sources from which its figures come: ``cases``, ``plans``, ``offers`` or
    ``inspections``.

    >>> THEMES[5].title, THEMES[5].needs
    ('The Local Offer', ('offers',))
    """

    id: str
    title: str
    asks: str
    law: tuple[str, ...]
    needs: tuple[str, ...]
    cannot: str


THEMES = (
    Theme(
        "T1",
        "Plans that identify and meet need",
        "A plan specifies the needs, the outcomes and the provision, and what is in section F is "
        "secured. It is reviewed in every period of twelve months.",
        ("CFA 2014 s.37(2)", "CFA 2014 s.42", "CFA 2014 s.44", "SI 2014/1530 reg 12"),
        ("plans", "cases"),
        "Whether the needs are the true ones, and whether the provision was made.",
    ),
    Theme(
        "T2",
        "Oversight of new plans",
        "No provision asks for an audit. The plan comes within twenty weeks, and the authority "
        "keeps its provision under review.",
        ("CFA 2014 s.27", "SI 2014/1530 reg 13(2)", "SI 2014/1530 reg 5(1)"),
        ("cases", "plans"),
        "Whether an audit was a good one, and what was done with it.",
    ),
    Theme(
        "T3",
        "A shared understanding of outcomes",
        "A plan sets out the outcomes sought; education, health and social care work towards them"
        " together.",
        ("CFA 2014 s.25", "CFA 2014 s.26", "SI 2014/1530 reg 12(1)(e)"),
        ("plans",),
        "Whether those who work with a child share the outcomes.",
    ),
    Theme(
        "T4",
        "A clear strategy",
        "No provision asks for a strategy. A written statement of action, where one is required, "
        "says who acts and within what period.",
        ("SI 2015/1792 reg 4(4)",),
        ("inspections",),
        "Whether a strategy is clear. A written statement is checked by itself.",
    ),
    Theme(
        "T5",
        "Co-production, and views that are heard",
        "A plan sets out the views, interests and aspirations of the child and the parents or of "
        "the young person; a draft leaves them at least fifteen days; a Local Offer is made with "
        "those whom it is for.",
        (
            "SI 2014/1530 reg 12(1)(a)",
            "SI 2014/1530 reg 13(1)",
            "SI 2014/1530 reg 54",
            "CFA 2014 s.19",
        ),
        ("plans", "cases", "offers"),
        "Whether anybody felt heard, and whether what was said changed anything.",
    ),
    Theme(
        "T6",
        "The Local Offer",
        "A Local Offer has everything in Schedule 2, and comments and the answer to them are "
        "published at least annually.",
        ("CFA 2014 s.30", "SI 2014/1530 regs 53 to 57", "SI 2014/1530 Sch 2"),
        ("offers",),
        "Whether families find it, and understand it.",
    ),
    Theme(
        "T7",
        "Joint commissioning",
        "The authority and its partner commissioning bodies have arrangements, and keep them "
        "under review.",
        ("CFA 2014 s.26",),
        (),
        "Anything: arrangements between bodies are in no case, plan or offer.",
    ),
    Theme(
        "T8",
        "Information, advice and challenge",
        "There is information and advice for families, and notices tell of it.",
        ("CFA 2014 s.32",),
        (),
        "Whether the service is known and impartial. Notices are checked one by one.",
    ),
    Theme(
        "T9",
        "Early years",
        "A health body that forms the opinion that a young child has needs tells the authority.",
        ("CFA 2014 s.23",),
        ("cases",),
        "When a health body formed its opinion, and how early needs were seen.",
    ),
    Theme(
        "T10",
        "Health needs",
        "Advice is given within six weeks; the commissioning body agrees section G; what educates"
        " or trains stands in section F.",
        ("SI 2014/1530 reg 8", "SI 2014/1530 reg 12(2)", "CFA 2014 s.21(5)"),
        ("plans", "cases"),
        "Whether the provision in section G is enough, and is made.",
    ),
)
"""The themes, in the order in which the figures are told."""
