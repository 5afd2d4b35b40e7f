"""The facts themselves: what cannot all be true, and what was perhaps not meant."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.given import (
    ASSESS,
    FINAL,
    REFUSE,
    REG_5,
    REQUEST,
    SIX_WEEKS,
    TWENTY_WEEKS,
    asked,
    assessment,
    circumstance,
    duty,
    law_with,
)

from sendlaw import NOT_KNOWN, NOT_RECORDED, Between, Finding, NeedsAssessment, Variation
from sendlaw.checks import check

AS_AT = date(2025, 12, 1)
HERE = "$.needs_assessments[0]"
NONE: dict[str, Any] = {"exceptions": (), "advice": ()}


def found(code: str, as_at: date = AS_AT, /, case: Any = None, **facts: Any) -> list[Finding]:
    """The findings with one code."""
    given = assessment(**{**NONE, **facts}) if case is None else case
    return [one for one in check(given, as_at=as_at) if one.code == code]


class TestOutOfOrder:
    """FA001, an error: an act dated before the act that it must follow."""

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({**ASSESS, "draft_plan_sent": date(2025, 10, 9)}, "draft_plan_sent"),
            ({**ASSESS, "plan_refusal_notified": date(2025, 10, 9)}, "plan_refusal_notified"),
            ({**ASSESS, "considering_notified": date(2025, 10, 11)}, "decision_notified"),
            ({"last_assessed": date(2025, 9, 2)}, "request_received"),
            (
                {**ASSESS, "draft_plan_sent": Between(date(2025, 10, 1), date(2025, 10, 9))},
                "draft_plan_sent",
            ),
        ],
    )
    def test_is_found_at_the_later_act(self, facts: Any, field: str) -> None:
        [one] = found("FA001", **facts)
        assert one.path == f"{HERE}.{field}"

    @pytest.mark.parametrize(
        "facts",
        [
            {**ASSESS, "draft_plan_sent": date(2025, 10, 10)},
            {**ASSESS, "draft_plan_sent": Between(date(2025, 10, 1), date(2025, 10, 10))},
            {"last_assessed": REQUEST},
            {"decision_notified": NOT_RECORDED, "draft_plan_sent": SIX_WEEKS},
        ],
    )
    def test_is_not_found_where_it_may_be_in_order(self, facts: Any) -> None:
        assert found("FA001", **facts) == []

    def test_is_told_with_both_days(self) -> None:
        [one] = found("FA001", **ASSESS, draft_plan_sent=date(2025, 10, 1))
        assert one.message == (
            "The draft plan was sent (Wednesday 1 October 2025), before the decision whether to"
            " assess was notified (Friday 10 October 2025)."
        )
        assert one.performed == date(2025, 10, 1)

    def test_of_a_plan_before_everything_is_found_for_each(self) -> None:
        facts = {**ASSESS, "draft_plan_sent": AS_AT, "draft_plan_served": AS_AT}
        assert len(found("FA001", **facts, final_plan_sent=date(2025, 10, 1))) == 3


class TestAfterTheEnd:
    """FA008, an error."""

    ENDED: Any = {"ended_on": SIX_WEEKS, "ended_because": "withdrawn"}  # noqa: RUF012 - read only

    def test_an_act_the_day_after(self) -> None:
        [one] = found("FA008", **ASSESS, draft_plan_sent=date(2025, 10, 14), **self.ENDED)
        assert one.path == f"{HERE}.draft_plan_sent"
        assert one.message == (
            "The draft plan was sent (Tuesday 14 October 2025), after the end (Monday 13 October"
            " 2025)."
        )

    def test_an_act_on_the_day_itself_is_none(self) -> None:
        assert found("FA008", **ASSESS, draft_plan_sent=SIX_WEEKS, **self.ENDED) == []

    def test_an_act_on_one_of_several_days_only_if_all_lie_after(self) -> None:
        inside = Between(SIX_WEEKS, AS_AT)
        outside = Between(date(2025, 10, 14), AS_AT)
        assert found("FA008", **ASSESS, draft_plan_sent=inside, **self.ENDED) == []
        assert len(found("FA008", **ASSESS, draft_plan_sent=outside, **self.ENDED)) == 1

    def test_without_an_end_there_is_none(self) -> None:
        assert found("FA008", **ASSESS) == []

    def test_advice_that_came_after_the_assessment_had_ended_is_no_error(self) -> None:
        late = asked(kind="educational", section_31_body=False, received=date(2025, 10, 20))
        assert found("FA008", advice=(late,), **self.ENDED) == []


class TestLeftOut:
    """FA004: a fact after the day looked from."""

    def test_is_told_and_not_used(self) -> None:
        [one] = found("FA004", SIX_WEEKS, **ASSESS, draft_plan_sent=AS_AT)
        assert (one.path, one.performed) == (f"{HERE}.draft_plan_sent", AS_AT)
        assert one.message == (
            "The draft plan was sent after the day looked from (Monday 13 October 2025); left out."
        )

    def test_of_a_range_the_first_day_counts(self) -> None:
        sent = Between(date(2025, 10, 14), AS_AT)
        [one] = found("FA004", SIX_WEEKS, **ASSESS, draft_plan_sent=sent)
        assert one.performed == date(2025, 10, 14)
        assert found("FA004", date(2025, 10, 14), **ASSESS, draft_plan_sent=sent) == []


class TestUnknownDuties:
    """FA005, an error: a name that the registry does not know."""

    def test_in_a_circumstance(self) -> None:
        ill = circumstance("coronavirus", REQUEST, None, "reg5", REG_5, "final_plan", "nothing")
        paths = [(one.path, one.message) for one in found("FA005", exceptions=(ill,))]
        assert paths == [
            (
                f"{HERE}.exceptions[0].impractical",
                f"{name!r} is not a duty; `sendlaw duties` lists them.",
            )
            for name in ("nothing", "reg5")
        ]

    def test_in_a_variation(self) -> None:
        other = Variation(kind="x", duty="reg5", on=REQUEST, due=AS_AT)
        known = Variation(kind="x", duty=REG_5, on=REQUEST, due=AS_AT)
        [one] = found("FA005", variations=(known, other))
        assert one.path == f"{HERE}.variations[1].duty"

    @pytest.mark.parametrize(
        "exceptions", [NOT_RECORDED, (), (circumstance("coronavirus", None, None),)]
    )
    def test_nothing_named_is_nothing_wrong(self, exceptions: Any) -> None:
        assert found("FA005", exceptions=exceptions) == []


class TestVariations:
    """FA007: a date fixed in place of a limit that the law lets nobody displace that way."""

    AGREED = Variation(kind="written_agreement", duty="final_plan", on=REQUEST, due=AS_AT)

    def test_an_agreement_with_the_family(self) -> None:
        [one] = found("FA007", variations=(self.AGREED,))
        assert one.message == "No provision lets a written agreement displace final_plan."
        assert (one.path, one.duty, one.due) == (f"{HERE}.variations[0]", FINAL, AS_AT)
        assert one.citations == ("SI 2014/1530 reg 13(2)",)

    def test_not_where_the_law_lets_it(self) -> None:
        law = law_with(duty(FINAL, displaced_by=("written_agreement",)))
        case = assessment(variations=(self.AGREED,), **NONE)
        assert [one.code for one in check(case, as_at=REQUEST, law=law)] == []

    def test_not_of_a_duty_that_is_unknown(self) -> None:
        other = Variation(kind="x", duty="reg5", on=REQUEST, due=AS_AT)
        assert found("FA007", variations=(other,)) == []


class TestBothWays:
    """FA002: a refusal beside what no refusal leads to."""

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({**REFUSE, "draft_plan_sent": SIX_WEEKS}, "draft_plan_sent"),
            ({**REFUSE, "plan_refusal_notified": SIX_WEEKS}, "plan_refusal_notified"),
            ({**REFUSE, "final_plan_sent": SIX_WEEKS}, "final_plan_sent"),
            ({**REFUSE, "final_plan_sent": NOT_RECORDED}, "final_plan_sent"),
            (
                {**ASSESS, "plan_refusal_notified": SIX_WEEKS, "final_plan_sent": AS_AT},
                "final_plan_sent",
            ),
        ],
    )
    def test_is_found_at_what_followed(self, facts: Any, field: str) -> None:
        [one] = found("FA002", **facts)
        assert one.path == f"{HERE}.{field}"

    def test_says_both(self) -> None:
        [one] = found("FA002", **REFUSE, final_plan_sent=SIX_WEEKS)
        assert one.message == (
            "The decision whether to assess was notified, and also the finalised plan was sent."
        )

    @pytest.mark.parametrize(
        "facts",
        [
            REFUSE,
            {**ASSESS, "plan_refusal_notified": SIX_WEEKS},
            {**ASSESS, "final_plan_sent": SIX_WEEKS},
            {**ASSESS, "plan_refusal_notified": SIX_WEEKS, "final_plan_sent": NOT_KNOWN},
        ],
    )
    def test_is_not_found_of_one_way(self, facts: Any) -> None:
        assert found("FA002", **facts) == []

    def test_is_not_found_of_an_act_that_may_not_have_happened(self) -> None:
        assert found("FA002", **REFUSE, final_plan_sent=NOT_KNOWN) == []

    def test_is_not_found_of_an_act_that_is_left_out(self) -> None:
        assert found("FA002", SIX_WEEKS, **REFUSE, final_plan_sent=AS_AT) == []


class TestTriggers:
    """FA003: both triggers are recorded."""

    def test_both(self) -> None:
        [one] = found("FA003", became_responsible=SIX_WEEKS)
        assert one.path == f"{HERE}.became_responsible"
        assert "the clock runs from the earlier, and the later is a reading" in one.message

    @pytest.mark.parametrize(
        "facts",
        [
            {},
            {"became_responsible": TWENTY_WEEKS},
            {"became_responsible": NOT_KNOWN},
            {"request_received": None, "became_responsible": REQUEST},
        ],
    )
    def test_one(self, facts: Any) -> None:
        assert found("FA003", **facts) == []


class TestTheSameAdviceTwice:
    """FA006."""

    def test_of_one_kind_on_one_day(self) -> None:
        [one] = found("FA006", advice=(asked(), asked(kind="other"), asked()))
        assert one.path == f"{HERE}.advice[2]"
        assert one.message == "Advice (medical) was asked for twice on Monday 1 September 2025."

    @pytest.mark.parametrize(
        "advice",
        [
            (asked(), asked(requested=SIX_WEEKS, reached_body=None)),
            (asked(), asked(kind="other")),
            (asked(requested=NOT_RECORDED), asked(requested=NOT_RECORDED)),
            (),
            NOT_RECORDED,
        ],
    )
    def test_not_of_another_day_or_kind_or_of_days_not_known(self, advice: Any) -> None:
        assert found("FA006", advice=advice) == []

    def test_a_request_for_advice_alone_has_none(self) -> None:
        assert found("FA006", case=asked()) == found("FA003", case=asked()) == []


def test_nothing_recorded_is_nothing_wrong() -> None:
    codes = [one.code for one in check(NeedsAssessment(**NONE), as_at=AS_AT)]
    assert not [one for one in codes if one.startswith("FA")]
