"""The commands that read a SEN2 return as cases, or write one from them: ``timeliness`` and ``write``."""

from __future__ import annotations

import csv
import json
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from sendlaw.caseload import timeliness
from sendlaw.caseload.figures import as_text
from sendlaw.cases import CaseFile
from sendlaw.cases.case_file import SCHEMA
from sendlaw.cli_sen2 import opened
from sendlaw.cli_tables import print_rows, progress, shown, write_csv, write_parquet
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.folders import load_by_path, one_each
from sendlaw.exchange.sen2 import assessments, read_sen2, reviews, sen2_of, write_sen2
from sendlaw.exchange.sen2.cases_out import header_for
from sendlaw.vocabulary.sen2 import COLLECTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sendlaw.caseload.figures import Cell
    from sendlaw.cases.sen2 import Sen2Return
    from sendlaw.exchange.sen2 import LeftOut

CASES: Mapping[str, type[CaseFile]] = {SCHEMA: CaseFile}
OF_ASSESSMENTS = ("decision", "plan_refusal", "final_plan")


@click.command("timeliness")
@click.argument("source", metavar="RETURN", type=click.Path(exists=True, path_type=Path))
@click.option("--year", type=int, help="The year of the return, where it does not tell it.")
@click.option("--day-first", is_flag=True, help="In tables, take 03/04/2025 for 3 April.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "parquet"]),
    default="table",
    show_default=True,
    help="A table for people; JSON or CSV for programs.",
)
def timeliness_command(source: Path, form: str, *, year: int | None, day_first: bool) -> None:
    """Say how timely the year of a SEN2 return was, by the regulations and as published.

    What was done in the calendar year before the census counts; what waits on the census day stands beside
    it. What the return does not date is left out, and how much that is goes to stderr.
    """
    with opened(source) as file:
        reading = read_sen2(file, year=year, day_first=day_first)
    for problem in reading.problems[:SHOWN]:
        click.echo(str(problem), err=True)
    if len(reading.problems) > SHOWN:
        click.echo(f"and {len(reading.problems) - SHOWN} more that cannot be read", err=True)
    rows = [*_rows(reading.sen2)]
    if form == "json":
        click.echo(json.dumps(rows, indent=2))
    elif form == "csv":
        write_csv(rows)
    elif form == "parquet":
        write_parquet(rows)
    else:
        names = [name for name in rows[0] if not name.endswith(" weeks old")]
        print_rows([as_text(row) for row in rows], names)


SHOWN = 10
"""How many problems of reading are told."""


def _rows(sen2: Sen2Return) -> Iterator[dict[str, Any]]:
    """Yield the figures of each measure that a return can tell of."""
    asked, left_out = assessments(sen2.persons)
    if left_out:
        click.echo(f"{len(left_out)} requests without the days of what became of them", err=True)
    census = COLLECTIONS[sen2.year].census_day
    tables = {**dict.fromkeys(OF_ASSESSMENTS, asked), "review_decision": reviews(sen2.persons)}
    first, last = date(sen2.year - 1, 1, 1), date(sen2.year - 1, 12, 31)
    for measure, table in tables.items():
        done, whole = (
            timeliness(table, measure=measure, as_at=census, done=window)
            for window in ((first, last), None)
        )
        if whole.undated:
            told = f"{len(whole.undated)} done on a day that is not recorded, in no year"
            click.echo(f"{measure}: {told}", err=True)
        if whole.problems:
            told = f"{len(whole.problems)} rows that cannot be read, such as {whole.problems[0][1]}"
            click.echo(f"{measure}: {told}", err=True)
        yield _row(measure, done.cells[0], whole.cells[0])


def _row(measure: str, done: Cell, whole: Cell) -> dict[str, Any]:
    """Return what was done in the year, and what waits with its ages, which only programs are told."""
    told, mine, waiting = done.published, done.figures(), whole.figures()
    return {
        "measure": measure,
        **{name: mine[name] for name in ("closed", "in time", "rate")},
        "cannot tell": done.not_computable,
        "published closed": told.closed if told else None,
        "published in time": told.in_time if told else None,
        "headline": mine["published"],
        "with exceptions": told.rate_with_exceptions if told else None,
        "not computable": told.not_computable if told else None,
        **{name: mine[name] for name in ("mean weeks", "median weeks")},
        **{name: waiting[name] for name in ("open", "overdue")},
        **{f"{age} weeks old": number for age, number in whole.open_weeks.items()},
    }


@click.command("write")
@click.argument(
    "cases",
    nargs=-1,
    required=True,
    metavar="CASES...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option("--year", type=int, required=True, help="The year of the return.")
@click.option("--lea", required=True, help="The three figures of the authority.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The XML file to write.",
)
@click.option(
    "--left-out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A CSV file to write, with everything that does not stand in the return.",
)
def write_command(
    cases: tuple[Path, ...], year: int, lea: str, out: Path, left_out: Path | None
) -> None:
    """Write what case files tell of a SEN2 return, as at its census day; names and settings stay empty.

    CASES are case files, or folders of them. What of them does not stand in the return is told on stderr,
    with the reason.
    """
    header_for(year=year, lea=lea)
    _refuse_folders(out=out, left_out=left_out)
    problems: list[Problem] = []
    with progress("reading case files") as step:
        found = load_by_path(cases, CASES, problems, step=step)
    one_each(found, problems)
    if problems:
        raise InvalidFact(problems)
    with progress("making the return") as step:
        made = sen2_of(_counted([*found.values()], step), year=year, lea=lea)
    with _writing("--out", out):
        write_sen2(made.sen2, out)
    if left_out is not None:
        with _writing("--left-out", left_out), left_out.open("w", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("reference", "path", "reason"))
            writer.writerows((one.reference, one.path, one.reason) for one in made.left_out)
    _tell(made.left_out)
    click.echo(f"{out}: {len(made.sen2.persons)} persons")


def _refuse_folders(**paths: Path | None) -> None:
    """Raise ``InvalidFact`` for each file that is to be written to a folder which is not there."""
    problems = [
        Problem(
            f"--{name.replace('_', '-')}", "a file in a folder that exists", str(path), kind="value"
        )
        for name, path in paths.items()
        if path is not None and not path.parent.is_dir()
    ]
    if problems:
        raise InvalidFact(problems)


@contextmanager
def _writing(option: str, path: Path) -> Iterator[None]:
    """Raise ``InvalidFact`` where a file cannot be written."""
    try:
        yield
    except OSError as error:
        expected = "a file that can be written"
        found = f"{path}: {error.strerror or type(error).__name__}"
        raise InvalidFact([Problem(option, expected, found, kind="value")]) from None


def _counted(files: Sequence[CaseFile], step: Callable[[float], None]) -> Iterator[CaseFile]:
    for number, file in enumerate(files, start=1):
        yield file
        step(number / len(files))


def _tell(left_out: Sequence[LeftOut]) -> None:
    """Say what was left out: how much for which reason, and of each the first few."""
    if not left_out:
        return
    click.echo(f"left out of the return: {len(left_out)}", err=True)
    reasons: dict[str, list[str]] = {}
    for one in left_out:
        reasons.setdefault(one.reason, []).append(f"{one.reference} {one.path}".strip())
    for reason, found in reasons.items():
        more = len(found) - SHOWN
        names = "".join(f"\n  {shown(one)}" for one in found[:SHOWN])
        rest = f"\n  and {more} more; --left-out FILE.csv has all" if more > 0 else ""
        click.echo(f"{reason}:{names}{rest}", err=True)
