"""The conversion of a statement of special educational needs to an EHC plan."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.advice_request import AdviceRequest, DetainedAdvice, asked_in
from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, planned, told
from sendlaw.cases.order import before, ending
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, PlannedDate, Silence
from sendlaw.vocabulary import (
    AppropriatePerson,
    Attribute,
    ConversionTransferKind,
    EndedBecause,
    Event,
    Process,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.cases.case import Case
    from sendlaw.facts.view import Facts

OUTCOMES = ("plan_refusal_notified", "final_plan_sent")
YEARS = ("year_9_from", "year_9_ends")


@attrs.frozen(kw_only=True)
class StatementConversion(FiledCase):
    """A statement converted to a plan, or due to be (SI 2014/2270 Part 5).

    >>> case = StatementConversion(
    ...     notice_given=date(2015, 9, 7), assessment_began=date(2015, 9, 21)
    ... )
    >>> table = case.timetable(as_at=date(2016, 1, 4))
    >>> table["tr21.final_18w"].due, table["tr18.notice"].standing.value
    (datetime.date(2016, 1, 24), 'MET')

    Record one only where a statement was maintained on 1 September 2014, or came to be after an assessment
    begun before. By when it had to be converted depends on the first transfer expected in 2015, 2016 or
    2017, and on year 9: a day that is left out is taken for none expected. A re-assessment in its place is
    a ``StatementReassessment``; what is done in detention, a ``DetainedStatementConversion``. Raises
    ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.STATEMENT_CONVERSION

    transfer_kind: ConversionTransferKind | None = chosen(
        ConversionTransferKind,
        records=Attribute.CONVERSION_TRANSFER_KIND,
        words="the first transfer expected in 2015, 2016 or 2017 (art 14(6))",
    )
    transfer_date: PlannedDate = planned(Event.TRANSFER, words="the day of that transfer")
    assess_in_year_6: bool | None = told(
        Attribute.ASSESS_IN_YEAR_6,
        words="whether, after consulting, it decided to assess in year 6 of 2015-16 or 2016-17",
    )
    year_6_ends: PlannedDate = planned(
        Event.YEAR_6_ENDS, words="the last day of that school year (art 13(3))"
    )
    year_9_from: PlannedDate = planned(
        Event.YEAR_9_BEGINS, words="the day the child came to be in year 9 (art 14(2)(b))"
    )
    year_9_ends: PlannedDate = planned(
        Event.YEAR_9_ENDS, words="the last day before the child was to begin year 10 (art 14(3)(c))"
    )
    appeal_brought: DateFact = dated(
        Event.STATEMENT_APPEAL_BROUGHT,
        words="the day an appeal against the statement was brought (art 16(1)(b))",
    )
    appeal_determined: DateFact = dated(
        Event.STATEMENT_APPEAL_DETERMINED, words="the day that appeal was fully determined"
    )
    appropriate_again: DateFact = dated(
        Event.APPROPRIATE_AGAIN,
        words="the day it became appropriate to assess, after exceptional circumstances (art 16(2))",
    )
    released: DateFact = dated(
        Event.STATEMENT_HOLDER_RELEASED, words="the day of release from detention (art 14A)"
    )
    applied_late: DateFact = dated(
        Event.ORDER_APPLIED_LATE,
        words="the day Part 5 first applied, if too late to convert before 1 April 2018 (art 17)",
    )
    notice_given: DateFact = dated(
        Event.CONVERSION_NOTICE_GIVEN, words="the day notice of the assessment was given (art 18)"
    )
    assessment_began: DateFact = dated(
        Event.CONVERSION_BEGAN, words="the day the EHC needs assessment began"
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice (art 20(1))"
    )
    plan_refusal_notified: DateFact = dated(
        Event.PLAN_REFUSAL_NOTIFIED,
        words="the day a decision not to make a plan was notified (art 22)",
    )
    final_plan_sent: DateFact = dated(
        Event.FINAL_PLAN_SENT, words="the day the finalised plan was sent (art 21)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (art 16(1)(a), reg 10(4))"
    )
    ended_on: date | None = day(words="the day the conversion ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "appeal_determined", asked_by="appeal_brought")
        yield from before(self, "year_9_ends", asked_by="year_9_from")
        yield from _half_told(self)
        for act in OUTCOMES:
            yield from before(self, act, asked_by="assessment_began")
        yield from ending(self, "notice_given", "assessment_began")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the conversion, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if isinstance(self.advice, tuple):
            for number, one in enumerate(self.advice):
                asked = one.ending_with(self.ended_on, self.ended_because)
                yield f"{here}.advice[{number}]", asked

    def facts(self, path: str = "") -> Facts:
        """Return what the conversion records, event by event."""
        return attrs.evolve(FiledCase.facts(self, path), advice_asked=asked_in(self.advice))


def _half_told(case: StatementConversion) -> Iterator[Problem]:
    """Yield a problem where one of two facts is given that say something only together."""
    pairs = (YEARS, YEARS[::-1], ("transfer_kind", "transfer_date"))
    for name, other in pairs:
        if getattr(case, name) is not None and getattr(case, other) is None:
            expected = f"nothing, where {other} is not given"
            yield Problem(name, expected, "a value", kind="value")


@attrs.frozen(kw_only=True)
class DetainedStatementConversion(FiledCase):
    """A detained person's statement converted to a plan (SI 2014/2270 Part 7, as SI 2015/505 put it).

    >>> case = DetainedStatementConversion(
    ...     notice_given=date(2016, 1, 18), assessment_began=date(2016, 2, 1)
    ... )
    >>> case.timetable(as_at=date(2016, 3, 1))["tr34.final_18w"].due
    datetime.date(2016, 6, 5)

    ``appropriate_person`` settles whose absence excuses. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.DETAINED_STATEMENT_CONVERSION

    appropriate_person: AppropriatePerson | None = chosen(
        AppropriatePerson,
        records=Attribute.APPROPRIATE_PERSON,
        words="who acts: a child's parent, the young person, or an alternative person",
    )
    applied_late: DateFact = dated(
        Event.ORDER_APPLIED_LATE,
        words="the day Part 7 first applied, if too late to convert before 1 April 2018 (art 36)",
    )
    notice_given: DateFact = dated(
        Event.CONVERSION_NOTICE_GIVEN, words="the day notice of the assessment was given (art 32)"
    )
    assessment_began: DateFact = dated(
        Event.CONVERSION_BEGAN, words="the day the detained person's assessment began"
    )
    advice: tuple[AdviceRequest, ...] | Silence = listed(
        AdviceRequest, NOT_RECORDED, words="the requests for advice (art 33(1))"
    )
    plan_refusal_notified: DateFact = dated(
        Event.PLAN_REFUSAL_NOTIFIED,
        words="the day a decision not to make a plan was notified (art 35)",
    )
    final_plan_sent: DateFact = dated(
        Event.FINAL_PLAN_SENT, words="the day the finalised plan was sent (art 34)"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (SI 2015/62 reg 10(4))"
    )
    ended_on: date | None = day(words="the day the conversion ended without its last act")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        for act in OUTCOMES:
            yield from before(self, act, asked_by="assessment_began")
        yield from ending(self, "notice_given", "assessment_began")

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield the conversion, then each request for advice, with its path."""
        here = path or f"{self.process.array}[0]"
        yield here, self
        if isinstance(self.advice, tuple):
            for number, one in enumerate(self.advice):
                asked = one.ending_with(self.ended_on, self.ended_because)
                yield f"{here}.advice[{number}]", DetainedAdvice.of(asked, self.appropriate_person)

    def facts(self, path: str = "") -> Facts:
        """Return what the conversion records, event by event."""
        return attrs.evolve(FiledCase.facts(self, path), advice_asked=asked_in(self.advice))
