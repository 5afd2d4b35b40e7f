"""The command line: what it prints, and the numbers it exits with."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sendlaw.cli import main

ASSESSMENT = {
    "request_received": "2025-09-01",
    "decision_notified": "2025-10-10",
    "decision": "assess",
    "exceptions": [],
}


@pytest.fixture
def case(tmp_path: Path) -> str:
    return written(tmp_path, ASSESSMENT)


def written(folder: Path, assessment: dict[str, Any]) -> str:
    path = folder / "case.json"
    file = {"schema": "sendlaw.case-file/1", "reference": "EX-1", "needs_assessments": [assessment]}
    path.write_text(json.dumps(file))
    return str(path)


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=given)


def test_timetable_prints_a_table_with_what_binds(case: str) -> None:
    found = run("timetable", case, "--as-at", "2026-01-05")
    assert found.exit_code == 0
    assert "As at 2026-01-05" in found.stdout
    assert "2026-01-19" in found.stdout
    assert "reg4.notify_not_necessary" not in found.stdout
    assert (
        "reg4.notify_not_necessary"
        in run("timetable", case, "--as-at", "2026-01-05", "--all").stdout
    )


def test_timetable_as_json(case: str) -> None:
    found = json.loads(run("timetable", case, "--as-at", "2026-01-05", "--format", "json").stdout)
    assert found["schema"] == "sendlaw.timetable/1"
    assert found["as_at"] == "2026-01-05"
    final = {one["duty"]: one for one in found["deadlines"]}["reg13.final_plan"]
    assert final["case"] == "needs_assessments[0]"
    assert final["due"] == final["nominal"] == "2026-01-19"
    assert final["standing"] == "OPEN"
    assert final["performed"] is None
    assert final["days_late"] is None
    assert final["provisional"] is False
    assert final["citation"] == "SI 2014/1530 reg 13(2)"


def test_timetable_as_csv(case: str) -> None:
    found = run("timetable", case, "--as-at", "2026-01-05", "--format", "csv").stdout
    rows = {row["duty"]: row for row in csv.DictReader(io.StringIO(found))}
    assert rows["reg13.final_plan"]["due"] == "2026-01-19"
    assert rows["reg4.notify_not_necessary"]["standing"] == "NOT_ENGAGED"


def test_a_case_file_can_come_from_standard_input(case: str) -> None:
    text = Path(case).read_text()
    found = run("timetable", "-", "--as-at", "2026-01-05", given=text)
    assert "2026-01-19" in found.stdout


def test_without_a_day_it_looks_from_today_and_says_so(case: str) -> None:
    found = run("timetable", case)
    assert found.exit_code == 0
    assert "(today)" in found.stderr


def test_check_exits_1_on_a_breach_and_0_without(case: str, tmp_path: Path) -> None:
    assert run("check", case, "--as-at", "2026-01-19").exit_code == 0
    late = run("check", case, "--as-at", "2026-01-20")
    assert late.exit_code == 1
    assert "breach TS002 $.needs_assessments[0].final_plan_sent" in late.stdout
    assert "1 day later" in late.stdout
    told = json.loads(run("check", case, "--as-at", "2026-01-20", "--format", "json").stdout)
    assert told["ok"] is False
    assert told["findings"][0]["days_late"] == 1


def test_a_query_fails_only_when_strict_or_when_nothing_excuses(tmp_path: Path) -> None:
    silent = {name: value for name, value in ASSESSMENT.items() if name != "exceptions"}
    case = written(tmp_path, silent)
    assert run("check", case, "--as-at", "2026-01-20").exit_code == 0
    assert run("check", case, "--as-at", "2026-01-20", "--strict").exit_code == 1
    assert run("check", case, "--as-at", "2026-01-20", "--assume-none").exit_code == 1


def test_due_from_fields() -> None:
    arguments = ["due", "needs-assessment", "request_received=2025-09-01", "--as-at", "2025-09-02"]
    found = run(*arguments)
    assert found.exit_code == 0
    assert "2025-10-13" in found.stdout
    asked = run(
        "due",
        "advice-request",
        "kind=medical",
        'requested={"between": ["2025-10-01", "2025-10-03"]}',
        "section_31_body=true",
        "--as-at",
        "2025-10-10",
    )
    assert asked.exit_code == 0, asked.stderr
    assert "2025-11-12" in asked.stdout  # 1 Oct + 42 days: 30 to 31 Oct, 12 more


def test_what_is_needed_is_printed() -> None:
    found = run("due", "needs_assessment", "--as-at", "2025-09-02")
    assert "needed: $.needs_assessments[0].request_received" in found.stdout


def test_explain_prints_the_steps(case: str) -> None:
    found = run("explain", case, "final_plan", "--as-at", "2026-01-05")
    assert found.exit_code == 0
    assert "20 weeks end on Monday 19 January 2026." in found.stdout
    told = run("explain", case, "final_plan", "--as-at", "2026-01-05", "--format", "json").stdout
    assert json.loads(told)["steps"][-1]["text"] == "OPEN: the limit has not passed."


def test_duties_lists_the_registry(tmp_path: Path) -> None:
    assert "reg13.final_plan" in run("duties").stdout
    one = json.loads(run("duties", "reg13.final_plan", "--format", "json").stdout)
    assert one[0]["limit"] == "20 weeks"
    assert "as soon as practicable" in run("duties", "reg13.final_plan").stdout
    assert "reg13.final_plan" in run("duties", "--format", "csv").stdout
    before = run("duties", "--law-at", "2014-08-31")
    assert before.exit_code == 0
    assert "reg13" not in before.stdout
    assert run("duties", "--law-at", "2014-08-31", "--format", "csv").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["due", "needs-assessment", "request_received=soon"], "a date written YYYY-MM-DD"),
        (["due", "needs-assessment", "request_received"], "field=value"),
        (["due", "needs-assessment", "decision={maybe"], "'assess' or 'refuse'"),
        (["due", "annual-report"], "process: expected one of"),
        (["duties", "reg99"], "no duty 'reg99'"),
        (["due", "needs-assessment", "request_received=2025-09-01", "--as-at", "soon"], "soon"),
        (["timetable", "nowhere.json"], "nowhere.json"),
    ],
)
def test_bad_input_exits_2_with_the_reason_on_stderr(arguments: list[str], said: str) -> None:
    found = run(*arguments)
    assert found.exit_code == 2
    assert said in found.stderr
    assert found.stdout == ""


def test_a_duty_that_the_case_does_not_have(case: str) -> None:
    found = run("explain", case, "cooperate", "--as-at", "2026-01-05")
    assert found.exit_code == 2
    assert "no duty 'cooperate'" in found.stderr


def test_it_runs_as_a_module() -> None:
    found = subprocess.run(
        [sys.executable, "-m", "sendlaw", "duties"], capture_output=True, text=True, check=True
    )
    assert "SI 2014/1530 reg 13(2)" in found.stdout


class TestGuidance:
    """It stands beneath what binds, under a line that says what it is."""

    LINE = "guidance, which is no law: to depart from it is never a breach"

    @pytest.fixture
    def inspection(self, tmp_path: Path) -> str:
        path = tmp_path / "inspection.json"
        facts = {
            "schema": "sendlaw.area-inspection/1",
            "framework": "2016",
            "report_received": "2017-07-24",
            "report_published": "2017-07-31",
            "local_media_sent": "2017-07-31",
            "written_statement_required": True,
            "written_statement_made": "2017-10-31",
            "written_statement": {"accepted": "2017-12-05"},
            "revisit": {"began": "2019-07-01"},
        }
        path.write_text(json.dumps(facts))
        return str(path)

    def test_in_the_table_it_stands_beneath(self, inspection: str) -> None:
        binding, line, guidance = run(
            "timetable", inspection, "--as-at", "2020-01-06"
        ).stdout.partition(self.LINE)
        assert line
        assert "jar4.written_statement" in binding
        # eighteen months from 5 December 2017, and 26 days more to 1 July 2019
        assert "lai16.revisit  2019-06-05" in guidance
        assert "lai16.revisit" not in binding
        assert "lai23.monitoring" not in guidance
        everything = run("timetable", inspection, "--as-at", "2020-01-06", "--all").stdout
        assert "lai23.monitoring" in everything.partition(self.LINE)[2]

    def test_in_json_it_has_a_key_of_its_own_and_in_csv_none(self, inspection: str) -> None:
        told = json.loads(
            run("timetable", inspection, "--as-at", "2020-01-06", "--format", "json").stdout
        )
        found = {one["duty"]: one["due"] for one in told["guidance"]}
        assert found["lai16.revisit"] == "2019-06-05"
        assert not [one for one in told["deadlines"] if one["kind"] == "guidance"]
        form = run("timetable", inspection, "--as-at", "2020-01-06", "--format", "csv").stdout
        assert "lai16" not in form

    def test_without_any_there_is_no_line(self, case: str) -> None:
        assert self.LINE not in run("timetable", case, "--as-at", "2026-01-05", "--all").stdout

    def test_advice_has_its_guidance_too(self, tmp_path: Path) -> None:
        advice = [{"kind": "educational", "requested": "2025-10-13"}]
        file = written(tmp_path, {**ASSESSMENT, "advice": advice})
        told = run("timetable", file, "--as-at", "2026-01-05").stdout
        # six weeks from Monday 13 October 2025
        assert "cop9.41.advice  2025-11-24" in told.partition(self.LINE)[2]

    def test_it_is_explained_by_its_id(self, inspection: str) -> None:
        found = run("explain", inspection, "lai16.revisit", "--as-at", "2020-01-06")
        assert found.exit_code == 0
        assert found.stdout.splitlines()[0] == (
            "Area SEND framework 2016: An area that made a written statement is revisited, normally"
            " eighteen months from its acceptance."
        )
        assert "Evidence B" in found.stdout
        assert "guidance, never a breach" in found.stdout

    def test_duties_lists_it_apart(self) -> None:
        binding, line, guidance = run("duties").stdout.partition(self.LINE)
        assert line
        assert "lai16.revisit" in guidance
        assert "lai16.revisit" not in binding
        assert "reg13.final_plan" in binding
        told = json.loads(run("duties", "--format", "json").stdout)
        kinds = [one["kind"] for one in told]
        assert kinds[kinds.index("guidance") :] == ["guidance"] * kinds.count("guidance")
        [alone] = json.loads(run("duties", "lai16.revisit", "--format", "json").stdout)
        assert alone in told


def test_a_window_of_last_days_has_both_ends(tmp_path: Path) -> None:
    path = tmp_path / "inspection.json"
    facts = {
        "schema": "sendlaw.area-inspection/1",
        "inspection_ended": "2019-11-22",
        "report_dated": "2020-02-12",
        "report_received": "not_known",
        "report_published": "2020-02-24",
        "written_statement_required": True,
        "written_statement_made": "not_known",
    }
    path.write_text(json.dumps(facts))
    told = run("timetable", str(path), "--as-at", "2026-06-29").stdout
    assert "2020-05-26 to 2020-06-05" in told
    form = run("timetable", str(path), "--as-at", "2026-06-29", "--format", "json").stdout
    [one] = [
        one for one in json.loads(form)["deadlines"] if one["duty"] == "jar4.written_statement"
    ]
    assert (one["due"], one["latest"]) == ("2020-05-26", "2020-06-05")


def test_a_window_of_which_one_end_is_known(tmp_path: Path) -> None:
    known = {"schema": "sendlaw.area-inspection/1", "local_media_sent": "not_known"}
    for facts, told in (
        # thirty days: from 13 June to 13 July 2025
        ({"inspection_ended": "2025-06-13", "report_received": "not_known"}, "from 2025-07-13"),
        ({"published_by_inspectorates": "2025-06-13"}, "by 2025-07-13"),
        ({"report_received": "not_known"}, "jar3.local_media        -  "),
    ):
        path = tmp_path / "inspection.json"
        path.write_text(json.dumps({**known, **facts}))
        assert told in run("timetable", str(path), "--as-at", "2026-06-29").stdout


def test_a_bar_of_which_the_first_lawful_day_is_not_known_has_both_ends(tmp_path: Path) -> None:
    # served from 1 to 3 December 2025: fifteen days end on the 15th to the 17th
    draft = {"draft_plan_served": {"between": ["2025-12-01", "2025-12-03"]}}
    file = written(tmp_path, {**ASSESSMENT, **draft})
    assert "2025-12-16 to 2025-12-18" in run("timetable", file, "--as-at", "2025-12-10").stdout


@pytest.mark.parametrize("schema", [None, "sendlaw.inspection/1"])
def test_a_document_of_no_known_schema_is_told_those_that_are(
    tmp_path: Path, schema: str | None
) -> None:
    path = tmp_path / "inspection.json"
    facts = {"report_received": "2017-07-24", **({"schema": schema} if schema else {})}
    path.write_text(json.dumps(facts))
    found = run("timetable", str(path), "--as-at", "2020-01-06")
    assert found.exit_code == 2
    assert "'sendlaw.area-inspection/1'" in found.stderr
    assert "'sendlaw.case-file/1'" in found.stderr


def test_routes_tells_the_ways_forward_from_each_decision(tmp_path: Path) -> None:
    refused = {
        "request_received": "2025-09-01",
        "decision_notified": "2025-10-10",
        "decision": "refuse",
    }
    file = written(tmp_path, refused)
    told = run("routes", file, "--as-at", "2025-10-20")
    assert told.exit_code == 0
    assert told.stdout.startswith(
        "needs_assessments[0].decision_notified\n    Notice of the decision"
    )
    assert "by 5pm on Wednesday 10 December 2025" in told.stdout
    (found,) = json.loads(run("routes", file, "--as-at", "2025-10-20", "--format", "json").stdout)
    assert [one["by"] for one in found["routes"]] == ["2025-12-10", "2025-12-10"]


def test_routes_of_a_file_without_such_a_decision(case: str) -> None:
    assert run("routes", case, "--as-at", "2025-10-20").stdout == (
        "No decision is recorded that may be appealed.\n"
    )


MEDIATION = {
    "decision_notice_sent": "2022-08-30",
    "certificate_needed": True,
    "mediation_declined": "2022-09-15",
}


@pytest.fixture
def certificate(tmp_path: Path) -> str:
    path = tmp_path / "mediation.json"
    file = {"schema": "sendlaw.case-file/1", "reference": "EX-2", "mediations": [MEDIATION]}
    path.write_text(json.dumps(file))
    return str(path)


@pytest.mark.parametrize(
    ("known", "due"), [("2022-09-01", "2022-09-20"), ("2022-09-20", "2022-09-21")]
)
def test_the_bank_holidays_as_they_were_known(certificate: str, known: str, due: str) -> None:
    days = ("--as-at", "2022-09-22", "--known-at", known)
    shown = run("timetable", certificate, *days, "--format", "csv").stdout
    rows = {row["duty"]: row for row in csv.DictReader(io.StringIO(shown))}
    assert rows["reg34.certificate_declined"]["due"] == due
    facts = [
        "decision_notice_sent=2022-08-30",
        "certificate_needed=true",
        "mediation_declined=2022-09-15",
    ]
    assert due in run("due", "mediation", *facts, *days).stdout
    assert ("2022-09-19" in run("explain", certificate, "certificate_declined", *days).stdout) is (
        known == "2022-09-20"
    )
    assert due in json.dumps(
        json.loads(run("check", certificate, *days, "--format", "json").stdout)
    )


class TestDiff:
    KNOWN = ("--as-at", "2022-09-16", "--known-at", "2022-09-01", "--and-known-at", "2022-09-20")

    def test_a_table_with_the_reasons_and_a_summary(self, certificate: str) -> None:
        found = run("diff", certificate, *self.KNOWN)
        assert found.exit_code == 0
        lines = found.stdout.splitlines()
        assert lines[0] == "bank holidays known by 2022-09-20 instead of by 2022-09-01"
        assert lines[2].endswith("reg34.certificate_declined  due 2022-09-20  due 2022-09-21")
        assert "Monday 19 September 2022" in lines[3]
        assert lines[4] == "cases changed: 1 of 1; deadlines: 1"

    def test_as_json_and_as_csv(self, case: str, certificate: str) -> None:
        found = json.loads(run("diff", case, certificate, *self.KNOWN, "--format", "json").stdout)
        assert found["summary"]["cases"] == 2
        assert [one["reference"] for one in found["changes"]] == ["EX-2", "EX-2"]
        shown = run("diff", case, certificate, *self.KNOWN, "--format", "csv").stdout
        rows = [*csv.DictReader(io.StringIO(shown))]
        assert [(row["facet"], row["after"]) for row in rows] == [
            ("due", "2022-09-21"),
            ("latest", "2022-09-21"),
        ]

    def test_two_days_looked_from_and_the_law_of_two_days(self, case: str) -> None:
        days = ("--as-at", "2026-01-19", "--and-as-at", "2026-01-20")
        assert "standing OPEN  standing OVERDUE" in run("diff", case, *days).stdout
        laws = ("--as-at", "2026-01-19", "--and-law-at", "2014-08-31")
        found = run("diff", case, *laws).stdout
        assert found.startswith("the law of 2014-08-31 instead of each clock's start")

    def test_nothing_to_compare_is_refused(self, case: str) -> None:
        found = run("diff", case, "--as-at", "2026-01-19")
        assert found.exit_code == 2
        assert "give one of --and-as-at, --and-law-at and --and-known-at" in found.stderr

    def test_every_bad_file_is_told_by_its_name(self, case: str, tmp_path: Path) -> None:
        bad = [tmp_path / "one.json", tmp_path / "two.json"]
        for path in bad:
            path.write_text('{"schema": "sendlaw.case-file/1", "what": 1}')
        found = run("diff", str(bad[0]), case, str(bad[1]), *self.KNOWN)
        assert found.exit_code == 2
        assert all(f"{path}.what: " in found.stderr for path in bad)
