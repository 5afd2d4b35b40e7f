"""The ten themes of an inspection: what the law asks, what is counted, and what no figure can know."""

from __future__ import annotations

from typing import NamedTuple


class Theme(NamedTuple):
    """One theme: what the law asks, with where; what is counted; and what cannot be known from records.

    ``needs`` names the sources from which its figures come: ``cases``, ``plans``, ``offers``,
    ``inspections``, ``notices`` or ``audits``.

    >>> THEMES[5].title, THEMES[5].needs
    ('The Local Offer', ('offers',))
    """

    id: str
    title: str
    asks: str
    law: tuple[str, ...]
    tells: str
    needs: tuple[str, ...]
    cannot: str


THEMES = (
    Theme(
        "T1",
        "Plans that identify and meet need",
        "A plan specifies the needs, the outcomes and the provision, and what is in section F is "
        "secured. It is reviewed in every period of twelve months. The decision comes in four weeks of "
        "the meeting, and an amended plan in eight weeks of the notice of amendments and, as a court has "
        "read the Regulations, in twelve of the meeting. Before a transfer between phases the plan is "
        "reviewed and amended by a day that the Regulations fix.",
        (
            "CFA 2014 s.37(2)",
            "CFA 2014 s.42",
            "CFA 2014 s.44",
            "SI 2014/1530 reg 12",
            "SI 2014/1530 reg 18",
            "SI 2014/1530 reg 20(10)",
            "SI 2014/1530 reg 22(3)",
            "R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)",
        ),
        "Plans that lack something the law asks for, in all and section by section; needs without "
        "provision, old advice, and words that leave provision open; reviews, the decisions and plans "
        "after them, transfers between phases, and plans untouched after a review.",
        ("plans", "cases"),
        "Whether the needs are the true ones, and whether the provision was made. Words that leave "
        "something open may be enough for the child they are about.",
    ),
    Theme(
        "T2",
        "Oversight of new plans",
        "No provision asks for an audit. The authority decides within six weeks whether to assess, and "
        "sends the plan within twenty; it decides within fifteen days whether to re-assess, and keeps "
        "its provision under review.",
        (
            "CFA 2014 s.27",
            "SI 2014/1530 reg 5(1)",
            "SI 2014/1530 reg 13(2)",
            "SI 2014/1530 reg 25(1)",
            "SI 2014/1530 reg 27(2)",
        ),
        "Decisions, plans and re-assessments in time, late and overdue; how many of the plans sent are "
        "among those checked here, or were audited.",
        ("cases", "plans", "audits"),
        "Whether an audit was a good one, and what was done with it.",
    ),
    Theme(
        "T3",
        "A shared understanding of outcomes",
        "A plan sets out the outcomes sought; education, health and social care work towards them"
        " together.",
        ("CFA 2014 s.25", "CFA 2014 s.26", "SI 2014/1530 reg 12(1)(e)"),
        "Plans with an outcome that nothing serves, that serves no aspiration or is not SMART, and with "
        "provision that is linked to nothing.",
        ("plans",),
        "Whether those who work with a child share the outcomes.",
    ),
    Theme(
        "T4",
        "A clear strategy",
        "No provision asks for a strategy. A written statement of action, where one is required, "
        "says who acts and within what period.",
        ("SI 2015/1792 reg 4(4)",),
        "Actions that say who acts and by when, that are done or late by their own day, and weaknesses "
        "that no action answers.",
        ("inspections",),
        "Whether a strategy is clear, and whether an action that is done has changed anything.",
    ),
    Theme(
        "T5",
        "Co-production, and views that are heard",
        "A plan sets out the views, interests and aspirations of the child and the parents or of "
        "the young person; a draft leaves them at least fifteen days; a Local Offer is made with "
        "those whom it is for.",
        (
            "CFA 2014 s.19",
            "SI 2014/1530 reg 12(1)(a)",
            "SI 2014/1530 reg 13(1)",
            "SI 2014/1530 reg 54",
            "SI 2014/1530 reg 55",
            "SI 2014/1530 reg 56(1)",
        ),
        "Plans in which somebody is not heard, plans sent before the fifteen days were over, "
        "representations and the answers to them; who was consulted on the Local Offer, who was not, "
        "and about what.",
        ("plans", "cases", "offers"),
        "Whether anybody felt heard, and whether what was said changed anything.",
    ),
    Theme(
        "T6",
        "The Local Offer",
        "A Local Offer has everything in Schedule 2, and comments and the answer to them are "
        "published at least annually.",
        ("CFA 2014 s.30", "SI 2014/1530 regs 53 to 57", "SI 2014/1530 Sch 2"),
        "The paragraphs of Schedule 2 that are answered, and by name those that are not; what else has to "
        "be published; whether comments and the response are.",
        ("offers",),
        "Whether families find it, and understand it.",
    ),
    Theme(
        "T7",
        "Joint commissioning",
        "The authority and its partner commissioning bodies have arrangements, and keep them "
        "under review.",
        ("CFA 2014 s.26",),
        "Nothing: arrangements between bodies are in no case, plan or offer.",
        (),
        "Whether there are arrangements, what they are, and when they were last reviewed.",
    ),
    Theme(
        "T8",
        "Information, advice and challenge",
        "There is information and advice for families. A notice of a decision tells of it, of mediation "
        "and of the right to appeal.",
        ("CFA 2014 s.32", "SI 2014/1530 regs 5, 10, 14, 20 to 22, 25, 31 and 32"),
        "Notices that lack something that the law asks for, by kind of notice.",
        ("notices",),
        "Whether the service is known and impartial, and whether families understood the notice.",
    ),
    Theme(
        "T9",
        "Early years",
        "A health body that forms the opinion that a young child has needs tells the authority.",
        ("CFA 2014 s.23",),
        "How many of those with a plan are under five.",
        ("cases",),
        "When a health body formed its opinion, and how early needs were seen.",
    ),
    Theme(
        "T10",
        "Health needs",
        "Advice is given within six weeks; the commissioning body agrees section G; what educates"
        " or trains stands in section F.",
        ("CFA 2014 s.21(5)", "SI 2014/1530 reg 8", "SI 2014/1530 reg 12(2)", "SI 2014/1530 reg 26"),
        "Answers to requests for advice in time, late and overdue; plans with health care whose section G "
        "is agreed; therapy in section G or H and none in F.",
        ("plans", "cases"),
        "Whether the provision in section G is enough, and is made.",
    ),
)
"""The themes, in the order in which the figures are told."""
