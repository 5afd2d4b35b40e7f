"""Oversight of the quality of plans: rates of findings, samples, agreement between auditors, and fixes."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from hashlib import sha256
from math import sqrt
from typing import NamedTuple

import attrs

from sendlaw.cases.plan_document import section_of
from sendlaw.checks import Report
from sendlaw.checks.documents import check_document
from sendlaw.errors import InvalidFact, Problem
from sendlaw.vocabulary import ReviewDecision, Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sendlaw.cases import AnnualReview, CaseFile
    from sendlaw.cases.plan_document import PlanDocument
    from sendlaw.checks import Finding

Z = 1.959963984540054
"""How many standard errors hold ninety-five in a hundred."""
WITHIN = ("part", "section")
"""By what a plan can be in several groups, one for each of its findings."""
COUNTED = (Severity.ERROR, Severity.BREACH, Severity.RISK, Severity.GUIDANCE, Severity.PRACTICE)
"""The severities that are found wrong, where a query or a note is not."""


@attrs.frozen(kw_only=True)
class Audit:
    """One check of one frozen version of a plan, with what the figures are to be told by.

    >>> Audit(reference="EX-1", on=date(2026, 3, 2), report=Report(
    ...     as_at=date(2026, 3, 2), law="", findings=())).period
    '2026-03'

    ``by`` holds whatever the figures are to be grouped by: the author, the team, the adviser; ``plan`` the
    version that was checked, from which the sections are told.
    """

    reference: str
    on: date
    report: Report
    by: Mapping[str, str] = attrs.field(factory=dict)
    plan: PlanDocument | None = attrs.field(default=None, repr=False)

    @classmethod
    def of_plan(cls, plan: PlanDocument, *, on: date, by: Mapping[str, str] | None = None) -> Audit:
        """Check a version of a plan, content and wording, and keep the report for the figures.

        >>> from datetime import date
        >>> from sendlaw.cases.plan_document import PlanDocument
        >>> plan = PlanDocument(reference="EX-1", state="final", dated=date(2026, 3, 2))
        >>> [one.code for one in Audit.of_plan(plan, on=date(2026, 3, 2)).report]
        ['PC001']

        The law is that of the day of the plan, or where it has none of the audit. Raises ``InvalidFact``
        for a plan without a reference.
        """
        if plan.reference is None:
            raise InvalidFact([Problem("reference", "your reference", "nothing", kind="missing")])
        report = check_document(plan, as_at=plan.dated or on)
        return cls(reference=plan.reference, on=on, report=report, by=by or {}, plan=plan)

    @property
    def period(self) -> str:
        """The month of the audit, as 2026-03."""
        return f"{self.on:%Y-%m}"

    @property
    def found(self) -> tuple[Finding, ...]:
        """What is wrong: findings that are no query and no note."""
        return self.report.of(*COUNTED)


class Rate(NamedTuple):
    """How many plans of a group have a finding: the share, with the interval that holds it.

    >>> from sendlaw.checks import Finding
    >>> day = date(2026, 3, 2)
    >>> late = Report(as_at=day, law="", findings=(Finding(code="TS001", message="late", path="$"),))
    >>> [rate] = rates([Audit(reference="EX-1", on=day, report=late)])
    >>> rate.share, f"{rate.low:.3f}", f"{rate.high:.3f}"
    (1.0, '0.207', '1.000')

    ``low`` and ``high`` are Wilson's bounds for ninety-five in a hundred.
    """

    group: str
    code: str
    plans: int
    found: int
    share: float
    low: float
    high: float


def rates(audits: Iterable[Audit], *, by: str = "") -> tuple[Rate, ...]:
    """Say in how many plans each code was found: of all, or group by group.

    >>> from sendlaw.checks import Finding
    >>> late = Finding(code="TS001", message="late", path="$")
    >>> day = date(2026, 3, 2)
    >>> audits = [
    ...     Audit(reference="EX-1", on=day, report=Report(as_at=day, law="", findings=(late,))),
    ...     Audit(reference="EX-2", on=day, report=Report(as_at=day, law="", findings=())),
    ... ]
    >>> [(one.code, one.found, one.plans, one.share) for one in rates(audits)]
    [('TS001', 1, 2, 0.5)]

    ``by`` is ``period``, ``part`` (the part of the document, such as "provisions"), ``section`` (of the
    plan that the audit holds), or a name that ``Audit.by`` holds; a plan without it stands in the group
    "". A plan that was audited more than once in a group counts once, by its latest audit. Raises
    ``InvalidFact`` for a ``by`` that no audit knows.
    """
    given = list(audits)
    if by and by not in ("period", *WITHIN) and not any(by in one.by for one in given):
        expected = "period, part, section, or what an audit is told by"
        raise InvalidFact([Problem("by", expected, repr(by))])
    latest: dict[tuple[str, str], Audit] = {}
    for one in sorted(given, key=lambda audit: audit.on):
        latest[_group(one, by), one.reference] = one
    plans = Counter(group for group, _ in latest)
    found: Counter[tuple[str, str]] = Counter()
    for (group, _), one in latest.items():
        found.update({(_within(one, finding, by, group), finding.code) for finding in one.found})
    return tuple(
        _rate(group, code, number, plans["" if by in WITHIN else group])
        for (group, code), number in sorted(found.items())
    )


def _rate(group: str, code: str, found: int, plans: int) -> Rate:
    return Rate(group, code, plans, found, found / plans, *wilson(found, plans))


def wilson(found: int, number: int) -> tuple[float, float]:
    """Return the bounds between which a share lies with ninety-five in a hundred (Wilson's interval).

    >>> low, high = wilson(40, 43)
    >>> f"{low:.2f} {high:.2f}"
    '0.81 0.98'

    Raises ``InvalidFact`` where nothing was counted, or more was found than there are.
    """
    if not 0 <= found <= number or number < 1:
        problem = Problem(
            "found", "a number from 0 to that of all, which is 1 or more", f"{found} of {number}"
        )
        raise InvalidFact([problem])
    share, square = found / number, Z * Z
    centre = (share + square / (2 * number)) / (1 + square / number)
    half = Z * sqrt(share * (1 - share) / number + square / (4 * number * number))
    half /= 1 + square / number
    return max(0.0, centre - half), min(1.0, centre + half)


def _group(one: Audit, by: str) -> str:
    if by in WITHIN:
        return ""
    return one.period if by == "period" else one.by.get(by, "")


def _within(audit: Audit, finding: Finding, by: str, group: str) -> str:
    """Return the group of a finding: that of its audit, or the part of the document where it stands."""
    if by == "section":
        section = None if audit.plan is None else section_of(audit.plan, finding.path)
        return "" if section is None else section.value
    if by == "part":
        return finding.path.removeprefix("$.").partition("[")[0].partition(".")[0]
    return group


def sample(references: Iterable[str], number: int, *, seed: str) -> tuple[str, ...]:
    """Draw so many references, the same whenever the seed and the references are the same.

    >>> sample(["EX-1", "EX-2", "EX-3", "EX-4"], 2, seed="2026 spring")
    ('EX-2', 'EX-4')

    Each has the same chance; adding a reference displaces at most one that was drawn, so that a sample
    survives a late plan. Raises ``InvalidFact`` where there are fewer than ``number``, one stands
    twice, or ``number`` is none.
    """
    given = list(references)
    problems = []
    if len(set(given)) < len(given):
        problems.append(Problem("references", "each once", "one of them twice", kind="value"))
    if not 0 < number <= len(given):
        expected = f"a number from 1 to {len(given)}, the references given"
        problems.append(Problem("number", expected, str(number), kind="value"))
    if problems:
        raise InvalidFact(problems)
    drawn = sorted(given, key=lambda one: sha256(f"{seed}\n{one}".encode()).digest())
    return tuple(sorted(drawn[:number]))


@attrs.frozen
class Agreement:
    """How far two auditors agree: the share of plans, what chance would give, and Cohen's kappa.

    >>> agreement({"EX-1": "good"}, {"EX-1": "good"})
    Agreement(plans=1, observed=1.0, expected=1.0, kappa=None, apart=())

    ``kappa`` is ``None`` where both gave one and the same grade to all, and chance alone would agree.
    """

    plans: int
    observed: float
    expected: float
    kappa: float | None
    apart: tuple[str, ...]


def agreement(first: Mapping[str, str], second: Mapping[str, str]) -> Agreement:
    """Compare the grades that two auditors gave to the same plans (Cohen's kappa).

    >>> first = {"EX-1": "good", "EX-2": "good", "EX-3": "poor", "EX-4": "poor"}
    >>> second = {"EX-1": "good", "EX-2": "poor", "EX-3": "poor", "EX-4": "poor"}
    >>> found = agreement(first, second)
    >>> found.observed, found.expected, found.kappa, found.apart
    (0.75, 0.5, 0.5, ('EX-2',))

    Plans that only one of them graded are left out. Raises ``InvalidFact`` where they share none.
    """
    both = sorted(first.keys() & second.keys())
    if not both:
        raise InvalidFact([Problem("second", "a plan that both graded", "none", kind="value")])
    number = len(both)
    apart = tuple(one for one in both if first[one] != second[one])
    observed = (number - len(apart)) / number
    ones, others = (Counter(grades[one] for one in both) for grades in (first, second))
    expected = sum(ones[grade] * others[grade] for grade in ones) / number**2
    kappa = None if expected == 1 else (observed - expected) / (1 - expected)
    return Agreement(number, observed, expected, kappa, apart)


class Fix(NamedTuple):
    """A finding, from the audit that first had it to the first one without it; open without ``on``.

    >>> Fix("EX-1", "TS001", since=date(2026, 3, 2), on=date(2026, 3, 30)).days
    28
    """

    reference: str
    code: str
    since: date
    on: date | None

    @property
    def days(self) -> int | None:
        """How many days it took, where it was put right."""
        return None if self.on is None else (self.on - self.since).days


def fixes(audits: Iterable[Audit]) -> tuple[Fix, ...]:
    """Say how long each finding of each plan stood, audit after audit.

    >>> from sendlaw.checks import Finding
    >>> late = Finding(code="TS001", message="late", path="$")
    >>> def audit(day, *findings):
    ...     report = Report(as_at=day, law="", findings=findings)
    ...     return Audit(reference="EX-1", on=day, report=report)
    >>> [found] = fixes([audit(date(2026, 3, 2), late), audit(date(2026, 3, 30))])
    >>> found.code, found.days
    ('TS001', 28)

    A finding that comes back is another one. Two audits of a plan on one day count as one.
    """
    plans: dict[str, dict[date, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in audits:
        plans[one.reference][one.on].update(finding.code for finding in one.found)
    found: list[Fix] = []
    for reference, days in sorted(plans.items()):
        standing: dict[str, date] = {}
        for day in sorted(days):
            gone = [code for code in standing if code not in days[day]]
            found += [Fix(reference, code, standing.pop(code), day) for code in gone]
            for code in sorted(days[day]):
                standing.setdefault(code, day)
        found += [Fix(reference, code, since, None) for code, since in standing.items()]
    return tuple(sorted(found, key=lambda one: (one.reference, one.since, one.code)))


class Unamended(NamedTuple):
    """A review that decided to amend a plan, which nothing recorded has amended since.

    >>> Unamended("EX-1", "annual_reviews[0]", decided=date(2025, 11, 24), days=100).path
    'annual_reviews[0]'

    ``path`` is that of the review in the case file, ``days`` how long it has been since the decision.
    """

    reference: str
    path: str
    decided: date
    days: int


def unamended(files: Iterable[CaseFile], *, as_at: date) -> tuple[Unamended, ...]:
    """List the plans untouched after a review that decided to amend them, the longest first.

    >>> from sendlaw.cases import AnnualReview, CaseFile
    >>> review = AnnualReview(
    ...     attends_setting=True, decision_notified=date(2025, 11, 24), decision="amend"
    ... )
    >>> file = CaseFile(reference="EX-1", annual_reviews=(review,))
    >>> [(one.reference, one.days) for one in unamended([file], as_at=date(2026, 3, 4))]
    [('EX-1', 100)]

    A review counts as answered where an amended plan, or a notice that the plan will not be amended, is
    recorded for it, on whatever day up to ``as_at``; a decision of no day is left out.
    """
    found = [
        Unamended(file.reference, f"annual_reviews[{number}]", day, (as_at - day).days)
        for file in files
        for number, review in enumerate(file.annual_reviews)
        if (day := _open_since(review, as_at)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.reference, one.path)))


def _open_since(review: AnnualReview, as_at: date) -> date | None:
    """Return the day of a decision to amend that nothing has answered by a day."""
    decided = review.decision_notified
    if review.decision is not ReviewDecision.AMEND or type(decided) is not date or decided > as_at:
        return None
    answers = (review.final_amended_plan_sent, review.no_amendment_notified)
    return None if any(_answered(one, as_at) for one in answers) else decided


def _answered(value: object, as_at: date) -> bool:
    return value is not None and (type(value) is not date or value <= as_at)
