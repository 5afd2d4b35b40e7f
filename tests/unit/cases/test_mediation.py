"""Mediation: who must do what, one certificate for three duties, bad input."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import NOT_KNOWN, NOT_RECORDED, InvalidFact, check
from sendlaw.cases import Mediation, Variation
from sendlaw.law import OpenNorm, current
from sendlaw.vocabulary import MediationIssues, Standing

SENT = date(2025, 9, 1)
WANTED = {"decision_notice_sent": SENT, "authority_informed": date(2025, 9, 15)}
MADE = date(2025, 10, 6)
LATER = date(2026, 3, 2)
CERTIFICATES = ("certificate_declined", "certificate_after_mediation", "certificate_not_arranged")


def problems(of: type[Any], **facts: Any) -> list[str]:
    with pytest.raises(InvalidFact) as caught:
        of(**facts)
    return [f"{one.field}: {one.expected}" for one in caught.value.problems]


def engaged(case: Any, as_at: date) -> dict[str, date | None]:
    return {one.duty: one.due for one in case.timetable(as_at=as_at).engaged}


def standings(case: Any, *names: str, as_at: date = LATER) -> list[Standing]:
    table = case.timetable(as_at=as_at)
    return [table[name].standing for name in names]


class TestTheAdviser:
    @pytest.mark.parametrize(
        ("sent", "last"),
        [
            # the corresponding date two months on
            (date(2025, 9, 1), date(2025, 11, 1)),
            # February 2026 has no 31st: its last day
            (date(2025, 12, 31), date(2026, 2, 28)),
        ],
    )
    def test_a_family_has_two_months_to_contact_the_adviser(self, sent: date, last: date) -> None:
        case = Mediation(decision_notice_sent=sent, certificate_needed=True)
        contact = case.timetable(as_at=sent)["contact_adviser"]
        assert (contact.due, contact.standing) == (last, Standing.OPEN)

    def test_a_family_that_contacts_nobody_has_missed_no_duty(self) -> None:
        case = Mediation(decision_notice_sent=SENT, certificate_needed=True)
        assert standings(case, "contact_adviser") == [Standing.NOT_ENGAGED]
        assert check(case, as_at=LATER).ok

    def test_late_contact_is_a_query_and_no_breach(self) -> None:
        case = Mediation(
            decision_notice_sent=SENT,
            certificate_needed=True,
            adviser_contacted=date(2025, 11, 2),
            exceptions=(),
        )
        assert standings(case, "contact_adviser") == [Standing.LATE]
        assert [one.code for one in check(case, as_at=LATER)] == ["TS012"]

    def test_it_binds_only_where_a_certificate_is_needed(self) -> None:
        unsaid = Mediation(decision_notice_sent=SENT)
        contact = unsaid.timetable(as_at=SENT)["contact_adviser"]
        assert contact.standing is Standing.UNDETERMINED
        assert [one.path for one in contact.needs] == ["$.mediations[0].certificate_needed"]
        needless = Mediation(decision_notice_sent=SENT, certificate_needed=False)
        assert standings(needless, "contact_adviser", as_at=SENT) == [Standing.NOT_ENGAGED]

    def test_one_who_said_that_mediation_is_not_wanted_had_contacted_the_adviser(self) -> None:
        case = Mediation(
            decision_notice_sent=SENT, certificate_needed=True, mediation_declined=date(2025, 11, 1)
        )
        assert standings(case, "contact_adviser") == [Standing.MET]


class TestTheCertificate:
    """One date performs three duties; each binds only once its own clock has started."""

    @pytest.mark.parametrize(
        ("facts", "name", "last"),
        [
            # Thursday 11 September: Friday 12, Monday 15, Tuesday 16
            (
                {"certificate_needed": True, "mediation_declined": date(2025, 9, 11)},
                "certificate_declined",
                date(2025, 9, 16),
            ),
            # Friday 22 August: Monday 25 is a bank holiday, so 26, 27, 28
            (
                {"concluded": date(2025, 8, 22), "decision_notice_sent": date(2025, 7, 1)},
                "certificate_after_mediation",
                date(2025, 8, 28),
            ),
            # Tuesday 23 December: 24, then 25 and 26 are holidays and 27, 28 a weekend: 29, 30
            (
                {"adviser_told_unable": date(2025, 12, 23)},
                "certificate_not_arranged",
                date(2025, 12, 30),
            ),
        ],
    )
    def test_three_working_days(self, facts: dict[str, Any], name: str, last: date) -> None:
        for issued, standing in ((last, Standing.MET), (date(2026, 1, 2), Standing.LATE)):
            case = Mediation(
                **{"decision_notice_sent": SENT, "exceptions": ()} | facts,
                certificate_issued=issued,
            )
            found = case.timetable(as_at=LATER)[name]
            assert (found.due, found.standing) == (last, standing)
            others = [one for one in CERTIFICATES if one != name]
            assert standings(case, *others) == [Standing.NOT_ENGAGED] * len(others)

    def test_it_must_be_needed_where_mediation_is_declined(self) -> None:
        found = [
            standings(
                Mediation(
                    decision_notice_sent=SENT,
                    certificate_needed=needed,
                    mediation_declined=date(2025, 9, 11),
                    exceptions=(),
                ),
                "certificate_declined",
            )
            for needed in (True, False, None)
        ]
        assert found == [[Standing.OVERDUE], [Standing.NOT_ENGAGED], [Standing.UNDETERMINED]]

    def test_one_issued_because_none_could_be_arranged_is_enough_after_mediation(self) -> None:
        case = Mediation(
            **WANTED,
            adviser_told_unable=date(2025, 10, 10),
            certificate_issued=date(2025, 10, 15),
            mediation_held=date(2025, 11, 3),
            concluded=date(2025, 11, 3),
        )
        # Friday 10 October: 13, 14, 15; Monday 3 November: 4, 5, 6
        assert standings(case, *CERTIFICATES) == [
            Standing.NOT_ENGAGED,
            Standing.MET,
            Standing.MET,
        ]

    def test_one_that_waited_for_mediation_was_late_for_the_notice_before(self) -> None:
        case = Mediation(
            **WANTED,
            adviser_told_unable=date(2025, 10, 10),
            concluded=date(2025, 11, 3),
            certificate_issued=date(2025, 11, 4),
            exceptions=(),
        )
        assert standings(case, *CERTIFICATES[1:]) == [Standing.MET, Standing.LATE]

    def test_one_before_the_decision_or_before_all_that_leads_to_it(self) -> None:
        early = problems(Mediation, decision_notice_sent=SENT, certificate_issued=date(2025, 8, 29))
        assert early == ["certificate_issued: a day on or after decision_notice_sent (2025-09-01)"]
        leading = "concluded or adviser_told_unable (2025-10-10)"
        facts = {"concluded": date(2025, 11, 3), "adviser_told_unable": date(2025, 10, 10)}
        assert problems(Mediation, **WANTED, **facts, certificate_issued=date(2025, 10, 9)) == [
            f"certificate_issued: a day on or after {leading}"
        ]

    @pytest.mark.parametrize("silence", [NOT_RECORDED, NOT_KNOWN])
    def test_one_that_may_answer_what_has_no_recorded_day(self, silence: Any) -> None:
        case = Mediation(
            **WANTED,
            adviser_told_unable=silence,
            certificate_issued=date(2025, 10, 9),
            concluded=date(2025, 11, 3),
        )
        assert standings(case, "certificate_after_mediation") == [Standing.MET]

    def test_one_without_anything_that_leads_to_it_performs_nothing(self) -> None:
        case = Mediation(decision_notice_sent=SENT, certificate_issued=date(2025, 9, 12))
        assert standings(case, *CERTIFICATES) == [Standing.NOT_ENGAGED] * len(CERTIFICATES)


class TestArranging:
    def test_who_arranges_it_turns_on_the_issues(self) -> None:
        # thirty days from Monday 15 September are 15 October; three working days are 18 September
        told, arranged = date(2025, 9, 18), date(2025, 10, 15)
        found = {
            issues: engaged(
                Mediation(**WANTED, issues=issues, certificate_needed=False), date(2025, 9, 15)
            )
            for issues in MediationIssues
        }
        assert found == {
            MediationIssues.HEALTH_ONLY: {"reg35.la_notify_commissioner": told},
            MediationIssues.MIXED: {
                "reg35.la_notify_commissioner": told,
                "reg35.la_arrange": arranged,
            },
            MediationIssues.NO_HEALTH: {"reg36.la_arrange": arranged},
        }

    def test_while_the_issues_are_not_said_they_are_asked_for(self) -> None:
        arrange = Mediation(**WANTED).timetable(as_at=LATER)["reg36.la_arrange"]
        assert arrange.standing is Standing.UNDETERMINED
        assert [one.path for one in arrange.needs][:1] == ["$.mediations[0].issues"]

    def test_the_thirty_days_of_a_commissioning_body_run_from_receipt(self) -> None:
        facts = {"issues": "health_only", "commissioner_notified": date(2025, 9, 18)}
        received = Mediation(**WANTED, **facts, notification_received=date(2025, 9, 22))
        # thirty days from 22 September are 22 October
        table = received.timetable(as_at=date(2025, 9, 30))
        assert table["commissioner_arrange"].due == date(2025, 10, 22)
        presumed = Mediation(**WANTED, **facts).timetable(as_at=date(2025, 9, 30))
        arrange = presumed["commissioner_arrange"]
        # received on the 18th at the earliest
        assert (arrange.due, arrange.latest) == (date(2025, 10, 18), None)
        assert arrange.standing is Standing.OPEN

    def test_it_is_arranged_on_the_day_it_is_arranged_not_held(self) -> None:
        case = Mediation(
            **WANTED,
            issues="no_health",
            mediation_arranged=date(2025, 10, 15),
            mediation_held=date(2025, 11, 20),
        )
        assert standings(case, "reg36.la_arrange") == [Standing.MET]

    def test_mediation_that_was_held_had_been_arranged_on_some_day(self) -> None:
        early = Mediation(**WANTED, issues="no_health", mediation_held=date(2025, 10, 15))
        late = Mediation(**WANTED, issues="no_health", mediation_held=date(2025, 10, 16))
        assert standings(early, "reg36.la_arrange") == [Standing.MET]
        assert standings(late, "reg36.la_arrange") == [Standing.UNDETERMINED]

    def test_answers_before_their_questions(self) -> None:
        found = problems(
            Mediation,
            **WANTED,
            commissioner_notified=date(2025, 9, 12),
            mediation_held=date(2025, 10, 13),
            concluded=date(2025, 10, 10),
        )
        assert found == [
            "commissioner_notified: a day on or after authority_informed (2025-09-15)",
            "concluded: a day on or after mediation_held (2025-10-13)",
        ]
        (told,) = problems(Mediation, decision_notice_sent=SENT, issues="health")
        assert told == "issues: 'health_only', 'mixed' or 'no_health'"

    def test_the_adviser_is_told_by_an_authority_only(self) -> None:
        norm = current().get("reg39.tell_adviser")
        assert isinstance(norm, OpenNorm)
        assert "“mixed” or “no health”" in norm.when.words


class TestNoticeOfIt:
    CONSENT = Variation(
        kind="consent", duty="reg37.notice_of_mediation", on=MADE, due=date(2025, 10, 10)
    )

    @pytest.mark.parametrize(
        ("given", "standing", "codes"),
        [
            # before Monday 13 October: 10, 9, 8, 7, 6 are five working days, so Friday 3 leaves them clear
            (date(2025, 10, 3), Standing.MET, []),
            # the fifth working day back: in time on the lenient reading only
            (date(2025, 10, 6), Standing.MET, ["TS007"]),
            (date(2025, 10, 7), Standing.LATE, ["TS001"]),
        ],
    )
    def test_five_working_days_before(
        self, given: date, standing: Standing, codes: list[str]
    ) -> None:
        case = Mediation(
            **WANTED,
            certificate_needed=False,
            issues="no_health",
            mediation_arranged=date(2025, 9, 22),
            notice_given=given,
            mediation_held=date(2025, 10, 13),
            variations=(),
            exceptions=(),
        )
        assert standings(case, "notice_of_mediation") == [standing]
        assert [one.code for one in check(case, as_at=LATER)] == codes

    def test_it_is_counted_from_the_planned_day_until_it_is_held(self) -> None:
        planned = {"issues": "no_health", "mediation_planned": date(2025, 10, 13)}
        notice = Mediation(**WANTED, **planned).timetable(as_at=SENT)["notice_of_mediation"]
        # Monday 6 to Friday 10 October are five working days: clear of both, from Sunday 5 back
        assert (notice.due, notice.latest) == (date(2025, 10, 5), date(2025, 10, 6))
        held = Mediation(**WANTED, **planned, mediation_held=date(2025, 10, 20))
        moved = held.timetable(as_at=LATER)["notice_of_mediation"]
        assert (moved.due, moved.latest) == (date(2025, 10, 12), date(2025, 10, 13))
        # held, so notice of it had been given, on a day that nobody recorded
        assert moved.standing is Standing.UNDETERMINED

    def test_once_the_planned_day_has_gone_by_it_is_asked_whether_it_was_held(self) -> None:
        case = Mediation(**WANTED, issues="no_health", mediation_planned=date(2025, 10, 13))
        notice = case.timetable(as_at=date(2025, 10, 14))["notice_of_mediation"]
        assert notice.standing is Standing.UNDETERMINED
        assert "$.mediations[0].mediation_held" in [one.path for one in notice.needs]

    def test_a_family_may_consent_to_less(self) -> None:
        case = Mediation(
            **WANTED,
            issues="no_health",
            notice_given=date(2025, 10, 10),
            mediation_held=date(2025, 10, 13),
            variations=(self.CONSENT,),
        )
        assert standings(case, "notice_of_mediation") == [Standing.MET]

    def test_whether_it_did_is_asked_before_a_breach_is_found(self) -> None:
        facts = {
            "issues": "no_health",
            "certificate_needed": False,
            "mediation_arranged": MADE,
            "mediation_planned": date(2025, 10, 13),
            "exceptions": (),
        }
        seen = date(2025, 10, 7)
        assert [one.code for one in check(Mediation(**WANTED, **facts), as_at=seen)] == ["TS008"]
        none = Mediation(**WANTED, **facts, variations=())
        assert [one.code for one in check(none, as_at=seen)] == ["TS002"]

    def test_consent_moves_no_other_limit(self) -> None:
        other = Variation(kind="consent", duty="reg36.la_arrange", on=MADE, due=LATER)
        case = Mediation(
            **WANTED, issues="no_health", certificate_needed=False, variations=(other,)
        )
        assert case.timetable(as_at=MADE)["reg36.la_arrange"].due == date(2025, 10, 15)
        assert [one.code for one in check(case, as_at=MADE)] == ["FA007"]


class TestIn2020:
    """What SI 2020/471 relaxed of mediation, and what it did not."""

    @staticmethod
    def relaxed(case: Any) -> dict[str, Standing]:
        table = case.timetable(as_at=date(2020, 9, 1))
        return {one.name: one.standing for one in table if one.standing.missed}

    def test_arranging_it_and_the_certificate_but_not_the_notice(self) -> None:
        case = Mediation(
            decision_notice_sent=date(2020, 4, 1),
            certificate_needed=True,
            issues="mixed",
            adviser_contacted=date(2020, 6, 8),
            authority_informed=date(2020, 5, 4),
            adviser_told_unable=date(2020, 6, 4),
            mediation_arranged=date(2020, 7, 20),
            notice_given=date(2020, 7, 30),
            mediation_held=date(2020, 8, 3),
            variations=(),
        )
        unsure = Standing.OVERDUE_UNLESS_EXCUSED
        assert self.relaxed(case) == {
            "contact_adviser": Standing.LATE_UNLESS_EXCUSED,
            "la_notify_commissioner": unsure,
            "la_arrange": Standing.LATE_UNLESS_EXCUSED,
            "notice_of_mediation": Standing.LATE,
            "certificate_not_arranged": unsure,
        }
