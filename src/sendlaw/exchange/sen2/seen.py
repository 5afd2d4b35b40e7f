"""What of a case file was known on a census day, what stands in a return, and what is left out."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.fields import KIND
from sendlaw.cases.order import first_day, last_day
from sendlaw.exchange.sen2.cases_in import LeftOut
from sendlaw.facts.dated import NOT_RECORDED, Between

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases import CaseFile
    from sendlaw.cases.case import FiledCase
    from sendlaw.facts.dated import DateFact

LATER = "after the census day"
IN_DOUBT = "on a day that may lie after the census day"
NOT_HELD = "no item of the return is taken from it"
NOTHING = "nothing is recorded in the file"
REASONS = {
    "annual_reviews": "not the latest review of an active plan that was held by the census day",
    "phase_transfers": "no plan was active on the census day",
    "plan_transfers": "no plan that stands in the return moved with it",
    "cessations": "no plan that stands in the return had ended with it by the census day",
    "mediations": "on no decision that the return asks about, or none was held by the census day",
    "mediation_agreements": "on no decision that the return asks about",
    "appeals": "on no decision that the return asks about, or not brought by the census day",
    "tribunal_orders": "on no decision that the return asks about",
    "conceded_appeals": "on no decision that the return asks about",
    "personal_budgets": "no payments under a plan that was active on the census day",
}
"""Why a case of each array may be left out, where nothing more is known; of others nothing is asked."""


def happened(value: DateFact, by: date) -> bool:
    """Say whether something is recorded to have happened by a day.

    >>> happened(date(2026, 1, 15), date(2026, 1, 15)), happened(None, date(2026, 1, 15))
    (True, False)

    What happened on a day that nobody recorded counts; what may have happened later does not.
    """
    last = last_day(value)
    return value is NOT_RECORDED if last is None else last <= by


def known_day(value: DateFact, by: date) -> date | None:
    """Return the day on which something happened, if it is recorded and no later than another.

    >>> known_day(Between(date(2025, 5, 1), date(2025, 5, 31)), date(2026, 1, 15)) is None
    True
    """
    return value if isinstance(value, date) and value <= by else None


class Telling:
    """Keeps what of one case file stands in a return, and the reason for whatever does not.

    >>> from sendlaw.cases import CaseFile, EHCPlan
    >>> file = CaseFile(reference="EX-1", ehc_plans=(EHCPlan(made=date(2026, 2, 2)),))
    >>> telling = Telling(file, date(2026, 1, 15))
    >>> telling.leave("ehc_plans[0]", LATER)
    >>> [one.path for one in telling.left_out()]
    ['ehc_plans[0]']
    """

    def __init__(self, file: CaseFile, census: date) -> None:
        self._file, self._census = file, census
        self._used: set[str] = set()
        self._reasons: dict[str, str] = {}

    def use(self, path: str) -> None:
        """Keep that a case stands in the return."""
        self._used.add(path)

    def leave(self, path: str, reason: str) -> None:
        """Keep why a case, or a field of one, does not; the first reason counts."""
        self._reasons.setdefault(path, reason)

    def left_out(self) -> Iterator[LeftOut]:
        """Yield what was left out: cases, and of a case in the return the fields that came later."""
        filed = list(self._file.filed())
        for path, one in filed:
            if path not in self._used:
                array = path.partition("[")[0]
                reason = self._reasons.get(path) or REASONS.get(array, NOT_HELD)
                yield self._told(path, reason)
                continue
            for name, reason in (*later(one, self._census), *self._of_fields(path)):
                yield self._told(f"{path}.{name}", reason)
        for name, reason in self._reasons.items():
            if "[" not in name:
                yield self._told(name, reason)
        if not filed:
            yield self._told("", NOTHING)

    def _of_fields(self, path: str) -> Iterator[tuple[str, str]]:
        for told, reason in self._reasons.items():
            if told.startswith(f"{path}."):
                yield told.removeprefix(f"{path}."), reason

    def _told(self, path: str, reason: str) -> LeftOut:
        return LeftOut(path, reason, self._file.reference)


def later(case: FiledCase, census: date) -> Iterator[tuple[str, str]]:
    """Yield the fields of a case whose days lie, or may lie, after a census day.

    >>> from sendlaw.cases import EHCPlan
    >>> plan = EHCPlan(made=date(2024, 3, 1), ceased_on=date(2026, 3, 2))
    >>> list(later(plan, date(2026, 1, 15)))
    [('ceased_on', 'after the census day')]
    """
    for field in attrs.fields(type(case)):
        if field.metadata.get(KIND) not in ("date", "day", "list"):
            continue
        held = getattr(case, field.name)
        days = [one for one in (held if isinstance(held, tuple) else (held,)) if _is_day(one)]
        if any((first_day(one) or census) > census for one in days):
            yield field.name, LATER
        elif any((last_day(one) or census) > census for one in days):
            yield field.name, IN_DOUBT


def _is_day(value: object) -> bool:
    return isinstance(value, date | Between)
