"""Section A: of a child that of the child and of the parents, of a young person that of the person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from tests.unit.checks.plans.given import (
    ADULT,
    AMENDED,
    DRAFT,
    FINAL,
    NOT_APPLICABLE,
    OUTCOMES,
    Row,
    codes,
    findings,
    fires,
    nearly,
    never,
    plan,
    sections,
    told,
    voices,
    wanted,
)

from sendlaw.cases.plan_document import Voice
from sendlaw.facts import NOT_RECORDED

KINDS = ("views", "interests", "aspirations")
ONLY_VIEWS = tuple((who, kind) for who in ("child", "parent") for kind in KINDS[1:])
ROWS = [
    fires("PC005", "nothing of the parents", voices=voices("child")),
    fires("PC005", "nothing of the child", DRAFT, voices=voices("parent")),
    fires("PC005", "of a young person only the parents", ADULT, voices=voices("parent")),
    fires(
        "PC005",
        "nobody's interests and aspirations",
        voices=voices("child", "parent", without=ONLY_VIEWS),
    ),
    fires("PC005", "section A is empty", AMENDED, sections=sections(A=""), voices=NOT_RECORDED),
    fires(
        "PC005",
        "section A says that it does not apply",
        sections=sections(A=NOT_APPLICABLE),
        voices=(),
    ),
    nearly("PC005", "section A has text, and no items", found=("PC001",), voices=NOT_RECORDED),
    nearly("PC005", "section A has text, and an empty list", found=("PC001",), voices=()),
    nearly(
        "PC005",
        "no section A, which is another finding",
        found=("PC002",),
        sections=sections(A=None),
        voices=NOT_RECORDED,
    ),
    never("PC005", "of a young person nothing of the parents", ADULT),
    never(
        "PC005",
        "of a young person also of the parents",
        ADULT,
        voices=voices("young_person", "parent"),
    ),
    fires(
        "PC006",
        "no interests of the parents",
        voices=voices("child", "parent", without=(("parent", "interests"),)),
    ),
    fires(
        "PC006",
        "the one's views, and the other's interests and aspirations",
        voices=voices(
            "child",
            "parent",
            without=(("child", "views"), ("parent", "interests"), ("parent", "aspirations")),
        ),
    ),
    nearly(
        "PC006",
        "the same thing said twice",
        voices=(*voices("child", "parent"), Voice(holder="child", kind="views", text="Also")),
    ),
    never(
        "PC006",
        "of a young person no views of the parents",
        ADULT,
        voices=voices("young_person", "parent", without=(("parent", "views"),)),
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert tuple(codes(row.of, **row.changes)) == row.found


class TestWhose:
    """A young person is over compulsory school age (CFA 2014 s.83(2); Education Act 1996 s.8)."""

    LEAVES = date(2026, 6, 26)
    """The last Friday of June 2026."""

    @pytest.mark.parametrize("born", [date(2009, 9, 1), date(2010, 8, 31)])
    def test_a_child_up_to_the_last_friday_of_june(self, born: date) -> None:
        child, young = voices("child", "parent"), voices("young_person")
        given: dict[str, Any] = {**ADULT, "date_of_birth": born, "sections": sections()}
        assert codes(given, dated=self.LEAVES, voices=child) == []
        assert codes(given, dated=self.LEAVES, voices=young) == ["PC005"]
        after = self.LEAVES + timedelta(days=1)
        assert codes(given, dated=after, voices=child) == ["PC005"]
        assert codes(given, dated=after, voices=young) == []

    def test_born_on_1_september_a_year_later(self) -> None:
        given: dict[str, Any] = {**ADULT, "date_of_birth": date(2010, 9, 1), "sections": sections()}
        assert codes(
            given, dated=self.LEAVES + timedelta(days=1), voices=voices("young_person")
        ) == ["PC005"]

    def test_at_16_still_a_child_until_then(self) -> None:
        given: dict[str, Any] = {**ADULT, "date_of_birth": date(2009, 9, 1), "sections": sections()}
        assert codes(given, dated=date(2026, 3, 2), voices=voices("child", "parent")) == []

    def test_whose_it_must_be_waits_for_the_birthday(self) -> None:
        unknown: dict[str, Any] = {
            **FINAL,
            "date_of_birth": None,
            "year_group": 7,
            "provisions": FINAL["provisions"][:2],
        }
        asked = wanted(unknown, voices=voices("child"))
        assert asked == {"date_of_birth"}
        assert codes(unknown, voices=()) == ["PC001"]
        assert codes(unknown, voices=(), sections=sections(A="")) == ["PC005"]

    @pytest.mark.parametrize("whose", [("child", "parent"), ("young_person",)])
    def test_all_of_the_one_or_all_of_the_other_will_do(self, whose: tuple[str, ...]) -> None:
        unknown: dict[str, Any] = {
            **FINAL,
            "date_of_birth": None,
            "provisions": FINAL["provisions"][:2],
        }
        assert wanted(unknown, year_group=7, voices=voices(*whose)) == set()


class TestUnsaid:
    def test_every_voice_of_which_it_is_not_said_whose_or_what(self) -> None:
        first, second, *more = FINAL["voices"]
        one = attrs.evolve(first, holder=None, kind=None)
        two = attrs.evolve(second, kind=None)
        assert wanted(voices=(one, two, *more)) == {
            "voices[0].holder",
            "voices[0].kind",
            "voices[1].kind",
        }

    @pytest.mark.parametrize("field", ["holder", "kind"])
    def test_what_is_not_said_of_one_is_no_silence_of_the_others(self, field: str) -> None:
        unsaid = tuple(attrs.evolve(one, **{field: None}) for one in voices("child"))
        asked = wanted(voices=unsaid, outcomes=(attrs.evolve(OUTCOMES[0], aspirations=()),))
        assert asked == {f"voices[{at}].{field}" for at in range(3)}

    def test_of_an_item_without_words_nothing_is_asked(self) -> None:
        assert codes(voices=(*FINAL["voices"], Voice(text=" "))) == ["PC025"]

    def test_an_item_without_words_is_nobodys_voice(self) -> None:
        silent = tuple(attrs.evolve(one, text="") for one in voices("parent"))
        found = codes(voices=(*voices("child"), *silent))
        assert found == ["PC005", "PC025", "PC025", "PC025"]


def test_what_is_said_and_its_authority() -> None:
    (one,) = findings(plan(voices=voices("child", without=(("child", "views"),))))
    assert one.message == "Section A has nothing of the parents, nobody's views."
    assert (one.path, one.citations) == ("$.voices", ("SI 2014/1530 reg 12(1)(a)",))
    (one,) = findings(plan(voices=voices("child", "parent", without=(("child", "views"),))))
    assert one.message == "Section A has no views of the child."
