"""A deadline: one duty or bar applied to one case, with its facets."""

from __future__ import annotations

from datetime import date

from sendlaw.counting import ENGLAND, Elapsed, elapsed
from sendlaw.engine.answers import Facets, iso
from sendlaw.engine.standing import EXCUSED_CODES, TABLE, How
from sendlaw.engine.sums import in_working_days
from sendlaw.facts.dated import Between, extremes
from sendlaw.law.branches import When
from sendlaw.law.records import Bar, Duty, Guidance, Term, triggers
from sendlaw.law.rolled import Rolled
from sendlaw.law.timings import AtLeastBefore, Within
from sendlaw.vocabulary import Event, Standing, Truth

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.answers import Need, ReadingAnswer
    from sendlaw.engine.context import Context
    from sendlaw.engine.excuse import Excusal
    from sendlaw.engine.explanation import Explanation
    from sendlaw.facts.dated import Span
    from sendlaw.law.timings import Timing


class Deadline:
    """One duty or bar as it stands for one case on one day.

    >>> import sendlaw
    >>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
    >>> final = case.timetable(as_at=date(2026, 1, 5))["final_plan"]
    >>> final.due, final.standing.value, str(final.elapsed)
    (datetime.date(2026, 1, 19), 'OPEN', '126 of 140 days')

    Its facets are ``engaged``, ``nominal`` and ``due`` (or, for a bar, ``earliest``, the first lawful
    day), ``latest``, ``excused`` and ``performed``; ``standing`` is derived from them. Dates are ``None``
    where the facts or the law give none. Read-only.
    """

    __slots__ = ("_context", "_excusal", "_facets", "record")

    def __init__(
        self,
        context: Context,
        record: Duty | Bar | Term | Guidance,
        facets: Facets,
        excusal: Excusal | None = None,
    ) -> None:
        self._context = context
        self.record = record
        self._facets = facets
        self._excusal = excusal

    def __repr__(self) -> str:
        date_word, day = ("earliest", self.earliest) if self.is_bar else ("due", self.due)
        return f"<Deadline {self.key} {date_word}={iso(day)} {self.standing.value}>"

    # --- what it is ---------------------------------------------------------------------------

    @property
    def key(self) -> str:
        """The path of the case object and the id: unique in a timetable."""
        return f"{self._context.path}/{self.record.id}"

    @property
    def duty(self) -> str:
        """The id of the duty or bar."""
        return self.record.id

    @property
    def name(self) -> str:
        """The part of the id after the dot."""
        return self.record.name

    @property
    def case(self) -> str:
        """The path of the case object it belongs to."""
        return self._context.path

    @property
    def act_event(self) -> Event:
        """The act that performs the duty, or that the bar holds back (of a term, what it runs from)."""
        if isinstance(self.record, Term):
            return triggers(self.record)[0]
        act = act_of(self.record)
        if isinstance(act, When):
            holds = self._context.reader.holds(act.condition)
            act = act.timing if holds is Truth.YES else act.otherwise
        assert isinstance(act, Event)  # noqa: S101 - a duty is performed by an act
        return act

    @property
    def path(self) -> str:
        """Where the act is recorded, as in ``$.needs_assessments[0].final_plan_sent``."""
        facts = self._context.facts
        return f"$.{facts.path}.{facts.fields[self.act_event]}"

    @property
    def is_bar(self) -> bool:
        """Whether it is a minimum period rather than a limit."""
        return isinstance(self.record, Bar)

    @property
    def citation(self) -> str:
        """The provision that makes it."""
        return self.record.provision

    @property
    def url(self) -> str:
        """The official text, as it stood when the clock started."""
        start = (
            self.start
            if self.facets.start and self.facets.start[0] == self.facets.start[1]
            else None
        )
        return self._context.law.citation(self.record).url(start)

    # --- its facets ---------------------------------------------------------------------------

    @property
    def engaged(self) -> Truth:
        """Whether it binds in this case."""
        return self.facets.engaged

    @property
    def start(self) -> date | None:
        """The day the clock started, if it is known."""
        if self.facets.start is None or self.facets.start[0] != self.facets.start[1]:
            return None
        return date.fromordinal(self.facets.start[0])

    @property
    def nominal(self) -> date | None:
        """The last day as the law counts it, before any roll, and before a person fixed another."""
        due, timing = self.due, self._timing
        if due is None or not (self._displaced_by or isinstance(timing, Rolled)):
            return due
        span = self._context.reader.span(timing.timing if isinstance(timing, Rolled) else timing)
        first = date.fromordinal(span.first)
        return first if span.first == span.last or first == due else None

    @property
    def due(self) -> date | None:
        """The last day to comply: the earliest that any reading or unknown allows."""
        limit = self.facets.limit
        if limit is None or self.is_bar or (limit[0] != limit[1] and self._open(0)):
            return None
        return date.fromordinal(limit[0])

    @property
    def latest(self) -> date | None:
        """The latest day that any reading or unknown allows; lateness is judged against it."""
        judged = self.facets.judged
        if judged is None or (judged[0] != judged[1] and self._open(1)):
            return None
        return date.fromordinal(judged[1] + (1 if self.is_bar else 0))

    @property
    def earliest(self) -> date | None:
        """Of a bar, the first lawful day (the earliest it can be)."""
        limit = self.facets.limit
        if limit is None or not self.is_bar or (limit[0] != limit[1] and self._open(0)):
            return None
        return date.fromordinal(limit[0] + 1)

    @property
    def limit_is_known(self) -> bool:
        """Whether the facts fix the limit to one day, on every reading of when its clock started."""
        limit = self.facets.limit
        return limit is not None and limit[0] == limit[1] and limit == self.facets.judged

    def _open(self, end: int) -> bool:
        """Say whether nothing recorded bounds the start of the clock on one side."""
        start = self.facets.start
        assert start is not None  # noqa: S101 - a limit has a start
        if start[0] == start[1]:
            return False
        view = self._context.view
        return start[end] == (view.as_at if end else view.floor) and not self._is_recorded(end)

    def _is_recorded(self, end: int) -> bool:
        """Say whether an end of the range of starts is one that was recorded."""
        view, start = self._context.view, self.facets.start
        assert start is not None  # noqa: S101 - held by the caller
        recorded = (view.facts.dates.get(event) for event in triggers(self.record))
        return any(
            isinstance(one, date | Between)
            and extremes(one)[1] <= view.as_at
            and extremes(one)[end] == start[end]
            for one in recorded
        )

    @property
    def _timing(self) -> Timing:
        assert self.record.timing is not None  # noqa: S101 - only guidance that has one is applied
        return self.record.timing

    @property
    def provisional(self) -> bool:
        """Whether the date rests on bank holidays that were not yet announced."""
        timing, days = self.record.timing, (self.start, self.latest)
        if timing is None or not in_working_days(timing):
            return False
        announced = self._context.calendar.announced_through
        return any(day is not None and day > announced for day in days)

    @property
    def excused(self) -> Truth:
        """Whether an exception had removed the limit; looked for only where it was missed."""
        return self.facets.excused

    @property
    def excused_by(self) -> tuple[str, ...]:
        """The ids of the exceptions that removed the limit."""
        trials = self.excusal.trials if self.excusal else ()
        return tuple(dict.fromkeys(t.exception.id for t in trials if t.answer is Truth.YES))

    @property
    def performed(self) -> date | None:
        """The day of the act, if it happened and the day is known."""
        first, last, happened = self.facets.act
        if happened is not Truth.YES or first != last:
            return None
        return date.fromordinal(first)

    @property
    def performance(self) -> str:
        """One of "on a day", "not yet", "not recorded" and "unknown"."""
        first, last, happened = self.facets.act
        if happened is Truth.NO:
            return "not yet"
        if happened is Truth.UNKNOWN:
            return "unknown"
        return "on a day" if first == last else "not recorded"

    @property
    def standing(self) -> Standing:
        """Where it stands, derived from the facets."""
        return TABLE[self.facets.how * 3 + EXCUSED_CODES[self.facets.excused]]

    @property
    def days_late(self) -> int | None:
        """Calendar days past the limit: to the act, or while it is overdue to the day looked from."""
        least, most = self._lateness()
        return least if least == most else None

    @property
    def days_late_at_least(self) -> int | None:
        """The fewest days it can be late, where the facts give a range."""
        return self._lateness()[0]

    def _lateness(self) -> tuple[int | None, int | None]:
        how, judged = self.facets.how, self.facets.judged
        if judged is None or (how is not How.LATE and how is not How.OVERDUE):
            return None, None
        if how is How.LATE:
            first, last, _ = self.facets.act
        else:
            first = last = self._seen()
        return first - judged[1], last - judged[0]

    def _seen(self) -> int:
        """The day to which an overdue duty is counted: the day looked from, or the process's end.

        A notice that had to come before an event is counted to the event: after it none can be given.
        """
        ended, as_at = self._context.source.ended_on, self._context.as_at
        seen = (ended if ended and ended <= as_at else as_at).toordinal()
        if isinstance(self.record.timing, AtLeastBefore) and self.facets.start:
            return min(seen, self.facets.start[1])
        return seen

    @property
    def elapsed(self) -> Elapsed | None:
        """How much of the period has gone, to the act or the day looked from, by the law's own count.

        ``None`` unless the limit is one period from one known day.
        """
        timing, start = self.record.timing, self.start
        if start is None or not isinstance(timing, Within) or timing.not_counted:
            return None
        if timing.start != self.record.starts:
            return None
        performed = self.performed
        until = date.fromordinal(self._seen()) if performed is None else performed
        return elapsed(
            start,
            timing.period,
            as_at=until,
            convention=timing.convention,
            calendar=self._context.calendar or ENGLAND,
        )

    @property
    def asap(self) -> str:
        """The open norm beside the limit, in the law's words; never judged here."""
        return self.record.asap if isinstance(self.record, Duty) else ""

    @property
    def may_move(self) -> tuple[str, ...]:
        """The kinds of variation that could fix another date, unless all that were made are given."""
        return () if self._context.facts.every_variation_given else self._displaced_by

    @property
    def _displaced_by(self) -> tuple[str, ...]:
        return self.record.displaced_by if isinstance(self.record, Duty) else ()

    # --- worked out when asked for ------------------------------------------------------------

    @property
    def needs(self) -> tuple[Need, ...]:
        """What is missing to settle it, the next question first."""
        from sendlaw.engine.needs import needs_of  # noqa: PLC0415 - only when asked

        return needs_of(self, self._context)

    @property
    def readings(self) -> tuple[ReadingAnswer, ...]:
        """What each disputed reading would make of it."""
        from sendlaw.engine.explain import readings_of  # noqa: PLC0415 - only when asked

        return readings_of(self, self._context)

    @property
    def explanation(self) -> Explanation:
        """The reasons, step by step, each with its authority."""
        from sendlaw.engine.explanation import explain  # noqa: PLC0415 - only when asked

        return explain(self, self._context)

    def explain(self) -> str:
        """Return the reasons as text, fit to paste into a letter."""
        return self.explanation.text()

    def _repr_html_(self) -> str:
        return self.explanation.html()

    def to_dict(self) -> dict[str, object]:
        """Return the deadline as plain JSON types."""
        return {
            "key": self.key,
            "case": self.case,
            "duty": self.duty,
            "kind": type(self.record).__name__.lower(),
            "citation": self.citation,
            "url": self.url,
            "grade": self.record.grade,
            "read_on": iso(self.record.read_on),
            "engaged": self.engaged.value,
            "nominal": iso(self.nominal),
            "due": iso(self.due),
            "latest": iso(self.latest),
            "earliest": iso(self.earliest),
            "provisional": self.provisional,
            "standing": self.standing.value,
            "performed": iso(self.performed),
            "performance": self.performance,
            "days_late": self.days_late,
            "days_late_at_least": self.days_late_at_least,
            "excused": self.excused.value,
            "excused_by": list(self.excused_by),
            "elapsed": str(self.elapsed) if self.elapsed else None,
            "as_soon_as": self.asap or None,
            "readings": [reading.to_dict() for reading in self.readings],
            "needs": [need.to_dict() for need in self.needs],
        }

    # --- for the other rooms of the engine ------------------------------------------------------

    @property
    def facets(self) -> Facets:
        """What the reader found, in day numbers."""
        return self._facets

    @property
    def excusal(self) -> Excusal | None:
        """The exceptions tried, where the limit was missed."""
        return self._excusal


def act_of(record: Duty | Bar | Guidance) -> Timing:
    """Return the act that a record is about: an event, or one of two."""
    if isinstance(record, Duty):
        return record.must
    if isinstance(record, Bar):
        return record.must_not
    assert record.should is not None  # noqa: S101 - only guidance that has an act is applied
    return record.should


def days(span: Span) -> tuple[int, int]:
    """Return the days of a span as a pair."""
    return span.first, span.last
