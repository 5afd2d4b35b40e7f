"""The command on notices, as somebody at a prompt would use it."""

from __future__ import annotations

import json
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
    assert "breach NT001 $.contains\n" in told
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
    assert (code, "schema: expected that of a notice" in told) == (2, True)
