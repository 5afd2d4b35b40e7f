"""What the facts of a row on plans say of each day: certain, some day of a range, or not yet."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple

from arithmetic import Counter
from limits import Facts, Span
from tables import Row

IN_FORCE = date(2014, 9, 1)
UNKNOWN = "not_known"
# what shows that something was done, and not that it was done before
SHOWN_BY = {
    ("annual_review", "notice_given"): "meeting_held",
    ("annual_review", "advice_circulated"): "meeting_held",
    ("annual_review", "report_sent"): "decision_notified",
    ("mediation", "notice_given"): "mediation_held",
}
BEGUN_BY = {"reassessment": "request_received"}
# what comes after what: a later act shows an earlier one that was not recorded
ORDER = {
    "annual_review": [
        ("meeting_held", "report_sent"),
        ("meeting_held", "decision_notified"),
        ("decision_notified", "amendment_notice_sent"),
        ("amendment_notice_sent", "final_amended_plan_sent"),
        ("amendment_notice_sent", "no_amendment_notified"),
    ],
    "phase_transfer": [("plan_reviewed", "final_amended_plan_sent")],
    "reassessment": [
        ("decision_notified", "draft_plan_sent"),
        ("draft_plan_sent", "final_plan_sent"),
    ],
    "mediation": [
        ("decision_notice_sent", "adviser_contacted"),
        ("authority_informed", "commissioner_notified"),
        ("commissioner_notified", "notification_received"),
        ("authority_informed", "mediation_arranged"),
        ("mediation_arranged", "mediation_held"),
        ("mediation_held", "concluded"),
    ],
    "plan_transfer": [("old_authority_aware", "transferred"), ("transferred", "family_informed")],
    "appeal": [
        ("decision_notice_sent", "certificate_issued"),
        ("decision_notice_sent", "application_received"),
        ("application_received", "respondent_received"),
        ("respondent_received", "response_provided"),
        ("application_received", "decision_sent"),
        ("application_received", "reasons_sent"),
        ("decision_sent", "set_aside_sought"),
        ("set_aside_sought", "set_aside_refused"),
        ("decision_sent", "decision_set_aside"),
        ("reasons_sent", "permission_sought"),
    ],
    "disability_claim": [
        ("conduct_occurred", "claim_received"),
        ("claim_received", "respondent_received"),
        ("respondent_received", "response_provided"),
    ],
}


class Case(NamedTuple):
    """The facts of the part of a row that its duty is about, looked at from a day."""

    process: str
    facts: Facts
    as_at: date
    counter: Counter
    whole: Facts

    def when(self, key: str) -> Span | None:
        """The days on which an act may have been done; none if it was not done by then."""
        value = self.facts.get(key)
        ends = [span.last for one in self._around(key, 1) if (span := self._recorded(one))]
        shown_by = SHOWN_BY.get((self.process, key))
        shown = bool(ends) or (shown_by is not None and self.when(shown_by) is not None)
        if value == "not_recorded" or (value is None and shown):
            earlier = {BEGUN_BY.get(self.process, key), *self._around(key, 0)}
            before = [span.first for one in earlier if (span := self._recorded(one))]
            return Span(max(before, default=IN_FORCE), min([*ends, self.as_at]))
        return self._recorded(key)

    def _recorded(self, key: str) -> Span | None:
        value = self.facts.get(key)
        if isinstance(value, dict):
            low, high = (date.fromisoformat(one) for one in value["between"])
            return Span(low, min(high, self.as_at)) if low <= self.as_at else None
        if value in (None, UNKNOWN, "not_recorded"):
            return None
        day = date.fromisoformat(str(value))
        return Span(day, day) if day <= self.as_at else None

    def _around(self, key: str, side: int) -> set[str]:
        """Every act that comes after an act (1), or before it (0)."""
        pairs = ORDER.get(self.process, [])
        direct = {pair[side] for pair in pairs if pair[1 - side] == key}
        return direct.union(*(self._around(one, side) for one in direct))

    def planned(self, held: str, planned: str) -> Span | None:
        """The day something was held, or until then is planned for."""
        return self.when(held) or self.fixed(planned)

    def fixed(self, key: str) -> Span | None:
        """A day that is known beforehand."""
        value = self.facts.get(key)
        if isinstance(value, dict):
            return Span(*(date.fromisoformat(one) for one in value["between"]))
        return Span(date.fromisoformat(value), date.fromisoformat(value)) if value else None

    @property
    def ended(self) -> date | None:
        value = self.facts.get("ended_on")
        day = date.fromisoformat(value) if value else None
        return day if day and day <= self.as_at else None


def case_of(row: Row, counter: Counter) -> Case:
    """The part of a row's facts that its duty is about."""
    whole, as_at = json.loads(row["facts"]), date.fromisoformat(row["as_at"])
    process, part = row["process"], row["duty"].rpartition("/")[0]
    facts = whole
    if not process:
        facts, process = joined(whole), "ehc_plan"
    if "periods[" in part:
        number = int(part.rpartition("[")[2].rstrip("]"))
        facts = periods(facts)[number] if process == "ehc_plan" else reviewed(whole)
        process = "review_period"
    elif "advice[" in part:
        facts = whole["advice"][int(part.rpartition("[")[2].rstrip("]"))]
        process = "reassessment_advice"
    elif process == "ehc_plan":
        facts = {**facts, "ended_on": end_of(facts)}
    return Case(process, facts, as_at, counter, whole)


def joined(file: Facts) -> Facts:
    """The only plan of a case file, with its reviews and re-assessments."""
    reviews = [one["decision_notified"] for one in file["annual_reviews"]]
    after = [one["final_plan_sent"] for one in file["reassessments"]]
    return {**file["ehc_plans"][0], "reviewed": reviews, "reassessed": after}


def end_of(plan: Facts) -> str | None:
    return min((plan[key] for key in ("ceased_on", "ended_on") if key in plan), default=None)


def periods(plan: Facts) -> list[Facts]:
    """The periods of a plan: from the plan, each review and each re-assessment to the next."""
    made = [plan[key] for key in ("made", "first_sent") if key in plan]
    starts = [(day, "last_reviewed") for day in plan.get("reviewed", [])]
    starts = sorted([*starts, *((day, "reassessed") for day in plan.get("reassessed", []))])
    if made:
        first = min(made) if all(isinstance(day, str) for day in made) else made[0]
        starts.insert(0, (first, "plan_made"))
    found: list[Facts] = []
    for at, (day, key) in enumerate(starts):
        period: Facts = {key: day}
        if "exceptions" in plan:
            period["exceptions"] = plan["exceptions"]
        if at + 1 < len(starts):
            following, how = starts[at + 1]
            period["reviewed" if how == "last_reviewed" else "ended_on"] = following
        elif end := end_of(plan):
            period["ended_on"] = end
        found.append(period)
    return found


def reviewed(review: Facts) -> Facts:
    """The period that a review closes."""
    key = "last_reviewed" if "last_reviewed" in review else "plan_made"
    return {key: review[key]} | (
        {"reviewed": review["decision_notified"]} if "decision_notified" in review else {}
    )
