"""What is recorded of an appeal, where the law makes one thing depend on another."""

from __future__ import annotations

from sendlaw.cases import Appeal
from sendlaw.cases.order import first_day
from sendlaw.checks.findings import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.timetable import Timetable

CERTIFICATE = "CFA 2014 s.55"


def disputes(table: Timetable) -> Iterator[Finding]:
    """Yield what is doubtful in the appeals of a timetable: certificates, and leave in place of one."""
    for context in table.contexts:
        if isinstance(context.source, Appeal):
            yield from _certificate(context.source, f"$.{context.path}")


def _certificate(appeal: Appeal, path: str) -> Iterator[Finding]:
    if appeal.certificate_issued is not None and not appeal.needs_certificate:
        yield Finding(
            code="FA017",
            message="An appeal about the school alone needs no certificate, and one is recorded.",
            path=f"{path}.certificate_issued",
            citations=(f"{CERTIFICATE}(2)",),
        )
    brought = first_day(appeal.application_received)
    neither = appeal.certificate_issued is None and appeal.leave_given is None
    if brought is not None and appeal.needs_certificate and neither:
        yield Finding(
            code="FA018",
            message="The appeal was brought, and neither a certificate nor leave is recorded.",
            path=f"{path}.certificate_issued",
            citations=(f"{CERTIFICATE}(3)", "SI 2008/2699 r.19"),
            performed=brought,
        )
