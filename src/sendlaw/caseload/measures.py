"""The measures of timeliness: which duty each is about, and how the Department for Education counts it."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.counting import Weeks
from sendlaw.errors import InvalidFact, Problem
from sendlaw.law import current
from sendlaw.law.records import Duty
from sendlaw.law.timings import Within


class Measure(NamedTuple):
    """A measure: the duties of a process, and what is published of the same thing, where anything is.

    ``begins`` and ``ends`` name the fields of the day from which a case is counted, and of the act that
    ends it: the first that is filled. ``counted`` says whether there are statistics of it. ``either`` is
    a yes or no on which it turns which of the duties binds: where both give a case one standing, it has
    that one also while nobody said which.

    >>> MEASURES["final_plan"].published, MEASURES["phase_transfer"].published
    (Weeks(number=20), None)
    """

    name: str
    words: str
    process: str
    duties: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    counted: bool = False
    either: str = ""

    @property
    def published(self) -> Weeks | None:
        """The period by which the statistics count a case as in time, from the first of ``begins`` alone.

        It is that of the duty, as its record has it; ``None`` where no statistics are published.
        """
        if not self.counted:
            return None
        match current().get(self.duties[0]):
            case Duty(timing=Within(period=Weeks() as period)):
                return period
        raise AssertionError(self.duties)  # a test holds that each counted duty is in weeks


MEASURES = {
    one.name: one
    for one in (
        Measure(
            "decision",
            "the decision whether to assess, in 6 weeks",
            "needs_assessment",
            ("reg5.decision_to_assess",),
            ("request_received", "became_responsible"),
            ("decision_notified",),
            counted=True,
        ),
        Measure(
            "plan_refusal",
            "the refusal of a plan, in 16 weeks",
            "needs_assessment",
            ("reg10.refuse_plan",),
            ("request_received", "became_responsible"),
            ("plan_refusal_notified",),
            counted=True,
        ),
        Measure(
            "final_plan",
            "the final plan, in 20 weeks",
            "needs_assessment",
            ("reg13.final_plan",),
            ("request_received", "became_responsible"),
            ("final_plan_sent",),
            counted=True,
        ),
        Measure(
            "review_decision",
            "the decision after a review, in 4 weeks",
            "annual_review",
            ("reg20.decision", "reg21.decision"),
            ("meeting_held",),
            ("decision_notified",),
            counted=True,
            either="attends_setting",
        ),
        Measure(
            "final_amended_plan",
            "the amended plan after a review, in 8 weeks from the notice and 12 from the meeting",
            "annual_review",
            ("reg22.final_amended_plan",),
            ("meeting_held",),
            ("final_amended_plan_sent",),
        ),
        Measure(
            "phase_transfer",
            "the plan reviewed and amended before the date for its transfer",
            "phase_transfer",
            (
                "reg18.phase_transfer_post16",
                "reg18.phase_transfer_other",
                "reg18.phase_transfer_2015",
                "reg18.post16_to_post16",
            ),
            (),
            ("final_amended_plan_sent", "plan_reviewed"),
        ),
        Measure(
            "annual_review",
            "the review of a plan, in 12 months",
            "review_period",
            ("s44.first_review", "s44.subsequent_review"),
            ("last_reviewed", "plan_made"),
            ("reviewed",),
        ),
    )
}
"""Every measure, by its name."""


def measure_of(name: str) -> Measure:
    """Return a measure by its name; ``InvalidFact`` for one that there is not.

    >>> measure_of("final_plan").duties
    ('reg13.final_plan',)
    """
    if name not in MEASURES:
        known = ", ".join(MEASURES)
        raise InvalidFact([Problem("measure", f"one of {known}", repr(name), kind="value")])
    return MEASURES[name]
