"""The evidence pack: every figure worked out by hand, and small numbers that cannot be worked out."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from sendlaw import (
    AdviceRequest,
    AnnualReview,
    AreaInspection,
    CaseFile,
    EHCPlan,
    InvalidFact,
    LocalOffer,
    NeedsAssessment,
    PlanDocument,
    ProposedAction,
    Published,
    WrittenStatement,
)
from sendlaw.caseload.evidence import THEMES, Sources, evidence
from sendlaw.caseload.evidence.page import page
from sendlaw.cases.plan_document import PlanProvision
from sendlaw.cli import main

DAY = date(2026, 3, 2)


def assessed(number: int, *, sent: date | None, **facts: Any) -> CaseFile:
    """A file whose request came on 1 September 2025: twenty weeks end on 19 January 2026."""
    case = NeedsAssessment(
        request_received=date(2025, 9, 1),
        decision_notified=date(2025, 10, 6),
        decision="assess",
        final_plan_sent=sent,
        exceptions=(),
        **facts,
    )
    plans = (EHCPlan(made=sent),) if sent else ()
    return CaseFile(
        reference=f"EX-{number}",
        date_of_birth=date(2020 + number % 3, 6, 1),
        needs_assessments=(case,),
        ehc_plans=plans,
    )


IN_TIME, LATE = date(2026, 1, 19), date(2026, 1, 20)


def figures(
    sources: Sources, **options: Any
) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    pack = evidence(sources, as_at=DAY, **options)
    return {(one.id, one.group): (one.count, one.of) for one in pack.figures}


def test_twenty_weeks_with_the_backlog_beside_them() -> None:
    files = (
        assessed(1, sent=IN_TIME),
        assessed(2, sent=IN_TIME),
        assessed(3, sent=LATE),
        assessed(4, sent=None),
    )
    found = figures(Sources(files=files))
    assert found["final_plan.in_time", ""] == (2, 3)
    assert found["final_plan.late_excused", ""] == (0, 3)
    assert found["final_plan.overdue", ""] == (1, 4)
    assert found["decision.in_time", ""] == (4, 4)
    assert found["final_plan.standings", "OVERDUE"] == (1, 4)
    assert found["final_plan.standings", "MET"] == (2, 4)


def test_a_draft_that_left_too_little_time() -> None:
    early = assessed(1, sent=IN_TIME, draft_plan_served=date(2026, 1, 5))
    enough = assessed(2, sent=IN_TIME, draft_plan_served=date(2026, 1, 4))
    # Fifteen days beginning with 5 January end on 19 January, so that 20 January is the first lawful day.
    assert figures(Sources(files=(early, enough)))["draft.premature", ""] == (1, 2)


def test_reviews_and_what_nothing_amended() -> None:
    review = AnnualReview(
        attends_setting=True,
        meeting_held=date(2025, 9, 1),
        decision_notified=date(2025, 9, 29),
        decision="amend",
    )
    done = AnnualReview(
        attends_setting=True,
        meeting_held=date(2025, 9, 1),
        decision_notified=date(2025, 9, 29),
        decision="maintain",
    )
    files = (
        CaseFile(reference="EX-1", annual_reviews=(review,)),
        CaseFile(reference="EX-2", annual_reviews=(done,)),
    )
    assert figures(Sources(files=files))["reviews.unamended", ""] == (1, 1)


def test_advice_in_six_weeks() -> None:
    def asked(received: date) -> AdviceRequest:
        day = date(2025, 10, 6)
        return AdviceRequest(
            kind="medical",
            requested=day,
            reached_body=day,
            received=received,
            section_31_body=True,
            exceptions=(),
        )

    advice = (asked(date(2025, 11, 17)), asked(date(2025, 11, 18)))
    found = figures(Sources(files=(assessed(1, sent=IN_TIME, advice=advice),)))
    assert found["advice.in_time", ""] == (1, 2)


def test_who_is_under_five() -> None:
    files = [assessed(number, sent=IN_TIME) for number in range(3)]
    # Born on 1 June 2020, 2021 and 2022: on 2 March 2026 they are 5, 4 and 3.
    assert figures(Sources(files=files))["plans.under_five", ""] == (2, 3)


def test_plans_and_what_is_found_in_them() -> None:
    health = PlanProvision(section="G", text="A nurse, 30 minutes weekly")
    plans = (
        PlanDocument(reference="EX-1", state="final", dated=DAY, outcomes=()),
        PlanDocument(
            reference="EX-9", state="final", dated=DAY, provisions=(health,), health_agreed=True
        ),
    )
    found = figures(Sources(plans=plans, files=(assessed(1, sent=IN_TIME),)))
    assert found["plans.breach", ""] == (2, 2)
    assert found["health.agreed", ""] == (1, 1)
    assert found["plans.looked_at", ""] == (1, 1)


def test_an_offer_paragraph_by_paragraph() -> None:
    entry = Published(paragraph="sch2.22", found="the page on mediation")
    one = LocalOffer(reference="here", contents=(entry,), consulted=("sen_families",))
    found = figures(Sources(offers=(one,)))
    assert found["offer.paragraphs", "here"] == (1, 60)  # those of Schedule 2
    # Regulation 54(1) lists fifteen kinds, (a) to (l) and (m)(i) to (iii); 54(2) five more.
    assert found["offer.consulted", "here"] == (1, 20)
    assert found["offer.topics", "here"] == (None, 0)  # not recorded: nothing can be told


def test_what_families_were_asked_about_an_offer() -> None:
    one = LocalOffer(
        reference="here",
        families_consulted_on=("accessibility", "services_required"),
        comments_sought_on=("content",),
    )
    found = figures(Sources(offers=(one,)))
    assert found["offer.topics", "here"] == (2, 5)  # reg 55(a) to (e)
    assert found["offer.comments", "here"] == (1, 3)  # reg 56(1)(a) to (c)
    assert found["offer.consulted", "here"] == (None, 0)


def test_representations_and_what_became_of_them() -> None:
    told: tuple[tuple[bool | None, bool | None, bool | None], ...] = (
        (True, True, True),
        (True, False, True),
        (True, None, None),
        (False, None, False),
        (None, None, None),
    )
    plans = [
        PlanDocument(
            representations_made=made, representations_answered=answered, differs_from_draft=differs
        )
        for made, answered, differs in told
    ]
    found = figures(Sources(plans=plans))
    assert found["representations.made", ""] == (3, 4)  # of the fifth nobody says
    assert found["representations.answered", ""] == (1, 2)  # of the third nobody says
    assert found["representations.followed", ""] == (2, 2)  # of the third nobody says


def test_a_written_statement_action_by_action() -> None:
    statement = WrittenStatement(
        actions=(
            ProposedAction(owner="The council", due=date(2026, 1, 31), done=date(2026, 1, 30)),
            ProposedAction(owner="The council"),
        ),
        period="by the summer",
    )
    one = AreaInspection(reference="here", framework="2016", written_statement=statement)
    found = figures(Sources(inspections=(one,)))
    assert found["statement.owner", "here"] == (2, 2)
    assert found["statement.period", "here"] == (2, 2)
    assert found["statement.done", "here"] == (1, 2)
    bare = attrs.evolve(statement, period=None)
    again = AreaInspection(reference="here", framework="2016", written_statement=bare)
    assert figures(Sources(inspections=(again,)))["statement.period", "here"] == (1, 2)


def test_without_sources_nothing_is_told_and_every_theme_says_so() -> None:
    pack = evidence(Sources(), as_at=DAY)
    assert pack.figures == ()
    told = pack.to_dict()["themes"]
    assert [one["id"] for one in told] == [f"T{number}" for number in range(1, 11)]  # type: ignore[attr-defined, index, union-attr]
    html = page(pack)
    assert all(f"<h2>{one.title}</h2>" in html for one in THEMES)
    assert html.count("Cannot be known from this") == 10


def test_what_is_no_source() -> None:
    with pytest.raises(InvalidFact, match=r"files\[0\]: expected CaseFile"):
        Sources(files=("a name",))
    with pytest.raises(InvalidFact, match="as_at"):
        evidence(Sources(), as_at="2026-03-02")


class TestSmallNumbers:
    def test_small_numbers_of_people_are_hidden(self) -> None:
        files = [assessed(number, sent=IN_TIME) for number in range(20)]
        files += [assessed(20 + number, sent=LATE) for number in range(3)]
        found = figures(Sources(files=files), small_numbers=False)
        assert found["final_plan.in_time", ""] == (None, None)
        assert found["final_plan.standings", "MET"] == (None, None)
        assert found["decision.in_time", ""] == (23, 23)

    def test_paragraphs_are_no_people(self) -> None:
        entry = Published(paragraph="sch2.22", found="a page")
        offers = (LocalOffer(contents=(entry,)),)
        found = figures(Sources(offers=offers), small_numbers=False)
        assert found["offer.paragraphs", "offer 1"] == (1, 60)


class TestTheCommand:
    def run(self, tmp_path: Path, *options: str) -> Any:
        out = tmp_path / "out"
        done = CliRunner().invoke(
            main, ["evidence", "--as-at", "2026-03-02", "--out", str(out), *options]
        )
        return done, out

    def test_three_files(self, tmp_path: Path) -> None:
        cases = tmp_path / "cases"
        cases.mkdir()
        for number in range(2):
            file = cases / f"{number}.json"
            file.write_text(assessed(number, sent=IN_TIME).to_json())
        done, out = self.run(tmp_path, "--cases", str(cases))
        assert done.exit_code == 0, done.output
        told = json.loads((out / "evidence.json").read_text())
        assert (told["schema"], told["given"]) == ("sendlaw.evidence/1", ["cases"])
        rows = list(csv.DictReader((out / "figures.csv").read_text().splitlines()))
        [row] = [one for one in rows if one["id"] == "final_plan.in_time"]
        assert (row["count"], row["of"], row["share"]) == ("2", "2", "1.0")
        html = (out / "evidence.html").read_text()
        assert "plans in twenty weeks, in time" in html
        assert "EX-0" not in html

    def test_small_numbers(self, tmp_path: Path) -> None:
        file = tmp_path / "case.json"
        file.write_text(assessed(1, sent=LATE).to_json())
        done, out = self.run(tmp_path, "--cases", str(file), "--hide-small")
        assert done.exit_code == 0
        assert "fewer than 5" in (out / "evidence.html").read_text()
        assert json.loads((out / "evidence.json").read_text())["small_numbers_hidden"] is True

    def test_files_that_cannot_be_read_are_all_named_and_nothing_is_written(
        self, tmp_path: Path
    ) -> None:
        bad, other = tmp_path / "bad.json", tmp_path / "other.json"
        bad.write_text("{")
        other.write_text('{"schema": "sendlaw.plan/1"}')
        done, out = self.run(tmp_path, "--cases", str(bad), "--cases", str(other))
        assert done.exit_code == 2
        assert "bad.json" in done.output
        assert "other.json" in done.output
        assert not out.exists()
