"""A request for advice, information or co-operation in an EHC needs assessment."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Case
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending, first_day
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import (
    AdviceKind,
    AppropriatePerson,
    Attribute,
    EndedBecause,
    Event,
    Process,
)
from sendlaw.vocabulary.contents import EducationalAdviser, Satisfied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar


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
    regulation 8(2): leave them out where nobody looked, and empty where none applies. Advice that was not
    sought, say because an earlier report suffices, is recorded with ``sought`` false. Raises
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
    sought: bool | None = told(
        words="false where the advice was not sought at all; no day is recorded then"
    )
    sufficient_to: tuple[Satisfied, ...] | Silence = listed(
        Satisfied,
        NOT_RECORDED,
        words="who was satisfied, before it was sought, that earlier advice sufficed (reg 6(4))",
    )
    educational_adviser: EducationalAdviser | None = chosen(
        EducationalAdviser, words="of educational advice: whose it is (reg 6(1)(b)(i) to (iv))"
    )
    documents_supplied: bool | None = told(
        words="whether what the family had said and submitted was supplied with it (reg 6(3))"
    )
    qualified_consulted: bool | None = told(
        words="with a hearing or visual impairment: whether one qualified to teach so was consulted"
    )
    ended_on: date | None = day(words="the day the request came to an end unanswered")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.kind is None:
            yield Problem("kind", "a kind of advice", "nothing", kind="missing")
        if self.sought is False and any((self.requested, self.reached_body, self.received)):
            yield Problem("sought", "true or nothing, with a day recorded", "false", kind="value")
        if self.educational_adviser is not None and self.kind is not AdviceKind.EDUCATIONAL:
            expected = "nothing, where the advice is not educational"
            yield Problem("educational_adviser", expected, "an adviser", kind="value")
        yield from before(self, "reached_body", asked_by="requested")
        yield from before(self, "received", asked_by="requested")
        yield from before(self, "received", asked_by="reached_body")
        yield from ending(self, "requested")

    def ending_with(
        self, ended_on: date | None, ended_because: EndedBecause | None
    ) -> AdviceRequest:
        """Return the request as it ends with the process that it serves, unless it had ended before."""
        if ended_on is None or self.ended_on is not None or self.received is not None:
            return self
        ended = max(ended_on, first_day(self.requested) or ended_on)
        return attrs.evolve(self, ended_on=ended, ended_because=ended_because)


@attrs.frozen(kw_only=True)
class ReassessmentAdvice(AdviceRequest):
    """A request for advice in a re-assessment, to which regulation 26(2) applies regulation 8."""

    process: ClassVar[Process] = Process.REASSESSMENT_ADVICE

    @classmethod
    def of(cls, asked: AdviceRequest) -> ReassessmentAdvice:
        """Return a request as one made in a re-assessment."""
        return cls(**attrs.asdict(asked, recurse=False))


@attrs.frozen(kw_only=True)
class DetainedAdvice(AdviceRequest):
    """A request for advice in the assessment of a detained person (SI 2015/62 reg 8)."""

    process: ClassVar[Process] = Process.DETAINED_ADVICE

    appropriate_person: AppropriatePerson | None = chosen(
        AppropriatePerson,
        records=Attribute.APPROPRIATE_PERSON,
        words="who acts in the case, as the assessment has it",
    )

    @classmethod
    def of(cls, asked: AdviceRequest, person: AppropriatePerson | None) -> DetainedAdvice:
        """Return a request as one made in the assessment of a detained person."""
        return cls(**attrs.asdict(asked, recurse=False), appropriate_person=person)


def asked_in(
    advice: tuple[AdviceRequest, ...] | Silence,
) -> tuple[tuple[AdviceKind, DateFact], ...] | Silence:
    """Return which advice was asked for and when, for a view."""
    return (
        advice
        if isinstance(advice, Silence)
        else tuple((one.kind, one.requested) for one in advice if one.sought is not False)
    )
