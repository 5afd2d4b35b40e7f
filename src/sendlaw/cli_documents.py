"""The command on a notice by its content: ``sendlaw notice check``."""

from __future__ import annotations

import sys
from typing import Any

import click

from sendlaw.cases.notice import Notice
from sendlaw.checks.documents import check_document
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load_content

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from sendlaw.checks import Report

FOUND = 1
DOCUMENT = click.argument("document", type=click.File("rb"))
AS_AT = click.option(
    "--as-at",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The day of the law to apply (that of the document, unless given).",
)
TEXT_OR_JSON = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people; JSON for programs.",
)


@click.group()
def notice() -> None:
    """What a notice to a family tells: ``sendlaw notice check NOTICE.json``."""


@notice.command("check")
@DOCUMENT
@AS_AT
@TEXT_OR_JSON
def check_notice(document: Any, as_at: datetime | None, form: str) -> None:  # noqa: ANN401 - an open file
    """Say what a notice lacks; exit with 1 on an error or a breach."""
    content = load_content(document)
    if not isinstance(content, Notice):
        problem = Problem("schema", "that of a notice", type(content).__name__, kind="value")
        raise InvalidFact([problem])
    report = check_document(content, as_at=as_at.date() if as_at else None)
    if form == "json":
        click.echo(report.to_json())
    else:
        show(report)
    if not report.ok:
        sys.exit(FOUND)


def show(report: Report) -> None:
    """Print the findings of a document, with the question that each asks."""
    click.echo(f"As at {report.as_at.isoformat()}: {'ok' if report.ok else 'not ok'}")
    for one in report:
        cited = f" [{'; '.join(one.citations)}]" if one.citations else ""
        where = f" {one.span[0]}-{one.span[1]}" if one.span else ""
        click.echo(f"{one.severity.value} {one.code} {one.path}{where}")
        click.echo(f"    {one.message}{f' {one.question}' if one.question else ''}{cited}")
