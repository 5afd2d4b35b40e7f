"""The figures on each theme, as far as the sources tell."""

from __future__ import annotations

from sendlaw.caseload.evidence.figure import Figure
from sendlaw.caseload.figures import SUMS
from sendlaw.caseload.oversight import unamended
from sendlaw.checks.codes import CODES
from sendlaw.checks.publications import covered
from sendlaw.engine.ages import Ages
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.local_offer import COMMENT_TOPICS, CONSULTEES, TOPICS
from sendlaw.vocabulary import ReviewDecision, Severity, Standing
from sendlaw.vocabulary.contents import SectionName

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sized

    from sendlaw.caseload.evidence.sources import Read
    from sendlaw.cases import LocalOffer

    Told = tuple[object, ...] | Silence
    Measured = Callable[[Read], Iterator[Figure]]

CLOSED, OVERDUE = (tuple(map(Standing, SUMS[one])) for one in ("closed", "overdue"))
REVIEWS = ("s44.first_review", "s44.subsequent_review")
OUTCOMES = tuple(f"PW{number:03}" for number in range(20, 28))
FIVE = 5
"""The age under which a child is in the early years, for one figure."""


def in_time(read: Read, theme: str, name: str, words: str, *duties: str) -> Iterator[Figure]:
    """Yield how many acts of some duties were in time or late and excused, and how many are overdue."""
    if not read.sources.files:
        return
    found = read.counted(*duties)
    closed = sum(found[one] for one in CLOSED)
    overdue = sum(found[one] for one in OVERDUE)
    yield Figure(
        theme=theme,
        id=f"{name}.in_time",
        words=f"{words}, in time",
        count=found[Standing.MET],
        of=closed,
    )
    yield Figure(
        theme=theme,
        id=f"{name}.late_excused",
        words=f"{words}, late with an exception that applies",
        count=found[Standing.LATE_EXCUSED],
        of=closed,
    )
    yield Figure(
        theme=theme,
        id=f"{name}.overdue",
        words=f"{words}: not done and overdue, of all that are done or overdue",
        count=overdue,
        of=closed + overdue,
    )


def plans_with(read: Read, theme: str, name: str, words: str, *codes: str) -> Iterator[Figure]:
    """Yield how many plans have one of some findings."""
    if read.sources.plans:
        plans = len(read.sources.plans)
        yield Figure(theme=theme, id=name, words=words, count=read.with_code(*codes), of=plans)


def quality(read: Read) -> Iterator[Figure]:
    """Theme 1: what plans lack, how open their words are, and whether they are reviewed."""
    breaches = [code for code, one in CODES.items() if one.severity is Severity.BREACH]
    yield from plans_with(
        read, "T1", "plans.breach", "plans that lack something that the law asks for", *breaches
    )
    yield from plans_with(
        read, "T1", "plans.unmet_need", "plans with a need that no provision meets", "PC022"
    )
    yield from plans_with(
        read, "T1", "plans.old_advice", "plans with advice older than twelve months", "PW039"
    )
    for code in sorted({code for found in read.codes for code in found if code.startswith("PW")}):
        if CODES[code].severity is Severity.RISK:
            yield Figure(
                theme="T1",
                id="plans.open_words",
                words=CODES[code].title,
                count=read.with_code(code),
                of=len(read.codes),
                group=code,
            )
    yield from in_time(read, "T1", "reviews", "reviews of a plan in twelve months", *REVIEWS)
    yield from _untouched(read)


def _untouched(read: Read) -> Iterator[Figure]:
    if not read.sources.files:
        return
    decided = sum(
        review.decision is ReviewDecision.AMEND
        for file in read.sources.files
        for review in file.annual_reviews
    )
    yield Figure(
        theme="T1",
        id="reviews.unamended",
        words="reviews that decided to amend the plan, which nothing recorded has amended since",
        count=len(unamended(read.sources.files, as_at=read.as_at)),
        of=decided,
    )


def oversight(read: Read) -> Iterator[Figure]:
    """Theme 2: whether new plans come in time, and how many were looked at."""
    yield from in_time(
        read,
        "T2",
        "decision",
        "decisions whether to assess, in six weeks",
        "reg5.decision_to_assess",
    )
    yield from in_time(read, "T2", "final_plan", "plans in twenty weeks", "reg13.final_plan")
    counts = read.counted("reg13.final_plan")
    whole = sum(number for one, number in counts.items() if one is not Standing.NOT_ENGAGED)
    for one, number in sorted(counts.items(), key=lambda pair: pair[0].value):
        if one is not Standing.NOT_ENGAGED:
            yield Figure(
                theme="T2",
                id="final_plan.standings",
                words="where the twenty weeks stand",
                count=number,
                of=whole,
                group=one.value,
                parts=True,
            )
    yield from _looked_at(read)


def _looked_at(read: Read) -> Iterator[Figure]:
    """Yield how many of the plans that were made are among the plans given."""
    made = {
        file.reference
        for file in read.sources.files
        for case in file.needs_assessments
        if case.final_plan_sent is not None
    }
    given = {plan.reference for plan in read.sources.plans}
    if made and given:
        yield Figure(
            theme="T2",
            id="plans.looked_at",
            words="plans made, whose text is among the plans checked here",
            count=len(made & given),
            of=len(made),
        )


def outcomes(read: Read) -> Iterator[Figure]:
    """Theme 3: outcomes that nothing serves, that serve nothing, or that cannot be measured."""
    yield from plans_with(
        read, "T3", "outcomes.unserved", "plans with an outcome that no provision serves", "PC023"
    )
    yield from plans_with(
        read, "T3", "outcomes.aimless", "plans with an outcome that serves no aspiration", "PC029"
    )
    yield from plans_with(
        read, "T3", "provision.apart", "plans with provision linked to nothing", "PC030"
    )
    yield from plans_with(
        read,
        "T3",
        "outcomes.open",
        "plans with an outcome that is not SMART, or is provision",
        *OUTCOMES,
    )


def statements(read: Read) -> Iterator[Figure]:
    """Theme 4: whether a written statement says who acts and by when, and what is done."""
    for number, one in enumerate(read.sources.inspections, 1):
        stated = one.written_statement or one.priority_action_plan
        if stated is None or isinstance(stated.actions, Silence):
            continue
        every = stated.actions
        counted: dict[str, tuple[str, list[object]]] = {
            "statement.owner": (
                "that say who should act",
                [x.owner or stated.owner for x in every],
            ),
            "statement.period": ("that say by when", [x.timed or stated.period for x in every]),
            "statement.done": ("recorded as done", [x.done for x in every]),
        }
        for name, (words, told) in counted.items():
            yield Figure(
                theme="T4",
                id=name,
                words=f"actions of the written statement {words}",
                count=sum(map(bool, told)),
                of=len(every),
                group=one.reference or f"inspection {number}",
                people=False,
            )


def voices(read: Read) -> Iterator[Figure]:
    """Theme 5: whether views are there, the fifteen days, and what was said of drafts and of an offer."""
    yield from plans_with(
        read, "T5", "voices.missing", "plans in which somebody is not heard in section A", "PC005"
    )
    if read.sources.files:
        found = read.counted("reg13.draft_representations")
        told = found[Standing.FREE] + found[Standing.PREMATURE]
        yield Figure(
            theme="T5",
            id="draft.premature",
            words="plans sent before the family had fifteen days with the draft",
            count=found[Standing.PREMATURE],
            of=told,
        )
    yield from _representations(read)
    for number, one in enumerate(read.sources.offers, 1):
        for name, (words, noted, every) in _involved(one).items():
            if isinstance(noted, tuple):
                yield Figure(
                    theme="T5",
                    id=name,
                    words=words,
                    count=len(set(noted)),
                    of=len(every),
                    group=one.reference or f"offer {number}",
                    people=False,
                )


def _representations(read: Read) -> Iterator[Figure]:
    """Yield how many plans answer, and follow, what was said of their drafts."""
    told = [one for one in read.sources.plans if one.representations_made is not None]
    made = [one for one in told if one.representations_made]
    counted = {
        "representations.made": ("on whose draft somebody made representations", made, told),
        "representations.answered": (
            "whose answer to representations is recorded",
            [one for one in made if one.representations_answered],
            made,
        ),
        "representations.followed": (
            "that differ from their draft after representations",
            [one for one in made if one.differs_from_draft],
            [one for one in made if one.differs_from_draft is not None],
        ),
    }
    for name, (words, some, every) in counted.items():
        if every:
            yield Figure(
                theme="T5", id=name, words=f"plans {words}", count=len(some), of=len(every)
            )


def _involved(offer: LocalOffer) -> dict[str, tuple[str, Told, Sized]]:
    """Return what is recorded of who was consulted on a Local Offer, and about what."""
    return {
        "offer.consulted": (
            "kinds of body and person consulted on the Local Offer, of those in regulation 54",
            offer.consulted,
            CONSULTEES,
        ),
        "offer.topics": (
            "matters about which families were consulted, of those that regulation 55 lists",
            offer.families_consulted_on,
            TOPICS,
        ),
        "offer.comments": (
            "matters on which comments were sought, of those that regulation 56(1) lists",
            offer.comments_sought_on,
            COMMENT_TOPICS,
        ),
    }


def offer(read: Read) -> Iterator[Figure]:
    """Theme 6: how much of Schedule 2 is there."""
    for number, one in enumerate(read.sources.offers, 1):
        rows = covered(one, read.as_at)
        yield Figure(
            theme="T6",
            id="offer.paragraphs",
            words="paragraphs of Schedule 2 that the Local Offer answers",
            count=sum(bool(row.entries) for row in rows),
            of=len(rows),
            group=one.reference or (f"offer {number}" if len(read.sources.offers) > 1 else ""),
            people=False,
        )


def early_years(read: Read) -> Iterator[Figure]:
    """Theme 9: how many of those with a plan are under five."""
    born = [file.date_of_birth for file in read.sources.files if file.ehc_plans]
    known = [day for day in born if day is not None and day <= read.as_at]
    if known:
        young = sum(Ages(day, read.as_at).years < FIVE for day in known)
        yield Figure(
            theme="T9",
            id="plans.under_five",
            words="children under five, of those with a plan whose age is known",
            count=young,
            of=len(known),
        )


def health(read: Read) -> Iterator[Figure]:
    """Theme 10: advice in six weeks, and section G agreed."""
    yield from in_time(
        read, "T10", "advice", "answers to requests for advice, in six weeks", "reg8.cooperate"
    )
    providing = [
        plan
        for plan in read.sources.plans
        if not isinstance(plan.provisions, Silence)
        and any(one.section is SectionName.G for one in plan.provisions)
    ]
    if providing:
        agreed = sum(
            bool(plan.health_agreed or plan.health_agreed_on is not None) for plan in providing
        )
        yield Figure(
            theme="T10",
            id="health.agreed",
            words="plans with health care provision whose agreement is recorded",
            count=agreed,
            of=len(providing),
        )
    yield from plans_with(
        read,
        "T10",
        "therapy.elsewhere",
        "plans with therapy in section G or H, and none in F",
        "PW018",
    )


MEASURED: tuple[Measured, ...] = (
    quality,
    oversight,
    outcomes,
    statements,
    voices,
    offer,
    early_years,
    health,
)
"""What yields the figures, in the order of the themes."""
