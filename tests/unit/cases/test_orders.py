"""Orders of the Tribunal and unopposed appeals: what they record, and how they end what they answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw import NOT_RECORDED, InvalidFact, check
from sendlaw.cases import (
    AdviceRequest,
    CaseFile,
    Circumstance,
    ConcededAppeal,
    MediationAgreement,
    NeedsAssessment,
    Reassessment,
    TribunalOrder,
    Variation,
)
from sendlaw.exchange.structure import parse
from sendlaw.vocabulary import AppealGround, OrderKind, Standing

MADE = date(2025, 10, 6)
DIRECTED = Variation(
    kind="tribunal_direction", duty="reg44.cease", on=date(2025, 10, 8), due=date(2025, 10, 20)
)


def problems(of: type[Any], **facts: Any) -> list[str]:
    with pytest.raises(InvalidFact) as caught:
        of(**facts)
    return [f"{one.field}: {one.expected}" for one in caught.value.problems]


class TestAnOrder:
    def test_words_become_kinds(self) -> None:
        order = TribunalOrder(made=MADE, kinds=["assess"])
        assert order.kinds == (OrderKind.ASSESS,)
        assert order.to_dict() == {"made": "2025-10-06", "kinds": ["assess"]}
        assert parse(order.to_dict(), "tribunal_order") == order

    def test_a_kind_that_there_is_not(self) -> None:
        (told,) = problems(TribunalOrder, made=MADE, kinds=("assess", "adjourn"))
        assert told.startswith("kinds[1]: 'cease_appeal_dismissed', 'assess'")

    def test_no_kind_and_one_twice(self) -> None:
        assert problems(TribunalOrder, made=MADE) == ["kinds: at least one"]
        assert problems(TribunalOrder, made=MADE, kinds=("assess", "assess")) == [
            "kinds: each once"
        ]
        assert problems(TribunalOrder, made=MADE, kinds="assess") == ["kinds: a tuple of OrderKind"]

    def test_an_act_before_the_order(self) -> None:
        found = problems(
            TribunalOrder, made=MADE, kinds=("make_plan",), draft_plan_issued=date(2025, 10, 5)
        )
        assert found == ["draft_plan_issued: a day on or after made (2025-10-06)"]

    def test_what_was_not_ordered_does_not_bind(self) -> None:
        order = TribunalOrder(made=MADE, kinds=("continue",))
        assert order.timetable(as_at=MADE).engaged == ()

    def test_the_plan_ceases_immediately_unless_another_day_was_directed(self) -> None:
        order = TribunalOrder(made=MADE, kinds=("cease_appeal_dismissed",))
        cease = order.timetable(as_at=date(2025, 10, 9))["cease"]
        assert (cease.due, cease.standing) == (None, Standing.NO_LIMIT)
        varied = TribunalOrder(made=MADE, kinds=("cease_appeal_dismissed",), variations=(DIRECTED,))
        assert varied.timetable(as_at=date(2025, 10, 9))["cease"].due == date(2025, 10, 20)
        assert varied.timetable(as_at=date(2025, 10, 7))["cease"].due is None

    def test_whether_a_direction_was_made_is_asked_before_a_breach_is_found(self) -> None:
        order = TribunalOrder(made=MADE, kinds=("amend_placement",))
        # two weeks from 6 October are 20 October
        assert [one.code for one in check(order, as_at=date(2025, 10, 20))] == []
        assert [one.code for one in check(order, as_at=date(2025, 10, 21))] == ["TS008"]
        none = TribunalOrder(made=MADE, kinds=("amend_placement",), variations=())
        assert [one.code for one in check(none, as_at=date(2025, 10, 21))] == ["TS002"]

    def test_an_exception_lifts_the_limit_and_no_date_that_was_directed(self) -> None:
        ill = Circumstance(
            kind="exceptional_circumstances",
            began=date(2025, 10, 13),
            ended=date(2025, 12, 1),
            impractical=("reg44.draft_plan",),
        )
        directed = Variation(
            kind="tribunal_direction",
            duty="reg44.draft_plan",
            on=date(2025, 10, 13),
            due=date(2025, 11, 17),
        )
        facts: dict[str, Any] = {"made": MADE, "kinds": ("make_plan",), "exceptions": (ill,)}
        as_at = date(2025, 11, 24)
        plain = TribunalOrder(**facts, variations=()).timetable(as_at=as_at)["draft_plan"]
        varied = TribunalOrder(**facts, variations=(directed,)).timetable(as_at=as_at)["draft_plan"]
        # five weeks from 6 October are 10 November; seven days from 17 to 24 November
        assert (plain.due, plain.standing) == (date(2025, 11, 10), Standing.OVERDUE_EXCUSED)
        assert (varied.standing, varied.days_late) == (Standing.OVERDUE, 7)

    def test_advice_in_the_assessment_ordered_is_due_in_six_weeks(self) -> None:
        asked = AdviceRequest(
            kind="medical",
            section_31_body=True,
            requested=date(2025, 10, 20),
            reached_body=date(2025, 10, 20),
        )
        order = TribunalOrder(made=MADE, kinds=("assess",), advice=(asked,))
        # 42 days from 20 October are 1 December
        table = order.timetable(as_at=date(2025, 10, 21))
        assert table["tribunal_orders[0].advice[0]/reg8.cooperate"].due == date(2025, 12, 1)


class TestAConcession:
    def test_contents_and_placement_together(self) -> None:
        case = ConcededAppeal(tribunal_told=MADE, grounds=("c_i", "c_iii"))
        table = case.timetable(as_at=MADE)
        # five weeks from 6 October are 10 November
        assert {one.due for one in table.engaged} == {date(2025, 11, 10)}
        assert case.grounds == (AppealGround.C_I, AppealGround.C_III)

    def test_whether_it_agreed_to_amend_is_asked_on_ground_f(self) -> None:
        case = ConcededAppeal(tribunal_told=MADE, grounds=("f",))
        found = case.timetable(as_at=date(2025, 12, 1))["continue_and_amend"]
        assert found.standing is Standing.UNDETERMINED
        assert next(one.path for one in found.needs) == "$.conceded_appeals[0].agreed_to_amend"

    def test_on_another_ground_it_says_nothing(self) -> None:
        case = ConcededAppeal(tribunal_told=MADE, grounds=("a",), agreed_to_amend=True)
        found = case.timetable(as_at=MADE)["continue_and_amend"]
        assert found.standing is Standing.NOT_ENGAGED

    def test_the_text_as_made_was_in_force_until_22_march_2015(self) -> None:
        before = ConcededAppeal(tribunal_told=date(2015, 3, 22), grounds=("c_i",))
        after = ConcededAppeal(tribunal_told=date(2015, 3, 23), grounds=("c_i",))
        dues = [
            one.timetable(as_at=date(2015, 4, 1))["amend_contents"].due for one in (before, after)
        ]
        # four weeks from 22 March are 19 April, five from 23 March are 27 April
        assert dues == [date(2015, 4, 19), date(2015, 4, 27)]


class TestWhatTheyEnd:
    """An assessment ends with the order, or the concession, that answers it."""

    REFUSED = NeedsAssessment(
        ref="first",
        request_received=date(2025, 5, 1),
        decision="assess",
        decision_notified=date(2025, 6, 2),
    )

    def final_plan(self, **more: Any) -> Standing:
        file = CaseFile(**({"needs_assessments": (self.REFUSED,)} | more))
        table = file.timetable(as_at=date(2026, 1, 5))
        return table["needs_assessments[0]/reg13.final_plan"].standing

    @pytest.mark.parametrize("kind", ["assess", "make_plan", "reconsider"])
    def test_the_only_order_ends_the_only_assessment(self, kind: str) -> None:
        # twenty weeks from 1 May 2025 are 18 September
        early = TribunalOrder(made=date(2025, 9, 18), kinds=(kind,))
        assert self.final_plan(tribunal_orders=(early,)) is Standing.ENDED
        late = TribunalOrder(made=date(2025, 9, 19), kinds=(kind,))
        assert self.final_plan(tribunal_orders=(late,)) is Standing.OVERDUE_UNLESS_EXCUSED

    def test_so_does_what_was_agreed_in_mediation(self) -> None:
        agreed = MediationAgreement(made=date(2025, 9, 1), kinds=("make_plan",))
        assert self.final_plan(mediation_agreements=(agreed,)) is Standing.ENDED

    @pytest.mark.parametrize("ground", ["a", "b"])
    def test_so_does_a_concession(self, ground: str) -> None:
        case = ConcededAppeal(tribunal_told=date(2025, 9, 1), grounds=(ground,))
        assert self.final_plan(conceded_appeals=(case,)) is Standing.ENDED

    @pytest.mark.parametrize(
        "order",
        [
            TribunalOrder(made=date(2025, 9, 1), kinds=("amend_provision",)),
            TribunalOrder(made=date(2025, 9, 1), kinds=("reassess",)),
            TribunalOrder(made=NOT_RECORDED, kinds=("assess",)),
            TribunalOrder(made=date(2025, 4, 30), kinds=("assess",)),
        ],
    )
    def test_one_that_does_not_answer_it_ends_nothing(self, order: TribunalOrder) -> None:
        assert self.final_plan(tribunal_orders=(order,)) is not Standing.ENDED

    def test_of_two_assessments_the_order_says_which(self) -> None:
        second = NeedsAssessment(ref="second", request_received=date(2025, 8, 1))
        both = (self.REFUSED, second)
        order = TribunalOrder(made=date(2025, 9, 1), kinds=("assess",), follows="first")
        found = {"needs_assessments": both, "tribunal_orders": (order,)}
        assert self.final_plan(**found) is Standing.ENDED
        unsaid = TribunalOrder(made=date(2025, 9, 1), kinds=("assess",))
        assert self.final_plan(**found | {"tribunal_orders": (unsaid,)}) is not Standing.ENDED

    def test_a_re_assessment_ends_with_the_order_to_re_assess(self) -> None:
        asked = Reassessment(request_received=date(2025, 8, 29))
        order = TribunalOrder(made=date(2025, 9, 1), kinds=("reassess",))
        file = CaseFile(reassessments=(asked,), tribunal_orders=(order,))
        table = file.timetable(as_at=date(2025, 12, 1))
        assert table["reg25.notify_reassess_decision"].standing is Standing.ENDED
        conceded = ConcededAppeal(tribunal_told=date(2025, 9, 1), grounds=("d",))
        also = CaseFile(reassessments=(asked,), conceded_appeals=(conceded,))
        found = also.timetable(as_at=date(2025, 12, 1))["reg25.notify_reassess_decision"]
        assert found.standing is Standing.ENDED

    def test_an_end_that_was_given_stays(self) -> None:
        withdrawn = attrs.evolve(
            self.REFUSED, ended_on=date(2025, 10, 1), ended_because="withdrawn"
        )
        order = TribunalOrder(made=date(2025, 9, 1), kinds=("assess",))
        found = self.final_plan(needs_assessments=(withdrawn,), tribunal_orders=(order,))
        assert found is Standing.OVERDUE_UNLESS_EXCUSED
