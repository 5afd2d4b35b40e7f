"""The commands on what a document contains, as somebody at a prompt would use it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner

from sendlaw.cli import main

CEASE = {
    "schema": "sendlaw.notice/1",
    "kind": "cease",
    "sent": "2025-10-10",
    "contains": [
        *("appeal_right", "time_limits", "mediation_right", "certificate", "mediation_adviser"),
        *("mediation_timescales", "telling_the_authority", "authority_contact"),
        *("disagreement_resolution", "information_and_advice", "recommendations_power"),
    ],
}


def run(path: Path, facts: dict[str, object], *options: str) -> tuple[int, str]:
    file = path / "notice.json"
    file.write_text(json.dumps(facts))
    done = CliRunner().invoke(main, ["notice", "check", str(file), *options])
    return done.exit_code, done.output


def test_a_notice_that_tells_everything(tmp_path: Path) -> None:
    assert run(tmp_path, CEASE) == (0, "As at 2025-10-10: ok\n")


def test_a_notice_that_does_not(tmp_path: Path) -> None:
    facts = {**CEASE, "contains": CEASE["contains"][1:]}  # type: ignore[index]
    code, told = run(tmp_path, facts)
    assert code == 1
    assert re.search(r"breach +NT001 +\$\.contains ", told)
    assert "[SI 2014/1530 reg 31(3)(a)]" in told


def test_as_json(tmp_path: Path) -> None:
    facts = {name: value for name, value in CEASE.items() if name != "contains"}
    code, told = run(tmp_path, facts, "--format", "json")
    assert code == 0
    assert [one["code"] for one in json.loads(told)["findings"]] == ["NT008"]


def test_the_law_of_another_day(tmp_path: Path) -> None:
    facts = {**CEASE, "contains": CEASE["contains"][:-1]}  # type: ignore[index]
    assert run(tmp_path, facts)[0] == 1
    assert run(tmp_path, facts, "--as-at", "2018-04-02")[0] == 0


def test_a_document_of_another_kind(tmp_path: Path) -> None:
    code, told = run(tmp_path, {"schema": "sendlaw.plan/1"})
    assert (code, "schema: expected 'sendlaw.notice/1', found 'sendlaw.plan/1'" in told) == (
        2,
        True,
    )


PLAN = {
    "schema": "sendlaw.plan/1",
    "reference": "EX-1",
    "state": "draft",
    "route": "first",
    "dated": "2026-03-02",
    "institution_named": True,
    "sections": [
        {"label": "E/F", "text": "One [bold]session[/bold] \u001b[31m a week"},
        {"name": "A", "text": "He said: trains.\u202e"},
    ],
}


def on_plan(path: Path, facts: object, *options: str) -> tuple[int, str]:
    file = path / "plan.json"
    file.write_text(facts if isinstance(facts, str) else json.dumps(facts))
    done = CliRunner().invoke(main, ["plan", "check", str(file), *options])
    return done.exit_code, done.output


def test_a_plan_as_a_table(tmp_path: Path) -> None:
    code, told = on_plan(tmp_path, PLAN)
    assert code == 1
    assert told.startswith("As at 2026-03-02: not ok\n")
    assert re.search(r"breach +PC003 +\$\.sections\[0\]\.label +Sections E and F stand", told)
    assert re.search(r"breach +PC010 +\$\.institution_named ", told)
    assert re.search(r"query +PC028 +\$\.sections\[1\]\.text 16-17 ", told)
    assert re.search(r"query +PC001 +\$ ", told)


def test_a_plan_as_json(tmp_path: Path) -> None:
    code, told = on_plan(tmp_path, PLAN, "--format", "json")
    assert code == 1
    found = {one["code"]: one for one in json.loads(told)["findings"]}
    assert found["PC010"]["citations"] == ["CFA 2014 s.38(5)"]
    assert found["PC028"]["span"] == [16, 17]


def test_a_plan_as_a_page(tmp_path: Path) -> None:
    code, told = on_plan(tmp_path, PLAN, "--format", "html")
    assert code == 1
    assert "One [bold]session[/bold]" in told
    assert '<mark title="PC028' in told


def test_a_plan_by_the_law_of_a_day_before_there_was_any(tmp_path: Path) -> None:
    assert on_plan(tmp_path, PLAN, "--as-at", "2014-08-31") == (0, "As at 2014-08-31: ok\n")


def test_a_plan_that_cannot_be_read(tmp_path: Path) -> None:
    code, told = on_plan(tmp_path, "{")
    assert (code, told.startswith("sendlaw: file: expected JSON text")) == (2, True)
    sections = [{"name": "Z", "text": 3}]
    code, told = on_plan(tmp_path, {**PLAN, "sections": sections, "colour": "red"})
    assert code == 2
    assert "sections[0].name" in told
    assert "sections[0].text" in told
    assert "colour" in told


def test_what_would_steer_a_terminal_is_not_printed(tmp_path: Path) -> None:
    _, told = on_plan(tmp_path, {**PLAN, "sections": [{"label": "E/F\u001b[31m", "text": "x"}]})
    assert "\u001b" not in told
