"""What an evidence pack is made from: case files, plans, Local Offers and inspections, read once."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import attrs

from sendlaw.cases import AreaInspection, CaseFile, LocalOffer
from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks.documents import check_document
from sendlaw.errors import InvalidFact, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from sendlaw.checks import Report
    from sendlaw.vocabulary import Standing


def _held(given: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Sources:
    """The case files, plans and Local Offers of an area, and its inspections.

    >>> Sources().given
    ()

    Raises ``InvalidFact`` for anything else.
    """

    files: tuple[CaseFile, ...] = attrs.field(default=(), converter=_held)
    plans: tuple[PlanDocument, ...] = attrs.field(default=(), converter=_held)
    offers: tuple[LocalOffer, ...] = attrs.field(default=(), converter=_held)
    inspections: tuple[AreaInspection, ...] = attrs.field(default=(), converter=_held)

    def __attrs_post_init__(self) -> None:
        kinds = {
            "files": CaseFile,
            "plans": PlanDocument,
            "offers": LocalOffer,
            "inspections": AreaInspection,
        }
        problems = [
            Problem(f"{name}[{number}]", kind.__name__, f"a {type(one).__name__}")
            for name, kind in kinds.items()
            for number, one in enumerate(getattr(self, name))
            if not isinstance(one, kind)
        ]
        if problems:
            raise InvalidFact(problems)

    @property
    def given(self) -> tuple[str, ...]:
        """The kinds of source that there are."""
        held = {
            "cases": self.files,
            "plans": self.plans,
            "offers": self.offers,
            "inspections": self.inspections,
        }
        return tuple(name for name, every in held.items() if every)


class Read:
    """The sources looked at from a day: how every duty stands, and what is found in every document."""

    def __init__(self, sources: Sources, as_at: date) -> None:
        self.sources = sources
        self.as_at = as_at

    @cached_property
    def standings(self) -> dict[str, Counter[Standing]]:
        """How many deadlines of each duty stand where, over all case files."""
        found: dict[str, Counter[Standing]] = {}
        for file in self.sources.files:
            for deadline in file.timetable(as_at=self.as_at):
                found.setdefault(deadline.duty, Counter())[deadline.standing] += 1
        return found

    @cached_property
    def reports(self) -> tuple[tuple[PlanDocument, Report], ...]:
        """Each plan with what is found in it, by the law of its day."""
        return tuple(
            (plan, check_document(plan, as_at=plan.dated or self.as_at))
            for plan in self.sources.plans
        )

    @cached_property
    def codes(self) -> tuple[frozenset[str], ...]:
        """The codes found in each plan."""
        return tuple(frozenset(one.code for one in report) for _, report in self.reports)

    def with_code(self, *codes: str) -> int:
        """Count the plans in which one of some codes is found."""
        return sum(not found.isdisjoint(codes) for found in self.codes)

    def counted(self, *duties: str) -> Counter[Standing]:
        """Return how the deadlines of some duties stand."""
        found: Counter[Standing] = Counter()
        for duty in duties:
            found += self.standings.get(duty, Counter())
        return found
