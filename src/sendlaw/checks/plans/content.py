"""What an EHC plan lacks, and what in it cannot be, by the law of a day."""

from __future__ import annotations

from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks.findings import Finding
from sendlaw.checks.plans.making import (
    advice,
    changed,
    considered,
    institution,
    sent,
    signature,
)
from sendlaw.checks.plans.parts import Plan, Wanted
from sendlaw.checks.plans.provision import (
    adult_in_h1,
    disagreed,
    educating_elsewhere,
    needs_without_provision,
    outcomes_apart,
    provision_apart,
    unexplained_payment,
    without_adulthood,
)
from sendlaw.checks.plans.sections import (
    added,
    hidden,
    joined,
    misplaced,
    missing,
    standing_empty,
    unfilled,
    without_text,
)
from sendlaw.checks.plans.voices import unheard
from sendlaw.engine.answers import Need
from sendlaw.law.contents.plans import IN_FORCE, REQUIREMENTS
from sendlaw.vocabulary.contents import PlanState

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.checks.plans.parts import Check, Told
    from sendlaw.law.requirements import Requirement

OF_EVERY: tuple[Check, ...] = (joined, without_text, misplaced, added, hidden)
"""The checks of any version, a notice of amendments included."""
OF_WHOLE: tuple[Check, ...] = (
    missing,
    unfilled,
    unheard,
    standing_empty,
    disagreed,
    adult_in_h1,
    unexplained_payment,
    without_adulthood,
    educating_elsewhere,
    needs_without_provision,
    outcomes_apart,
    provision_apart,
    institution,
    advice,
    considered,
    changed,
    sent,
    signature,
)
"""The checks of a whole plan: a draft, a final plan or an amended one."""


def contents(plan: object, on: date) -> Iterator[Finding]:
    """Yield what a plan does not contain and must, and what in it cannot be, by the law of a day.

    >>> from datetime import date
    >>> plan = PlanDocument(state="final", sections=())
    >>> {one.code for one in contents(plan, date(2025, 9, 1))} >= {"PC001", "PC002"}
    True

    What is not recorded is one query, which names every fact that would settle something. Before the
    Act came into force nothing is asked.
    """
    assert isinstance(plan, PlanDocument)  # noqa: S101 - the table of checkers gives it nothing else
    if on < IN_FORCE:
        return
    wanted: dict[str, tuple[Requirement, ...]] = {}
    for check in _checks(plan.state):
        for told in check(Plan(plan, on)):
            if isinstance(told, Wanted):
                known = wanted.get(told.path, ())
                wanted[told.path] = (
                    *known,
                    *(one for one in told.requirements if one not in known),
                )
            else:
                yield told
    if wanted:
        yield _unknown(wanted)


def _checks(state: PlanState | None) -> tuple[Check, ...]:
    """Return the checks of a version; where none is recorded, those of any, and the question which."""
    if state is None:
        return (*OF_EVERY, unsaid)
    return OF_EVERY if state is PlanState.AMENDMENT_NOTICE else (*OF_EVERY, *OF_WHOLE)


def unsaid(_: Plan) -> Iterator[Told]:
    """Ask which version of a plan a document is."""
    yield Wanted("state", REQUIREMENTS)


def _unknown(wanted: dict[str, tuple[Requirement, ...]]) -> Finding:
    """Return what is not recorded of a plan as one query."""
    every = dict.fromkeys(one.provision for settled in wanted.values() for one in settled)
    return Finding(
        code="PC001",
        message=f"Not recorded, so that it cannot be told: {', '.join(wanted)}.",
        path="$",
        citations=tuple(every),
        needs=tuple(
            Need(path.rpartition(".")[2], f"$.{path}", "content", tuple(one.id for one in settled))
            for path, settled in wanted.items()
        ),
    )
