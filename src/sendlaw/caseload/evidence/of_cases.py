"""The figures that come of case files beside those of time: what became of reviews, drafts and plans."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from sendlaw.caseload.evidence.figure import Measured
from sendlaw.caseload.evidence.limits import CLOSED, stands
from sendlaw.caseload.evidence.read import MADE
from sendlaw.caseload.evidence.sources import happened
from sendlaw.engine.ages import Ages
from sendlaw.facts.dated import Silence
from sendlaw.vocabulary import ReviewDecision, Standing, Truth
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sendlaw.caseload.evidence.figure import Mark
    from sendlaw.caseload.evidence.read import Read
    from sendlaw.cases import AnnualReview, CaseFile, EHCPlan
    from sendlaw.cases.plan_document import PlanDocument

    Marked = Callable[[Read], Iterable[Mark]]

ASSESSMENTS, FINAL_PLAN = "needs_assessments", "reg13.final_plan"
DRAFT = {Standing.PREMATURE: YES, Standing.FREE: NO}
FIVE = 5
"""The age under which a child is in the early years, for one figure."""


class OfCases(NamedTuple):
    """A figure that comes of case files, or of audits: of what, and what is answered of each."""

    theme: str
    id: str
    words: str
    over: str
    marks: Marked
    needs: tuple[str, ...]


def unamended(read: Read) -> Iterator[Mark]:
    """Yield of each review whether it decided to amend the plan and nothing has amended it since."""
    for file in read.sources.files:
        for review in file.annual_reviews:
            yield _unamended(review, read)


def _unamended(review: AnnualReview, read: Read) -> Mark:
    decided = happened(review.decision_notified, read.as_at)
    if review.decision is not ReviewDecision.AMEND or decided is NO:
        return None
    answers = (review.final_amended_plan_sent, review.no_amendment_notified)
    answered = happened(answers[0], read.as_at) | happened(answers[1], read.as_at)
    if happened(review.ended_on, read.as_at) is YES and answered is not YES:
        return None
    dated = decided is YES and not isinstance(review.decision_notified, Silence)
    return ~answered if dated or answered is YES else UNKNOWN


def _of_plans_sent(read: Read, answers: Iterable[Mark]) -> Iterator[Mark]:
    """Yield an answer for each plan that was sent; ``UNKNOWN`` where it cannot be told if it was."""
    sent = stands(read, ASSESSMENTS, FINAL_PLAN)
    for one, answer in zip(sent, answers, strict=True):
        if one in CLOSED:
            yield answer
        else:
            yield UNKNOWN if one is Standing.UNDETERMINED else None


def premature(read: Read) -> Iterator[Mark]:
    """Yield of each plan sent whether the family had less than fifteen days with the draft."""
    found = stands(read, ASSESSMENTS, "reg13.draft_representations")
    return _of_plans_sent(read, [DRAFT.get(one, UNKNOWN) for one in found])


def looked_at(read: Read) -> Iterator[Mark]:
    """Yield of each plan sent whether it is among the plans given, under the same reference."""
    given = [one.plan for one in read.plans if not one.later]
    return _among(read, [(one.reference, one) for one in given])


def audited(read: Read) -> Iterator[Mark]:
    """Yield of each plan sent whether it was audited by the day, and not only a draft of it."""
    held = [one for one in read.sources.audits if one.on <= read.as_at]
    return _among(read, [(one.reference, one.plan) for one in held])


def _among(
    read: Read, versions: Iterable[tuple[str | None, PlanDocument | None]]
) -> Iterator[Mark]:
    found: dict[str | None, set[Truth]] = defaultdict(set)
    for reference, one in versions:
        found[reference].add(_is_the_plan(one))
    rows = read.cases(ASSESSMENTS)
    return _of_plans_sent(read, [_matched(row.file.reference, found) for row in rows])


def _matched(reference: str, found: Mapping[str | None, set[Truth]]) -> Truth:
    """Say whether a plan is among those found; one without a reference is matched with nothing."""
    if not reference:
        return UNKNOWN
    every = found.get(reference, set())
    return next((one for one in (YES, UNKNOWN) if one in every), NO)


def _is_the_plan(one: PlanDocument | None) -> Truth:
    """Say whether a version is the plan that was made, and no draft."""
    return UNKNOWN if one is None or one.state is None else Truth.of(one.state in MADE)


def audits(read: Read) -> Iterator[Mark]:
    """Yield of each audit whether it was of a plan that was made, and not of a draft."""
    for one in read.sources.audits:
        yield None if one.on > read.as_at else _is_the_plan(one.plan)


def nameless_files(read: Read) -> Iterator[Mark]:
    """Yield of each case file whether it has no reference."""
    return (Truth.of(not one.reference) for one in read.sources.files)


def nameless_plans(read: Read) -> Iterator[Mark]:
    """Yield of each plan given whether it has no reference."""
    return (None if one.later else Truth.of(not one.plan.reference) for one in read.plans)


def under_five(read: Read) -> Iterator[Mark]:
    """Yield of each person with a plan on the day whether he or she is under five."""
    return (_under_five(one, read) for one in read.sources.files)


def _under_five(file: CaseFile, read: Read) -> Mark:
    held = NO
    for plan in file.ehc_plans:
        held = held | _maintained(plan, read)
    born = file.date_of_birth
    if held is not YES or born is None or born > read.as_at:
        return None if held is NO else UNKNOWN
    return Truth.of(Ages(born, read.as_at).years < FIVE)


def _maintained(plan: EHCPlan, read: Read) -> Truth:
    """Say whether a plan is maintained on the day: made by then, and not ceased."""
    ended = happened(plan.ceased_on, read.as_at) | happened(plan.ended_on, read.as_at)
    made = happened(plan.made, read.as_at) | happened(plan.first_sent, read.as_at)
    later = [happened(one, read.as_at) for one in (*plan.reviewed, *plan.reassessed, *plan.moved)]
    return (YES if YES in later else made) & ~ended


OF_CASES = (
    OfCases(
        "T1",
        "reviews.unamended",
        "reviews that decided to amend the plan, which nothing recorded has amended since",
        "annual_reviews",
        unamended,
        ("files",),
    ),
    OfCases(
        "T2",
        "plans.looked_at",
        "plans sent that are among the plans checked here, and not only as a draft",
        ASSESSMENTS,
        looked_at,
        ("files", "plans"),
    ),
    OfCases(
        "T2",
        "audits.plans",
        "plans sent that were audited, and not only as a draft",
        ASSESSMENTS,
        audited,
        ("files", "audits"),
    ),
    OfCases(
        "T2",
        "audits.final",
        "audits of a plan that was made, not of a draft",
        "audits",
        audits,
        ("audits",),
    ),
    OfCases(
        "T2",
        "references.files",
        "case files without a reference, which are matched with no plan",
        "files",
        nameless_files,
        ("files", "plans"),
    ),
    OfCases(
        "T2",
        "references.plans",
        "plans without a reference, which are matched with no case file",
        "plans",
        nameless_plans,
        ("files", "plans"),
    ),
    OfCases(
        "T5",
        "draft.premature",
        "plans sent before the family had fifteen days with the draft",
        ASSESSMENTS,
        premature,
        ("files",),
    ),
    OfCases(
        "T9",
        "plans.under_five",
        "children under five, of those with a plan whose age is known",
        "files",
        under_five,
        ("files",),
    ),
)
"""What case files and audits tell, theme by theme."""


def of_cases(read: Read, theme: str) -> Iterator[Measured]:
    """Yield the figures of a theme that come of case files, or of audits."""
    for one in OF_CASES:
        if one.theme == theme and all(getattr(read.sources, name) for name in one.needs):
            yield Measured(
                theme=theme, id=one.id, words=one.words, over=one.over, marks=one.marks(read)
            )
