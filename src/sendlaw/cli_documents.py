"""The commands on what a document contains: ``sendlaw plan check``, ``notice check``, ``offer check``."""

from __future__ import annotations

import sys
from typing import Any

import click

from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.cases.case import schema_of
from sendlaw.cases.notice import SCHEMA as NOTICE, Notice
from sendlaw.cases.plan_document import SCHEMA as PLAN, PlanDocument
from sendlaw.checks.documents import check_document
from sendlaw.checks.publications import covered
from sendlaw.cli_tables import print_rows
from sendlaw.exchange.marked import marked
from sendlaw.exchange.structure import load_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sendlaw.checks import Finding, Report

FOUND = 1
NOTHING = "MISSING"
PLANS = {PLAN: PlanDocument}
NOTICES = {NOTICE: Notice}
OFFERS: dict[str, type[LocalOffer | InformationReport]] = {
    schema_of(one.process): one for one in (LocalOffer, InformationReport)
}
DOCUMENT = click.argument("document", type=click.File("rb"))
ISO = click.DateTime(formats=["%Y-%m-%d"])
OF_DOCUMENT = click.option(
    "--as-at",
    type=ISO,
    help="The day of the law to apply (that of the document, unless given).",
)
FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A table for people; JSON for programs.",
)
WITH_HTML = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "html"]),
    default="table",
    show_default=True,
    help="A table for people; JSON for programs; a page with the words marked.",
)


@click.group()
def plan() -> None:
    """What a plan contains: ``sendlaw plan check PLAN.json``."""


@plan.command("check")
@DOCUMENT
@OF_DOCUMENT
@WITH_HTML
def check_plan(document: Any, as_at: datetime | None, form: str) -> None:  # noqa: ANN401 - an open file
    """Say what a plan lacks and what its words leave open; exit with 1 on an error or a breach."""
    content = load_as(document, PLANS)
    report = check_document(content, as_at=as_at.date() if as_at else None)
    if form == "html":
        click.echo(marked(content, report), nl=False)
    else:
        _show(report, form)
    _end(report)


@click.group()
def notice() -> None:
    """What a notice to a family tells: ``sendlaw notice check NOTICE.json``."""


@notice.command("check")
@DOCUMENT
@OF_DOCUMENT
@FORMAT
def check_notice(document: Any, as_at: datetime | None, form: str) -> None:  # noqa: ANN401 - an open file
    """Say what a notice lacks; exit with 1 on an error or a breach."""
    content = load_as(document, NOTICES)
    report = check_document(content, as_at=as_at.date() if as_at else None)
    _show(report, form)
    _end(report)


@click.group()
def offer() -> None:
    """What a Local Offer, or an SEN information report, contains."""


@offer.command("check")
@DOCUMENT
@click.option("--as-at", type=ISO, required=True, help="The day to look from.")
@FORMAT
def check_offer(document: Any, as_at: datetime, form: str) -> None:  # noqa: ANN401 - an open file
    """Say of each paragraph where it is published; exit with 1 on an error or a breach."""
    held = load_as(document, OFFERS)
    report = check_document(held, as_at=as_at.date())
    rows = covered(held, report.as_at) if isinstance(held.contents, tuple) else ()
    told = [
        {
            "paragraph": one.requirement.provision,
            "where": one.where or NOTHING,
            "what": one.requirement.words,
        }
        for one in rows
    ]
    missing = {one.requirement.id for one in rows if not one.entries}
    _show(report, form, [one for one in report if one.duty not in missing], told)
    _end(report)


def _show(
    report: Report,
    form: str,
    found: Iterable[Finding] | None = None,
    paragraphs: Iterable[dict[str, str]] = (),
) -> None:
    """Print a report as JSON; or whether all is well, the paragraphs, and a table of the findings."""
    if form == "json":
        click.echo(report.to_json())
        return
    click.echo(f"As at {report.as_at.isoformat()}: {'ok' if report.ok else 'not ok'}")
    rows = [*paragraphs]
    if rows:
        print_rows(rows, tuple(rows[0]))
    told = [*_told(report if found is None else found)]
    if told:
        print_rows(told, tuple(told[0]), ruled=True)


def _told(found: Iterable[Finding]) -> Iterator[dict[str, str]]:
    """Yield the findings of a document as rows, with the question that each asks."""
    for one in found:
        where = one.path if one.span is None else f"{one.path} {one.span[0]}-{one.span[1]}"
        cited = f"[{'; '.join(one.citations)}]" if one.citations else ""
        yield {
            "severity": one.severity.value,
            "code": one.code,
            "where": where,
            "finding": " ".join(part for part in (one.message, one.question, cited) if part),
        }


def _end(report: Report) -> None:
    """Exit with 1 on an error or a breach."""
    if not report.ok:
        sys.exit(FOUND)
