"""The commands on what is published: ``sendlaw offer check``."""

from __future__ import annotations

import sys
from typing import Any

import click

from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.checks.documents import check_document
from sendlaw.checks.publications import covered
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sendlaw.checks import Report

FOUND = 1
NOTHING = "MISSING"


@click.group()
def offer() -> None:
    """What a Local Offer, or an SEN information report, contains."""


@offer.command("check")
@click.argument("document", type=click.File("rb"))
@click.option(
    "--as-at",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    required=True,
    help="The day to look from.",
)
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
    click.echo(report.to_json() if form == "json" else "\n".join(_lines(held, report)))
    if not report.ok:
        sys.exit(FOUND)


def _lines(held: LocalOffer | InformationReport, report: Report) -> Iterator[str]:
    """Yield the table of the paragraphs, and then what is found of anything but their absence."""
    yield f"As at {report.as_at.isoformat()}: {'ok' if report.ok else 'not ok'}"
    rows = covered(held, report.as_at) if isinstance(held.contents, tuple) else ()
    wide = max((len(one.requirement.provision) for one in rows), default=0)
    for one in rows:
        where = one.where or NOTHING
        yield f"{one.requirement.provision:{wide}}  {where}  ({one.requirement.words})"
    missing = {one.requirement.id for one in rows if not one.entries}
    for finding in report:
        if finding.duty not in missing:
            cited = f" [{'; '.join(finding.citations)}]" if finding.citations else ""
            yield f"{finding.severity.value} {finding.code} {finding.path}"
            yield f"    {finding.message}{cited}"
