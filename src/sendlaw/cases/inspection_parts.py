"""What an inspection of a local area found, what answers it, and what was found later."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.fields import chosen, dated, day, listed, told, word
from sendlaw.cases.order import before
from sendlaw.cases.plan_document import PlanPart, prose
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary.inspections import PrincipalKind, WeaknessKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class PrincipalAuthority(PlanPart):
    """A body that the report names as one that must make the written statement (SI 2015/1792 reg 3(3)(b)).

    >>> PrincipalAuthority(name="Invented Council", kind="local_authority").kind.value
    'local_authority'

    ``report_received`` is given where this body received the report on another day than the case says:
    its seventy working days run from then.
    """

    name: str | None = word(words="its name, as the report has it")
    kind: PrincipalKind | None = chosen(PrincipalKind, words="what kind of body it is")
    report_received: date | None = day(words="the day it received the report, if another")


@attrs.frozen(kw_only=True)
class Weakness(PlanPart):
    """A weakness that the report names, and whether the statement must answer it.

    >>> Weakness(id="w1", kind="significant_weakness", text="The quality of plans").id
    'w1'
    """

    id: str | None = word(words="a name for it, unique in the document")
    kind: WeaknessKind | None = chosen(WeaknessKind, words="how the report names it")
    text: str = prose(words="its text")

    @property
    def to_be_answered(self) -> bool:
        """Whether a statement or a plan should answer it: an area for improvement it need not."""
        return self.kind is not WeaknessKind.IMPROVEMENT


@attrs.frozen(kw_only=True)
class Strength(PlanPart):
    """Something that the report says goes well.

    >>> Strength(id="s1", text="Parents are heard").id
    's1'
    """

    id: str | None = word(words="a name for it, unique in the document")
    text: str = prose(words="its text")


@attrs.frozen(kw_only=True)
class ProposedAction(PlanPart):
    """An action that a statement proposes: who, from when and by when, measured how, answering what.

    >>> ProposedAction(id="a1", owner="The council", due=date(2026, 3, 31), answers=("w1",)).answers
    ('w1',)

    ``period`` holds the period in the statement's own words, where it gives no day ("the autumn term").
    """

    id: str | None = word(words="a name for it, unique in the document")
    text: str = prose(words="what is to be done")
    owner: str | None = word(words="who should act (reg 4(4)(a))")
    start: date | None = day(words="the day from which they should")
    due: date | None = day(words="the day by which they should (reg 4(4)(b))")
    period: str | None = word(words="the period in words, where no day is given (reg 4(4)(b))")
    measure: str | None = word(words="how it is to be known that it worked")
    answers: tuple[str, ...] = listed(str, words="the ids of the weaknesses it answers")
    done: date | None = day(words="the day it was done")

    @property
    def timed(self) -> bool:
        """Whether it says within what period it is to be taken."""
        return bool(self.due or self.period)

    def impossible(self) -> Iterator[Problem]:
        """Yield a problem where the period ends before it begins."""
        yield from before(self, "due", asked_by="start")


@attrs.frozen(kw_only=True)
class WrittenStatement(PlanPart):
    """A written statement of proposed action (SI 2015/1792 reg 4): what it says.

    >>> WrittenStatement(owner="The council", actions=()).actions
    ()

    ``owner`` and ``period`` are what the statement says once, of all its actions. The day it was made is
    ``AreaInspection.written_statement_made``.
    """

    owner: str | None = word(words="who should act, where it is said once for every action")
    period: str | None = word(words="the period, where it is said once for every action")
    actions: tuple[ProposedAction, ...] | Silence = listed(
        ProposedAction, NOT_RECORDED, words="the actions that it proposes"
    )
    accepted: DateFact = dated(
        words="the day the inspectorates accepted or approved it; no step of the Regulations"
    )


@attrs.frozen(kw_only=True)
class PriorityActionPlan(WrittenStatement):
    """A priority action plan: how the framework of 2023 calls the written statement, with its draft.

    >>> PriorityActionPlan(draft_submitted=date(2023, 10, 24)).draft_submitted
    datetime.date(2023, 10, 24)
    """

    draft_submitted: DateFact = dated(words="the day its draft was submitted; no step of the law")


@attrs.frozen(kw_only=True)
class Progress(PlanPart):
    """Whether progress with one weakness was sufficient when the inspectorates came again.

    >>> Progress(weakness="w1", sufficient=False).sufficient
    False
    """

    weakness: str | None = word(words="the id of the weakness")
    sufficient: bool | None = told(words="whether the progress with it was sufficient")


@attrs.frozen(kw_only=True)
class Revisit(PlanPart):
    """A revisit under the framework of 2016, and what it found of each weakness.

    >>> Revisit(began=date(2022, 7, 4), progress=(Progress(weakness="w1", sufficient=True),)).began
    datetime.date(2022, 7, 4)
    """

    began: DateFact = dated(words="the day it began")
    ended: DateFact = dated(words="the day it ended")
    letter_published: DateFact = dated(words="the day its letter was published")
    progress: tuple[Progress, ...] | Silence = listed(
        Progress, NOT_RECORDED, words="what it found of each weakness"
    )

    def impossible(self) -> Iterator[Problem]:
        """Yield a problem where it ended, or its letter was published, before it began."""
        for act in ("ended", "letter_published"):
            yield from before(self, act, asked_by="began")


@attrs.frozen(kw_only=True)
class MonitoringInspection(PlanPart):
    """A monitoring inspection under the framework of 2023: whether the action taken was effective.

    >>> MonitoringInspection(began=date(2025, 7, 7), effective=True).effective
    True
    """

    began: DateFact = dated(words="the day it began")
    ended: DateFact = dated(words="the day it ended")
    report_published: DateFact = dated(words="the day its report was published")
    effective: bool | None = told(words="whether it found that effective action was taken")

    def impossible(self) -> Iterator[Problem]:
        """Yield a problem where it ended, or its report was published, before it began."""
        for act in ("ended", "report_published"):
            yield from before(self, act, asked_by="began")


@attrs.frozen(kw_only=True)
class SourcedDate(PlanPart):
    """What one source says of the day of one fact, so that a conflict between two stays visible.

    >>> SourcedDate(fact="report_received", on=date(2019, 12, 17), source="a council page").on
    datetime.date(2019, 12, 17)
    """

    fact: str | None = word(words="the field that the source dates, such as revisit.began")
    on: date | None = day(words="the day that it gives")
    source: str | None = word(words="the source, or its address")


INSPECTION_PARTS: tuple[type[PlanPart], ...] = (
    PrincipalAuthority,
    Weakness,
    Strength,
    ProposedAction,
    WrittenStatement,
    PriorityActionPlan,
    Progress,
    Revisit,
    MonitoringInspection,
    SourcedDate,
)
"""What the document of an inspection is made of."""
LINKS = (("actions", "answers", "weaknesses"), ("progress", "weakness", "weaknesses"))
"""Which items name which: of a list, the field with the ids, and the list they are in."""
