"""The ``sendlaw`` command: tables for people, JSON and CSV for programs."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from sendlaw.checks import Report, check
from sendlaw.cli_caseload import caseload
from sendlaw.cli_documents import notice, offer, plan
from sendlaw.cli_evidence import evidence_command
from sendlaw.cli_sen2 import sen2
from sendlaw.cli_sen2_figures import timeliness_command, write_command
from sendlaw.cli_tables import GUIDANCE, print_deadlines, print_guidance, print_rows, write_csv
from sendlaw.errors import InvalidFact, Problem, SendlawError
from sendlaw.exchange import diff, due as due_of, ics, load, routes_in, schema
from sendlaw.law import current
from sendlaw.law.plain import whole
from sendlaw.law.records import Guidance
from sendlaw.law.told import described, duties
from sendlaw.vocabulary import Severity

if TYPE_CHECKING:
    from sendlaw.cases import CaseFile, Document
    from sendlaw.engine import Timetable

ISO = click.DateTime(formats=["%Y-%m-%d"])
AS_AT = click.option("--as-at", type=ISO, help="The day to look from (today, unless given).")
LAW_AT = click.option("--law-at", type=ISO, help="Apply the law of this day throughout.")
KNOWN_AT = click.option(
    "--known-at", type=ISO, help="Take the bank holidays as they were known on this day."
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="A table for people; JSON or CSV for programs.",
)
WITH_ICS = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "ics"]),
    default="table",
    show_default=True,
    help="A table for people; JSON or CSV for programs; iCalendar for calendars.",
)
TEXT_OR_JSON = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="Text for people; JSON for programs.",
)
CASE = click.argument("case", type=click.File("rb"))
FAILED, FOUND = 2, 1


class _Group(click.Group):
    """A group whose commands end with 2, and the reason on stderr, when the input is bad."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        try:
            return super().invoke(ctx)
        except SendlawError as error:
            click.echo(f"sendlaw: {error}", err=True)
            sys.exit(FAILED)
        except OSError as error:
            if error.filename is None:  # not a file, such as a pipe that nobody reads any more
                raise
            click.echo(f"sendlaw: {error.filename}: {error.strerror}", err=True)
            sys.exit(FAILED)


@click.group(cls=_Group)
@click.version_option(package_name="sendlaw")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Read the law of special educational needs in England on the dated facts of a case.

    CASE is a case file in JSON, or a document that stands alone, such as that of a Local Offer; - is
    standard input. This is no legal advice.
    """
    ctx.obj = _today


main.add_command(plan)
main.add_command(caseload)
main.add_command(evidence_command)
main.add_command(notice)
main.add_command(offer)
main.add_command(sen2)
sen2.add_command(timeliness_command)
sen2.add_command(write_command)


@main.command()
@CASE
@AS_AT
@LAW_AT
@KNOWN_AT
@WITH_ICS
@click.option("--all", "everything", is_flag=True, help="Show what does not bind as well.")
def timetable(
    case: Any,  # noqa: ANN401 - an open file
    as_at: datetime | None,
    law_at: datetime | None,
    known_at: datetime | None,
    form: str,
    *,
    everything: bool,
) -> None:
    """Show every deadline of a case file: its date, how it stands, and its provision; then guidance."""
    held = load(case)
    table = held.timetable(as_at=_today(as_at), law_at=_day(law_at), known_at=_day(known_at))
    _show(table, form, everything=everything, reference=held.reference or "")


@main.command("check")
@CASE
@AS_AT
@LAW_AT
@KNOWN_AT
@TEXT_OR_JSON
@click.option("--strict", is_flag=True, help="Exit with 1 on a query as well.")
@click.option("--assume-none", is_flag=True, help="Take it that no unrecorded exception applies.")
def check_command(
    case: Any,  # noqa: ANN401 - an open file
    as_at: datetime | None,
    law_at: datetime | None,
    known_at: datetime | None,
    form: str,
    *,
    strict: bool,
    assume_none: bool,
) -> None:
    """Say what is wrong with a case file; exit with 1 if there is an error or a breach."""
    report = check(
        load(case),
        as_at=_today(as_at),
        law_at=_day(law_at),
        known_at=_day(known_at),
        exceptions="assume none" if assume_none else None,
    )
    if form == "json":
        click.echo(report.to_json())
    else:
        _print_report(report)
    if not report.ok or (strict and report.of(Severity.QUERY)):
        sys.exit(FOUND)


@main.command()
@click.argument("process")
@click.argument("facts", nargs=-1)
@AS_AT
@LAW_AT
@KNOWN_AT
@WITH_ICS
def due(
    process: str,
    facts: tuple[str, ...],
    as_at: datetime | None,
    law_at: datetime | None,
    known_at: datetime | None,
    form: str,
) -> None:
    """Show what is due in one PROCESS, such as needs-assessment, from FACTS such as field=2025-09-01."""
    table = due_of(
        process,
        as_at=_today(as_at),
        law_at=_day(law_at),
        known_at=_day(known_at),
        **_pairs(facts),
    )
    _show(table, form, everything=False)


@main.command()
@CASE
@click.argument("duty")
@AS_AT
@LAW_AT
@KNOWN_AT
@TEXT_OR_JSON
def explain(
    case: Any,  # noqa: ANN401 - an open file
    duty: str,
    as_at: datetime | None,
    law_at: datetime | None,
    known_at: datetime | None,
    form: str,
) -> None:
    """Explain one deadline or guidance of a case file, step by step. DUTY is an id, a name or a key."""
    file = load(case)
    table = file.timetable(as_at=_today(as_at), law_at=_day(law_at), known_at=_day(known_at))
    deadline = table[duty]
    if form == "json":
        click.echo(json.dumps(deadline.explanation.to_dict(), indent=2))
    else:
        click.echo(deadline.explain())


@main.command("routes")
@CASE
@AS_AT
@TEXT_OR_JSON
def routes_command(
    case: Any,  # noqa: ANN401 - an open file
    as_at: datetime | None,
    form: str,
) -> None:
    """Say which ways forward a family has from each decision in a case file, and by when."""
    found = routes_in(load(case), as_at=_today(as_at))
    if form == "json":
        click.echo(json.dumps([one.to_dict() for one in found], indent=2))
        return
    for one in found:
        click.echo(f"{one.of}\n    {one.paragraph()}")
    if not found:
        click.echo("No decision is recorded that may be appealed.")


@main.command("diff")
@click.argument("cases", type=click.File("rb"), nargs=-1, required=True)
@AS_AT
@click.option("--and-as-at", type=ISO, help="The other day to look from.")
@LAW_AT
@click.option("--and-law-at", type=ISO, help="The other day whose law is applied.")
@KNOWN_AT
@click.option("--and-known-at", type=ISO, help="The other day of what was known.")
@FORMAT
def diff_command(
    cases: tuple[Any, ...],
    form: str,
    as_at: datetime | None,
    **days: datetime | None,
) -> None:
    """Say what changes in CASES from one day looked from, law or state of knowledge to another, and why.

    Give at least one of --and-as-at, --and-law-at and --and-known-at.
    """
    given = {"as_at": _today(as_at), **{name: _day(one) for name, one in days.items()}}
    others = {name: given.pop(f"and_{name}") for name in ("as_at", "law_at", "known_at")}
    if not any(others.values()):
        raise click.UsageError("give one of --and-as-at, --and-law-at and --and-known-at")
    options: dict[str, Any] = {
        name: (given[name], other) if other else given[name] for name, other in others.items()
    }
    found = diff(_loaded(cases), **options)
    if form == "json":
        click.echo(json.dumps(found.to_dict(), indent=2))
    elif form == "csv":
        write_csv([one.to_dict() for one in found])
    else:
        click.echo(str(found))


@main.command("duties")
@click.argument("name", metavar="[ID]", required=False)
@LAW_AT
@FORMAT
def duties_command(name: str | None, law_at: datetime | None, form: str) -> None:
    """List the duties and, apart, what guidance says; or every version of the record with this ID."""
    law = current() if law_at is None else current().at(law_at.date())
    beside = () if name else law.of_kind(Guidance)
    records = (*(law.versions(name) if name else duties(law=law)), *beside)
    if form == "json":
        click.echo(json.dumps([whole(record, law) for record in records], indent=2))
        return
    rows = [described(record, law) for record in records]
    if form == "csv":
        write_csv(rows)
    elif name:
        for row in rows:
            _print_record(row)
    else:
        binding = len(rows) - len(beside)
        columns = ("id", "citation", "actor", "limit", "in_force_from", "in_force_to")
        print_rows(rows[:binding], columns)
        if beside:
            click.echo(GUIDANCE)
            print_rows(rows[binding:], columns)


@main.command("schema")
@click.argument("name", default="case-file", metavar="[NAME]")
def schema_command(name: str) -> None:
    """Write the JSON Schema of a case file, of a document ("local-offer"), or ("duties") of the law."""
    click.echo(json.dumps(schema(name), indent=2))


def _today(as_at: datetime | None) -> date:
    """Return the day given; or today, and say so."""
    if as_at is not None:
        return as_at.date()
    today = date.today()
    click.echo(f"As at {today.isoformat()} (today).", err=True)
    return today


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _loaded(cases: tuple[Any, ...]) -> list[CaseFile | Document]:
    """Return every case file or document, or raise with what is wrong in any of them, by its name."""
    found: list[CaseFile | Document] = []
    problems: list[Problem] = []
    for case in cases:
        try:
            found.append(load(case))
        except InvalidFact as error:
            problems += [one.under(case.name) for one in error.problems]
    if problems:
        raise InvalidFact(problems)
    return found


def _pairs(facts: tuple[str, ...]) -> dict[str, object]:
    """Read field=value pairs; a value may be JSON, such as true or {"between": [...]}."""
    found: dict[str, object] = {}
    problems: list[Problem] = []
    for fact in facts:
        field, equals, value = fact.partition("=")
        if not equals or field in found:
            problems += [Problem(field, "field=value, each field once", repr(fact), kind="value")]
        found[field] = _value(value)
    if problems:
        raise InvalidFact(problems)
    return found


def _value(text: str) -> object:
    if text in ("true", "false", "null") or text.startswith(("{", "[")):
        try:
            return json.loads(text)
        except json.JSONDecodeError:
            return text
    return text


def _show(table: Timetable, form: str, *, everything: bool, reference: str = "") -> None:
    if form == "ics":
        click.echo(ics(table, reference=reference), nl=False)
        return
    told = table.to_dict()
    if form == "json":
        click.echo(json.dumps(told, indent=2))
        return
    if form == "csv":
        write_csv([one.to_dict() for one in table])
        return
    click.echo(f"As at {table.as_at.isoformat()}")
    print_deadlines(table, everything=everything)
    print_guidance(table.guidance, everything=everything)
    for need in table.needs:
        click.echo(f"needed: {need.path} ({need.why}), for {', '.join(need.settles)}")


def _print_record(row: dict[str, object]) -> None:
    for name, value in row.items():
        if value not in (None, "", []):
            told = ", ".join(str(one) for one in value) if isinstance(value, list) else value
            click.echo(f"{name:14} {told}")


def _print_report(report: Report) -> None:
    click.echo(f"As at {report.as_at.isoformat()}: {'ok' if report.ok else 'not ok'}")
    for assumed in report.assumed:
        click.echo(f"assumed: {assumed}")
    for one in report:
        cited = f" [{'; '.join(one.citations)}]" if one.citations else ""
        click.echo(f"{one.severity.value} {one.code} {one.path}\n    {one.message}{cited}")
