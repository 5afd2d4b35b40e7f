"""The pages told from the data: each says what its record says, and all of it."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve, fields
from tests.docs.sources import ALL, TOLD, tokens

import sendlaw
from docs import examples, pages, words
from sendlaw.checks import CODES, Code
from sendlaw.checks.documents import check_document
from sendlaw.counting import CLEAR_BEFORE, CONVENTIONS, Days, Weeks
from sendlaw.exchange.sen2 import check_return
from sendlaw.exchange.sen2.examples import example
from sendlaw.exchange.structure import CLASSES, load_content
from sendlaw.law import Bar, Duty, Guidance, LookBack, OpenNorm, Reading, Term, Unless, current
from sendlaw.law.branches import When
from sendlaw.law.conditions import All, Condition, Either, Happened, Holds, Is, Not, NotAfter
from sendlaw.law.records import Age, Record, Timed
from sendlaw.law.timings import (
    AtLeastBefore,
    Before,
    BeforeDate,
    EarlierOf,
    EndOfYear,
    IfAny,
    LaterOf,
    NoLimit,
    On,
    Planned,
    Timing,
    Within,
    first,
)
from sendlaw.law.told import sentence
from sendlaw.vocabulary import Attribute, Event, Process, Severity

LAW = current()
EVERY = [one for kind in (Duty, Bar, Term, LookBack) for one in LAW.of_kind(kind)]
NUMBERED = [one for one in EVERY if one is LAW.get(one.id)]
EARLIER = [one for one in EVERY if one not in NUMBERED]
AGES = LAW.of_kind(Age)
TEMPORARY = [one for one in LAW.of_kind(Unless) if one.in_force_to]
BEGAN, ENDED = Event.BEGAN, Event.ENDED
MEETING = Planned("the meeting", held=ENDED, planned=BEGAN)

# --- the law -----------------------------------------------------------------------------------


@pytest.mark.parametrize("record", NUMBERED, ids=lambda one: one.id)
def test_a_page_tells_its_record(record: pages.Numbered) -> None:
    page = TOLD[f"law/{record.id}.md"]
    assert f"> {sentence(record)}" in page
    assert f"[{record.provision}]({LAW.citation(record).url()})" in page
    assert words.limit(record.timing)[1:] in page
    assert f"Grade {record.grade}".replace("*", r"\*") in page
    assert record.read_on is None or words.day(record.read_on) in page
    assert words.day(record.in_force_from) in page
    assert record.note in page
    assert getattr(record, "asap", "") in page
    assert f"```python\n{examples.session(record.id)}\n```" in page
    for reading in LAW.readings(record.id):
        assert reading.words in page
        assert reading.authority in page


@pytest.mark.parametrize("record", NUMBERED, ids=lambda one: one.id)
def test_a_page_tells_every_exception(record: pages.Numbered) -> None:
    page = TOLD[f"law/{record.id}.md"]
    exceptions = LAW.exceptions_to(record) if isinstance(record, Duty) else ()
    told = [part.partition("\n")[0] for part in page.split("\n### ")[1:]]
    assert told == [one.id for one in exceptions]
    for one, part in zip(exceptions, page.split("\n### ")[1:], strict=True):
        assert one.words[1:] in part
        assert one.provision in part
        assert one.judged in part
        assert one.leaves in part
        assert words.day(one.in_force_from) in part
        assert f"Grade {one.grade}".replace("*", r"\*") in part
        assert one.read_on is None or words.day(one.read_on) in part
        assert all(test in part for test in words.bullets(one.tests))


@pytest.mark.parametrize(
    "record", [one for one in NUMBERED if isinstance(one, Timed)], ids=lambda one: one.id
)
def test_a_page_tells_the_whole_limit_and_how_it_is_counted(record: Duty | Bar | Term) -> None:
    page = TOLD[f"law/{record.id}.md"]
    told = words.minimum(record.timing) if isinstance(record, Bar) else words.lines(record.timing)
    assert all(line[1:] in page for line in told)
    assert all(one.rule in page for one in words.conventions(record))
    if isinstance(record, Duty):
        assert all(line[1:] in page for line in words.act(record.must))
        lenient = record.lenient
        rule = lenient and (
            lenient.convention.rule if hasattr(lenient, "convention") else lenient.words
        )
        assert not rule or rule in page


@pytest.mark.parametrize("record", EARLIER, ids=lambda one: f"{one.id} {one.in_force_from}")
def test_a_page_tells_an_earlier_text_of_its_record(record: Duty) -> None:
    page = TOLD[f"law/{record.id}.md"].partition("## Earlier text")[2]
    assert f"> {sentence(record)}" in page
    assert record.in_force_to is not None
    assert words.day(record.in_force_to) in page
    assert record.note in page


def test_a_text_that_was_not_read_is_said_so_plainly() -> None:
    duty = NUMBERED[0]
    unread = pages.of_record(evolve(duty, grade="M", read_on=None))
    assert "The text of this provision was not read" in unread
    assert "was not read" not in TOLD[f"law/{duty.id}.md"].partition("## Guidance")[0]


def test_a_record_that_rests_in_part_on_another_source_says_so_plainly() -> None:
    in_part = [one for one in NUMBERED if not one.verified and one.read_on]
    assert [one.id for one in in_part] == [
        "reg22.amendment_notice",
        "reg22.final_amended_plan",
        "hesc20.sen_appeal",
        "hesc21.response",
        "hesc21.response.disability_claim",
        "hesc21.response_reinstatement",
        "s45.stay.appeal_period",
        "s45.stay.appeal",
    ]
    for record in in_part:
        page = TOLD[f"law/{record.id}.md"]
        assert "Part of what is said here was not read in the law itself. Grade" in page
        assert "The note says which\npart that is." in page
        assert record.note in page


def test_every_record_with_a_page_has_an_example() -> None:
    assert sorted(examples.EXAMPLES) == sorted(one.id for one in (*NUMBERED, *AGES))
    for record in NUMBERED:
        asks_for = "look_backs" if isinstance(record, LookBack) else f'["{record.name}"]'
        assert asks_for in examples.EXAMPLES[record.id]


@pytest.mark.parametrize("age", AGES, ids=lambda one: one.id)
def test_an_age_is_told_with_the_day_from_which_it_counts(age: Age) -> None:
    told = TOLD["law/ages.md"].partition(f"## {age.id}\n")[2].partition("\n## ")[0]
    assert f"> {age.words}" in told
    assert f":Years: {age.years}\n" in told
    assert words.counts_from(age)[1:] in told
    assert age.note in told
    assert ("{warning}" in told) is not age.verified
    assert f"```python\n{examples.session(age.id)}\n```" in told
    assert all(one.words in told for one in LAW.readings(age.id))


def test_the_law_is_listed_process_by_process() -> None:
    index = TOLD["law/index.md"]
    for process in Process:
        heading = f"## {words.PROCESSES[process]}\n"
        rows = index.partition(heading)[2].partition("\n## ")[0]
        assert [f"[{one.id}]" in rows for one in NUMBERED] == [
            one.of is process for one in NUMBERED
        ]


def test_the_checklist_has_a_row_for_every_version_of_every_record() -> None:
    page = TOLD["law/checklist.md"]
    rows = [line for line in page.splitlines() if line.startswith("| ☐ |")]
    assert len(rows) == len(LAW.of_kind(Record))
    for one in LAW.of_kind(Record):
        until = f", until {words.day(one.in_force_to)}" if one.in_force_to else ""
        cited = f"| ☐ | [{one.provision}]({LAW.citation(one).url()}){until} | "
        told = f"{cited}{sentence(one)} [`{one.id}`]("
        read = words.day(one.read_on) if one.read_on else "not read"
        grade = one.grade.replace("*", r"\*")
        [row] = [row for row in rows if row.startswith(told)]
        assert row.split(" | ")[3:] == [grade, f"{read} |"]


def test_the_checklist_stands_in_the_order_of_the_law() -> None:
    page = TOLD["law/checklist.md"]
    titles = [line.removeprefix("## ") for line in page.splitlines() if line.startswith("## ")]
    assert titles == [one.title for one in LAW.instruments if f"## {one.title}\n" in page]
    places = [page.index(f"[SI 2014/1530 reg {number}]") for number in ("5(1)", "8(1)", "10(1)")]
    assert places == sorted(places)


@pytest.mark.parametrize("page", ["law/open-norms.md", "law/guidance.md", "law/ages.md"])
def test_a_page_of_several_records_tells_the_grade_and_the_day_of_reading(page: str) -> None:
    kinds: dict[str, type[Record]] = {"open-norms": OpenNorm, "guidance": Guidance, "ages": Age}
    for one in LAW.of_kind(kinds[Path(page).stem]):
        told = TOLD[page].partition(f"## {one.id}\n")[2].partition("\n## ")[0]
        assert f"Grade {one.grade}".replace("*", r"\*") in told
        assert one.read_on is None or words.day(one.read_on) in told


def test_what_2020_relaxed_is_listed_and_what_it_did_not_reach() -> None:
    relaxed, not_relaxed = TOLD["_generated/relaxed.md"], TOLD["_generated/not-relaxed.md"]
    reached = {
        duty.id
        for one in TEMPORARY
        for duty in LAW.of_kind(Duty)
        if one.id in {exception.id for exception in LAW.exceptions_to(duty)}
    }
    assert all(f"| {one.id} |" in relaxed for one in TEMPORARY)
    assert all(f"[{name}]" in relaxed and f"[{name}]" not in not_relaxed for name in reached)
    never = {
        "reg18.phase_transfer_other",
        "reg20.meeting_notice",
        "reg22.amendment_representations",
    }
    assert all(f"[{name}]" in not_relaxed for name in never)


def test_open_norms_and_guidance_are_told_apart_from_duties() -> None:
    norms, guidance = TOLD["law/open-norms.md"], TOLD["law/guidance.md"]
    for norm in LAW.of_kind(OpenNorm):
        assert f"## {norm.id}\n\n> {norm.words}" in norms
    for one in LAW.of_kind(Guidance):
        until = f"# Until {words.day(one.in_force_to)}" if one.in_force_to else ""
        heading = f"# {one.id}" if one is LAW.get(one.id) else until
        assert f"{heading}\n\n> {one.words}" in guidance
    assert "Whose duty" not in guidance
    assert "nothing here is ever a breach" in guidance


def test_every_reading_is_listed_with_what_it_would_change() -> None:
    told = TOLD["_generated/readings.md"]
    for reading in LAW.of_kind(Reading):
        assert reading.name[1:] in told
        assert reading.words in told
        assert reading.authority[1:] in told
        assert all(f"`{field}`, to:" in told for field, _ in reading.changes)
        assert all(f"`{name}`" in told for name in reading.of)
    assert "to: 24 September 2020" in told
    assert "to: always" in told


# --- the words in which conditions are told --------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (Happened(BEGAN), "the circumstance began"),
        (Is(Attribute.DECISION, "assess", "refuse"), "the decision is “assess” or “refuse”"),
        (Not(Is(Attribute.DECISION, "refuse")), "the decision is not “refuse”"),
        (Is(Attribute.SECTION_31_BODY, True), "the body was asked under section 31 of the Act"),
        (
            Not(Is(Attribute.ATTENDS_SETTING, False)),
            "the person attends a school or other institution",
        ),
        (Is(Attribute.REVIEW_DECISION, "amend"), "the decision on the review is “amend”"),
        (Is(Attribute.REQUESTED_BY, "parent"), "who asked is “parent”"),
        (
            NotAfter(On(date(2015, 9, 1)), BEGAN),
            "the day on which the circumstance began is not earlier than 1 September 2015",
        ),
        (
            All(NotAfter(BEGAN, ENDED), NotAfter(ENDED, BEGAN)),
            "the day on which the circumstance ended is the day on which the circumstance began",
        ),
        (
            Not(All(NotAfter(On(date(2015, 9, 1)), BEGAN), NotAfter(BEGAN, On(date(2015, 9, 1))))),
            "the day on which the circumstance began is not 1 September 2015",
        ),
        (Holds("s1.x"), "[s1.x](s1.x.md) applies"),
        (Not(Holds("s1.x")), "[s1.x](s1.x.md) does not apply"),
        (Not(Not(Happened(BEGAN))), "the circumstance began"),
        (Not(Happened(BEGAN)), "it is not so that the circumstance began"),
        (
            Either(Happened(BEGAN), Happened(ENDED)),
            "the circumstance began; or the circumstance ended",
        ),
        (
            All(Happened(BEGAN), Happened(ENDED)),
            "the circumstance began; and the circumstance ended",
        ),
        (
            Not(All(Happened(BEGAN), Happened(ENDED))),
            "these are not all so: the circumstance began; the circumstance ended",
        ),
        (
            NotAfter(BEGAN, Event.CLOCK_ENDS),
            "the day on which the circumstance began is not later than the last day of the time limit",
        ),
        (
            Not(NotAfter(BEGAN, ENDED)),
            (
                "the day on which the circumstance began has not come,"
                " or is later than the day on which the circumstance ended"
            ),
        ),
    ],
)
def test_a_condition_in_words(condition: Condition, told: str) -> None:
    assert words.tell(condition) == told


@pytest.mark.parametrize(
    ("timing", "told"),
    [
        (Within(Weeks(4), after=BEGAN), "the day 4 weeks after the circumstance began"),
        (Within(Days(1), after=BEGAN), "the day after the circumstance began"),
        (
            Within(Days(1), after=Within(Days(2), after=BEGAN)),
            "the day 3 days after the circumstance began",
        ),
        (
            Within(Days(1), after=Within(Weeks(2), after=BEGAN)),
            "the day after the day 2 weeks after the circumstance began",
        ),
        (
            Within(Days(1), after=Event.CLOCK_ENDS),
            "the day after the last day of the time limit",
        ),
        (AtLeastBefore(Weeks(1), before=ENDED), "the day 1 week before the circumstance ended"),
        (
            first(BEGAN, ENDED),
            "the day on which the circumstance began or the circumstance ended",
        ),
        (
            LaterOf((BEGAN, Event.CLOCK_ENDS)),
            "the later of the day on which the circumstance began and the last day of the time limit",
        ),
        (
            EarlierOf((BEGAN, Event.CLOCK_ENDS)),
            "the earlier of the day on which the circumstance began and the last day of the time limit",
        ),
    ],
)
def test_a_timing_as_a_day(timing: Timing, told: str) -> None:
    assert words.moment(timing) == told


@pytest.mark.parametrize(
    ("timing", "limit", "lines"),
    [
        (
            Within(Weeks(6), after=BEGAN),
            "6 weeks",
            ("within 6 weeks after the circumstance began",),
        ),
        (
            Within(Days(15), beginning_with=BEGAN),
            "15 days",
            ("within 15 days beginning with the day on which the circumstance began",),
        ),
        (
            AtLeastBefore(Weeks(2), before=MEETING, reckoned=CLEAR_BEFORE),
            "2 weeks before",
            ("at least 2 weeks before the day of the meeting (clear days)",),
        ),
        (
            BeforeDate(2, 15, year_of=Event.TRANSFER),
            "before 15 February",
            ("before 15 February in the calendar year in which the transfer takes place",),
        ),
        (Before(date(2015, 5, 31)), "before 31 May 2015", ("before 31 May 2015",)),
        (
            EndOfYear(7, 31, with_day=BEGAN),
            "31 July",
            ("the 31 July on or after the day on which the circumstance began",),
        ),
        (
            NoLimit("at once", after=BEGAN),
            "“at once”",
            ("at once after the circumstance began",),
        ),
        (BEGAN, "that day", ("the day on which the circumstance began",)),
        (MEETING, "the day of the meeting", ("the day of the meeting",)),
        (
            EarlierOf((IfAny(Within(Weeks(8), after=BEGAN)), Within(Weeks(12), after=ENDED))),
            "the earlier of 8 weeks and 12 weeks",
            (
                "the earlier of",
                "within 8 weeks after the circumstance began, if that has a day",
                "within 12 weeks after the circumstance ended",
            ),
        ),
        (
            LaterOf(
                (
                    LaterOf((IfAny(ENDED), Within(Days(3), after=BEGAN))),
                    BeforeDate(9, 1, year_of=BEGAN),
                )
            ),
            "the latest of a day that is recorded, 3 days and before 1 September",
            (
                "the latest of",
                "the day on which the circumstance ended, if that has a day",
                "within 3 days after the circumstance began",
                "before 1 September in the calendar year in which the circumstance began",
            ),
        ),
        (
            When(Happened(ENDED), MEETING, Within(Weeks(1), after=BEGAN)),
            "the day of the meeting, or 1 week",
            (
                "one of two",
                "where the circumstance ended: the day of the meeting",
                "otherwise: within 1 week after the circumstance began",
            ),
        ),
    ],
)
def test_a_limit_in_words(timing: Timing, limit: str, lines: tuple[str, ...]) -> None:
    assert words.limit(timing) == limit
    assert words.lines(timing) == lines


def test_what_performs_a_duty_may_be_one_of_two_acts() -> None:
    assert words.act(BEGAN) == ("the circumstance began",)
    assert words.act(When(Happened(ENDED), ENDED, BEGAN)) == (
        "one of two",
        "where the circumstance ended: the circumstance ended",
        "otherwise: the circumstance began",
    )


def test_a_limit_counted_back_binds_once_its_day_is_known() -> None:
    told = {name: words.starts(LAW.get(name)) for name in ("reg20.meeting_notice", "reg20.report")}
    assert told == {
        "reg20.meeting_notice": "once the day of the review meeting is known",
        "reg20.report": (
            "once its clock has started, on the day on which the review meeting was held"
        ),
    }
    transfer = words.starts(LAW.get("reg18.phase_transfer_other"))
    assert transfer == "once the day is known on which the transfer takes place"
    assert words.starts(LAW.get("tr14.backstop")) == "from 1 September 2014 on"


# --- the codes ---------------------------------------------------------------------------------

WITH_EXAMPLE = [code for code in CODES.values() if code.example]


@pytest.mark.parametrize("code", WITH_EXAMPLE, ids=lambda one: one.code)
def test_the_example_of_a_code_yields_it(code: Code) -> None:
    blocks = [one.content for one in tokens(TOLD[f"codes/{code.code}.md"]) if one.type == "fence"]
    if code.document == "return":
        file, shown = blocks[0].rstrip("\n"), json.loads(blocks[1])
        assert file == code.example
        report = check_return(example(file))
        found = [one for one in report.of(code.severity) if one.code == code.code]
        assert shown in [one.to_dict() for one in found]
        return
    file, shown = (json.loads(block) for block in blocks)
    if code.document is not None:
        report = check_document(load_content(file))
    else:
        report = sendlaw.check(file, as_at=date.fromisoformat(code.as_at))
    found = [one for one in report.of(code.severity) if one.code == code.code]
    assert shown in [one.to_dict() for one in found]


@pytest.mark.parametrize("code", CODES.values(), ids=lambda one: one.code)
def test_a_finding_leads_to_the_page_of_its_code(code: Code) -> None:
    finding = sendlaw.Finding(code=code.code, message="", path="")
    page = ALL[f"docs/{finding.url.removesuffix('.html')}.md"]
    assert page.startswith(f"# {code.code}: {code.title}\n")
    assert code.means in page
    assert code.settle in page
    assert f":Severity: {code.severity.value}\n" in page


def test_every_code_has_an_example() -> None:
    assert [one.code for one in CODES.values() if not one.example] == []


def test_every_severity_is_told_with_whether_a_code_has_it() -> None:
    index = TOLD["codes/index.md"]
    used = {code.severity for code in CODES.values()}
    for one in Severity:
        told = index.partition(f"`{one.value}`\n: ")[2].partition("\n")[0]
        assert ("No code of this version has it" in told) is (one not in used)


def test_an_example_that_no_longer_yields_its_code_stops_the_build() -> None:
    code = CODES["TS001"]
    with pytest.raises(LookupError, match="TS001"):
        pages.finding_of(code, pages.example_of(CODES["TS002"]))


# --- tables --------------------------------------------------------------------------------------


def _rows(name: str) -> list[list[str]]:
    lines = TOLD[f"_generated/{name}.md"].splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:1] == "|"
    ]
    return [[cell.replace("\\", "") for cell in row] for row in rows]


def test_the_table_of_conventions_is_complete() -> None:
    _, _, *rows = _rows("conventions")
    assert rows == [
        [one.code, one.name, one.formula, one.rule, one.authority, one.grade] for one in CONVENTIONS
    ]
    numbers = {row[0].removesuffix("m") for row in rows}
    assert numbers == {f"C{number}" for number in range(1, 13)}


def test_what_was_not_verified_is_what_is_not_graded_v() -> None:
    rows = _rows("unverified")
    records = [row[0] for row in rows if row[0] in LAW]
    conventions = [(row[0], row[1]) for row in rows if row[0].startswith("C")]
    assert records == [one.id for one in LAW if getattr(one, "grade", "V") != "V"]
    assert conventions == [(one.code, one.name) for one in CONVENTIONS if one.grade != "V"]


@pytest.mark.parametrize("of", CLASSES, ids=lambda one: one.__name__)
def test_every_field_of_a_case_is_told_in_words(of: type) -> None:
    _, _, *rows = _rows(f"fields-{of.__name__}")
    assert [row[0].strip("`") for row in rows] == [field.name for field in fields(of)]
    assert all(len(row) == 3 and all(row) for row in rows)


# --- writing them --------------------------------------------------------------------------------


def test_pages_are_written_and_stale_ones_removed(tmp_path: Path) -> None:
    stale = tmp_path / "codes" / "TS999.md"
    stale.parent.mkdir()
    stale.write_text("no longer told")
    pages.write(tmp_path)
    written = {one.relative_to(tmp_path).as_posix() for one in tmp_path.rglob("*.md")}
    assert written == set(TOLD)


def test_a_page_that_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    pages.write(tmp_path)
    page = tmp_path / "law" / "index.md"
    os.utime(page, (0, 0))
    pages.write(tmp_path)
    assert page.stat().st_mtime == 0
