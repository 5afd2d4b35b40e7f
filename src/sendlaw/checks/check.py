"""``check`` reports what is wrong with a case; ``enforce`` raises on it."""

from __future__ import annotations

from sendlaw.cases import AreaInspection, CaseFile
from sendlaw.checks.advice import adulthood, advice
from sendlaw.checks.disputes import disputes
from sendlaw.checks.filed import filed
from sendlaw.checks.findings import FAILING, Report, in_order
from sendlaw.checks.inspections import in_place, inspected
from sendlaw.checks.publications import published, tells
from sendlaw.checks.recorded import recorded
from sendlaw.checks.timeliness import timeliness
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.errors import InvalidFact, Problem, TimescaleBreach

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sendlaw.cases import CaseLike
    from sendlaw.law import Registry
    from sendlaw.vocabulary import Severity

ASSUME_NONE = "assume none"


def check(
    case: CaseLike,
    *,
    as_at: date,
    law_at: date | None = None,
    complete_through: date | None = None,
    exceptions: str | None = None,
    law: Registry | None = None,
    calendar: Calendar = ENGLAND,
    known_at: date | None = None,
) -> Report:
    """Check a case against the law, looked at from a day.

    >>> from datetime import date
    >>> from sendlaw.cases import NeedsAssessment
    >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
    >>> check(case, as_at=date(2025, 10, 14)).of("query")[0].code
    'TS006'
    >>> check(case, as_at=date(2025, 10, 14), exceptions="assume none").of("breach")[0].code
    'TS002'

    ``exceptions="assume none"`` turns "missed unless excused" into a breach, for gates and statistics,
    and the report says so. Of a Local Offer and an SEN information report that record what they contain,
    that is checked as well, and of an inspection of a local area what answers it. The other options are
    those of ``Case.timetable``. Raises ``InvalidFact`` for a day that is no date, for another
    ``exceptions``, and as ``timetable`` does.
    """
    if exceptions not in (None, ASSUME_NONE):
        raise InvalidFact(
            [Problem("exceptions", f"{ASSUME_NONE!r}", repr(exceptions), kind="value")]
        )
    table = case.timetable(
        as_at=as_at,
        law_at=law_at,
        complete_through=complete_through,
        law=law,
        calendar=calendar,
        known_at=known_at,
    )
    assume_none = exceptions == ASSUME_NONE
    found = [*recorded(table), *disputes(table), *timeliness(table, assume_none=assume_none)]
    found += advice(table)
    if isinstance(case, CaseFile):
        found += [*filed(case, table), *adulthood(case, table)]
    if isinstance(case, AreaInspection):
        found = [*in_place(found, inspected(case, table))]
    if tells(case):
        found += published(case, as_at, law_at=law_at)
    return Report(
        as_at=as_at,
        law=table.law,
        findings=in_order(found),
        assumed=("no exception applies where none is recorded",) if assume_none else (),
    )


def enforce(
    case: CaseLike,
    *,
    as_at: date,
    severities: Iterable[Severity | str] = FAILING,
    law_at: date | None = None,
    complete_through: date | None = None,
    exceptions: str | None = None,
    law: Registry | None = None,
    calendar: Calendar = ENGLAND,
    known_at: date | None = None,
) -> Report:
    """Check a case, and raise ``TimescaleBreach`` if there is an error or a breach.

    >>> from datetime import date
    >>> from sendlaw.cases import NeedsAssessment
    >>> case = NeedsAssessment(request_received=date(2025, 9, 1))
    >>> enforce(case, as_at=date(2025, 9, 2)).ok
    True

    ``severities`` says what raises. The error carries the whole ``report`` and the ``findings`` enforced.
    """
    report = check(
        case,
        as_at=as_at,
        law_at=law_at,
        complete_through=complete_through,
        exceptions=exceptions,
        law=law,
        calendar=calendar,
        known_at=known_at,
    )
    enforced = report.of(*severities)
    if enforced:
        raise TimescaleBreach(report, enforced)
    return report
