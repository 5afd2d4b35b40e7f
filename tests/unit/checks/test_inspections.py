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
    PrincipalAuthority,
    Progress,
    ProposedAction,
    Revisit,
    SourcedDate,
    Weakness,
    WrittenStatement,
    check,
)

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
        same = attrs.evolve(health, report_received=date(2025, 9, 1))
        assert found(principal_authorities=(same,)) == []


class TestReceipt:
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
        report = check(
            AreaInspection(
                framework="2016",
                written_statement=WrittenStatement(accepted=date(2017, 12, 5)),
                revisit=Revisit(began=date(2022, 7, 4)),
            ),
            as_at=DAY,
        )
        assert [(one.code, one.severity.value) for one in report.of("guidance")] == [
            ("AI011", "guidance")
        ]
        assert report.ok


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
    def test_a_weakness_of_which_it_says_nothing(self) -> None:
        assert found(revisit=Revisit(progress=())) == [("query", "AI012")]
        unsaid = Revisit(progress=(Progress(weakness="w1"),))
        assert found(revisit=unsaid) == [("query", "AI012")]

    def test_a_weakness_with_too_little_progress(self) -> None:
        bad = Revisit(progress=(Progress(weakness="w1", sufficient=False),))
        assert found(revisit=bad) == [("info", "AI013")]

    def test_enough_progress_or_no_list_is_nothing(self) -> None:
        good = Revisit(progress=(Progress(weakness="w1", sufficient=True),))
        assert found(revisit=good) == found(revisit=Revisit()) == []
