"""Findings and reports: what a check says, in plain values."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.checks.codes import CODES
from sendlaw.counting.steps import in_words
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import NoReturn

    from sendlaw.engine.answers import Need

FAILING = (Severity.ERROR, Severity.BREACH)


@attrs.frozen(kw_only=True)
class Location:
    """Where in the tables of a return something was found, and what kind of value stands there.

    >>> Location(table="requests", row=0, column="RequestOutcome", found="nothing").key is None
    True

    ``table`` is named as an export names it, and ``row`` counts its rows from 0; ``key`` is that of the
    row's person or request in the tables it was read from, where it has one that may be shown, and
    ``person`` names the person by key or number. ``column`` is the element of the item. ``found`` is
    never a value that could say who somebody is.
    """

    table: str
    row: int | None = None
    key: str | None = None
    person: str | None = None
    column: str | None = None
    found: str = ""

    def to_dict(self) -> dict[str, object]:
        """Return the location as plain JSON types."""
        return {
            "table": self.table,
            "row": self.row,
            "key": self.key,
            "person": self.person,
            "column": self.column,
            "found": self.found,
        }


@attrs.frozen(kw_only=True)
class Finding:
    """One thing found: its code, how serious it is, and everything needed to look it up.

    >>> Finding(code="TS001", message="late", path="$.needs_assessments[0]").severity.value
    'breach'

    ``path`` says where in the case file; ``due``, ``performed`` and ``days_late`` are ``None`` where they
    do not apply or are not known; ``needs`` says what would settle a query; ``span`` is the stretch of the
    text at ``path`` that is meant (first character, and the one after the last), and ``question`` what to
    ask of it; ``at`` is where in the tables of a return; ``url`` is the page of the code, relative to the
    documentation.
    """

    code: str
    message: str
    path: str
    duty: str | None = None
    citations: tuple[str, ...] = ()
    due: date | None = None
    performed: date | None = None
    days_late: int | None = None
    needs: tuple[Need, ...] = ()
    span: tuple[int, int] | None = None
    question: str = ""
    at: Location | None = None

    @property
    def severity(self) -> Severity:
        """How serious the finding is, which its code settles."""
        return CODES[self.code].severity

    @property
    def url(self) -> str:
        """The page that explains the code, relative to the root of the documentation."""
        return f"codes/{self.code}.html"

    def to_dict(self) -> dict[str, object]:
        """Return the finding as plain JSON types; ``span``, ``question`` and ``at`` only where given."""
        of_text = {"span": list(self.span), "question": self.question} if self.span else {}
        of_return = {"at": self.at.to_dict()} if self.at else {}
        return {
            "code": self.code,
            "severity": self.severity.value,
            "message": self.message,
            "duty": self.duty,
            "citations": list(self.citations),
            "path": self.path,
            "due": self.due.isoformat() if self.due else None,
            "performed": self.performed.isoformat() if self.performed else None,
            "days_late": self.days_late,
            "needs": [need.to_dict() for need in self.needs],
            **of_text,
            **of_return,
            "url": self.url,
        }


@attrs.frozen(kw_only=True)
class Report:
    """What a check found, the most serious first.

    >>> Report(as_at=date(2025, 9, 1), law="", findings=()).ok
    True

    ``law`` is the fingerprint of the law used; ``assumed`` says what was assumed. A report is neither
    true nor false: ask for ``ok``, which says that there is no error and no breach.
    """

    as_at: date
    law: str
    findings: tuple[Finding, ...]
    assumed: tuple[str, ...] = ()

    def __bool__(self) -> NoReturn:
        message = "a Report is neither true nor false: use report.ok, or look at report.findings"
        raise TypeError(message)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __str__(self) -> str:
        lines = [f"{one.severity.value} {one.code} {one.path}: {one.message}" for one in self]
        return "\n".join(lines) or "nothing found"

    def _repr_html_(self) -> str:
        from sendlaw.engine.notebook import html_table  # noqa: PLC0415 - only when asked

        title = f"As at {in_words(self.as_at)}: {'ok' if self.ok else 'not ok'}"
        rows = [
            {
                "severity": one.severity.value,
                "code": one.code,
                "where": one.path,
                "message": one.message,
                "provisions": "; ".join(one.citations),
            }
            for one in self
        ]
        return html_table(title, ("severity", "code", "where", "message", "provisions"), rows)

    @property
    def ok(self) -> bool:
        """Whether there is no error and no breach."""
        return not self.of(*FAILING)

    def of(self, *severities: Severity | str) -> tuple[Finding, ...]:
        """Return the findings of the severities named."""
        wanted = {Severity(one) for one in severities}
        return tuple(one for one in self.findings if one.severity in wanted)

    def to_dict(self) -> dict[str, object]:
        """Return the report as plain JSON types (schema ``sendlaw.report/1``)."""
        return {
            "schema": "sendlaw.report/1",
            "as_at": self.as_at.isoformat(),
            "law": self.law,
            "ok": self.ok,
            "assumed": list(self.assumed),
            "findings": [one.to_dict() for one in self.findings],
        }

    def to_json(self) -> str:
        """Return the report as JSON text."""
        return json.dumps(self.to_dict(), indent=2)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order of a report: the gravest first, then by place, then by code."""
    order = list(Severity)
    return tuple(
        sorted(
            found,
            key=lambda one: (order.index(one.severity), one.path, one.span or (0, 0), one.code),
        )
    )
