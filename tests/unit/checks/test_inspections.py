"""Checks of an inspection of a local area: what fires, what nearly does, and what must not."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from sendlaw import (
    NOT_KNOWN,
    NOT_RECORDED,
    AreaInspection,
    Between,
    MonitoringInspection,
    PrincipalAuthority,
    PriorityActionPlan,
    Progress,
    ProposedAction,
    Revisit,
    SourcedDate,
    Weakness,
    WrittenStatement,
    check,
)
from sendlaw.law import current

DAY = date(2026, 3, 2)
WEAK = Weakness(id="w1", kind="significant_weakness", text="Plans")
ACTION = ProposedAction(id="a1", owner="The council", due=date(2026, 3, 31), answers=("w1",))
WHOLE = AreaInspection(
    framework="2016",
    report_received=date(2025, 9, 1),
    report_published=date(2025, 9, 8),
    local_media_sent=date(2025, 9, 8),
    written_statement_required=True,
    principal_authorities=(PrincipalAuthority(name="Council", kind="local_authority"),),
    written_statement_made=date(2025, 12, 8),
    weaknesses=(WEAK,),
    written_statement=WrittenStatement(actions=(ACTION,)),
)


def found(as_at: date = DAY, **changes: Any) -> list[tuple[str, str]]:
    report = check(attrs.evolve(WHOLE, **changes), as_at=as_at)
    return [(one.severity.value, one.code) for one in report]


def acting(**changes: Any) -> WrittenStatement:
    return WrittenStatement(actions=(attrs.evolve(ACTION, **changes),))


def test_nothing_is_found_where_all_is_told() -> None:
    assert found() == []


class TestWhatAnswersIt:
    def test_a_weakness_without_an_action(self) -> None:
        assert found(written_statement=acting(answers=())) == [("query", "AI001")]

    def test_an_area_for_improvement_needs_none(self) -> None:
        weak = attrs.evolve(WEAK, kind="improvement")
        assert found(weaknesses=(weak,), written_statement=acting(answers=())) == []

    def test_without_a_list_of_actions_nothing_is_said_of_a_weakness(self) -> None:
        assert found(written_statement=WrittenStatement()) == []
        assert found(written_statement=None) == []

    @pytest.mark.parametrize(
        ("changes", "code"), [({"owner": None}, "AI002"), ({"due": None}, "AI003")]
    )
    def test_a_statement_must_say_who_and_when(self, changes: Any, code: str) -> None:
        assert found(written_statement=acting(**changes)) == [("breach", code)]

    def test_it_may_say_so_once_for_every_action(self) -> None:
        bare = attrs.evolve(ACTION, owner=None, due=None)
        told = WrittenStatement(owner="The council", period="by Easter 2026", actions=(bare,))
        assert found(written_statement=told) == []

    def test_a_period_may_be_in_words(self) -> None:
        assert found(written_statement=acting(due=None, period="the summer term")) == []

    @pytest.mark.parametrize(
        "changes",
        [
            {"written_statement_made": None},
            {"written_statement_required": None},
            {"written_statement_required": False},
            {"written_statement_made": date(2025, 12, 8), "as_at": date(2025, 12, 5)},
        ],
    )
    def test_of_a_draft_or_of_what_was_not_required_it_is_a_query(self, changes: Any) -> None:
        told = found(
            written_statement=acting(owner=None), **{"as_at": date(2025, 12, 8), **changes}
        )
        assert ("query", "AI004") in told
        assert "AI002" not in {code for _, code in told}

    def test_an_action_is_overdue_the_day_after_its_own(self) -> None:
        assert found(as_at=date(2026, 3, 31)) == []
        assert found(as_at=date(2026, 4, 1)) == [("practice", "AI005")]

    def test_unless_it_was_done_by_then(self) -> None:
        late = acting(done=date(2026, 4, 7))
        assert found(as_at=date(2026, 4, 6), written_statement=late) == [("practice", "AI005")]
        assert found(as_at=date(2026, 4, 7), written_statement=late) == []

    def test_nothing_is_asked_once_the_process_ended(self) -> None:
        ended = {"ended_on": date(2026, 1, 12), "ended_because": "superseded"}
        assert found(written_statement=acting(owner=None, answers=()), **ended) == []

    @pytest.mark.parametrize(
        ("changes", "codes"),
        [
            ({}, {"AI002", "AI003"}),
            ({"owner": "The council"}, {"AI003"}),
            ({"period": "by Easter 2026"}, {"AI002"}),
            ({"owner": "The council", "period": "by Easter 2026"}, set()),
        ],
    )
    def test_a_statement_without_any_action_says_neither(
        self, changes: Any, codes: set[str]
    ) -> None:
        told = WrittenStatement(actions=(), **changes)
        report = check(attrs.evolve(WHOLE, written_statement=told), as_at=DAY)
        breaches = report.of("breach")
        assert [one.code for one in breaches] == sorted(codes)
        assert {one.path for one in breaches} <= {"$.area_inspections[0].written_statement"}

    def test_unless_it_was_not_made_or_its_actions_are_not_recorded(self) -> None:
        empty = WrittenStatement(actions=())
        assert ("breach", "AI002") not in found(
            as_at=date(2025, 12, 8), written_statement=empty, written_statement_made=None
        )
        assert found(written_statement=WrittenStatement()) == []

    def test_of_a_plan_it_is_told_at_the_plan(self) -> None:
        plan = PriorityActionPlan(actions=())
        case = attrs.evolve(
            WHOLE, framework="2023", written_statement=None, priority_action_plan=plan
        )
        here = {one.path for one in check(case, as_at=DAY).of("breach")}
        assert here == {"$.area_inspections[0].priority_action_plan"}

    def test_done_before_the_day_from_which_it_was_to_be_taken(self) -> None:
        early = acting(start=date(2026, 2, 2), done=date(2026, 1, 30))
        assert found(written_statement=early) == [("query", "AI015")]
        assert found(as_at=date(2026, 1, 29), written_statement=early) == []
        on_the_day = acting(start=date(2026, 2, 2), done=date(2026, 2, 2))
        assert found(written_statement=on_the_day) == []


class TestTheOrderOfActs:
    """What cannot have come before something else is FA001, an error."""

    @pytest.mark.parametrize(
        ("framework", "changes", "path"),
        [
            ("2016", {"revisit": Revisit(began=date(2025, 8, 29))}, "revisit.began"),
            ("2016", {"revisit": Revisit(began=date(2025, 12, 5))}, "revisit.began"),
            (
                "2023",
                {"monitoring_inspection": MonitoringInspection(began=date(2025, 8, 29))},
                "monitoring_inspection.began",
            ),
            (
                "2023",
                {"priority_action_plan": PriorityActionPlan(draft_submitted=date(2025, 12, 9))},
                "written_statement_made",
            ),
            ("2016", {"report_dated": date(2025, 9, 2)}, "report_received"),
            (
                "2016",
                {
                    "report_received": NOT_RECORDED,
                    "report_dated": date(2025, 9, 9),
                    "published_by_inspectorates": date(2025, 9, 8),
                },
                "published_by_inspectorates",
            ),
        ],
    )
    def test_reversed(self, framework: str, changes: Any, path: str) -> None:
        other = {"framework": framework, "written_statement": None, "weaknesses": ()}
        case = attrs.evolve(WHOLE, **{**other, **changes})
        errors = [one for one in check(case, as_at=DAY) if one.code == "FA001"]
        assert errors
        assert path in {one.path.partition("].")[2] for one in errors}

    def test_on_the_same_day_nothing_is_reversed(self) -> None:
        day = date(2025, 12, 8)
        assert found(revisit=Revisit(began=day)) == []
        received = date(2025, 9, 1)
        assert found(report_dated=received, published_by_inspectorates=received) == []


class TestTheFramework:
    @pytest.mark.parametrize(
        ("framework", "began", "codes"),
        [
            ("2016", date(2016, 4, 29), ["AI016"]),
            ("2016", date(2016, 5, 1), []),
            ("2016", date(2022, 12, 31), []),
            ("2016", date(2023, 1, 1), ["AI016"]),
            ("2016", Between(date(2022, 12, 1), date(2023, 1, 31)), []),
            ("2016", date(2025, 3, 3), ["AI016"]),
            ("2023", date(2018, 3, 5), ["AI016"]),
            ("2023", date(2023, 1, 1), []),
            ("2023", NOT_KNOWN, []),
            (None, date(2018, 3, 5), []),
        ],
    )
    def test_an_inspection_outside_its_time(
        self, framework: str | None, began: Any, codes: list[str]
    ) -> None:
        case = AreaInspection(framework=framework, inspection_began=began, notified=NOT_KNOWN)
        report = check(case, as_at=DAY)
        assert [one.code for one in report if one.code == "AI016"] == codes
        assert {one.severity.value for one in report if one.code == "AI016"} <= {"query"}

    def test_a_law_without_the_record_says_nothing(self) -> None:
        case = AreaInspection(framework="2016", inspection_began=date(2025, 3, 3))
        law = current().overlay(remove=["lai16.notice"])
        assert "AI016" not in {one.code for one in check(case, as_at=DAY, law=law)}

    @pytest.mark.parametrize(
        ("outcome", "required", "codes"),
        [
            ("widespread_systemic_failings", True, []),
            ("widespread_systemic_failings", False, ["AI017"]),
            ("widespread_systemic_failings", None, []),
            ("inconsistent", True, ["AI017"]),
            ("inconsistent", False, []),
            ("typically_positive", True, ["AI017"]),
            (None, True, []),
        ],
    )
    def test_an_outcome_and_what_the_report_requires(
        self, outcome: str | None, required: bool | None, codes: list[str]
    ) -> None:
        case = AreaInspection(
            framework="2023", outcome=outcome, written_statement_required=required
        )
        found = [one for one in check(case, as_at=DAY) if one.code == "AI017"]
        assert [one.code for one in found] == codes
        assert {one.severity.value for one in found} <= {"query"}


class TestTheStatement:
    @pytest.mark.parametrize("made", [NOT_KNOWN, Between(date(2025, 12, 1), date(2025, 12, 9))])
    def test_without_its_day(self, made: Any) -> None:
        assert found(written_statement_made=made) == [("query", "AI006")]

    def test_late_is_a_finding_of_time(self) -> None:
        assert found(written_statement_made=date(2025, 12, 9)) == [("breach", "TS001")]
        assert found(written_statement_made=None) == [("breach", "TS002")]

    def test_the_words_of_2020_make_it_a_query(self) -> None:
        early = {
            "report_received": date(2020, 2, 24),
            "report_published": date(2020, 2, 24),
            "local_media_sent": date(2020, 2, 24),
        }
        assert found(written_statement_made=date(2020, 9, 30), **early) == [("query", "TS005")]

    def test_who_must_make_it_is_asked(self) -> None:
        for nobody in (NOT_RECORDED, ()):
            assert found(principal_authorities=nobody) == [("query", "AI008")]
        assert found(principal_authorities=(), written_statement_required=False) == []

    def test_a_body_with_a_day_of_its_own(self) -> None:
        health = PrincipalAuthority(name="Health", report_received=date(2025, 9, 3))
        case = attrs.evolve(WHOLE, principal_authorities=(health,))
        (finding,) = check(case, as_at=DAY)
        # two working days later than 8 December
        assert (finding.code, finding.due) == ("AI009", date(2025, 12, 10))
        assert "after that" not in finding.message
        same = attrs.evolve(health, report_received=date(2025, 9, 1))
        assert found(principal_authorities=(same,)) == []

    def test_how_late_it_was_by_the_day_of_one_body(self) -> None:
        # received a working day earlier, Friday 29 August: due on Friday 5 December
        health = PrincipalAuthority(name="Health", report_received=date(2025, 8, 29))
        case = attrs.evolve(WHOLE, principal_authorities=(health,))
        (finding,) = check(case, as_at=DAY)
        assert (finding.code, finding.due) == ("AI009", date(2025, 12, 5))
        assert finding.severity.value == "query"
        assert "The statement was made 3 days after that." in finding.message
        ranged = attrs.evolve(
            case, written_statement_made=Between(date(2025, 12, 6), date(2025, 12, 8))
        )
        [told] = [one for one in check(ranged, as_at=DAY) if one.code == "AI009"]
        assert "The statement was made at least 1 day after that." in told.message
        unmade = attrs.evolve(case, written_statement_made=None)
        [told] = [one for one in check(unmade, as_at=date(2025, 12, 8)) if one.code == "AI009"]
        assert "3 days after that it had not been made." in told.message
        [told] = [one for one in check(unmade, as_at=date(2025, 12, 5)) if one.code == "AI009"]
        assert "after that" not in told.message

    def test_the_words_of_2020_are_told_of_a_bodys_own_last_day(self) -> None:
        # 70 working days: from 24 February to 5 June 2020, from 14 January to 23 April
        for received, relaxed in ((date(2020, 2, 24), True), (date(2020, 1, 14), False)):
            health = PrincipalAuthority(name="Health", report_received=received)
            case = attrs.evolve(
                WHOLE,
                report_received=date(2020, 1, 15),
                report_published=date(2020, 2, 24),
                local_media_sent=date(2020, 1, 15),
                written_statement_made=date(2020, 9, 30),
                principal_authorities=(health,),
            )
            [told] = [one for one in check(case, as_at=DAY) if one.code == "AI009"]
            assert ("or as soon as is reasonably practicable" in told.message) is relaxed
            assert ("(SI 2020/445 reg 10)" in told.message) is relaxed


class TestTheBodiesOwnDays:
    """The report's receipt is not known, but each principal authority has a day of its own."""

    BODIES = (
        PrincipalAuthority(name="Council", report_received=date(2025, 9, 1)),
        PrincipalAuthority(name="Health", report_received=date(2025, 9, 3)),
    )

    def case(self, **changes: Any) -> AreaInspection:
        known = {"report_received": NOT_KNOWN, "principal_authorities": self.BODIES}
        return attrs.evolve(WHOLE, **{**known, **changes})

    def test_a_statement_between_their_last_days_is_a_query(self) -> None:
        report = check(self.case(written_statement_made=date(2025, 12, 9)), as_at=DAY)
        assert [one.code for one in report] == ["AI009", "AI009", "AI007"]
        [window] = [one for one in report if one.code == "AI007"]
        assert window.message.startswith(
            "By the day on which each principal authority received the report, the last day to make the"
            " written statement of proposed action lies from Monday 8 December 2025 to Wednesday 10"
            " December 2025."
        )
        council, health = (one.message for one in report if one.code == "AI009")
        assert "Monday 8 December 2025. The statement was made 1 day after that." in council
        assert health.endswith("its own last day is Wednesday 10 December 2025.")

    def test_a_statement_after_each_of_them_is_late_by_each(self) -> None:
        report = check(self.case(written_statement_made=date(2025, 12, 15)), as_at=DAY)
        assert [one.code for one in report.of("breach")] == ["TS001"]
        assert [one.message.rpartition(". ")[2] for one in report if one.code == "AI009"] == [
            "The statement was made 7 days after that.",
            "The statement was made 5 days after that.",
        ]

    def test_a_statement_by_the_first_of_them_is_in_time(self) -> None:
        report = check(self.case(written_statement_made=date(2025, 12, 8)), as_at=DAY)
        assert {one.code for one in report} == {"AI009"}

    def test_where_all_have_the_same_day_it_is_the_day(self) -> None:
        same = tuple(attrs.evolve(one, report_received=date(2025, 9, 1)) for one in self.BODIES)
        assert not check(self.case(principal_authorities=same), as_at=DAY).findings


class TestReceipt:
    def test_an_earliest_day_is_told_where_there_is_no_latest(self) -> None:
        case = AreaInspection(
            inspection_ended=date(2025, 6, 13),
            report_received=NOT_KNOWN,
            report_published=NOT_KNOWN,
            local_media_sent=NOT_KNOWN,
            written_statement_required=False,
        )
        report = check(case, as_at=DAY)
        told = {one.duty: one.message for one in report if one.code == "AI007"}
        # 30 days after 13 June: 17 of June and 13 of July
        assert told["jar3.local_media"].endswith("lies no earlier than Sunday 13 July 2025.")

    def test_a_latest_day_is_told_where_there_is_no_earliest(self) -> None:
        case = AreaInspection(
            inspection_began=NOT_KNOWN,
            notified=NOT_KNOWN,
            published_by_inspectorates=date(2025, 6, 13),
            report_published=NOT_KNOWN,
            local_media_sent=NOT_KNOWN,
            written_statement_required=False,
        )
        told = {one.duty: one for one in check(case, as_at=DAY) if one.code == "AI007"}
        media = told["jar3.local_media"]
        assert media.message.endswith("lies no later than Sunday 13 July 2025.")
        assert media.due is None

    def test_a_window_is_told_for_each_limit_that_it_leaves_open(self) -> None:
        case = AreaInspection(
            framework="2016",
            report_received=Between(date(2020, 2, 12), date(2020, 2, 24)),
            report_published=date(2020, 2, 24),
            local_media_sent=NOT_KNOWN,
            principal_authorities=WHOLE.principal_authorities,
            written_statement_required=True,
            written_statement_made=NOT_KNOWN,
            notified=NOT_KNOWN,
        )
        report = check(case, as_at=date(2026, 6, 29))
        assert report.ok
        assert {one.code for one in report} == {"AI007"}
        (statement,) = [one for one in report if one.duty == "jar4.written_statement"]
        assert "from Tuesday 26 May 2020 to Friday 5 June 2020" in statement.message
        assert "dates alone prove no breach" in statement.message
        assert {need.fact for need in statement.needs} >= {"report_received"}
        (media,) = [one for one in report if one.duty == "jar3.local_media"]
        assert "alone" not in media.message

    def test_with_no_bounds_no_last_day_is_told(self) -> None:
        changes = {"report_received": NOT_KNOWN, "report_published": NOT_KNOWN}
        case = attrs.evolve(
            WHOLE, **changes, local_media_sent=NOT_KNOWN, written_statement_made=NOT_KNOWN
        )
        report = check(case, as_at=DAY)
        assert {one.code for one in report} == {"AI007"}
        assert all("no last day" in one.message for one in report)

    def test_while_every_last_day_lies_ahead_nothing_is_said(self) -> None:
        changes = {"report_received": Between(date(2025, 9, 1), date(2025, 9, 5))}
        assert found(as_at=date(2025, 9, 8), written_statement_made=None, **changes) == []

    def test_what_the_law_gives_is_never_broken_by_a_framework(self) -> None:
        case = AreaInspection(
            framework="2016",
            report_received=date(2017, 7, 24),
            report_published=date(2017, 7, 31),
            local_media_sent=date(2017, 7, 31),
            written_statement=WrittenStatement(accepted=date(2017, 12, 5)),
            revisit=Revisit(began=date(2022, 7, 4)),
        )
        report = check(case, as_at=DAY)
        [one] = report.of("guidance")
        assert (one.code, one.severity.value) == ("AI011", "guidance")
        assert report.ok
        # in the words of the framework, with its evidence, and that revisits were suspended
        assert (
            "“An area that made a written statement is revisited, normally eighteen" in one.message
        )
        assert "Evidence B" in one.message
        assert "suspended from 17 March 2020" in one.message
        assert "gives until" not in one.message
        assert one.message.endswith("Guidance only.")

    def test_a_promise_of_a_framework_that_was_replaced_is_not_held_against_an_area(self) -> None:
        def told(accepted: date, as_at: date = DAY, **changes: Any) -> list[str]:
            case = AreaInspection(
                framework="2016",
                report_received=date(2017, 7, 24),
                written_statement=WrittenStatement(accepted=accepted),
                **changes,
            )
            return [one.code for one in check(case, as_at=as_at).of("guidance")]

        # eighteen months from 30 June 2021 end on 30 December 2022, from 1 July on 1 January 2023
        assert told(date(2021, 6, 30)) == ["AI011"]
        assert told(date(2021, 7, 1)) == []
        again = {"next_inspection_began": date(2023, 3, 6)}
        assert told(date(2017, 12, 5), date(2023, 3, 5), **again) == ["AI011"]
        assert told(date(2017, 12, 5), date(2023, 3, 6), **again) == []


class TestSources:
    def sourced(self, *days: date, fact: str = "published_by_inspectorates") -> Any:
        return tuple(SourcedDate(fact=fact, on=day, source=f"S{day}") for day in days)

    def test_two_days_of_one_fact_are_both_told(self) -> None:
        case = attrs.evolve(WHOLE, sources=self.sourced(date(2025, 9, 9), date(2025, 9, 10)))
        (finding,) = check(case, as_at=DAY)
        assert finding.code == "AI010"
        assert "Tuesday 9 September 2025" in finding.message
        assert "Wednesday 10 September 2025" in finding.message

    def test_the_same_day_twice_is_no_conflict(self) -> None:
        assert found(sources=self.sourced(date(2025, 9, 9), date(2025, 9, 9))) == []

    def test_a_sunday_stays_visible(self) -> None:
        sunday = date(2025, 9, 7)
        assert found(sources=self.sourced(sunday)) == [("query", "AI014")]
        assert found(published_by_inspectorates=sunday) == [("query", "AI014")]
        revisit = Revisit(letter_published=sunday)
        assert found(revisit=revisit) == [("query", "AI014")]
        assert found(sources=self.sourced(sunday, fact="report_dated")) == []

    def test_what_lies_ahead_is_not_told_yet(self) -> None:
        assert found(as_at=date(2025, 12, 8), sources=self.sourced(date(2026, 3, 1))) == []
        ahead = {"published_by_inspectorates": date(2026, 3, 1)}
        assert ("query", "AI014") not in found(as_at=date(2025, 12, 8), **ahead)


class TestTheRevisit:
    BEGAN = date(2026, 2, 2)
    BAD = Revisit(began=BEGAN, progress=(Progress(weakness="w1", sufficient=False),))

    def test_a_weakness_of_which_it_says_nothing(self) -> None:
        assert found(revisit=Revisit(began=self.BEGAN, progress=())) == [("query", "AI012")]
        unsaid = Revisit(began=self.BEGAN, progress=(Progress(weakness="w1"),))
        assert found(revisit=unsaid) == [("query", "AI012")]

    def test_a_weakness_with_too_little_progress(self) -> None:
        assert found(revisit=self.BAD) == [("info", "AI013")]

    def test_enough_progress_or_no_list_is_nothing(self) -> None:
        good = Revisit(began=self.BEGAN, progress=(Progress(weakness="w1", sufficient=True),))
        assert found(revisit=good) == found(revisit=Revisit()) == []

    @pytest.mark.parametrize("code", ["AI012", "AI013"])
    def test_before_it_began_nothing_is_known_of_it(self, code: str) -> None:
        revisit = self.BAD if code == "AI013" else attrs.evolve(self.BAD, progress=())
        on = {day: found(as_at=day, revisit=revisit) for day in (date(2026, 2, 1), self.BEGAN)}
        assert [code in {one for _, one in told} for told in on.values()] == [False, True]

    @pytest.mark.parametrize("began", [None, NOT_KNOWN])
    def test_one_that_has_not_begun_or_may_not_have_tells_nothing(self, began: Any) -> None:
        assert found(revisit=attrs.evolve(self.BAD, began=began)) == []

    def test_a_day_not_recorded_or_a_letter_shows_that_it_was_made(self) -> None:
        for shown in ({"began": NOT_RECORDED}, {"began": None, "letter_published": self.BEGAN}):
            assert ("info", "AI013") in found(revisit=attrs.evolve(self.BAD, **shown))

    def test_what_a_letter_says_is_not_known_before_its_day(self) -> None:
        later = attrs.evolve(self.BAD, letter_published=date(2026, 2, 27))
        assert found(as_at=date(2026, 2, 26), revisit=later) == []
        assert found(as_at=date(2026, 2, 27), revisit=later) == [("info", "AI013")]
