"""The wording of a plan of 40 pages, beside one pass of a plain regular expression over its words."""

from __future__ import annotations

import re
from datetime import date
from random import Random
from typing import TYPE_CHECKING

from measure import ITS_TIME, Line, Race
from sendlaw import (
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
    check_document,
)
from sendlaw.vocabulary.contents import SectionName

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = 20_000
"""A page of a plan holds about 500 words."""
DATED = date(2025, 9, 1)
WHO = ("A speech and language therapist", "School staff", "The class teacher", "An adult", "A TA")
DOES = ("will work on turn-taking", "may help with writing", "will practise reading", "could sign")
LONG = ("for 45 minutes", "for up to 20 minutes", "regularly", "as required", "for half an hour")
OFTEN = ("every week", "twice a day", "each half term", "where appropriate", "fortnightly")
WITH = ("one to one.", "in a small group.", "in a group of no more than 4.", "subject to funding.")
PROVISION = (WHO, DOES, LONG, OFTEN, WITH)
CAN = ("Mia finds", "She enjoys", "At times she has", "Her mother says that she needs")
WHAT = ("loud rooms hard", "drawing and music", "a low score in literacy", "ten minutes to settle")
WHY = (
    "because she is anxious.",
    "when the plan changes.",
    "at school and at home.",
    "on most days.",
)
NEED = (CAN, WHAT, WHY)
SEEKS = ("By July 2027 Mia will", "Mia will", "By the end of Key Stage 2 she will", "Staff will")
DO = ("improve her reading", "be able to ask for help", "travel alone", "have access to a laptop")
HOW = ("on three days of five.", "without prompting.", "in every lesson.", "with confidence.")
OUTCOME = (SEEKS, DO, HOW)


def lines(rounds: int) -> Iterator[Line]:
    """Measure the check of a plan, and how that compares with finding its words."""
    plan = made_up()
    text = "\n".join(passage.text for passage in plan.passages())
    words = re.compile(r"[\w']+")
    race = Race(
        {"check": lambda: check_document(plan), "words": lambda: words.findall(text)}, rounds
    )
    counted = len(words.findall(text))
    what = f"the wording of a plan of 40 pages ({counted:,} words), checked"
    yield Line(what, race.best["check"] * 1000, "ms", at_most=500)
    yield Line(
        "the same, beside one pass of a regular expression over its words",
        race.best["check"] / race.best["words"],
        ITS_TIME,
    )


def made_up() -> PlanDocument:
    """Return a plan of so many words, more than half of them of provision."""
    draw = Random(40)
    return PlanDocument(
        dated=DATED,
        year_group=10,
        voices=tuple(Voice(text=one) for one in items(draw, NEED, WORDS // 10)),
        needs=tuple(
            PlanNeed(section=SectionName.B, text=one) for one in items(draw, NEED, WORDS // 5)
        ),
        outcomes=tuple(PlanOutcome(text=one) for one in items(draw, OUTCOME, WORDS // 10)),
        provisions=tuple(
            PlanProvision(section=SectionName.F, text=one)
            for one in items(draw, PROVISION, WORDS // 5)
        ),
        sections=(
            PlanSection(name=SectionName.F, text=said(draw, PROVISION, WORDS // 5)),
            PlanSection(name=SectionName.G, text=said(draw, PROVISION, WORDS // 10)),
            PlanSection(name=SectionName.K, text=said(draw, PROVISION, WORDS // 10)),
        ),
    )


def items(draw: Random, kinds: tuple[tuple[str, ...], ...], number: int) -> Iterator[str]:
    """Yield items of three sentences, with so many words in all."""
    left = number
    while left > 0:
        one = " ".join(sentence(draw, kinds) for _ in range(3))
        left -= len(one.split())
        yield one


def said(draw: Random, kinds: tuple[tuple[str, ...], ...], number: int) -> str:
    """Return a section of so many words, in bullets."""
    return "\n".join(f"• {one}" for one in items(draw, kinds, number))


def sentence(draw: Random, kinds: tuple[tuple[str, ...], ...]) -> str:
    """Return a sentence with a part of each kind."""
    return " ".join(draw.choice(one) for one in kinds)
