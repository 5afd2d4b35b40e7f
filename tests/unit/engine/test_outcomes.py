"""Outcomes: the rules of one case, tabulated for the quick readers."""

from __future__ import annotations

from itertools import product

import pytest
from tests.unit.given import bar, duty

from sendlaw import Truth
from sendlaw.engine.outcomes import CODES, SIZE, WEIGHTS, index, outcomes
from sendlaw.engine.standing import How
from sendlaw.law import Guidance, current

NO, UNKNOWN, YES = 0, 1, 2
BEFORE, BETWEEN, AFTER = (0, 0), (1, 0), (1, 1)
PLAIN = duty("reg5.decision_to_assess")
REFUSE_PLAN, FINAL_PLAN = duty("reg10.refuse_plan"), duty("reg13.final_plan")
REPRESENTATIONS = bar("reg13.draft_representations")


def found(
    record: object,
    *,
    act: tuple[int, int] = BEFORE,
    seen: tuple[int, int] = BEFORE,
    happened: int = NO,
    engaged: int = YES,
    ended: int = 0,
) -> tuple[str, str]:
    """What stands at one place of the table of a record."""
    truth, how = outcomes(record)[index(engaged, happened, *act, *seen, ended)]  # type: ignore[arg-type]
    return truth.value, how.name


class TestPlaces:
    def test_every_combination_has_a_place_of_its_own(self) -> None:
        every = [
            index(*one)
            for one in product(range(3), range(3), *([range(2)] * 5))  # type: ignore[arg-type]
        ]
        assert sorted(every) == list(range(SIZE))

    def test_the_weights_are_those_of_the_columns(self) -> None:
        assert index(2, 1, 1, 0, 1, 0, 1) == 2 * 96 + 32 + 16 + 4 + 1
        assert list(WEIGHTS.values()) == [96, 32, 16, 8, 4, 2, 1]

    def test_codes_make_and_the_least_and_not_two_less(self) -> None:
        for one, other in product(range(3), repeat=2):
            assert CODES[one] & CODES[other] is CODES[min(one, other)]
            assert CODES[one] | CODES[other] is CODES[max(one, other)]
            assert ~CODES[one] is CODES[2 - one]
        assert CODES[YES] is Truth.YES


class TestADuty:
    @pytest.mark.parametrize(
        ("act", "how"), [(BEFORE, "MET"), (BETWEEN, "UNDETERMINED"), (AFTER, "LATE")]
    )
    def test_done(self, act: tuple[int, int], how: str) -> None:
        assert found(PLAIN, act=act, happened=YES, seen=AFTER) == ("yes", how)

    @pytest.mark.parametrize(
        ("seen", "how"), [(BEFORE, "OPEN"), (BETWEEN, "UNDETERMINED"), (AFTER, "OVERDUE")]
    )
    def test_not_done(self, seen: tuple[int, int], how: str) -> None:
        assert found(PLAIN, seen=seen) == ("yes", how)
        assert found(PLAIN, seen=seen, ended=1) == ("yes", "ENDED")

    def test_perhaps_done(self) -> None:
        assert found(PLAIN, act=AFTER, seen=AFTER, happened=UNKNOWN) == ("yes", "UNDETERMINED")

    @pytest.mark.parametrize("record", [PLAIN, REFUSE_PLAN, REPRESENTATIONS])
    def test_what_does_not_bind_or_may_not(self, record: object) -> None:
        for happened in (NO, UNKNOWN, YES):
            given = {"act": AFTER, "seen": AFTER, "happened": happened}
            assert found(record, engaged=NO, **given) == ("no", "NOT_ENGAGED")  # type: ignore[arg-type]
            untaken = (
                record is REFUSE_PLAN and happened is NO
            )  # past its date, a branch binds no more
            unsure = ("no", "NOT_ENGAGED") if untaken else ("unknown", "UNDETERMINED")
            assert found(record, engaged=UNKNOWN, **given) == unsure  # type: ignore[arg-type]


class TestAlternatives:
    """Refuse a plan, or make one: neither is known to bind until one is taken or the dates pass."""

    def test_before_their_dates_both_are_open(self) -> None:
        assert found(REFUSE_PLAN) == found(FINAL_PLAN) == ("unknown", "OPEN")

    def test_after_them_only_the_plan_binds(self) -> None:
        assert found(REFUSE_PLAN, seen=AFTER) == ("no", "NOT_ENGAGED")
        assert found(FINAL_PLAN, seen=AFTER) == ("yes", "OVERDUE")

    def test_between_them_it_cannot_be_told(self) -> None:
        assert found(REFUSE_PLAN, seen=BETWEEN) == ("unknown", "UNDETERMINED")
        assert found(FINAL_PLAN, seen=BETWEEN) == ("unknown", "UNDETERMINED")

    @pytest.mark.parametrize("record", [REFUSE_PLAN, FINAL_PLAN])
    def test_the_branch_taken_binds(self, record: object) -> None:
        assert found(record, happened=YES) == ("yes", "MET")
        assert found(record, act=AFTER, happened=YES, seen=AFTER) == ("yes", "LATE")

    def test_a_refusal_that_may_have_been_made_may_bind(self) -> None:
        assert found(REFUSE_PLAN, happened=UNKNOWN) == ("unknown", "UNDETERMINED")

    def test_a_process_that_ended_ends_both(self) -> None:
        assert found(REFUSE_PLAN, seen=AFTER, ended=1) == ("unknown", "ENDED")
        assert found(FINAL_PLAN, seen=AFTER, ended=1) == ("unknown", "ENDED")


class TestTheRest:
    @pytest.mark.parametrize(
        ("seen", "how"), [(BEFORE, "RUNNING"), (BETWEEN, "UNDETERMINED"), (AFTER, "FREE")]
    )
    def test_a_bar_that_waits(self, seen: tuple[int, int], how: str) -> None:
        assert found(REPRESENTATIONS, seen=seen) == ("yes", how)

    def test_a_bar_that_was_running_when_the_process_ended(self) -> None:
        assert found(REPRESENTATIONS, ended=1) == ("yes", "ENDED")

    def test_a_bar_and_its_act(self) -> None:
        assert found(REPRESENTATIONS, happened=YES, seen=AFTER) == ("yes", "PREMATURE")
        assert found(REPRESENTATIONS, act=AFTER, happened=YES, seen=AFTER) == ("yes", "FREE")

    def test_guidance_has_no_alternatives(self) -> None:
        advice, *others = [one for one in current().of_kind(Guidance) if one.timing]
        assert all(outcomes(advice) == outcomes(one) for one in others)
        assert found(advice) == ("yes", "OPEN")
        assert found(advice, seen=AFTER) == ("yes", "OVERDUE")
        assert outcomes(advice)[index(YES, YES, 1, 1, 1, 1, 0)] == (Truth.YES, How.LATE)
