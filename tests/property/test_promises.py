"""The promises of the engine: learning never flips an answer, and time never heals a breach."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import assume, given, strategies as st
from tests.property.histories import DATES, forgotten, histories, looked_at

from sendlaw import Between, Deadline, InvalidFact, NeedsAssessment, Standing, Truth
from sendlaw.exchange import structure
from sendlaw.law.records import Duty
from sendlaw.testing import dirty, late, lawful

UNSETTLED = (Standing.UNDETERMINED,)
TWENTY_EIGHT_YEARS = timedelta(days=10_227)


def by_id(case: NeedsAssessment, as_at: date, **options: Any) -> dict[str, Deadline]:
    return {one.key: one for one in case.timetable(as_at=as_at, **options)}


class TestLearning:
    """Something unknown becoming known never flips a settled facet."""

    @given(st.data())
    def test_more_facts_never_flip_a_settled_facet(self, data: st.DataObject) -> None:
        whole, as_at = data.draw(looked_at())
        part = data.draw(forgotten(whole, as_at))
        known, vague = by_id(whole, as_at), by_id(part, as_at)
        for key, one in vague.items():
            self.holds(one, known[key])

    def holds(self, vague: Deadline, known: Deadline) -> None:
        if vague.engaged is not Truth.UNKNOWN:
            assert vague.engaged is known.engaged, vague.key
        stem, _, unless = vague.standing.value.partition("_UNLESS")
        if unless:
            assert known.standing.value.partition("_")[0] == stem, vague.key
        elif vague.standing not in UNSETTLED:
            assert vague.standing is known.standing, vague.key
        for facet in ("performed", "days_late"):
            told = getattr(vague, facet)
            assert told is None or told == getattr(known, facet), (vague.key, facet)
        if known.due and vague.due:
            assert vague.due <= known.due
        if known.latest and vague.latest and known.engaged is not Truth.NO:
            assert vague.latest >= known.latest

    @given(looked_at())
    def test_a_complete_record_leaves_nothing_undetermined(
        self, seen: tuple[NeedsAssessment, date]
    ) -> None:
        case, as_at = seen
        judged = all(isinstance(one.impractical, tuple) for one in _circumstances(case))
        assume(judged)
        table = case.timetable(as_at=as_at)
        for one in table:
            if one.standing is Standing.UNDETERMINED:
                assert _service_unknown(case, as_at), one.key
        if not _service_unknown(case, as_at):
            assert all(need.why == "excused" for need in table.needs)

    @given(st.data())
    def test_where_every_completion_agrees_the_answer_is_settled(self, data: st.DataObject) -> None:
        whole, as_at = data.draw(looked_at())
        name = data.draw(st.sampled_from([one for one in DATES if getattr(whole, one)]))
        day, wide = getattr(whole, name), data.draw(st.integers(1, 6))
        span = Between(day, day + timedelta(days=wide))
        part = attrs.evolve(whole, **{name: span})
        completions = [
            by_id(one, as_at) for number in range(wide + 1) for one in _moved(whole, name, number)
        ]
        assume(len(completions) == wide + 1)
        for key, vague in by_id(part, as_at).items():
            standings = {one[key].standing for one in completions}
            if len(standings) == 1:
                assert {vague.standing} == standings, key


def _moved(case: NeedsAssessment, name: str, number: int) -> list[NeedsAssessment]:
    """The case with one date moved, unless that puts acts out of order."""
    moved = getattr(case, name) + timedelta(days=number)
    at = DATES.index(name)
    later = [day for one in DATES[at + 1 :] if (day := getattr(case, one)) is not None]
    if any(day < moved for day in later):
        return []
    try:
        return [attrs.evolve(case, **{name: moved})]
    except InvalidFact:
        return []


def _circumstances(case: NeedsAssessment) -> Any:
    return case.exceptions if isinstance(case.exceptions, tuple) else ()


def _service_unknown(case: NeedsAssessment, as_at: date) -> bool:
    """Whether a draft was sent and its service is not recorded: unknown, not before sent."""
    sent, served = case.draft_plan_sent, case.draft_plan_served
    if not isinstance(sent, date) or sent > as_at:
        return False
    return not isinstance(served, date) or served > as_at


class TestTimePassing:
    """Looked at from a later day, met stays met, and a breach stays a breach."""

    @given(histories(), st.integers(0, 300), st.integers(0, 300))
    def test_a_breach_never_heals_and_met_stays_met(
        self, case: NeedsAssessment, first: int, more: int
    ) -> None:
        assert isinstance(case.request_received, date)
        day = case.request_received + timedelta(days=first)
        before, after = by_id(case, day), by_id(case, day + timedelta(days=more))
        for key, one in before.items():
            if one.standing in (Standing.MET, Standing.PREMATURE):
                assert after[key].standing is one.standing
            if one.standing.missed and not self.alternative_missed(one, after):
                assert after[key].standing.missed, key

    def alternative_missed(self, one: Deadline, after: dict[str, Deadline]) -> bool:
        assert isinstance(one.record, Duty)
        others = [other for other in after.values() if other.duty in one.record.or_else]
        return any(other.standing.missed for other in others)

    @given(looked_at())
    def test_facts_recorded_later_are_not_used(self, seen: tuple[NeedsAssessment, date]) -> None:
        case, as_at = seen
        # a later day of service does say that, by then, a draft already sent had not been served
        assume(not _service_unknown(case, as_at))
        changes: dict[str, Any] = {
            name: None for name in DATES if (day := getattr(case, name)) and day > as_at
        }
        if "decision_notified" in changes:
            changes["decision"] = None
        without = attrs.evolve(case, **changes)
        seen_now = [one.to_dict() for one in case.timetable(as_at=as_at)]
        assert seen_now == [one.to_dict() for one in without.timetable(as_at=as_at)]


class TestSymmetry:
    """What the law does not look at changes nothing."""

    @given(looked_at(), st.integers(1, 5))
    def test_irrelevant_facts_change_nothing(
        self, seen: tuple[NeedsAssessment, date], years: int
    ) -> None:
        case, as_at = seen
        assert isinstance(case.request_received, date)
        long_ago = case.request_received - timedelta(days=366 * years)
        also = attrs.evolve(case, last_assessed=long_ago)
        one, other = case.timetable(as_at=as_at), also.timetable(as_at=as_at)
        assert [a.to_dict() for a in one] == [b.to_dict() for b in other]

    @given(looked_at())
    def test_twenty_eight_years_later_everything_falls_on_the_same_weekday(
        self, seen: tuple[NeedsAssessment, date]
    ) -> None:
        case, as_at = seen
        case = attrs.evolve(case, exceptions=())
        moved = {name: day + TWENTY_EIGHT_YEARS for name in DATES if (day := getattr(case, name))}
        shifted = attrs.evolve(case, **moved)
        then = by_id(shifted, as_at + TWENTY_EIGHT_YEARS)
        for key, one in by_id(case, as_at).items():
            assert then[key].standing is one.standing
            assert then[key].due == (one.due + TWENTY_EIGHT_YEARS if one.due else None)

    @given(dirty())
    def test_a_case_survives_json_pickle_and_evolve(self, case: NeedsAssessment) -> None:
        assert structure(case.to_dict(), NeedsAssessment) == case
        assert pickle.loads(pickle.dumps(case)) == case
        assert attrs.evolve(case) == case


class TestExplanations:
    """An explanation can be replayed by counting days on one's fingers."""

    @given(looked_at())
    def test_the_steps_lead_to_the_date(self, seen: tuple[NeedsAssessment, date]) -> None:
        case, as_at = seen
        for one in case.timetable(as_at=as_at).engaged:
            steps = {step.kind.value: step for step in one.explanation.steps}
            if "day one" in steps and not one.is_bar:
                number = _days_of(one)
                day = steps["day one"].on
                for _ in range(number - 1):
                    assert day is not None
                    day += timedelta(days=1)
                assert day == one.due
            assert steps["conclusion"].text.startswith(one.standing.value)
            assert steps["provision"].authority


def _days_of(one: Deadline) -> int:
    """The length of the limits of this process in days, from the statute: 6, 16 and 20 weeks."""
    return {"4": 42, "5": 42, "10": 112, "13": 140}[one.duty.removeprefix("reg").partition(".")[0]]


class TestStrategies:
    """What ``sendlaw.testing`` offers is what it says."""

    @given(lawful(), st.integers(0, 400))
    def test_lawful_cases_never_show_a_breach(self, case: NeedsAssessment, number: int) -> None:
        start = case.request_received or case.became_responsible
        assert isinstance(start, date)
        table = case.timetable(as_at=start + timedelta(days=number))
        assert not table.missed
        assert table.all("draft_representations")[0].standing is not Standing.PREMATURE

    @given(late())
    def test_late_cases_miss_a_limit(self, case: NeedsAssessment) -> None:
        assert case.timetable(as_at=date(2045, 1, 1)).missed
