"""An EHC needs assessment as it was known on a census day: its outcomes, and whether a return asks."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import takewhile

import attrs

from sendlaw.cases.order import first_day, last_day
from sendlaw.exchange.sen2.seen import happened, known_day
from sendlaw.facts.dated import NOT_RECORDED, Silence
from sendlaw.vocabulary import AppealGround, Decision, OrderKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases import CaseFile, Circumstance, NeedsAssessment
    from sendlaw.cases.case import FiledCase
    from sendlaw.checks.returns.frame import Frame
    from sendlaw.facts.dated import DateFact

FINAL_PLAN = "reg13.final_plan"
LONG = timedelta(days=400)
"""Long enough after a day for every limit of an assessment to have passed."""
FIRST_TIME = {OrderKind.ASSESS, OrderKind.MAKE_PLAN, OrderKind.RECONSIDER}
"""What an order on a request, or on a refusal of a plan, may be."""
REFUSALS = {AppealGround.A, AppealGround.B}
DRAFTS = ("draft_plan_sent", "draft_plan_served", "draft_plan_issued")
AFTER_A_DECISION = ("plan_refusal_notified", "final_plan_sent", *DRAFTS)
STAGES = (("decision_notified",), DRAFTS, ("plan_refusal_notified", "final_plan_sent"))
"""The acts in their order: one on a day that is not recorded comes after those before it."""
OUTCOMES = ("Y", "N")
"""The outcomes that are decisions."""


def courses_of(file: CaseFile, frame: Frame) -> tuple[Course, ...]:
    """Return the assessments of a file as they were known on the census day.

    >>> from sendlaw.cases import CaseFile, NeedsAssessment
    >>> from sendlaw.cases.sen2 import Sen2Header
    >>> from sendlaw.checks.returns.frame import frame_of
    >>> case = NeedsAssessment(
    ...     request_received=date(2025, 12, 1),
    ...     decision_notified=date(2026, 1, 20),
    ...     decision="refuse",
    ... )
    >>> file = CaseFile(needs_assessments=(case,))
    >>> courses_of(file, frame_of(Sen2Header(year=2026)))[0].outcome
    'A'
    """
    return tuple(
        Course(
            case=case,
            path=f"needs_assessments[{number}]",
            frame=frame,
            orders=tuple(_answering(file, case, frame.census)),
        )
        for number, case in enumerate(file.needs_assessments)
    )


@attrs.frozen(kw_only=True)
class Course:
    """One assessment, with what was done on it after an appeal or a mediation."""

    case: NeedsAssessment
    path: str
    frame: Frame
    orders: tuple[tuple[str, FiledCase], ...] = ()

    @property
    def begun(self) -> DateFact:
        """The day of the request, or on which the authority became responsible."""
        case = self.case
        received = case.request_received
        return case.became_responsible if received is None else received

    @property
    def received(self) -> date | None:
        """The day of the request, where it is recorded."""
        return known_day(self.case.request_received, self.frame.census)

    @property
    def refused(self) -> bool:
        """Whether the authority had refused to assess; never rewritten after an appeal."""
        case = self.case
        return case.decision is Decision.REFUSE and self._on("decision_notified") is not None

    @property
    def outcome(self) -> str:
        """What had become of the request: Y, N, W or A."""
        if self.refused:
            return "N"
        assessing = self.case.decision is Decision.ASSESS and self._on("decision_notified")
        if assessing or any(self._on(name) is not None for name in AFTER_A_DECISION):
            return "Y"
        return "W" if self.ended else "A"

    @property
    def decided(self) -> date | None:
        """The day of the decision on the request, where it is recorded."""
        return known_day(self.case.decision_notified, self.frame.census)

    @property
    def decided_before(self) -> bool:
        """Whether that decision fell before the calendar year, at the latest with an act after it."""
        acts = [self._on(name) for name in ("decision_notified", *AFTER_A_DECISION)]
        days = [day for one in acts if (day := last_day(one)) is not None]
        return self.outcome in OUTCOMES and min(days, default=self.frame.first) < self.frame.first

    @property
    def result(self) -> str | None:
        """What had become of the assessment: Y, N, W or A; ``None`` where there was none."""
        if self.outcome != "Y" and not (self.refused and self._went_on()):
            return None
        if self.plan_refused is not None and not self._sent_before_refusal():
            return "N"
        if self.final is not None:
            return "Y"
        if self.ended and not self.refused:
            return "W"
        return "Y" if any(self.act(name) is not None for name in DRAFTS) else "A"

    @property
    def final(self) -> DateFact:
        """The day the final plan was sent, in the assessment or after an appeal."""
        return self.act("final_plan_sent")

    @property
    def plan_refused(self) -> DateFact:
        """The day a decision not to make a plan was notified."""
        return self.act("plan_refusal_notified")

    @property
    def ended(self) -> bool:
        """Whether it had ended without its last act."""
        return self._on("ended_on") is not None

    @property
    def closed(self) -> DateFact:
        """The day of its last act, or of its end; ``None`` while it was open."""
        result = self.result
        if result in OUTCOMES:
            return self.plan_refused if result == "N" else self.final
        if result == "W" or self.outcome == "W":
            return self.case.ended_on
        return self.case.decision_notified if result is None and self.refused else None

    @property
    def closed_before(self) -> bool:
        """Whether that was before the calendar year of the return."""
        last = last_day(self.closed)
        return last is not None and last < self.frame.first

    @property
    def known(self) -> bool:
        """Whether anything of it had happened by the census day."""
        names = ("decision_notified", "ended_on", *AFTER_A_DECISION)
        return happened(self.begun, self.frame.census) or any(
            self._on(name) is not None for name in names
        )

    def act(self, name: str) -> DateFact:
        """Return an act done by the census day, in the assessment or under what answers it."""
        found = self._on(name)
        if found is not None:
            return found
        acts: list[DateFact] = [getattr(one, name, None) for _, one in self.orders]
        return next((one for one in acts if happened(one, self.frame.census)), None)

    def _on(self, name: str) -> DateFact:
        value: DateFact = getattr(self.case, name, None)
        undated = value is NOT_RECORDED and self._later_before(name)
        return value if happened(value, self.frame.census) and not undated else None

    def _later_before(self, name: str) -> bool:
        """Say whether something that comes before an act is recorded after the census day."""
        earlier = takewhile(lambda acts: name not in acts, STAGES)
        before = [getattr(self.case, act, None) for acts in earlier for act in acts]
        days = [first_day(one) for one in (self.begun, *before)]
        return any(day is not None and day > self.frame.census for day in days)

    def _went_on(self) -> bool:
        """Say whether an assessment followed a refusal, after an appeal or a mediation."""
        names = ("assessment_notified", "assessment_carried_out", *AFTER_A_DECISION)
        return any(self.act(name) is not None for name in names)

    def _sent_before_refusal(self) -> bool:
        sent, refused = first_day(self.final), first_day(self.plan_refused)
        return sent is not None and refused is not None and sent < refused


def _answering(
    file: CaseFile, case: NeedsAssessment, census: date
) -> Iterator[tuple[str, FiledCase]]:
    """Yield the orders, agreements and concessions that answer an assessment, with their paths."""
    alone = len(file.needs_assessments) == 1
    arrays = {"tribunal_orders": "made", "mediation_agreements": "made"}
    for array, begins in {**arrays, "conceded_appeals": "tribunal_told"}.items():
        for number, one in enumerate(getattr(file, array)):
            kinds = {*getattr(one, "kinds", ())} & FIRST_TIME
            fits = alone and bool(kinds or {*getattr(one, "grounds", ())} & REFUSALS)
            follows = one.follows is not None and one.follows == case.ref
            if (follows or (one.follows is None and fits)) and happened(
                getattr(one, begins), census
            ):
                yield f"{array}[{number}]", one


def week20(case: NeedsAssessment, *, by: date | None = None) -> bool | None:
    """Say whether exceptions to the 20 weeks apply, as recorded: whether a late plan would be excused.

    >>> from sendlaw.cases import NeedsAssessment
    >>> week20(NeedsAssessment(request_received=date(2025, 3, 3), exceptions=()))
    False

    ``None`` where nobody looked, or where a fact is missing on which it turns. With ``by`` only what had
    begun by that day counts, and what ended after it is still going on.
    """
    received = known_day(case.request_received, date.max) or known_day(
        case.became_responsible, date.max
    )
    if isinstance(case.exceptions, Silence) or received is None:
        return None
    told = tuple(_as_known(one, by) for one in case.exceptions if _had_begun(one, by))
    if not told:
        return False
    unsent = attrs.evolve(
        case,
        exceptions=told,
        draft_plan_sent=None,
        draft_plan_served=None,
        plan_refusal_notified=None,
        final_plan_sent=None,
    )
    found = unsent.timetable(as_at=received + LONG)[FINAL_PLAN]
    standing = found.standing.value
    if standing == "OVERDUE_UNLESS_EXCUSED":
        return None
    return standing == "OVERDUE_EXCUSED"


def _had_begun(one: Circumstance, by: date | None) -> bool:
    return by is None or one.began is None or happened(one.began, by) or one.began is NOT_RECORDED


def _as_known(one: Circumstance, by: date | None) -> Circumstance:
    """Return a circumstance as it was known by a day: what ended later was still going on."""
    first = first_day(one.ended)
    return attrs.evolve(one, ended=None) if by and first and first > by else one
