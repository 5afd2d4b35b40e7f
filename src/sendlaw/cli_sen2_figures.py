"""The commands that read a SEN2 return as cases, or write one from them: ``timeliness`` and ``write``."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from sendlaw.caseload import timeliness
from sendlaw.caseload.figures import as_text
from sendlaw.cases import CaseFile
from sendlaw.cases.case_file import SCHEMA
from sendlaw.cli_tables import print_rows, write_csv, write_parquet
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.folders import load_each
from sendlaw.exchange.sen2 import assessments, read_sen2, reviews, sen2_of, write_sen2
from sendlaw.vocabulary.sen2 import COLLECTIONS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sendlaw.caseload.figures import Cell
    from sendlaw.cases.sen2 import Sen2Return

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
    reading = read_sen2(source, year=year, day_first=day_first)
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
        print_rows([as_text(row) for row in rows], tuple(rows[0]))


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
    """Return the figures of what was done in the year, and of what waits, in one row."""
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
def write_command(cases: tuple[Path, ...], year: int, lea: str, out: Path) -> None:
    """Write the modules of a SEN2 return that case files can tell of; names and settings stay empty.

    CASES are case files, or folders of them.
    """
    problems: list[Problem] = []
    files = load_each(cases, CASES, problems)
    if problems:
        raise InvalidFact(problems)
    made = sen2_of(files, year=year, lea=lea)
    write_sen2(made, out)
    click.echo(f"{out}: {len(made.persons)} persons")
