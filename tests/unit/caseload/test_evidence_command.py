"""The command for the evidence pack: what it is given amiss, and the page that a director reads."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.unit.caseload.areas import A_DAY_LATE, TWENTY_WEEKS, assessed, plan

from sendlaw import LocalOffer, Notice
from sendlaw.caseload.evidence import THEMES, Sources, evidence
from sendlaw.caseload.evidence.plots import drawn
from sendlaw.cases.plan_document import PlanProvision
from sendlaw.cli import main
from sendlaw.facts.dated import NOT_RECORDED

NAMES = {"evidence.json", "figures.csv", "evidence.html"}


def run(out: Path, *options: object, as_at: str = "2025-06-01") -> Any:
    words = ["evidence", "--as-at", as_at, "--out", str(out), *map(str, options)]
    return CliRunner().invoke(main, words)


def saved(path: Path, document: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document.to_json(), encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return saved(tmp_path / "cases" / "one.json", assessed(final_plan_sent=TWENTY_WEEKS))


def refused(done: Any, *names: str) -> None:
    """Say that a command ended with 2, and named what was wrong."""
    assert done.exit_code == 2, (done.exit_code, done.exception, done.output)
    for name in names:
        assert name in done.output


# --- bad input ------------------------------------------------------------------------------------


def test_what_is_no_json(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("not JSON")
    refused(run(tmp_path / "out", "--cases", bad), "bad.json", "JSON")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("option", "schema"),
    [
        ("--plans", "sendlaw.plan/1"),
        ("--offer", "sendlaw.local-offer/1"),
        ("--inspection", "sendlaw.area-inspection/1"),
    ],
)
def test_a_case_given_as_something_else(
    tmp_path: Path, case: Path, option: str, schema: str
) -> None:
    refused(run(tmp_path / "out", option, case), "one.json.schema", schema)
    assert not (tmp_path / "out").exists()


def test_a_plan_given_as_a_case(tmp_path: Path) -> None:
    path = saved(tmp_path / "plan.json", plan())
    refused(run(tmp_path / "out", "--cases", path), "plan.json.schema", "sendlaw.case-file/1")
    assert not (tmp_path / "out").exists()


def test_a_wrong_field_is_named_with_its_file(tmp_path: Path, case: Path) -> None:
    text = case.read_text().replace('"request_received"', '"request_recieved"')
    case.write_text(text)
    refused(run(tmp_path / "out", "--cases", case), "one.json", "request_recieved")


def test_no_such_path_and_no_day(tmp_path: Path) -> None:
    refused(run(tmp_path / "out", "--cases", tmp_path / "none.json"), "none.json")
    refused(run(tmp_path / "out", as_at="1 June 2025"), "--as-at")
    refused(CliRunner().invoke(main, ["evidence", "--out", str(tmp_path / "out")]), "--as-at")
    assert not (tmp_path / "out").exists()


def test_nothing_given_and_an_empty_folder(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for options in ((), ("--cases", empty)):
        done = run(tmp_path / "out", *options)
        if done.exit_code:
            refused(done, *map(str, options[1:]))
        else:
            assert "nothing can be told" in (tmp_path / "out" / "evidence.html").read_text()


def test_an_empty_folder_beside_one_that_is_not_is_told_of(tmp_path: Path, case: Path) -> None:
    # Whoever names a folder of plans in which there are none has named the wrong one.
    empty = tmp_path / "no-plans"
    empty.mkdir()
    done = run(tmp_path / "out", "--cases", case, "--plans", empty)
    assert "no-plans" in done.output


def test_no_file_of_a_folder_is_passed_over_in_silence(tmp_path: Path, case: Path) -> None:
    saved(case.with_name("two.JSON"), assessed("EX-2", final_plan_sent=TWENTY_WEEKS))
    done = run(tmp_path / "out", "--cases", case.parent)
    assert "two" in done.output or row(tmp_path / "out", "final_plan.in_time")["of"] == "2"


def row(out: Path, name: str) -> dict[str, str]:
    [found] = [
        one
        for one in csv.DictReader((out / "figures.csv").read_text().splitlines())
        if one["id"] == name
    ]
    return found


def test_one_file_given_twice_is_one_case(tmp_path: Path, case: Path) -> None:
    done = run(tmp_path / "out", "--cases", case.parent, "--cases", case)
    if done.exit_code:
        refused(done, "one.json")
    else:
        assert row(tmp_path / "out", "final_plan.in_time")["of"] == "1"


def test_two_files_under_one_reference_are_told_of(tmp_path: Path, case: Path) -> None:
    # Whether it is one child or two cannot be known, and every figure rests on it.
    saved(case.with_name("two.json"), assessed(final_plan_sent=A_DAY_LATE))
    done = run(tmp_path / "out", "--cases", case.parent)
    assert "EX-1" in done.output or "two.json" in done.output


def test_out_is_a_file(tmp_path: Path, case: Path) -> None:
    refused(run(case, "--cases", case), "one.json")
    assert json.loads(case.read_text())["reference"] == "EX-1"


def test_out_is_below_a_file(tmp_path: Path, case: Path) -> None:
    refused(run(case / "out", "--cases", case), "one.json")


def test_out_holds_something_in_the_way_and_nothing_is_half_written(
    tmp_path: Path, case: Path
) -> None:
    (tmp_path / "out" / "evidence.html").mkdir(parents=True)
    done = run(tmp_path / "out", "--cases", case)
    left = {one.name for one in (tmp_path / "out").iterdir()}
    assert left == {"evidence.html"}
    refused(done, "evidence.html")


def test_a_folder_that_is_there_is_written_again(tmp_path: Path, case: Path) -> None:
    for _ in range(2):
        assert run(tmp_path / "out", "--cases", case).exit_code == 0
    assert {one.name for one in (tmp_path / "out").iterdir()} == NAMES


def test_nothing_has_happened_before_everything(tmp_path: Path, case: Path) -> None:
    assert run(tmp_path / "out", "--cases", case, as_at="2024-01-01").exit_code == 0
    assert row(tmp_path / "out", "final_plan.in_time")["of"] == "0"
    assert row(tmp_path / "out", "decision.overdue")["of"] == "0"


# --- the page -------------------------------------------------------------------------------------


class Seen(HTMLParser):
    """What a page holds: its tags, its ids, and whatever it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            if name == "id":
                self.ids[value or ""] += 1
            if name in ("src", "href", "xlink:href", "data", "srcset"):
                self.loads.append(value or "")


OFFERS = ("<script>alert(1)</script>", 'a" onload="alert(1)', "A & B -->")


def whole(tmp_path: Path, out: str = "out") -> str:
    """Write a pack with figures, and pictures, of several themes, and return its page."""
    late = [assessed(f"EX-{at}", final_plan_sent=A_DAY_LATE) for at in range(6)]
    doubtful = assessed("EX-6", final_plan_sent=A_DAY_LATE, exceptions=NOT_RECORDED)
    for one in (*late, doubtful):
        saved(tmp_path / "cases" / f"{one.reference}.json", one)
    vague = (PlanProvision(section="F", text="Access to support as required."),)
    saved(tmp_path / "plans" / "one.json", plan(provisions=vague, signed=False))
    for number, name in enumerate(OFFERS):
        saved(tmp_path / "offers" / f"{number}.json", LocalOffer(reference=name, contents=()))
    options = [f"--{one}" for one in ("cases", "plans", "offer")]
    folders = [tmp_path / one for one in ("cases", "plans", "offers")]
    given = [each for pair in zip(options, folders, strict=True) for each in pair]
    done = run(tmp_path / out, *given)
    assert done.exit_code == 0, done.output
    return (tmp_path / out / "evidence.html").read_text(encoding="utf-8")


def seen(html: str) -> Seen:
    found = Seen()
    found.feed(html)
    found.close()
    return found


def test_the_page_is_one_page_with_every_theme_and_loads_nothing(tmp_path: Path) -> None:
    html = whole(tmp_path)
    found = seen(html)
    assert html.startswith("<!doctype html>")
    assert (found.tags["h1"], found.tags["title"], found.tags["html"]) == (1, 1, 1)
    assert found.tags["h2"] == len(THEMES) == 10
    assert found.tags["script"] == found.tags["link"] == 0
    assert all(one.startswith("data:image/svg+xml;base64,") for one in found.loads)
    assert not re.findall(r"url\((?!#)|@import", html)


def test_a_reference_is_text_and_no_markup(tmp_path: Path) -> None:
    html = whole(tmp_path)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "A &amp; B --&gt;" in html
    assert "<script" not in html
    assert "EX-6" not in html  # no reference of a child


def test_every_id_of_the_page_stands_once(tmp_path: Path) -> None:
    assert [name for name, number in seen(whole(tmp_path)).ids.items() if number > 1] == []


def test_the_same_files_give_the_same_page(tmp_path: Path) -> None:
    assert whole(tmp_path, "one") == whole(tmp_path, "other")


@pytest.mark.parametrize("name", [r"$\frac{$", "$x$ and $y$", "50% \\ {0}", "\u202e", "a" * 60])
def test_a_reference_of_any_letters(tmp_path: Path, name: str) -> None:
    for number, reference in enumerate((name, "other")):
        saved(tmp_path / f"{number}.json", LocalOffer(reference=reference, contents=()))
    offers = [each for number in range(2) for each in ("--offer", tmp_path / f"{number}.json")]
    done = run(tmp_path / "out", *offers)
    assert done.exit_code == 0, done.exception
    assert {one.name for one in (tmp_path / "out").iterdir()} == NAMES


def test_the_page_says_once_that_it_is_no_legal_advice(tmp_path: Path) -> None:
    assert whole(tmp_path).lower().count("legal advice") == 1


def test_the_page_judges_nobody_and_guidance_is_no_breach(tmp_path: Path) -> None:
    html = whole(tmp_path).lower()
    for word in ("unlawful", "illegal", "in breach", "failed", "inadequate"):
        assert word not in html
    # The one plan is vague and not signed: that is a risk and guidance, and lacks nothing of the law.
    assert row(tmp_path / "out", "plans.breach")["count"] == "0"


def test_where_cases_stand_is_said_in_words(tmp_path: Path) -> None:
    # One is late and nobody looked for an exception: a director is told so in words, not in a code.
    assert "LATE_UNLESS_EXCUSED" not in whole(tmp_path)


def test_a_finding_is_said_of_plans(tmp_path: Path) -> None:
    html = re.sub(r"<svg.*?</svg>", "", whole(tmp_path), flags=re.DOTALL)
    rows = re.findall(r"<tr><td>([^<]*\(PW\d+\))", html)
    assert rows
    assert all("plan" in one for one in rows)


def test_the_page_is_well_formed(tmp_path: Path) -> None:
    # Every element but those that have no end is closed, in the order in which they were opened.
    class Nested(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag not in ("meta", "br", "img"):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    found = Nested()
    found.feed(whole(tmp_path))
    found.close()
    assert found.open == []


def test_what_there_is_none_of_is_told_in_a_word(tmp_path: Path, case: Path) -> None:
    assert run(tmp_path / "out", "--cases", case).exit_code == 0
    html = (tmp_path / "out" / "evidence.html").read_text()
    assert "0 of 0" not in html
    assert '<td class="n">none</td>' in html


def test_the_page_says_how_small_numbers_are_hidden(tmp_path: Path, case: Path) -> None:
    assert run(tmp_path / "out", "--cases", case, "--hide-small").exit_code == 0
    html = (tmp_path / "out" / "evidence.html").read_text()
    told = json.loads((tmp_path / "out" / "evidence.json").read_text())["small_numbers_method"]
    assert "does not protect" in told
    assert told in html


def test_every_theme_is_told_of_in_the_table(tmp_path: Path, case: Path) -> None:
    assert run(tmp_path / "out", "--cases", case).exit_code == 0
    rows = [*csv.DictReader((tmp_path / "out" / "figures.csv").read_text().splitlines())]
    for kind in ("asks", "law", "tells", "cannot_know"):
        assert [row["theme"] for row in rows if row["kind"] == kind] == [one.id for one in THEMES]


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"])
def test_no_cell_of_the_table_is_a_formula(tmp_path: Path, name: str) -> None:
    offer = saved(tmp_path / "offer.json", LocalOffer(reference=name, contents=()))
    assert run(tmp_path / "out", "--offer", offer).exit_code == 0
    rows = csv.reader((tmp_path / "out" / "figures.csv").read_text().splitlines())
    cells = [cell for row in rows for cell in row]
    assert f"'{name}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("name", ["日本語の地方自治体" * 6, "العربية", "a" * 200, "\x7f\u202e"])
def test_no_label_of_a_picture_leaves_it(tmp_path: Path, name: str) -> None:
    offers = [LocalOffer(reference=name, contents=(), consulted=())]
    picture = drawn(evidence(Sources(offers=offers), as_at=date(2025, 6, 1)))["T6"]
    labels = re.findall(r"<text[^>]*>([^<]*)</text>", picture)
    assert labels
    assert max(len(one) * (2 if ord(max(one)) > 0x2E80 else 1) for one in labels) <= 58
    assert "\x7f" not in picture
    assert "\u202e" not in picture


def test_notices_are_read(tmp_path: Path) -> None:
    one = Notice(kind="cease", sent=date(2025, 3, 3), contains=())
    path = saved(tmp_path / "notices" / "one.json", one)
    assert run(tmp_path / "out", "--notices", path.parent).exit_code == 0
    assert row(tmp_path / "out", "notices.lacking")["count"] == "1"


def test_two_drawings_of_one_pack_are_the_same() -> None:
    offers = [LocalOffer(contents=(), consulted=())]
    pack = evidence(Sources(offers=offers), as_at=date(2025, 6, 1))
    assert drawn(pack) == drawn(pack) != {}


def test_without_matplotlib_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sendlaw.caseload.evidence.plots.find_spec", lambda _: None)
    offers = [LocalOffer(contents=(), consulted=())]
    assert drawn(evidence(Sources(offers=offers), as_at=date(2025, 6, 1))) == {}
