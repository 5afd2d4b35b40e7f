"""The command for an inspection: ``sendlaw evidence --cases ... --plans ... --offer ... --out DIR``."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import click

from sendlaw.caseload.evidence import Pack, Sources, evidence
from sendlaw.caseload.evidence.page import page
from sendlaw.caseload.evidence.plots import drawn
from sendlaw.cases import AreaInspection, CaseFile, LocalOffer
from sendlaw.cases.case import schema_of
from sendlaw.cases.case_file import SCHEMA as CASE_FILE
from sendlaw.cases.plan_document import SCHEMA as PLAN, PlanDocument
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.folders import load_each

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

CASES: Mapping[str, type[CaseFile]] = {CASE_FILE: CaseFile}
PLANS: Mapping[str, type[PlanDocument]] = {PLAN: PlanDocument}
OFFERS: Mapping[str, type[LocalOffer]] = {schema_of(LocalOffer.process): LocalOffer}
EXISTING = click.Path(exists=True, path_type=Path)
INSPECTIONS: Mapping[str, type[AreaInspection]] = {
    schema_of(AreaInspection.process): AreaInspection
}
COLUMNS = ("theme", "id", "words", "group", "count", "of", "share", "hidden")


@click.command("evidence")
@click.option("--cases", multiple=True, type=EXISTING, help="A case file, or a folder of them.")
@click.option("--plans", multiple=True, type=EXISTING, help="A plan, or a folder of them.")
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
@click.option("--hide-small", is_flag=True, help="Hide numbers of people from 1 to 4.")
def evidence_command(as_at: datetime, out: Path, *, hide_small: bool, **given: Any) -> None:  # noqa: ANN401 - the files
    """Write figures on the ten themes of an inspection, from what is recorded of an area."""
    problems: list[Problem] = []
    files = load_each(given["cases"], CASES, problems)
    plans = load_each(given["plans"], PLANS, problems)
    offers = load_each(given["offers"], OFFERS, problems)
    inspections = load_each(given["inspections"], INSPECTIONS, problems)
    if problems:
        raise InvalidFact(problems)
    sources = Sources(files=files, plans=plans, offers=offers, inspections=inspections)
    pack = evidence(sources, as_at=as_at.date(), small_numbers=not hide_small)
    out.mkdir(parents=True, exist_ok=True)
    texts = {
        "evidence.json": pack.to_json() + "\n",
        "figures.csv": _csv(pack),
        "evidence.html": page(pack, plots=drawn(pack)),
    }
    for name, text in texts.items():
        (out / name).write_text(text, encoding="utf-8")
        click.echo(f"{out / name}")


def _csv(pack: Pack) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(one.to_dict() for one in pack.figures)
    return file.getvalue()
