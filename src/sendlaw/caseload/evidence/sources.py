"""What an evidence pack is made from: case files, plans, notices, Local Offers, inspections and audits."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import attrs

from sendlaw.caseload.oversight import Audit
from sendlaw.cases import AreaInspection, CaseFile, LocalOffer
from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import PlanDocument
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.dated import NOT_RECORDED, Between, Silence
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from typing import Any

KINDS: dict[str, tuple[str, type]] = {
    "files": ("cases", CaseFile),
    "plans": ("plans", PlanDocument),
    "offers": ("offers", LocalOffer),
    "inspections": ("inspections", AreaInspection),
    "notices": ("notices", Notice),
    "audits": ("audits", Audit),
}
"""The fields of ``Sources``: as what each is told of, and what it holds."""


def _held(given: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(given)


@attrs.frozen(kw_only=True)
class Sources:
    """The case files, plans, notices and Local Offers of an area, its inspections, and audits of plans.

    >>> Sources().given
    ()

    Raises ``InvalidFact`` for anything else.
    """

    files: tuple[CaseFile, ...] = attrs.field(default=(), converter=_held)
    plans: tuple[PlanDocument, ...] = attrs.field(default=(), converter=_held)
    offers: tuple[LocalOffer, ...] = attrs.field(default=(), converter=_held)
    inspections: tuple[AreaInspection, ...] = attrs.field(default=(), converter=_held)
    notices: tuple[Notice, ...] = attrs.field(default=(), converter=_held)
    audits: tuple[Audit, ...] = attrs.field(default=(), converter=_held)

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(f"{name}[{number}]", kind.__name__, f"a {type(one).__name__}")
            for name, (_, kind) in KINDS.items()
            for number, one in enumerate(getattr(self, name))
            if not isinstance(one, kind)
        ]
        if problems:
            raise InvalidFact(problems)

    @property
    def given(self) -> tuple[str, ...]:
        """The kinds of source that there are."""
        return tuple(told for name, (told, _) in KINDS.items() if getattr(self, name))


def happened(value: object, as_at: date) -> Truth:
    """Say whether something that is recorded had happened by a day.

    >>> from datetime import date
    >>> happened(date(2026, 3, 3), date(2026, 3, 2)), happened(NOT_RECORDED, date(2026, 3, 2))
    (<Truth.NO: 'no'>, <Truth.YES: 'yes'>)
    """
    if value is None or isinstance(value, Silence):
        return {None: NO, NOT_RECORDED: YES}.get(value, UNKNOWN)
    first, last = (value.first, value.last) if isinstance(value, Between) else (value, value)
    if first > as_at:  # type: ignore[operator] # all else that a field of a date holds is a date
        return NO
    return YES if last <= as_at else UNKNOWN  # type: ignore[operator] # likewise


def named(given: Sequence[Any], kind: str) -> tuple[str, ...]:
    """Return a name for each of some documents: its reference, or else its place.

    >>> named([LocalOffer(reference="North"), LocalOffer()], "offer")
    ('North', 'offer 2')

    Of those that share a reference each has its place beside it.
    """
    times = Counter(one.reference for one in given)
    places = [(one.reference, f"{kind} {place}") for place, one in enumerate(given, 1)]
    return tuple(
        place if not name else name if times[name] == 1 else f"{name} ({place})"
        for name, place in places
    )


def recorded(*lists: object) -> bool:
    """Say whether any of some lists is recorded, if only as empty.

    >>> recorded(NOT_RECORDED, ()), recorded(NOT_RECORDED)
    (True, False)
    """
    return any(not isinstance(one, Silence) for one in lists)


def items(*lists: tuple[Any, ...] | Silence) -> tuple[Any, ...]:
    """Return what some lists hold; of one that is not recorded, nothing."""
    return tuple(chain.from_iterable(one for one in lists if isinstance(one, tuple)))
