"""A recommendation of the Tribunal on health or social care, and the answers to it."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import FiledCase
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import choices, chosen, dated, day, listed
from sendlaw.cases.order import before, ending
from sendlaw.cases.variation import Variation, varied
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.vocabulary import Attribute, EndedBecause, Event, Process, RecommendationAbout

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.facts.view import Facts

ACTS = {
    RecommendationAbout.HEALTH: (
        "health_responded",
        "health_response_received",
        "health_copy_sent",
    ),
    RecommendationAbout.SOCIAL_CARE: ("social_care_responded", "social_care_copy_sent"),
}
"""The fields for the acts that answer a recommendation, by what it concerns."""


@attrs.frozen(kw_only=True)
class Recommendation(FiledCase):
    """A recommendation that binds nobody, and the answers that are due to it (SI 2017/1306).

    >>> case = Recommendation(concerns="health", made=date(2025, 10, 6))
    >>> case.timetable(as_at=date(2025, 10, 7))["health_response"].due
    datetime.date(2025, 11, 9)

    One object is one recommendation, on health care or on social care; a decision that makes both is two
    of them, and so is one that more than one commissioning body must answer. ``health_responded`` is the
    day on which the body had responded to both the family and the authority; where it is recorded and
    ``health_response_received`` is not, the response is taken to have come on a day not recorded. A
    direction of the Tribunal for another date is a ``Variation`` of kind ``tribunal_direction``.
    ``variations`` are ``NOT_RECORDED`` unless given: an empty tuple says that no other date was directed.
    Raises ``InvalidFact`` without ``concerns``, and for an act of the other kind of recommendation.
    """

    process: ClassVar[Process] = Process.RECOMMENDATION

    made: DateFact = dated(
        Event.RECOMMENDATION_MADE, words="the day the recommendation was made: its own date"
    )
    concerns: RecommendationAbout = chosen(
        RecommendationAbout, records=Attribute.CONCERNS, words="what it is on"
    )
    health_responded: DateFact = dated(
        Event.HEALTH_RESPONDED, words="the day the commissioning body responded (reg 6(3))"
    )
    health_response_received: DateFact = dated(
        Event.HEALTH_RESPONSE_RECEIVED, words="the day the authority received that response"
    )
    health_copy_sent: DateFact = dated(
        Event.HEALTH_COPY_SENT,
        words="the day a copy of it was sent to the Secretary of State (reg 6(6))",
    )
    social_care_responded: DateFact = dated(
        Event.SOCIAL_CARE_RESPONDED, words="the day the authority responded (reg 7(1))"
    )
    social_care_copy_sent: DateFact = dated(
        Event.SOCIAL_CARE_COPY_SENT,
        words="the day a copy of that was sent to the Secretary of State (reg 7(4))",
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    variations: tuple[Variation, ...] | Silence = listed(
        Variation,
        NOT_RECORDED,
        words="directions of the Tribunal for another date (regs 6(4), 7(2)); empty: there is none",
    )
    ended_on: date | None = day(words="the day it fell away, as when the decision was set aside")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it fell away")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        if self.concerns is None:
            yield Problem("concerns", choices(RecommendationAbout), "nothing", kind="missing")
        for about, acts in ACTS.items():
            for act in acts:
                yield from before(self, act, asked_by="made")
                if self.concerns not in (None, about) and getattr(self, act) is not None:
                    expected = f"nothing, unless concerns is '{about.value}'"
                    yield Problem(act, expected, f"concerns '{self.concerns.value}'", kind="value")
        yield from ending(self, "made")

    def facts(self, path: str = "") -> Facts:
        """Return what is recorded of the recommendation, event by event."""
        return varied(FiledCase.facts(self, path), self.variations)
