"""The re-assessment of a statement, treated as one under section 44."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, ReassessmentAdvice, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed
from sendlaw.cases.order import before, ending, not_before
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import EndedBecause, Event, Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.errors import Problem
    from sendlaw.facts.view import Facts

TRIGGERS = ("request_made", "ordered_on_appeal")


@attrs.frozen(kw_only=True)
class StatementReassessment(FiledCase):
    """A further assessment, carried out as a re-assessment under section 44 (SI 2014/2270 art 23).

    >>> case = StatementReassessment(request_made=date(2015, 9, 7))
    >>> case.timetable(as_at=date(2015, 10, 1))["tr24.final_18w.requested"].due
    datetime.date(2016, 1, 10)

    Articles 12 to 15 do not apply then (article 23(6)(c)): no ``StatementConversion`` belongs beside it.
    Where it was ``ordered_on_appeal``, the time runs from the order, and not from the request. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.STATEMENT_REASSESSMENT

    request_made: DateFact = dated(
        Event.STATEMENT_REASSESSMENT_REQUESTED,
        words="the day the request for a further assessment was made (art 23(1), (3))",
    )
    ordered_on_appeal: DateFact = dated(
        Event.STATEMENT_REASSESSMENT_ORDERED,
        words="the day a further assessment was ordered on appeal (art 23(4))",
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice (art 23(6)(b))"
    )
    plan_refusal_notified: DateFact = dated(
        Event.PLAN_REFUSAL_NOTIFIED,
        words="the day a decision not to replace the statement was notified (art 25)",
    )
    final_plan_sent: DateFact = dated(
        Event.REASSESSED_PLAN_SENT, words="the day the finalised plan was sent (art 24)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 27(3))"
    )
    ended_on: date | None = day(words="the day the re-assessment ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "ordered_on_appeal", asked_by="request_made")
        for act in ("plan_refusal_notified", "final_plan_sent"):
            yield from not_before(self, act, TRIGGERS)
        yield from ending(self, *TRIGGERS)

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the re-assessment, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if isinstance(self.advice, tuple):
            for number, one in enumerate(self.advice):
                asked = one.ending_with(self.ended_on, self.ended_because)
                yield f"{here}.advice[{number}]", ReassessmentAdvice.of(asked)

    def facts(self, path: str = "") -> Facts:
        """Return what the re-assessment records, event by event."""
        return attrs.evolve(FiledCase.facts(self, path), advice_asked=asked_in(self.advice))
