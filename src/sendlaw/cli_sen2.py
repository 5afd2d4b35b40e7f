"""The commands on the SEN2 return: ``sendlaw sen2 check``."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import cast

import click

from sendlaw.checks.returns import as_csv, data_tables, issue_locations, load_numbers, rows
from sendlaw.checks.returns.check import report_of
from sendlaw.cli_tables import print_rows, progress, write_parquet
from sendlaw.exchange.sen2 import check_return, read_sen2
from sendlaw.exchange.sen2.checked import check_reading
from sendlaw.exchange.sen2.export import ENCODING, files_of
from sendlaw.exchange.sen2.limits import LIMITS
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import IO, Any, BinaryIO

    from sendlaw.checks import Report
    from sendlaw.checks.returns import Numbers

    Options = Mapping[str, Any]

FOUND, FAILED = 1, 2
COUNTED = {Severity.ERROR: "errors", Severity.QUERY: "queries", Severity.INFO: "only told"}
SHOWN = ("severity", "code", "table", "row", "key", "column", "found", "message")


@click.group()
def sen2() -> None:
    """Work on the SEN2 return of an authority: XML, a CSV export, the template or a workbook."""


@sen2.command("check")
@click.argument("source", metavar="RETURN", type=click.Path(exists=True, path_type=Path))
@click.option("--year", type=int, help="The year of the return, where it does not tell it.")
@click.option("--rules", help="The codes to look for, such as RS011,RS012 (all, unless given).")
@click.option("--day-first", is_flag=True, help="In tables, take 03/04/2025 for 3 April.")
@click.option(
    "--numbers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A CSV table of rule numbers of your own, with the columns number and code.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "parquet", "d2i"]),
    default="table",
    show_default=True,
    help="A table for people; CSV, JSON or Parquet; the shape that Data to Insight's page reads.",
)
def check_command(
    source: Path,
    form: str,
    numbers: Path | None,
    rules: str | None,
    *,
    year: int | None,
    day_first: bool,
) -> None:
    """Say what is wrong with a SEN2 return; exit with 1 if there is an error.

    A query is no error. These are checks of sendlaw's own, and none of the Department's.
    """
    options = {"year": year, "day_first": day_first}
    codes = None if rules is None else [one.strip().upper() for one in rules.split(",")]
    try:
        report, tables = _checked(source, codes, options, keep=form == "d2i")
    except ImportError as error:
        click.echo(f"sendlaw: {error}", err=True)
        sys.exit(FAILED)
    year = report.as_at.year
    known = None if numbers is None else load_numbers(numbers, year=year, version=numbers.name)
    _show(report, form, tables, known)
    if not report.ok:
        sys.exit(FOUND)


def _checked(
    source: Path, codes: list[str] | None, options: Options, *, keep: bool
) -> tuple[Report, list[dict[str, str]]]:
    """Read and check a return; with its tables, which only the shape for the page needs."""
    with opened(source) as file:
        if not keep:
            return check_return(file, rules=codes, **options), []
        reading = read_sen2(file, **options)
    found = check_reading(reading, rules=codes)
    return report_of(reading.sen2.header, found), data_tables(reading.sen2)


@contextmanager
def opened(source: Path) -> Iterator[Any]:
    """Open a file, or the files of an export, and show on a terminal how much was read."""
    with progress(f"reading {source.name}") as step, ExitStack() as stack:
        if not source.is_dir():
            file = stack.enter_context(source.open("rb"))
            yield Watched(file, Read(source.stat().st_size, step))
            return
        files = {one: Path(str(path)) for one, path in files_of(source).items()}
        sizes = [path.stat().st_size for path in files.values()]
        for size in sizes:
            LIMITS.check_bytes(size)
        read = Read(sum(sizes), step)
        yield {
            one.value: _text(Watched(stack.enter_context(path.open("rb")), read))
            for one, path in files.items()
        }


def _text(file: Watched) -> IO[str]:
    return TextIOWrapper(cast("BinaryIO", file), encoding=ENCODING, newline="")


class Read:
    """How many bytes of how many were read, as the bar is told of it."""

    def __init__(self, size: int, step: Callable[[float], None]) -> None:
        self._size, self._step, self._done = max(size, 1), step, 0

    def more(self, number: int) -> None:
        """Tell that so many more were read, or with a negative number that some are read again."""
        self._done += number
        self._step(self._done / self._size)


class Watched:
    """A file that tells how much of it was read."""

    def __init__(self, file: IO[bytes], read: Read) -> None:
        self._file, self._read = file, read

    def read(self, size: int = -1) -> bytes:
        """Read on, and tell how far."""
        found = self._file.read(size)
        self._read.more(len(found))
        return found

    read1 = read

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go elsewhere in the file, and tell it."""
        before = self._file.tell()
        now = self._file.seek(offset, whence)
        self._read.more(now - before)
        return now

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a file has
        return getattr(self._file, name)


def _show(report: Report, form: str, tables: list[dict[str, str]], numbers: Numbers | None) -> None:
    """Print a report of a return in one of the four ways."""
    if form == "csv":
        click.echo(as_csv(report, numbers), nl=False)
    elif form == "d2i":
        click.echo(json.dumps({**issue_locations(report), "data_tables": tables}, indent=2))
    elif form == "json":
        click.echo(json.dumps(_as_json(report, numbers), indent=2))
    elif form == "parquet":
        write_parquet(rows(report, numbers))
    else:
        counts = (f"{words} {len(report.of(one))}" for one, words in COUNTED.items())
        state = "ok" if report.ok else "not ok"
        click.echo(f"As at {report.as_at.isoformat()}: {state}; {', '.join(counts)}")
        told = rows(report, numbers)
        if told:
            columns = SHOWN if numbers is None else (*SHOWN[:2], "dfe", *SHOWN[2:])
            print_rows(told, columns)


def _as_json(report: Report, numbers: Numbers | None) -> dict[str, object]:
    """Return a report as JSON types, each finding with the numbers that its code answers to."""
    if numbers is None:
        return report.to_dict()
    found = [{**one.to_dict(), "dfe": [*numbers.of(one.code)]} for one in report]
    return {**report.to_dict(), "findings": found}
