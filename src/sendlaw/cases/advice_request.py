"""A request for advice, information or co-operation in an EHC needs assessment."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Case, before, ending
from sendlaw.cases.circumstance import Circumstance, facts_of
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import AdviceKind, Attribute, EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.facts.view import Facts


@attrs.frozen(kw_only=True)
class AdviceRequest(Case):
    """A request for advice or co-operation, and the answer to it (SI 2014/1530 regs 6 and 8).

    >>> from datetime import date
    >>> asked = AdviceRequest(
    ...     kind="medical",
    ...     requested=date(2025, 10, 10),
    ...     reached_body=date(2025, 10, 13),
    ...     section_31_body=True,
    ... )
    >>> asked.timetable(as_at=date(2025, 11, 1))["cooperate"].due
    datetime.date(2025, 11, 24)

    Regulation 8 binds only a body asked under section 31 of the Act: say so in ``section_31_body``, or
    the limit stays undetermined. The six weeks start when the body receives the request; where
    ``reached_body`` is empty, that is some day from ``requested`` on. ``exceptions`` are those of
    regulation 8(2): leave them out where nobody looked, and empty where none applies. Raises
    ``InvalidFact`` with every problem at once.
    """

    process: ClassVar[Process] = Process.ADVICE_REQUEST

    kind: AdviceKind = chosen(AdviceKind, words="whose advice was asked for")
    requested: DateFact = dated(Event.ADVICE_REQUESTED, words="the day the authority asked")
    reached_body: DateFact = dated(
        Event.ADVICE_REQUEST_REACHED_BODY, words="the day the request was received"
    )
    received: DateFact = dated(Event.ADVICE_RECEIVED, words="the day the advice was received")
    section_31_body: bool | None = told(
        Attribute.SECTION_31_BODY, words="whether it is a body asked under section 31 of the Act"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse under regulation 8(2)"
    )
    ended_on: date | None = day(words="the day the request came to an end unanswered")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.kind is None:
            yield Problem("kind", "a kind of advice", "nothing", kind="missing")
        yield from before(self, "reached_body", asked_by="requested")
        yield from before(self, "received", asked_by="requested")
        yield from before(self, "received", asked_by="reached_body")
        yield from ending(self, "requested")

    def facts(self, path: str = "") -> Facts:
        """Return what the request records, event by event."""
        base = super().facts(path)
        return attrs.evolve(
            base,
            circumstances=facts_of(self.exceptions, base.path),
            ended_on=self.ended_on,
            ended_because=self.ended_because,
        )
