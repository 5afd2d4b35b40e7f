"""The commands on what a document contains: ``sendlaw notice check`` and ``sendlaw offer check``."""

from __future__ import annotations

import sys
from typing import Any

import click

from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.cases.notice import Notice
from sendlaw.checks.documents import check_document
from sendlaw.checks.publications import covered
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load, load_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sendlaw.checks import Finding, Report

FOUND = 1
NOTHING = "MISSING"
DOCUMENT = click.argument("document", type=click.File("rb"))
ISO = click.DateTime(formats=["%Y-%m-%d"])


@click.group()
def notice() -> None:
    """What a notice to a family tells: ``sendlaw notice check NOTICE.json``."""


@notice.command("check")
@DOCUMENT
@click.option(
    "--as-at",
    type=ISO,
    help="The day of the law to apply (that of the document, unless given).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people; JSON for programs.",
)
def check_notice(document: Any, as_at: datetime | None, form: str) -> None:  # noqa: ANN401 - an open file
    """Say what a notice lacks; exit with 1 on an error or a breach."""
    content = load_content(document)
    if not isinstance(content, Notice):
        problem = Problem("schema", "that of a notice", type(content).__name__, kind="value")
        raise InvalidFact([problem])
    report = check_document(content, as_at=as_at.date() if as_at else None)
    _show(report, form, _told(report))


@click.group()
def offer() -> None:
    """What a Local Offer, or an SEN information report, contains."""


@offer.command("check")
@DOCUMENT
@click.option("--as-at", type=ISO, required=True, help="The day to look from.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A table for people; JSON for programs.",
)
def check_offer(document: Any, as_at: datetime, form: str) -> None:  # noqa: ANN401 - an open file
    """Say of each paragraph where it is published; exit with 1 on an error or a breach."""
    held = load(document)
    if not isinstance(held, LocalOffer | InformationReport):
        expected = "'sendlaw.local-offer/1' or 'sendlaw.information-report/1'"
        raise InvalidFact([Problem("schema", expected, type(held).__name__, kind="value")])
    report = check_document(held, as_at=as_at.date())
    _show(report, form, _paragraphs(held, report))


def _show(report: Report, form: str, lines: Iterable[str]) -> None:
    """Print a report as JSON, or whether all is well and then lines; exit with 1 if it is not."""
    if form == "json":
        click.echo(report.to_json())
    else:
        head = f"As at {report.as_at.isoformat()}: {'ok' if report.ok else 'not ok'}"
        click.echo("\n".join([head, *lines]))
    if not report.ok:
        sys.exit(FOUND)


def _told(found: Iterable[Finding]) -> Iterator[str]:
    """Yield the findings of a document, with the question that each asks."""
    for one in found:
        cited = f" [{'; '.join(one.citations)}]" if one.citations else ""
        where = f" {one.span[0]}-{one.span[1]}" if one.span else ""
        yield f"{one.severity.value} {one.code} {one.path}{where}"
        yield f"    {one.message}{f' {one.question}' if one.question else ''}{cited}"


def _paragraphs(held: LocalOffer | InformationReport, report: Report) -> Iterator[str]:
    """Yield the table of the paragraphs, and then what is found of anything but their absence."""
    rows = covered(held, report.as_at) if isinstance(held.contents, tuple) else ()
    wide = max((len(one.requirement.provision) for one in rows), default=0)
    for one in rows:
        where = one.where or NOTHING
        yield f"{one.requirement.provision:{wide}}  {where}  ({one.requirement.words})"
    missing = {one.requirement.id for one in rows if not one.entries}
    yield from _told(finding for finding in report if finding.duty not in missing)
