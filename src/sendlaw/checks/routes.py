"""Where a family stands: the ways forward from a decision, by when, and what each needs."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases import Appeal, CaseFile, Mediation
from sendlaw.cases.notices import notices
from sendlaw.cases.order import first_day
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.counting.steps import in_words
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law.tribunal_rules_2008 import AFTER_THE_CERTIFICATE, AFTER_THE_NOTICE, TIME_OF_DAY
from sendlaw.vocabulary import Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine import Deadline
    from sendlaw.law import Registry

DONE = ("on a day", "not recorded")
CERTIFICATE, LEAVE, MORE_TIME = "a mediation certificate", "leave to appeal", "an extension of time"


@attrs.frozen(kw_only=True)
class Route:
    """One way forward: whether it is open, the last day for it, and what it needs.

    >>> alone = Appeal(decision_notice_sent=date(2025, 9, 1), grounds=("c_iii",))
    >>> way = routes(alone, as_at=date(2025, 9, 8))["appeal"]
    >>> way.open.value, way.by, way.needs
    ('yes', datetime.date(2025, 11, 3), ())

    ``by`` is the day that is safe to plan by, and ``None`` where the law gives none. ``said`` is a
    sentence about it.
    """

    name: str
    open: Truth
    by: date | None
    needs: tuple[str, ...]
    said: str
    citations: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Return the route as plain JSON types."""
        return {
            "name": self.name,
            "open": self.open.value,
            "by": self.by.isoformat() if self.by else None,
            "needs": list(self.needs),
            "said": self.said,
            "citations": list(self.citations),
        }


@attrs.frozen(kw_only=True)
class Routes:
    """Every way forward from a decision, as things stand on a day.

    >>> appeal = Appeal(decision_notice_sent=date(2025, 9, 1), grounds=("b",))
    >>> found = routes(appeal, as_at=date(2025, 9, 8))
    >>> [(one.name, one.by.isoformat(), one.needs) for one in found]
    [('mediation', '2025-11-01', ()), ('appeal', '2025-11-03', ('a mediation certificate',))]

    ``of`` is where a case file records the decision, or the appeal, that they are the ways forward from.
    """

    as_at: date
    notice_sent: date | None
    ways: tuple[Route, ...]
    of: str = ""

    def __iter__(self) -> Iterator[Route]:
        return iter(self.ways)

    def __len__(self) -> int:
        return len(self.ways)

    def __getitem__(self, name: str) -> Route:
        return next(one for one in self.ways if one.name == name)

    def __contains__(self, name: str) -> bool:
        return any(one.name == name for one in self.ways)

    def paragraph(self) -> str:
        """Return the ways forward as a paragraph, each sentence with its authority."""
        began = "When notice of the decision was sent is not recorded."
        if self.notice_sent is not None:
            began = f"Notice of the decision was sent on {in_words(self.notice_sent)}."
        told = [f"{one.said} ({'; '.join(one.citations)})." for one in self.ways]
        return " ".join([began, *told, f"So it stands on {in_words(self.as_at)}."])

    def to_dict(self) -> dict[str, object]:
        """Return the ways forward as plain JSON types."""
        return {
            "of": self.of,
            "as_at": self.as_at.isoformat(),
            "notice_sent": self.notice_sent.isoformat() if self.notice_sent else None,
            "routes": [one.to_dict() for one in self.ways],
            "paragraph": self.paragraph(),
        }


def routes(
    appeal: Appeal,
    *,
    as_at: date,
    mediation: Mediation | None = None,
    law: Registry | None = None,
    calendar: Calendar = ENGLAND,
) -> Routes:
    """Return the ways forward from the decision that an appeal is, or may be, brought against.

    >>> alone = Appeal(decision_notice_sent=date(2025, 6, 5), grounds=("c_iii",))
    >>> print(routes(alone, as_at=date(2025, 6, 9))["appeal"].said)
    An appeal must have reached the Tribunal by 5pm on Monday 1 September 2025

    ``mediation`` is what is recorded of it, such as whether the adviser was contacted. Raises
    ``InvalidFact`` for a day that is no date.
    """
    if not isinstance(appeal, Appeal):
        raise InvalidFact([Problem("appeal", "an Appeal", type(appeal).__name__)])
    of = mediation or Mediation(
        decision_notice_sent=appeal.decision_notice_sent,
        certificate_needed=appeal.needs_certificate,
    )
    contact = of.timetable(as_at=as_at, law=law, calendar=calendar)["contact_adviser"]
    time = appeal.timetable(as_at=as_at, law=law, calendar=calendar)["sen_appeal"]
    certified = (appeal.certificate_issued or of.certificate_issued) is not None
    ways: list[Route] = []
    if appeal.needs_certificate and not certified:
        ways += _without_a_certificate(contact, as_at)
    ways += _appealing(appeal, time, as_at, certified=certified)
    return Routes(as_at=as_at, notice_sent=time.start, ways=tuple(ways))


def routes_in(
    file: CaseFile,
    *,
    as_at: date,
    law: Registry | None = None,
    calendar: Calendar = ENGLAND,
) -> tuple[Routes, ...]:
    """Return the ways forward from every decision in a case file that a family may appeal.

    >>> from sendlaw.cases import NeedsAssessment
    >>> refused = NeedsAssessment(
    ...     request_received=date(2025, 9, 1), decision_notified=date(2025, 10, 10), decision="refuse"
    ... )
    >>> (found,) = routes_in(CaseFile(needs_assessments=(refused,)), as_at=date(2025, 10, 20))
    >>> found.of, found["appeal"].by
    ('needs_assessments[0].decision_notified', datetime.date(2025, 12, 10))

    First come the appeals in the file, each with the notice that it runs from; then each decision from
    which no appeal runs. What is recorded of mediation of the same notice is taken into account.
    """
    parts = [*file.parts()]
    mediations = [one for _, one in parts if isinstance(one, Mediation)]
    brought = [(path, one) for path, one in parts if isinstance(one, Appeal)]
    days = {one.decision_notice_sent for _, one in brought}
    open_still = [
        (each.path, Appeal(decision_notice_sent=each.sent, grounds=each.grounds))
        for each in notices(file)
        if as_at >= (first_day(each.sent) or as_at) and each.sent not in days
    ]
    return tuple(
        attrs.evolve(
            routes(
                appeal, as_at=as_at, mediation=_of(appeal, mediations), law=law, calendar=calendar
            ),
            of=path,
        )
        for path, appeal in (*brought, *open_still)
    )


def _of(appeal: Appeal, mediations: list[Mediation]) -> Mediation | None:
    """Return the mediation of the notice that an appeal runs from, where it is clear which that is."""
    sent = appeal.decision_notice_sent
    same = [one for one in mediations if sent is not None and one.decision_notice_sent == sent]
    return same[0] if len(same) == 1 else None


def _without_a_certificate(contact: Deadline, as_at: date) -> Iterator[Route]:
    """Yield mediation, and once the time to contact the adviser has passed, leave."""
    cited = (contact.citation, "CFA 2014 s.55")
    if contact.performance in DONE:
        said = "The mediation adviser was contacted, and issues the certificate"
        yield Route(name="mediation", open=Truth.YES, by=None, needs=(), said=said, citations=cited)
        return
    is_open = _open(contact, as_at)
    said = "The mediation adviser must be contacted before an appeal"
    if contact.due is not None:
        said += f", and by {in_words(contact.due)}"
    if is_open is Truth.NO:
        said = f"The time to contact the mediation adviser ended on {_day(contact)}"
    yield Route(
        name="mediation", open=is_open, by=contact.due, needs=(), said=said, citations=cited
    )
    if is_open is Truth.NO:
        yield Route(
            name="leave",
            open=Truth.YES,
            by=None,
            needs=(LEAVE,),
            said="Without a certificate, leave to appeal may be sought of the Tribunal",
            citations=("SI 2014/1530 reg 34(3)", "SI 2008/2699 r.19"),
        )


def _appealing(appeal: Appeal, time: Deadline, as_at: date, *, certified: bool) -> Iterator[Route]:
    """Yield the appeal itself: brought, still in time, or out of time."""
    cited: tuple[str, ...] = (time.citation, "SI 2008/2699 r.12")
    if time.performance in DONE:
        yield Route(
            name="appeal",
            open=Truth.NO,
            by=time.due,
            needs=(),
            said="An appeal has been brought",
            citations=cited,
        )
        return
    wanting = appeal.needs_certificate and not certified and appeal.leave_given is None
    is_open = _open(time, as_at)
    if is_open is Truth.NO:
        said = f"The time to appeal ended on {_day(time)}, and a later appeal needs more time"
        needs: tuple[str, ...] = (MORE_TIME, CERTIFICATE) if wanting else (MORE_TIME,)
        cited = (*cited, "SI 2008/2699 r.5(3)(a)")
        yield Route(
            name="late appeal", open=Truth.YES, by=None, needs=needs, said=said, citations=cited
        )
        return
    said = f"An appeal must reach the Tribunal {AFTER_THE_NOTICE}"
    if time.due is not None:
        by = f"{TIME_OF_DAY} on {in_words(time.due)}"
        said = f"An appeal must have reached the Tribunal by {by}"
    if wanting:
        said += f", or {AFTER_THE_CERTIFICATE}"
    needs = (CERTIFICATE,) if wanting else ()
    yield Route(name="appeal", open=is_open, by=time.due, needs=needs, said=said, citations=cited)


def _open(deadline: Deadline, as_at: date) -> Truth:
    """Say whether the last day for something has not passed, on every view of it."""
    if deadline.due is not None and as_at <= deadline.due:
        return Truth.YES
    passed = deadline.latest is not None and as_at > deadline.latest
    return Truth.NO if passed else Truth.UNKNOWN


def _day(deadline: Deadline) -> str:
    return in_words(deadline.latest) if deadline.latest else "a day not known"
