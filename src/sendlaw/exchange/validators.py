"""The validators that other systems call: plain functions on a case object or a plain dict."""

from __future__ import annotations

from collections.abc import Mapping

from sendlaw import checks
from sendlaw.cases import Appeal, Case, CaseFile, Mediation
from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import parse, structure
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from sendlaw.cases import CaseLike
    from sendlaw.checks import Report, Routes
    from sendlaw.engine import Timetable

    Given = CaseLike | Mapping[str, object]


def check(case: Given, *, as_at: date, process: str | None = None, **options: Any) -> Report:  # noqa: ANN401 - those of sendlaw.checks.check
    """Check a case, or a dict that holds one, and report what is wrong.

    >>> from datetime import date
    >>> report = check(
    ...     {"request_received": "2025-09-01"}, process="needs_assessment", as_at=date(2025, 10, 14)
    ... )
    >>> report.to_dict()["findings"][0]["code"]
    'TS006'

    A dict is a case file, or with ``process`` one case of that process. ``options`` are ``law_at``,
    ``complete_through``, ``exceptions``, ``law``, ``calendar`` and ``known_at``. Raises ``InvalidFact``.
    """
    return checks.check(case_of(case, process), as_at=as_at, **options)


def enforce(
    case: Given,
    *,
    as_at: date,
    process: str | None = None,
    severities: Iterable[Severity | str] = (Severity.ERROR, Severity.BREACH),
    **options: Any,  # noqa: ANN401 - those of sendlaw.checks.check
) -> Report:
    """Check a case, or a dict that holds one, and raise on an error or a breach.

    >>> from datetime import date
    >>> from sendlaw.errors import TimescaleBreach
    >>> case = {"request_received": "2025-09-01", "exceptions": []}
    >>> try:
    ...     enforce(case, process="needs_assessment", as_at=date(2025, 10, 14))
    ... except TimescaleBreach as error:
    ...     print(error.findings[0].days_late)
    1
    """
    found = case_of(case, process)
    return checks.enforce(found, as_at=as_at, severities=severities, **options)


def timetable(case: Given, *, as_at: date, process: str | None = None, **options: Any) -> Timetable:  # noqa: ANN401 - those of Case.timetable
    """Return every deadline of a case, or of a dict that holds one.

    >>> from datetime import date
    >>> facts = {"request_received": "2025-09-01"}
    >>> table = timetable(facts, process="needs_assessment", as_at=date(2025, 9, 2))
    >>> table["final_plan"].due
    datetime.date(2026, 1, 19)

    ``options`` are ``law_at``, ``complete_through``, ``law``, ``calendar`` and ``known_at``: those of
    ``Case.timetable``.
    """
    return case_of(case, process).timetable(as_at=as_at, **options)


def due(
    process: str,
    /,
    *,
    as_at: date,
    law_at: date | None = None,
    known_at: date | None = None,
    **facts: object,
) -> Timetable:
    """Return the deadlines of one case, given by its process and its fields.

    >>> from datetime import date
    >>> due("needs_assessment", as_at=date(2025, 9, 2), request_received="2025-09-01").next.due
    datetime.date(2025, 10, 13)
    """
    return parse(facts, process).timetable(as_at=as_at, law_at=law_at, known_at=known_at)


def routes(
    appeal: Appeal | Mapping[str, object],
    *,
    as_at: date,
    mediation: Mediation | Mapping[str, object] | None = None,
    **options: Any,  # noqa: ANN401 - those of sendlaw.checks.routes
) -> Routes:
    """Return the ways forward from a decision: which are open, by when, and what each needs.

    >>> from datetime import date
    >>> facts = {"decision_notice_sent": "2025-09-01", "grounds": ["b"]}
    >>> found = routes(facts, as_at=date(2025, 9, 8))
    >>> [(one.name, one.by) for one in found]
    [('mediation', datetime.date(2025, 11, 1)), ('appeal', datetime.date(2025, 11, 3))]

    ``appeal`` and ``mediation`` are objects or dicts of their fields. ``options`` are ``law`` and
    ``calendar``. Raises ``InvalidFact``.
    """
    brought = structure(appeal, Appeal)
    wanted = None if mediation is None else structure(mediation, Mediation)
    return checks.routes(brought, as_at=as_at, mediation=wanted, **options)


def routes_in(
    file: Given,
    *,
    as_at: date,
    **options: Any,  # noqa: ANN401 - those of sendlaw.checks.routes_in
) -> tuple[Routes, ...]:
    """Return the ways forward from every decision in a case file that a family may appeal.

    >>> from datetime import date
    >>> file = {"cessations": [{"determination_notified": "2025-09-01"}]}
    >>> [(one.of, one["appeal"].by) for one in routes_in(file, as_at=date(2025, 9, 8))]
    [('cessations[0].determination_notified', datetime.date(2025, 11, 3))]

    ``file`` is a case file or a dict of one. ``options`` are ``law`` and ``calendar``. Raises
    ``InvalidFact``.
    """
    given = case_of(file, None)
    if not isinstance(given, CaseFile):
        raise InvalidFact([Problem("file", "a case file, or a dict of one", type(given).__name__)])
    return checks.routes_in(given, as_at=as_at, **options)


def case_of(case: Given, process: str | None) -> CaseLike:
    """Return a case as an object, from an object or a dict of one; raise ``InvalidFact`` for else."""
    if isinstance(case, Mapping):
        return parse(case, process)
    if not isinstance(case, Case | CaseFile):
        found = f"a {type(case).__name__}"
        raise InvalidFact([Problem("case", "a case, a case file, or a dict of one", found)])
    return case
