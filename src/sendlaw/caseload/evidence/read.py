"""The sources of an evidence pack looked at from a day: how each duty stands, what each plan lacks."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

import attrs

from sendlaw.cases.plan_document import PlanDocument, section_of
from sendlaw.checks.documents import check_document
from sendlaw.checks.plans.parts import Plan
from sendlaw.law.contents.plans import OF_SECTION
from sendlaw.vocabulary import Severity, Standing
from sendlaw.vocabulary.contents import PlanState, SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sendlaw.caseload.evidence.sources import Sources
    from sendlaw.cases import CaseFile
    from sendlaw.checks import Finding

PLACE = re.compile(r"\[\d+\]")
MADE = (PlanState.FINAL, PlanState.AMENDED)
"""The versions that are the plan, and no draft of it or of a change to it."""
EMPTY = ("PC002", "PC004")
"""The codes of a section that is not there, and of one that sets out nothing."""
BY_DUTY = {requirement.id: name for name, requirement in OF_SECTION.items()}


class Row(NamedTuple):
    """One case of a file, or a part of one: how each of its duties stands."""

    file: CaseFile
    path: str
    stands: dict[str, Standing]

    def standing(self, duties: tuple[str, ...]) -> Standing:
        """Return how a case stands under duties of which at most one binds.

        >>> stands = {"a": Standing.NOT_ENGAGED, "b": Standing.MET}
        >>> Row(None, "needs_assessments[0]", stands).standing(("a", "b"))
        <Standing.MET: 'MET'>
        """
        found = {self.stands.get(one, Standing.NOT_ENGAGED) for one in duties}
        settled = found - {Standing.NOT_ENGAGED, Standing.UNDETERMINED}
        order = [*sorted(settled), Standing.UNDETERMINED, Standing.NOT_ENGAGED]
        return next(one for one in order if one in found)


@attrs.frozen
class Looked:
    """A plan looked at from a day, with what is found in it by the law of its own, or else of that day."""

    plan: PlanDocument
    findings: tuple[Finding, ...]
    as_at: date

    @property
    def on(self) -> date:
        """The day of the plan, or where it has none the day looked from."""
        return self.plan.dated or self.as_at

    @property
    def later(self) -> bool:
        """Whether the plan is of a later day than that looked from."""
        return self.on > self.as_at

    @property
    def content(self) -> Plan:
        """What the plan sets out."""
        return Plan(self.plan, self.on)

    def has(self, *codes: str) -> bool:
        """Say whether one of some codes is found."""
        return any(one.code in codes for one in self.findings)

    def provides(self, section: SectionName) -> bool:
        """Say whether a section holds provision, in items or as text."""
        return bool(self.content.provisions(section)) or self.content.speaks(section)

    def lacks(self, section: SectionName) -> bool:
        """Say whether a section is not there, or sets out nothing."""
        wanted = OF_SECTION[section].id
        return any(one.code in EMPTY and one.duty == wanted for one in self.findings)

    def wants(self, section: SectionName, *names: str) -> bool:
        """Say whether something is not recorded that would settle what a section must hold."""
        settles = OF_SECTION[section].id
        return any(
            settles in need.settles and re.split(r"[.\[]", need.path.removeprefix("$."))[0] in names
            for finding in self.findings
            for need in finding.needs
        )

    @property
    def breached(self) -> frozenset[SectionName | None]:
        """The sections in which something that the law asks for is lacking; ``None``: in no one."""
        return frozenset(
            section_of(self.plan, one.path) or BY_DUTY.get(one.duty or "")
            for one in self.findings
            if one.severity is Severity.BREACH
        )


class Read:
    """The sources looked at from a day: how every duty stands, and what is found in every document."""

    def __init__(self, sources: Sources, as_at: date) -> None:
        self.sources = sources
        self.as_at = as_at

    @cached_property
    def rows(self) -> Mapping[str, tuple[Row, ...]]:
        """The cases of all files by their array: ``needs_assessments``, ``advice``, ``periods``..."""
        found: dict[str, list[Row]] = {}
        for file in self.sources.files:
            rows = {path: Row(file, path, {}) for path, _ in file.filed()}
            for one in file.timetable(as_at=self.as_at):
                row = rows.setdefault(one.case, Row(file, one.case, {}))
                row.stands[one.duty] = one.standing
            for path, row in rows.items():
                found.setdefault(PLACE.sub("", path).rpartition(".")[2], []).append(row)
        return {kind: tuple(rows) for kind, rows in found.items()}

    def cases(self, kind: str) -> tuple[Row, ...]:
        """Return the cases of an array, or the parts of that name."""
        return self.rows.get(kind, ())

    @cached_property
    def plans(self) -> tuple[Looked, ...]:
        """Each plan with what is found in it, by the law of its day."""
        return tuple(map(self._looked, self.sources.plans))

    def _looked(self, plan: PlanDocument) -> Looked:
        findings = check_document(plan, as_at=plan.dated or self.as_at).findings
        return Looked(plan, findings, self.as_at)
