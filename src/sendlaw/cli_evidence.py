"""The command for an inspection: ``sendlaw evidence --cases ... --plans ... --offer ... --out DIR``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sendlaw.caseload.evidence import Sources, evidence
from sendlaw.caseload.evidence.page import page
from sendlaw.caseload.evidence.plots import drawn
from sendlaw.cases import AreaInspection, CaseFile, LocalOffer
from sendlaw.cases.case import schema_of
from sendlaw.cases.case_file import SCHEMA as CASE_FILE
from sendlaw.cases.notice import SCHEMA as NOTICE, Notice
from sendlaw.cases.plan_document import SCHEMA as PLAN, PlanDocument
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.folders import load_by_path, one_each, write_each

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

SCHEMAS: Mapping[str, Mapping[str, type[Any]]] = {
    "files": {CASE_FILE: CaseFile},
    "plans": {PLAN: PlanDocument},
    "notices": {NOTICE: Notice},
    "offers": {schema_of(LocalOffer.process): LocalOffer},
    "inspections": {schema_of(AreaInspection.process): AreaInspection},
}
"""The schema of what each field of ``Sources`` is read from."""
EXISTING = click.Path(exists=True, path_type=Path)


@click.command("evidence")
@click.option(
    "--cases", "files", multiple=True, type=EXISTING, help="A case file, or a folder of them."
)
@click.option("--plans", multiple=True, type=EXISTING, help="A plan, or a folder of them.")
@click.option("--notices", multiple=True, type=EXISTING, help="A notice, or a folder of them.")
@click.option("--offer", "offers", multiple=True, type=EXISTING, help="A Local Offer.")
@click.option(
    "--inspection", "inspections", multiple=True, type=EXISTING, help="An inspection of the area."
)
@click.option(
    "--as-at",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    required=True,
    help="The day to look from.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for evidence.json, figures.csv and evidence.html.",
)
@click.option(
    "--hide-small", is_flag=True, help="Hide figures that show a number of people from 1 to 4."
)
def evidence_command(as_at: datetime, out: Path, *, hide_small: bool, **given: Any) -> None:  # noqa: ANN401 - the files
    """Write figures on the ten themes of an inspection, from what is recorded of an area.

    A folder stands for the files in it that end with .json; folders within it are not read. Nothing is
    written unless every file can be read.
    """
    problems: list[Problem] = []
    found = {name: load_by_path(given[name], SCHEMAS[name], problems) for name in SCHEMAS}
    one_each(found["files"], problems)
    if problems:
        raise InvalidFact(problems)
    sources = Sources(**{name: held.values() for name, held in found.items()})
    pack = evidence(sources, as_at=as_at.date(), small_numbers=not hide_small)
    texts = {
        "evidence.json": pack.to_json() + "\n",
        "figures.csv": pack.to_csv(),
        "evidence.html": page(pack, plots=drawn(pack)),
    }
    write_each(out, texts)
    for name in texts:
        click.echo(f"{out / name}")
