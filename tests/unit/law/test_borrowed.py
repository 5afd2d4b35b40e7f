"""Times that one provision takes from another: in full in a registry, and anew under another law."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from sendlaw import Cessation, MediationAgreement
from sendlaw.counting import Weeks
from sendlaw.errors import ConflictingLaw
from sendlaw.law import Duty, Reading, current
from sendlaw.law.borrowed import SameAs, borrowed_by, exchanged
from sendlaw.law.conditions import ALWAYS, All, Is, NotAfter
from sendlaw.law.records import like
from sendlaw.law.timings import EarlierOf, LaterOf, Within, in_words
from sendlaw.vocabulary import Attribute, Event

LAW = current()
READ_AS = ((Event.ORDER_MADE, Event.AGREEMENT_MADE),)


def duty(name: str) -> Duty:
    found = LAW.get(name)
    assert isinstance(found, Duty)
    return found


ORDERED, AGREED = duty("reg44.final_plan"), duty("reg42.agreement_appealable.final_plan")
TEN_WEEKS = like(ORDERED, timing=Within(Weeks(10), after=Event.ORDER_MADE))


def test_the_registry_holds_the_time_in_full() -> None:
    assert AGREED.timing == Within(Weeks(14), after=Event.AGREEMENT_MADE)
    [stated] = [one for one in LAW.stated if one.id == AGREED.id]
    assert borrowed_by(stated) == (SameAs(ORDERED.id, read=READ_AS),)
    assert [borrowed_by(one) for one in LAW.records if borrowed_by(one)] == []


def test_a_shorter_time_for_an_order_reaches_an_agreement() -> None:
    case = MediationAgreement(
        made=date(2025, 10, 6), kinds=("assess",), other_things_agreed=False, variations=()
    )
    law = LAW.overlay(replace=[TEN_WEEKS])
    # 6 October and 14 weeks, 98 days: 12 January; and 10 weeks, 70 days: 15 December
    for registry, due in ((LAW, date(2026, 1, 12)), (law, date(2025, 12, 15))):
        table = case.timetable(as_at=date(2025, 10, 7), law=registry)
        assert table["agreement_appealable.final_plan"].due == due


def test_exceptions_and_the_lenient_limit_go_with_the_time() -> None:
    changed = like(TEN_WEEKS, unless=("reg44.3.a",), lenient=ORDERED.timing)
    found = LAW.overlay(replace=[changed]).get(AGREED.id)
    assert isinstance(found, Duty)
    assert found.unless == ("reg44.3.a",)
    assert found.lenient == Within(Weeks(14), after=Event.AGREEMENT_MADE)


def test_a_shorter_time_to_appeal_reaches_the_stay_of_a_plan() -> None:
    appeal = duty("hesc20.sen_appeal")
    shorter = like(
        appeal,
        timing=Within(Weeks(4), after=Event.APPEALED_NOTICE_SENT),
        lenient=None,
    )
    law = LAW.overlay(replace=[shorter])
    case = Cessation(determination_notified=date(2025, 3, 3))
    [bar] = [
        one for one in case.timetable(as_at=date(2025, 3, 4), law=law).deadlines
        if one.duty == "s45.stay.appeal_period"
    ]  # fmt: skip
    # 3 March and 28 days: 31 March is the last day of the period
    assert bar.earliest == date(2025, 4, 1)


def test_a_time_that_was_replaced_by_its_own_takes_none() -> None:
    own = like(AGREED, timing=Within(Weeks(3), after=Event.AGREEMENT_MADE))
    found = LAW.overlay(replace=[own, TEN_WEEKS]).get(AGREED.id)
    assert isinstance(found, Duty)
    assert str(found.timing.period) == "3 weeks"  # type: ignore[union-attr]


def test_the_version_in_force_on_the_first_day_of_the_borrower_lends() -> None:
    before = like(ORDERED, in_force_to=date(2026, 8, 31))
    after = like(TEN_WEEKS, in_force_from=date(2026, 9, 1))
    [stated] = [one for one in LAW.stated if one.id == AGREED.id]
    assert isinstance(stated, Duty)
    agreed = (
        like(stated, in_force_to=date(2026, 8, 31)),
        like(stated, in_force_from=after.in_force_from),
    )
    law = LAW.overlay(replace=[before, agreed[0]], add=[after, agreed[1]])
    assert [str(one.timing.period) for one in law.versions(AGREED.id)] == ["14 weeks", "10 weeks"]  # type: ignore[union-attr]
    # where none was in force on that day, the latest lends
    later = LAW.overlay(replace=[like(TEN_WEEKS, in_force_from=ORDERED.in_force_from)])
    assert str(later.get(AGREED.id).timing.period) == "10 weeks"  # type: ignore[union-attr]


def test_a_version_that_began_later_lends_where_none_was_in_force() -> None:
    kept = [one for one in LAW.stated if one.id != ORDERED.id]
    law = type(LAW)([*kept, like(TEN_WEEKS, in_force_from=date(2026, 9, 1))], LAW.instruments)
    assert str(law.get(AGREED.id).timing.period) == "10 weeks"  # type: ignore[union-attr]


def test_a_registry_keeps_what_was_stated_when_it_is_pickled() -> None:
    again = pickle.loads(pickle.dumps(LAW))
    assert again.fingerprint == LAW.fingerprint
    assert again.overlay(replace=[TEN_WEEKS]).get(AGREED.id) != AGREED


def test_a_reading_takes_a_time_too() -> None:
    reading = next(
        one for one in LAW.of_kind(Reading) if one.of == ("reg42.agreement_appealable.amend_placement",)
    )  # fmt: skip
    told = in_words(dict(reading.changes)["timing"])
    assert told.startswith(
        "if the authority must amend the contents of the plan, within 5 weeks after the"
    )
    assert "the mediation agreement was made" in told


def test_a_time_outlives_the_record_that_lent_it() -> None:
    law = LAW.overlay(remove=[ORDERED.id])
    assert ORDERED.id not in law
    assert law.get(AGREED.id) == AGREED


class TestRefused:
    def test_a_record_that_is_not_there(self) -> None:
        with pytest.raises(ConflictingLaw) as caught:
            type(LAW)([one for one in LAW.stated if one.id != ORDERED.id], LAW.instruments)
        assert caught.value.problems == (
            f"{AGREED.id}: takes its time from {ORDERED.id}, which is not in the registry",
        )

    def test_a_record_that_takes_its_own_from_another(self) -> None:
        chained = like(ORDERED, timing=SameAs("reg44.refuse_plan"))
        with pytest.raises(ConflictingLaw) as caught:
            LAW.overlay(replace=[chained])
        assert caught.value.problems == (
            f"{AGREED.id}: takes its time from {ORDERED.id}, which takes its own from another",
        )


class TestExchanged:
    def test_at_any_depth(self) -> None:
        inner = Within(Weeks(2), after=LaterOf((Event.BEGAN, Event.ENDED)))
        timing = EarlierOf((inner, Event.ENDED))
        found = exchanged(timing, {Event.ENDED: Event.CLOCK_ENDS})
        wanted = Within(Weeks(2), after=LaterOf((Event.BEGAN, Event.CLOCK_ENDS)))
        assert found == EarlierOf((wanted, Event.CLOCK_ENDS))

    def test_in_conditions(self) -> None:
        condition = All(NotAfter(Event.BEGAN, Event.ENDED), Is(Attribute.DECISION, "refuse"))
        found = exchanged(condition, {Event.BEGAN: Event.CLOCK_STARTED})
        assert found == All(
            NotAfter(Event.CLOCK_STARTED, Event.ENDED), Is(Attribute.DECISION, "refuse")
        )

    def test_what_names_none_of_them_is_returned_as_it_is(self) -> None:
        timing = Within(Weeks(2), after=Event.BEGAN)
        assert exchanged(timing, {Event.ENDED: Event.CLOCK_ENDS}) is timing
        assert exchanged(ALWAYS, {Event.ENDED: Event.CLOCK_ENDS}) is ALWAYS


def test_it_says_itself_in_words() -> None:
    same = SameAs("reg44.final_plan", read=READ_AS)
    assert in_words(same) == "within the time of reg44.final_plan"
    assert same.parts == (Event.AGREEMENT_MADE,)
