"""The command on a caseload: ``sendlaw caseload FILE --process needs-assessment``."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import closing, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from sendlaw.cli_tables import print_rows, progress, write_csv, write_parquet
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping
    from datetime import date, datetime

    from sendlaw.caseload.figures import Cell, Timeliness
    from sendlaw.caseload.files import Batch

ISO = click.DateTime(formats=["%Y-%m-%d"])
SHOWN = 10
"""How many rows that cannot be read are named; ``--out`` has all."""
UNREADABLE = "UNREADABLE"


@click.command("caseload")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--process", required=True, help="The process that a row is of: needs-assessment.")
@click.option(
    "--as-at",
    type=ISO,
    help="The day to look from (today, unless given).",
)
@click.option("--law-at", type=ISO, help="Apply the law of this day throughout.")
@click.option("--known-at", type=ISO, help="Take the bank holidays as they were known on this day.")
@click.option("--by", multiple=True, help="A column to count by; may be given again.")
@click.option("--measure", help="Say how timely it was: decision, final_plan, review_decision, ...")
@click.option("--key", help="The column that names a row.")
@click.option("--dates", default="%Y-%m-%d", show_default=True, help="How dates are written.")
@click.option("--column", multiple=True, metavar="FIELD=COLUMN", help="A column of another name.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every row, with its dates and standings: .csv, .json, .jsonl or .parquet.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "parquet"]),
    default="table",
    show_default=True,
    help="How the figures are told.",
)
@click.pass_obj
def caseload(
    today: Callable[[datetime | None], date],
    /,
    file: Path,
    form: str,
    out: Path | None,
    **given: Any,  # noqa: ANN401 - the options
) -> None:
    """Count how the cases of a CSV or Parquet file stand, duty by duty; write every row with --out."""
    if find_spec("numpy") is None:
        raise click.UsageError("this needs the extra caseload: pip install 'sendlaw[caseload]'")
    if out is not None and out.resolve() == file.resolve():
        raise click.UsageError("--out is the file that is read: name another")
    how = {**_how(given), "as_at": today(given["as_at"])}
    if given["measure"]:
        if out is not None:
            raise click.UsageError(
                "--out writes rows, and --measure tells figures: give one of them"
            )
        _timeliness(file, given, how, form)
    else:
        _standings(file, given, how, form, out)


def _standings(
    file: Path, given: Mapping[str, Any], how: dict[str, Any], form: str, out: Path | None
) -> None:
    """Print how many cases stand how, duty by duty."""
    counts: Counter[tuple[tuple[str, ...], str, str]] = Counter()
    wrong: list[str] = []
    with closing(_answered(file, how, out)) as answered:
        for batch, found in answered:
            _count(counts, found, _groups(batch, given["by"]))
            wrong += _reasons(found, batch.first)
    rows = [
        {
            **dict(zip(given["by"], group, strict=True)),
            "duty": duty,
            "standing": standing,
            "cases": number,
        }
        for (group, duty, standing), number in sorted(counts.items())
    ]
    _print(rows, form)
    _tell(wrong)


def _how(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return how the file is to be read, from the options."""
    days: dict[str, datetime | None] = {name: given[name] for name in ("law_at", "known_at")}
    pairs = [one.partition("=") for one in given["column"]]
    problems = [
        Problem("--column", "FIELD=COLUMN", repr("".join(pair)), kind="value")
        for pair in pairs
        if not (pair[0] and pair[2])
    ]
    if problems:
        raise InvalidFact(problems)
    return {
        "process": given["process"].replace("-", "_"),
        **{name: day and day.date() for name, day in days.items()},
        "key": given["key"],
        "dates": given["dates"],
        "columns": {field: column for field, _, column in pairs},
    }


def _answered(
    file: Path, how: dict[str, Any], out: Path | None
) -> Generator[tuple[Batch, dict[str, Any]], None, None]:
    """Yield each batch of a file with its answers, writing them as well if asked to."""
    from sendlaw.caseload.deadlines import timetable  # noqa: PLC0415 - needs the extra caseload
    from sendlaw.caseload.files import Writer  # noqa: PLC0415 - likewise

    with Writer(out) if out else nullcontext() as writer:
        for batch in _read(file):
            found: dict[str, Any] = timetable(batch.columns, **how)
            key = next(iter(found))
            if key not in batch.columns:
                found[key] = found[key] + batch.first
            if writer is not None:
                writer.write({**batch.columns, **found})
            yield batch, found


def _read(file: Path) -> Iterator[Batch]:
    """Yield the batches of a file, and show how far it has been read."""
    from sendlaw.caseload.files import batches  # noqa: PLC0415 - needs the extra caseload

    with progress(f"reading {file.name}") as step:
        for batch in batches(file):
            yield batch
            step(batch.share)


def _groups(batch: Batch, by: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the group of each row."""
    from sendlaw.caseload.cells import told  # noqa: PLC0415 - needs the extra caseload

    problems = [
        Problem("--by", "a column of the file", repr(one), kind="value")
        for one in by
        if one not in batch.columns
    ]
    if problems:
        raise InvalidFact(problems)
    rows = len(next(iter(batch.columns.values()), []))
    columns = [batch.columns[one] for one in by]
    return [tuple(told(column[row]) for column in columns) for row in range(rows)]


def _count(
    counts: Counter[tuple[tuple[str, ...], str, str]],
    found: Mapping[str, Any],
    groups: list[tuple[str, ...]],
) -> None:
    for name, column in found.items():
        if name.endswith(".standing"):
            duty = name.removesuffix(".standing")
            told = zip(groups, column.tolist(), strict=True)
            counts.update((group, duty, standing or UNREADABLE) for group, standing in told)


def _reasons(found: Mapping[str, Any], first: int) -> list[str]:
    """Return the rows that cannot be read, each by its key and its number in the file."""
    key = next(iter(found))
    return [
        f"row {first + row + 1} ({key} {found[key][row]}): {reason}"
        for row, reason in enumerate(found["problem"].tolist())
        if reason
    ]


def _tell(wrong: list[str]) -> None:
    for one in wrong[:SHOWN]:
        click.echo(one, err=True)
    if len(wrong) > SHOWN:
        click.echo(f"and {len(wrong) - SHOWN} more rows that cannot be read", err=True)


def _print(rows: list[dict[str, Any]], form: str) -> None:
    if form == "json":
        click.echo(json.dumps(rows, indent=2))
    elif form == "csv":
        write_csv(rows)
    elif form == "parquet":
        write_parquet(rows)
    elif rows:
        print_rows(rows, tuple(rows[0]))


def _timeliness(file: Path, given: Mapping[str, Any], how: dict[str, Any], form: str) -> None:
    """Print how timely the whole file was."""
    from sendlaw.caseload.figures import as_text  # noqa: PLC0415 - needs the extra caseload
    from sendlaw.caseload.measures import measure_of  # noqa: PLC0415 - likewise
    from sendlaw.caseload.timely import timeliness_of  # noqa: PLC0415 - likewise

    process = measure_of(given["measure"]).process
    if how.pop("process") != process:
        expected = f"{process.replace('_', '-')}, of which {given['measure']} is a measure"
        raise InvalidFact([Problem("--process", expected, given["process"], kind="value")])
    read = {name: how.pop(name) for name in ("key", "dates", "columns")}
    batches = (batch.columns for batch in _read(file))
    found = timeliness_of(batches, measure=given["measure"], by=given["by"], how=read, **how)
    if form == "json":
        click.echo(json.dumps(found.to_dict(), indent=2))
    elif form == "table":
        _print([_named(found, one, as_text(one.figures())) for one in found], form)
    else:
        _print([_named(found, one, _every(one)) for one in found], form)
    _tell([f"row {key}: {why}" for key, why in found.problems])
    if found.undated:
        click.echo(f"{len(found.undated)} closed on a day that is not recorded", err=True)


def _named(found: Timeliness, one: Cell, figures: Mapping[str, object]) -> dict[str, Any]:
    return {**dict(zip(found.by, one.group, strict=True)), **figures}


def _every(one: Cell) -> dict[str, object]:
    """Return every figure of a group, for programs: what is published, and the ages of open cases."""
    published = one.published
    told = {} if published is None else published._asdict()
    return {
        **one.figures(),
        **{f"published {name.replace('_', ' ')}": number for name, number in told.items()},
        **{f"open {age} weeks": number for age, number in one.open_weeks.items()},
    }
