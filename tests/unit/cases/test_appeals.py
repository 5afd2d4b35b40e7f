"""Appeals: the worked examples of the Tribunal's calendar, by hand, and what is doubtful in a record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import Between, InvalidFact, check
from sendlaw.cases import Appeal, CaseFile, Cessation, TribunalOrder, Variation
from sendlaw.engine.deadline import Deadline
from sendlaw.vocabulary import Standing


def time_to_appeal(sent: date, certificate: date | None = None, **more: Any) -> Deadline:
    facts = {"grounds": ("b",), "certificate_issued": certificate, **more}
    appeal = Appeal(decision_notice_sent=sent, **facts)
    return appeal.timetable(as_at=certificate or sent)["sen_appeal"]


def after_receipt(received: date) -> Deadline:
    appeal = Appeal(
        decision_notice_sent=date(2024, 10, 1),
        application_received=received,
        respondent_received=received,
        grounds=("c_iii",),
    )
    return appeal.timetable(as_at=received)["response"]


class TestTheTimeToAppeal:
    @pytest.mark.parametrize(
        ("sent", "certificate", "nominal", "due"),
        [
            # 5 August: moved out of August
            (date(2025, 6, 5), None, date(2025, 8, 5), date(2025, 9, 1)),
            # 1 December and 29 December; the later lies in the days of Christmas
            (date(2024, 10, 1), date(2024, 11, 29), date(2024, 12, 29), date(2025, 1, 2)),
            # runs through August, and ends on a Tuesday in September
            (date(2025, 7, 31), None, date(2025, 9, 30), date(2025, 9, 30)),
            # Saturday 24 December: the next working day, Sunday, Boxing Day and its substitute apart
            (date(2022, 10, 24), None, date(2022, 12, 24), date(2022, 12, 28)),
            # no 31 February; Saturday 28: Monday
            (date(2025, 12, 31), None, date(2026, 2, 28), date(2026, 3, 2)),
            # a certificate whose month ends first changes nothing
            (date(2025, 9, 1), date(2025, 9, 8), date(2025, 11, 1), date(2025, 11, 3)),
            # 31 August 2024 is a Saturday; Sunday 1 September is no working day
            (date(2024, 6, 30), None, date(2024, 8, 30), date(2024, 9, 2)),
        ],
    )
    def test_worked_examples(
        self, sent: date, certificate: date | None, nominal: date, due: date
    ) -> None:
        found = time_to_appeal(sent, certificate)
        assert (found.nominal, found.due) == (nominal, due)

    def test_the_day_on_which_the_rules_disagree(self) -> None:
        (reading,) = time_to_appeal(date(2022, 10, 24)).readings
        # Saturday 24 December; past 1 January, and Monday 2 January is a bank holiday in its place
        assert reading.due == date(2023, 1, 3)
        assert time_to_appeal(date(2025, 6, 5)).readings == ()

    def test_a_time_that_passed_is_no_duty_missed(self) -> None:
        appeal = Appeal(decision_notice_sent=date(2025, 9, 1), grounds=("c_iii",))
        time = appeal.timetable(as_at=date(2026, 1, 5))["sen_appeal"]
        assert time.standing is Standing.NOT_ENGAGED
        assert check(appeal, as_at=date(2026, 1, 5)).findings == ()

    def test_an_extension_takes_its_place(self) -> None:
        longer = Variation(
            kind="extension", duty="sen_appeal", on=date(2025, 11, 20), due=date(2025, 11, 24)
        )
        facts: dict[str, Any] = {
            "decision_notice_sent": date(2025, 9, 1),
            "application_received": date(2025, 11, 21),
            "grounds": ("c_iii",),
        }
        late, extended = Appeal(**facts), Appeal(**facts, variations=(longer,))
        as_at = date(2025, 12, 1)
        # two months end on Saturday 1 November, and so on Monday 3: 18 days before the 21st
        found = late.timetable(as_at=as_at)["sen_appeal"]
        assert (found.standing, found.days_late) == (Standing.LATE, 18)
        assert extended.timetable(as_at=as_at)["sen_appeal"].standing is Standing.MET
        assert [one.code for one in check(late, as_at=as_at)] == ["TS012"]

    def test_it_is_told_step_by_step(self) -> None:
        told = time_to_appeal(date(2025, 6, 5)).explain()
        assert "2 months end on Tuesday 5 August 2025." in told
        assert "Moved to Monday 1 September 2025: Tuesday 5 August 2025 is no day to end on" in told
        assert "[SI 2008/2699 r.12(2) and (3)(a)]" in told
        stays = time_to_appeal(date(2025, 7, 31)).explain()
        assert "it is a working day that no rule moves" in stays
        unknown = Appeal(grounds=("b",)).timetable(as_at=date(2025, 9, 1))["sen_appeal"].explain()
        assert "Moved to" not in unknown

    def test_where_the_certificate_is_of_one_of_several_days_none_is_moved(self) -> None:
        issued = Between(date(2025, 10, 20), date(2025, 10, 31))
        appeal = Appeal(
            decision_notice_sent=date(2025, 9, 1), certificate_issued=issued, grounds=("b",)
        )
        time = appeal.timetable(as_at=date(2025, 11, 10))["sen_appeal"]
        # a month from 20 October is 20 November, from 31 October 30 November, a Sunday: Monday
        assert (time.due, time.latest) == (date(2025, 11, 20), date(2025, 12, 1))
        told = time.explain()
        assert "Moved to" not in told
        assert "So the limit is not one day" in told

    def test_it_rests_on_bank_holidays(self) -> None:
        assert not time_to_appeal(date(2025, 9, 1)).provisional
        assert time_to_appeal(date(2028, 12, 1)).provisional


class TestTheResponse:
    @pytest.mark.parametrize(
        ("received", "due"),
        [
            # 15 working days from 11 to 31 July, none in August, 15 from 1 to 19 September
            (date(2025, 7, 10), date(2025, 9, 19)),
            # 16 from 3 to 24 December, none to 1 January, 14 from 2 to 21 January
            (date(2024, 12, 2), date(2025, 1, 21)),
            # no such days between: 30 working days from 4 February are six weeks on
            (date(2025, 2, 3), date(2025, 3, 17)),
        ],
    )
    def test_worked_examples(self, received: date, due: date) -> None:
        found = after_receipt(received)
        assert (found.due, found.nominal) == (due, due)

    def test_a_day_that_was_directed_and_is_none_to_work_on_is_the_next(self) -> None:
        directed = Variation(
            kind="tribunal_direction",
            duty="hesc21.response",
            on=date(2025, 7, 14),
            due=date(2025, 9, 13),
        )
        appeal = Appeal(
            decision_notice_sent=date(2025, 6, 2),
            application_received=date(2025, 7, 9),
            respondent_received=date(2025, 7, 10),
            response_provided=date(2025, 9, 15),
            grounds=("c_iii",),
            variations=(directed,),
        )
        # Saturday 13 September: done in time on Monday 15 (r.12(2))
        found = appeal.timetable(as_at=date(2025, 10, 1))["response"]
        assert (found.due, found.standing) == (date(2025, 9, 15), Standing.MET)

    def test_no_day_of_it_has_a_number(self) -> None:
        assert after_receipt(date(2025, 7, 10)).elapsed is None

    def test_a_day_that_was_directed_is_the_day(self) -> None:
        directed = Variation(
            kind="tribunal_direction",
            duty="hesc21.response",
            on=date(2025, 7, 14),
            due=date(2025, 8, 15),
        )
        appeal = Appeal(
            decision_notice_sent=date(2025, 6, 2),
            application_received=date(2025, 7, 9),
            respondent_received=date(2025, 7, 10),
            grounds=("c_iii",),
            variations=(directed,),
        )
        assert appeal.timetable(as_at=date(2025, 7, 21))["response"].due == date(2025, 8, 15)

    def test_an_order_of_july_is_due_in_august(self) -> None:
        order = TribunalOrder(made=date(2025, 7, 24), kinds=("amend_provision",))
        # five weeks from 24 July are 28 August: the Rules' own days are none of the Regulations'
        assert order.timetable(as_at=date(2025, 7, 25))["amend_provision"].due == date(2025, 8, 28)


class TestWhatFollowsADecision:
    def test_twenty_eight_days_that_count(self) -> None:
        appeal = Appeal(
            decision_notice_sent=date(2025, 1, 6),
            application_received=date(2025, 2, 3),
            decision_sent=date(2025, 7, 21),
            reasons_sent=date(2025, 7, 21),
            grounds=("c_iii",),
        )
        table = appeal.timetable(as_at=date(2025, 7, 22))
        # 10 days from 22 to 31 July, none in August, 18 to 18 September
        assert table["set_aside"].due == date(2025, 9, 18)
        assert table["permission_to_appeal"].due == date(2025, 9, 18)

    def test_from_the_refusal_to_set_it_aside(self) -> None:
        appeal = Appeal(
            decision_notice_sent=date(2025, 1, 6),
            application_received=date(2025, 2, 3),
            decision_sent=date(2025, 3, 3),
            reasons_sent=date(2025, 3, 3),
            set_aside_sought=date(2025, 3, 10),
            set_aside_refused=date(2025, 3, 24),
            grounds=("c_iii",),
        )
        table = appeal.timetable(as_at=date(2025, 4, 1))
        # 28 days from 24 March are Monday 21 April 2025, which is Easter Monday: Tuesday
        assert table["permission_to_appeal"].due == date(2025, 4, 22)
        assert table["permission_to_appeal"].nominal == date(2025, 4, 21)

    @pytest.mark.parametrize(
        ("sought", "more", "due"),
        [
            # 28 days from 3 March are 31 March; the refusal of 24 April counts, or does not
            (date(2025, 3, 31), {}, date(2025, 5, 22)),
            (date(2025, 4, 1), {}, date(2025, 3, 31)),
            (date(2025, 4, 1), {"set_aside_in_time": True}, date(2025, 5, 22)),
            (date(2025, 3, 31), {"set_aside_in_time": False}, date(2025, 3, 31)),
        ],
    )
    def test_a_refusal_counts_if_it_was_sought_in_time(
        self, sought: date, more: dict[str, bool], due: date
    ) -> None:
        appeal = Appeal(
            decision_notice_sent=date(2025, 1, 6),
            application_received=date(2025, 2, 3),
            decision_sent=date(2025, 3, 3),
            reasons_sent=date(2025, 3, 3),
            set_aside_sought=sought,
            set_aside_refused=date(2025, 4, 24),
            grounds=("c_iii",),
            **more,
        )
        table = appeal.timetable(as_at=date(2025, 5, 1))
        assert table["permission_to_appeal"].due == due

    def test_it_is_not_known_whether_a_range_was_in_time(self) -> None:
        appeal = Appeal(
            decision_notice_sent=date(2025, 1, 6),
            application_received=date(2025, 2, 3),
            decision_sent=date(2025, 3, 3),
            reasons_sent=date(2025, 3, 3),
            set_aside_sought=Between(date(2025, 3, 24), date(2025, 4, 7)),
            set_aside_refused=date(2025, 4, 24),
            grounds=("c_iii",),
        )
        found = appeal.timetable(as_at=date(2025, 5, 1))["permission_to_appeal"]
        assert (found.due, found.latest) == (date(2025, 3, 31), date(2025, 5, 22))


class TestWhatItHoldsBack:
    """An appeal against ceasing holds the plan; the case file knows of it (CFA 2014 s.45(4)(b))."""

    def stay(self, *appeals: Appeal, **more: Any) -> Standing:
        ceasing = Cessation(ref="end", determination_notified=date(2025, 9, 1), **more)
        file = CaseFile(cessations=(ceasing,), appeals=appeals)
        return file.timetable(as_at=date(2026, 1, 5))["s45.stay.appeal"].standing

    def appeal(self, **more: Any) -> Appeal:
        facts: dict[str, Any] = {"application_received": date(2025, 10, 20), "grounds": ("f",)}
        return Appeal(**facts | more)

    def test_the_only_one_on_ground_f(self) -> None:
        assert self.stay() is Standing.NOT_ENGAGED
        assert self.stay(self.appeal()) is Standing.RUNNING
        assert self.stay(self.appeal(grounds=("e",))) is Standing.NOT_ENGAGED
        assert self.stay(self.appeal(), self.appeal()) is Standing.NOT_ENGAGED

    def test_the_one_that_follows_it(self) -> None:
        other = self.appeal(follows="end", grounds=("e", "f"))
        assert self.stay(other) is Standing.RUNNING

    def test_what_was_given_stays(self) -> None:
        told = {
            "appeal_brought": date(2025, 11, 10)
        }  # after the two months, which ended on 1 November
        assert self.stay(self.appeal(), **told) is Standing.NOT_ENGAGED

    def test_one_brought_before_the_determination_is_another(self) -> None:
        before = self.appeal(application_received=date(2025, 8, 31))
        assert self.stay(before) is Standing.NOT_ENGAGED


class TestWhatIsDoubtful:
    def codes(self, **facts: Any) -> list[str]:
        appeal = Appeal(decision_notice_sent=date(2025, 9, 1), **facts)
        return [one.code for one in check(appeal, as_at=date(2025, 10, 20))]

    def test_a_certificate(self) -> None:
        day = date(2025, 10, 6)
        assert self.codes(grounds=("c_iii",), certificate_issued=day) == ["FA017"]
        assert self.codes(grounds=("c_i", "c_iii"), certificate_issued=day) == []
        assert self.codes(grounds=("b",)) == []
        assert self.codes(grounds=("b",), application_received=day) == ["FA018"]
        assert self.codes(grounds=("b",), application_received=day, leave_given=day) == []

    @pytest.mark.parametrize(
        ("facts", "field"),
        [
            ({"certificate_issued": date(2025, 8, 31)}, "certificate_issued"),
            ({"application_received": date(2025, 8, 31)}, "application_received"),
            (
                {
                    "application_received": date(2025, 10, 6),
                    "respondent_received": date(2025, 10, 8),
                    "response_provided": date(2025, 10, 7),
                },
                "response_provided",
            ),
        ],
    )
    def test_answers_before_questions(self, facts: dict[str, date], field: str) -> None:
        with pytest.raises(InvalidFact) as caught:
            Appeal(decision_notice_sent=date(2025, 9, 1), grounds=("b",), **facts)
        assert [one.field for one in caught.value.problems] == [field]

    def test_no_ground(self) -> None:
        with pytest.raises(InvalidFact, match="grounds: expected at least one"):
            Appeal(decision_notice_sent=date(2025, 9, 1))
