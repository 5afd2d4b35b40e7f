"""Hold each row of mediation.csv against Part 2 of SI 2014/1530: every date, and the standing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from arithmetic import Counter
from clocks import Test, When, always, counted, says, within
from detained import contacted_in_time, every
from known import IN_FORCE, Case, case_of
from limits import Span
from plans import Rule, limit, never
from tables import Row

NEEDED = says("certificate_needed", True)
NOTICE = "reg37.notice_of_mediation"


def of(*issues: str) -> Test:
    return says("issues", *issues)


def reached_the_body(case: Case) -> Span | None:
    """The day the notice was received; not before it was given, and by then."""
    notified = case.when("commissioner_notified")
    received = case.when("notification_received")
    return received or (Span(notified.first, case.as_at) if notified else None)


def thirty_days_of_receipt(case: Case) -> Span | None:
    return counted(case, reached_the_body(case), "EVENT_DAY_EXCLUDED", "30 days")


def five_working_days(convention: str) -> When:
    """Before the mediation, held or until then planned; a consent fixes another last day."""

    def last(case: Case) -> Span | None:
        held = case.planned("mediation_held", "mediation_planned")
        agreed = consented(case) if held else None
        law = counted(case, held, convention, "5 working days")
        return Span(agreed, agreed) if agreed else law

    return last


def consented(case: Case) -> date | None:
    """The last day for notice that the family last consented to by then."""
    made = [
        (one["on"], one["due"])
        for one in case.facts.get("variations", [])
        if (one["kind"], one["duty"]) == ("consent", NOTICE)
        and date.fromisoformat(one["on"]) <= case.as_at
    ]
    return date.fromisoformat(max(made)[1]) if made else None


RULES = {
    "reg33.contact_adviser": Rule(
        within("2 months", "decision_notice_sent"), "adviser_contacted", NEEDED, branch="declines"
    ),
    "reg34.certificate_declined": Rule(
        within("3 working days", "mediation_declined"),
        "certificate_issued",
        every(NEEDED, contacted_in_time),
    ),
    "reg35.la_notify_commissioner": Rule(
        within("3 working days", "authority_informed"),
        "commissioner_notified",
        of("health_only", "mixed"),
    ),
    "reg35.commissioner_arrange": Rule(
        thirty_days_of_receipt, "mediation_arranged", of("health_only")
    ),
    "reg35.la_arrange": Rule(
        within("30 days", "authority_informed"), "mediation_arranged", of("mixed")
    ),
    "reg36.la_arrange": Rule(
        within("30 days", "authority_informed"), "mediation_arranged", of("no_health")
    ),
    NOTICE: Rule(
        five_working_days("CLEAR_BEFORE"),
        "notice_given",
        always,
        five_working_days("CORRESPONDING_BEFORE"),
        relaxed=never,
    ),
    "reg39.certificate_after_mediation": Rule(
        within("3 working days", "concluded"), "certificate_issued"
    ),
    "reg39.certificate_not_arranged": Rule(
        within("3 working days", "adviser_told_unable"), "certificate_issued"
    ),
}
STARTS = {
    "reg33.contact_adviser": "decision_notice_sent",
    "reg36.la_arrange": "authority_informed",
}


def facets_of(case: Case, duty: str) -> dict[str, str]:
    """Every facet of a duty; none of the Regulations' before they began."""
    begun = case.when(STARTS[duty]) if duty in STARTS else None
    if begun and begun.last < IN_FORCE:
        return {"engaged": "no", "standing": "NOT_ENGAGED", "days_late": "-"}
    facets = limit(case, RULES[duty], duty)
    if duty == NOTICE and facets["nominal"] != "-":
        alone = case._replace(facts={**case.facts, "variations": []})
        facets["nominal"] = limit(alone, RULES[duty], duty)["due"]
    return facets


def check_mediation(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        for column, value in facets_of(case_of(row, counter), row["duty"]).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
