"""``diff``: what would change for cases, from one day, law or state of knowledge to another, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import attrs

from sendlaw.cases import Case, CaseFile, Document
from sendlaw.cases.case import view_problems
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.difference import Difference, changes
from sendlaw.engine.why import differing
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.validators import case_of
from sendlaw.law import Registry, current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from typing import TypeAlias

    from sendlaw.cases import CaseLike
    from sendlaw.engine.difference import Change
    from sendlaw.exchange.validators import Given

    T = TypeVar("T")
    Pair: TypeAlias = T | tuple[T, T]
    """One value for both views, or a value for each: (before, after)."""
    View: TypeAlias = dict[str, Any]
    """What ``timetable`` takes, by name."""

BEFORE_AND_AFTER = 2
MANY = 10
"""How many ids of records that differ are named."""


def diff(
    cases: Given | Iterable[Given],
    *,
    as_at: Pair[date],
    law_at: Pair[date | None] = None,
    known_at: Pair[date | None] = None,
    law: Pair[Registry | None] = None,
    calendar: Pair[Calendar] = ENGLAND,
    complete_through: Pair[date | None] = None,
    process: str | None = None,
) -> Difference:
    """Say what would change for a case, a case file or many of them, and why.

    >>> from datetime import date
    >>> import sendlaw
    >>> case = sendlaw.Mediation(
    ...     decision_notice_sent=date(2022, 8, 30),
    ...     certificate_needed=True,
    ...     mediation_declined=date(2022, 9, 15),
    ... )
    >>> found = diff(
    ...     case, as_at=date(2022, 9, 16), known_at=(date(2022, 9, 1), date(2022, 9, 20))
    ... )
    >>> for one in found:
    ...     print(one.duty, one.facet, one.before, one.after)
    reg34.certificate_declined due 2022-09-20 2022-09-21
    reg34.certificate_declined latest 2022-09-20 2022-09-21
    >>> print(found.changes[0].why[0])
    Monday 19 September 2022 (Bank Holiday for the State Funeral of Queen Elizabeth II) was not yet \
a bank holiday before: announced on Saturday 10 September 2022

    Each option is one value for both views, or a pair (before, after); at least one must be a pair. They
    are those of ``Case.timetable``: the day looked from, the law of a day, what was known on a day, a
    registry such as an overlay (``None`` is the law as it stands), the working days, and how far the
    records go. ``cases`` may be objects or dicts, with ``process`` as in ``timetable``, one or an iterable
    of them. A deadline that does not bind, in a view, is as if it were not there. Raises ``InvalidFact``
    with every problem.
    """
    before, after = _views(
        {
            "as_at": as_at,
            "law_at": law_at,
            "known_at": known_at,
            "law": law,
            "calendar": calendar,
            "complete_through": complete_through,
        }
    )
    given = _cases(cases, process)
    found = (one for number, case in enumerate(given) for one in _of(number, case, before, after))
    return Difference(tuple(found), tuple(_reasons(before, after)), len(given))


def _of(number: int, case: CaseLike, before: View, after: View) -> Iterator[Change]:
    """Yield what would change for one case, under its reference."""
    reference = (case.reference or "") if isinstance(case, CaseFile | Document) else ""
    for one in changes(case.timetable(**before), case.timetable(**after)):
        yield attrs.evolve(one, reference=reference, number=number)


def _views(options: dict[str, object]) -> tuple[View, View]:
    """Return what the timetable takes before, and after; raise with everything that is wrong."""
    pairs = {name: one if isinstance(one, tuple) else (one, one) for name, one in options.items()}
    problems = [
        Problem(name, "one value, or a pair (before, after)", f"{len(pair)} values", kind="value")
        for name, pair in pairs.items()
        if len(pair) != BEFORE_AND_AFTER
    ]
    if not any(isinstance(one, tuple) for one in options.values()):
        expected = f"a pair (before, after) for one of {', '.join(options)}"
        problems.append(Problem("as_at", expected, "no pair at all", kind="missing"))
    if problems:
        raise InvalidFact(problems)
    before, after = ({name: pair[at] for name, pair in pairs.items()} for at in (0, 1))
    problems = list(dict.fromkeys([*_wrong(before), *_wrong(after)]))
    if problems:
        raise InvalidFact(problems)
    return before, after


def _wrong(view: View) -> Iterator[Problem]:
    law, calendar = view["law"], view["calendar"]
    if law is not None and not isinstance(law, Registry):
        yield Problem("law", "a registry, or nothing for the law as it stands", _kind(law))
    if isinstance(calendar, Calendar):
        seen = calendar
    else:
        seen = ENGLAND
        yield Problem("calendar", "a calendar", _kind(calendar))
    days = {name: view[name] for name in ("as_at", "law_at", "complete_through", "known_at")}
    yield from view_problems(**days, calendar=seen)


def _kind(value: object) -> str:
    return f"a {type(value).__name__}"


def _cases(cases: Given | Iterable[Given], process: str | None) -> list[CaseLike]:
    """Return the cases as objects, or raise with everything that is wrong with any of them."""
    if isinstance(cases, Mapping | Case | CaseFile) or not isinstance(cases, Iterable):
        return [case_of(cases, process)]
    found: list[CaseLike] = []
    problems: list[Problem] = []
    for number, one in enumerate(cases):
        try:
            found.append(case_of(one, process))
        except InvalidFact as error:
            problems += [each.under(f"cases[{number}]") for each in error.problems]
    if problems:
        raise InvalidFact(problems)
    return found


def _reasons(before: View, after: View) -> Iterator[str]:
    """Say in which ways two views are not the same."""
    told = {
        "as_at": "looked at from {} instead of {}",
        "law_at": "the law of {} instead of {}",
        "known_at": "bank holidays known by {} instead of by {}",
        "complete_through": "records complete through {} instead of {}",
    }
    silent = {
        "law_at": "each clock's start",
        "known_at": "now",
        "complete_through": "the day looked from",
    }
    for name, words in told.items():
        was, now = before[name], after[name]
        if was != now:
            yield words.format(*(one.isoformat() if one else silent[name] for one in (now, was)))
    changed = differing(before["law"] or current(), after["law"] or current())
    if changed:
        more = f" and {len(changed) - MANY} more" if len(changed) > MANY else ""
        yield f"the law differs in {', '.join(changed[:MANY])}{more}"
    if before["calendar"] != after["calendar"]:
        yield f"the calendar is {after['calendar'].name!r} instead of {before['calendar'].name!r}"
