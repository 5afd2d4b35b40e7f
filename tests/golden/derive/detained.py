"""Hold each row of detained.csv against SI 2015/62 and its facts, apart from orders and agreements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from arithmetic import Counter
from clocks import Test, When, always, counted, says, within
from disputes import SUFFIX, lateness, shown, standing
from grounds import CORONAVIRUS, either, fits, overlap
from known import UNKNOWN, Case, case_of
from limits import Facts, Limit, Span
from plans import bar
from tables import Row

IN_FORCE = date(2015, 4, 1)
DAY = timedelta(days=1)
ANYONE = ("parent", "young_person", "alternative_person", None)
Grounds = dict[str, tuple[str | None, ...]]

# --- exceptions ---------------------------------------------------------------------------------

REGULATION_5: Grounds = {
    "school_closed": ANYONE,
    "exceptional_circumstances": ANYONE,
    "absent_from_area": ("parent",),
}
REGULATION_8: Grounds = {
    "exceptional_circumstances": ANYONE,
    "absent_from_area": ("parent", "alternative_person"),
    "missed_appointment": ANYONE,
}


def there(case: Case, one: Facts, grounds: Grounds) -> bool | None:
    """Whether the law gives a ground of this kind for this person."""
    if one["kind"] not in grounds:
        return False
    open_to, person = grounds[one["kind"]], case.whole.get("appropriate_person")
    if open_to == ANYONE:
        return True
    return None if person is None else person in open_to


def of_date(case: Case, one: Facts, clock: Limit, least: int) -> bool | None:
    """Whether a circumstance passes the tests of date of its kind; ``least`` days of absence."""
    if one["kind"] != "absent_from_area":
        return fits(one, case.whole, clock, case.as_at)
    over = date.fromisoformat(one["ended"]) if "ended" in one else clock.due + DAY
    return overlap(date.fromisoformat(one["began"]), over, clock) >= least


def excused(
    case: Case, duty: str, clock: Limit, grounds: Grounds, least: int = 28, *, relaxed: bool = True
) -> str:
    """Whether a recorded circumstance removes the limit, by a ground that the duty has."""
    temporary = relaxed and CORONAVIRUS[0] <= clock.due <= CORONAVIRUS[1]
    if "exceptions" not in case.facts:
        return "unknown" if grounds or temporary else "no"
    answers: list[bool | None] = [False]
    for one in case.facts["exceptions"]:
        virus = one["kind"] == "coronavirus"
        given = temporary if virus else there(case, one, grounds)
        fit = virus or of_date(case, one, clock, least)
        judged = duty in one["impractical"] if "impractical" in one else None
        every = (given, fit, judged)
        answers.append(False if False in every else None if None in every else True)
    return {True: "yes", False: "no", None: "unknown"}[either(answers)]


# --- clocks of an assessment --------------------------------------------------------------------


def triggers(case: Case) -> list[Span]:
    days = (case.when(key) for key in ("request_received", "came_to_attention"))
    return sorted(one for one in days if one)


def first_of_both(weeks: int) -> When:
    """From the request, or from coming to attention: the earlier of them."""
    return lambda case: counted(
        case, next(iter(triggers(case)), None), "EVENT_DAY_EXCLUDED", f"{weeks} weeks"
    )


def last_of_both(weeks: int) -> When:
    """The later of them, where it came while the time of the earlier ran."""

    def last(case: Case) -> Span | None:
        due, begun = first_of_both(weeks)(case), triggers(case)
        if due and len(begun) > 1 and begun[1].first <= due.first:
            return counted(case, begun[1], "EVENT_DAY_EXCLUDED", f"{weeks} weeks")
        return due

    return last


def both(*answers: bool | None) -> bool | None:
    return False if False in answers else None if None in answers else True


def straight(case: Case) -> bool:
    """A refusal to assess without a notice, by then, that an assessment is considered."""
    decided, notice = case.when("decision_notified"), case.when("considering_notified")
    refused = decided is not None and case.facts.get("decision") == "refuse"
    return refused and not (notice and decided and notice.last <= decided.first)


def refused_to_assess(case: Case) -> bool:
    return case.facts.get("decision") == "refuse" and case.when("decision_notified") is not None


def assessed_lately(case: Case) -> bool:
    """Section 71(7)(a): within the six months before the request, or before coming to attention."""
    before = case.facts.get("last_assessed")
    if before is None or not triggers(case):
        return False
    asked = triggers(case)[0].first
    return case.counter.count("LOOK_BACK", asked, "6 months") <= date.fromisoformat(before) < asked


def released_first(case: Case, act: str) -> bool:
    """Whether the person was released before an act was done."""
    released, done = case.when("released"), case.when(act)
    return released is not None and not (done and done.last <= released.first)


def unreleased(due: When, act: str) -> Test:
    """Whether no release came while a time ran and before an act was done."""

    def holds(case: Case) -> bool | None:
        released, last = case.when("released"), due(case)
        if case.facts.get("released") == UNKNOWN:
            return None
        if not (released and last and released_first(case, act)) or released.first > last.first:
            return True
        return False if released.last <= last.first else None

    return holds


def in_detention(weeks: int, act: str) -> Test:
    """Begun in detention, and not ended by a release."""

    def begun(case: Case) -> bool:
        return case.when("became_responsible") is None

    return every(begun, unreleased(first_of_both(weeks), act))


def no_plan_first(case: Case) -> bool:
    """No finalised plan was sent on or before the day of a refusal of one."""
    sent, refused = case.when("final_plan_sent"), case.when("plan_refusal_notified")
    return not (sent and (refused is None or sent.first <= refused.first))


def no_refusal_first(case: Case) -> bool:
    sent, refused = case.when("final_plan_sent"), case.when("plan_refusal_notified")
    return not (refused and (sent is None or refused.first <= sent.first))


def refusal(case: Case) -> bool:
    return not refused_to_assess(case) and no_plan_first(case)


def plan(case: Case) -> bool:
    return not refused_to_assess(case) and no_refusal_first(case)


def goes_on(case: Case) -> bool | None:
    told: bool | None = case.facts.get("same_authority")
    return told


def every(*tests: Test) -> Test:
    return lambda case: both(*(test(case) for test in tests))


def on_release(act: str, test: Test = always) -> Test:
    def came(case: Case) -> bool | None:
        return None if case.facts.get("released") == UNKNOWN else released_first(case, act)

    return every(came, test, goes_on)


# --- the limits ---------------------------------------------------------------------------------


class Rule(NamedTuple):
    """A limit: by when, by which act, when it binds, how it is judged, and what excuses."""

    due: When
    act: str
    binds: Test = always
    judged: When | None = None
    grounds: Grounds | None = None
    branch: str = ""
    relaxed: bool = True


def begun_before(weeks: int, act: str, test: Test = always) -> Rule:
    """Regulation 15(4): from responsibility, and not ended by a release."""
    due = within(f"{weeks} weeks", "became_responsible")
    return Rule(due, act, every(unreleased(due, act), test))


def later_of(period: str, *keys: str) -> When:
    """Once both have come, after the later of them."""

    def last(case: Case) -> Span | None:
        days = [one for key in keys if (one := case.when(key))]
        if len(days) < len(keys):
            return None
        start = Span(max(one.first for one in days), max(one.last for one in days))
        return counted(case, start, "EVENT_DAY_EXCLUDED", period)

    return last


NOTICE = "dp22.notice_of_mediation"


def five_working_days(convention: str) -> When:
    """Before the mediation, held or until then planned; a consent fixes another last day."""

    def last(case: Case) -> Span | None:
        law = counted(
            case, case.planned("mediation_held", "mediation_planned"), convention, "5 working days"
        )
        made = [
            (one["on"], date.fromisoformat(one["due"]))
            for one in case.facts.get("variations", [])
            if (one["kind"], one["duty"]) == ("consent", NOTICE)
            and date.fromisoformat(one["on"]) <= case.as_at
        ]
        return Span(max(made)[1], max(made)[1]) if made and law else law

    return last


NEEDED = says("certificate_needed", True)


def contacted_in_time(case: Case) -> bool | None:
    """Regulation 20(2), and its like: no certificate without contact within two months."""
    last = within("2 months", "decision_notice_sent")(case)
    contact = case.when("adviser_contacted") or case.when("mediation_declined")
    return not (last and contact and contact.first > last.last)


DECIDE, REFUSE, SEND = "decision_notified", "plan_refusal_notified", "final_plan_sent"
RELEASE, DETENTION = "dp15.complete_on_release", "dp15.complete_on_detention"


def from_request(weeks: int, act: str, test: Test, **more: object) -> Rule:
    return Rule(first_of_both(weeks), act, test, last_of_both(weeks), **more)  # type: ignore[arg-type]


def from_attention(weeks: int, act: str, test: Test, **more: object) -> Rule:
    """Regulation 15(1): from coming to attention; without such a day, from the request."""

    def last(case: Case) -> Span | None:
        start = case.when("came_to_attention") or case.when("request_received")
        return counted(case, start, "EVENT_DAY_EXCLUDED", f"{weeks} weeks")

    return Rule(last, act, test, **more)  # type: ignore[arg-type]


RULES = {
    "dp4.notify_not_necessary": from_request(6, DECIDE, every(straight, in_detention(6, DECIDE))),
    "dp5.decision_to_assess": from_request(
        6,
        DECIDE,
        every(lambda case: not assessed_lately(case), in_detention(6, DECIDE)),
        grounds=REGULATION_5,
    ),
    "dp8.cooperate": Rule(
        within("6 weeks", "reached_body"),
        "received",
        says("section_31_body", True),
        grounds=REGULATION_8,
    ),
    "dp10.refuse_plan": from_request(
        16,
        REFUSE,
        every(refusal, in_detention(16, REFUSE)),
        grounds=REGULATION_5,
        branch="declines",
    ),
    "dp13.final_plan": from_request(
        20, SEND, every(plan, in_detention(20, SEND)), grounds=REGULATION_5, branch="makes"
    ),
    f"{RELEASE}.decision": from_attention(6, DECIDE, on_release(DECIDE)),
    f"{RELEASE}.refuse_plan": from_attention(
        16, REFUSE, on_release(REFUSE, refusal), branch="declines"
    ),
    f"{RELEASE}.final_plan": from_attention(20, SEND, on_release(SEND, plan), branch="makes"),
    f"{DETENTION}.decision": begun_before(6, DECIDE),
    f"{DETENTION}.refuse_plan": begun_before(16, REFUSE, refusal)._replace(branch="declines"),
    f"{DETENTION}.final_plan": begun_before(20, SEND, plan)._replace(branch="makes"),
    "dp16.transfer_kept_plan": Rule(within("5 working days", "release_informed"), "disclosed"),
    "dp16.disclose_to_commissioner": Rule(
        later_of("5 working days", "new_authority_responsible", "plan_received"),
        "disclosed_to_body",
    ),
    "dp16.commissioner": Rule(
        within("15 working days", "body_received"),
        "request_made",
        says("health_provision_impracticable", True),
    ),
    "dp17.send_copy": Rule(later_of("5 working days", "kept_from", "detention_known"), "copy_sent"),
    "dp17.send_copy_on_move": Rule(within("5 working days", "move_informed"), "move_copy_sent"),
    "dp19.contact_adviser": Rule(
        within("2 months", "decision_notice_sent"), "adviser_contacted", NEEDED, branch="declines"
    ),
    "dp20.certificate_declined": Rule(
        within("3 working days", "mediation_declined"),
        "certificate_issued",
        every(NEEDED, contacted_in_time),
    ),
    "dp21.arrange_mediation": Rule(within("30 days", "adviser_informed"), "mediation_arranged"),
    NOTICE: Rule(
        five_working_days("CLEAR_BEFORE"),
        "notice_given",
        always,
        five_working_days("CORRESPONDING_BEFORE"),
        relaxed=False,
    ),
    "dp24.certificate_after_mediation": Rule(
        within("3 working days", "concluded"), "certificate_issued"
    ),
    "dp24.certificate_not_arranged": Rule(
        within("3 working days", "adviser_told_unable"), "certificate_issued"
    ),
}
BAR = "dp13.draft_representations"
STARTS = (
    "became_responsible",
    "request_received",
    "came_to_attention",
    "reached_body",
)
"""What begins a period in which a circumstance must lie."""
NOT_ENGAGED = {"engaged": "no", "standing": "NOT_ENGAGED", "days_late": "-"}


BEGINS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (name for name in RULES if name.startswith(("dp4", "dp5", "dp10", "dp13", RELEASE))),
        ("request_received", "came_to_attention"),
    ),
    **dict.fromkeys(
        (name for name in RULES if name.startswith(DETENTION)), ("became_responsible",)
    ),
    "dp8.cooperate": ("reached_body",),
    "dp16.transfer_kept_plan": ("release_informed",),
    "dp16.commissioner": ("body_received",),
    "dp17.send_copy_on_move": ("move_informed",),
    "dp19.contact_adviser": ("decision_notice_sent",),
    "dp20.certificate_declined": ("mediation_declined",),
    "dp21.arrange_mediation": ("adviser_informed",),
    "dp24.certificate_after_mediation": ("concluded",),
    "dp24.certificate_not_arranged": ("adviser_told_unable",),
    NOTICE: ("mediation_held",),
}
LAST_OF = {
    "dp16.disclose_to_commissioner": ("new_authority_responsible", "plan_received"),
    "dp17.send_copy": ("kept_from", "detention_known"),
}


def in_force(case: Case, duty: str) -> bool:
    """Whether the clock began while the Regulations were in force."""
    if duty in LAST_OF:
        return max(one.last for key in LAST_OF[duty] if (one := case.when(key))) >= IN_FORCE
    days = [one.last for key in BEGINS.get(duty, ()) if (one := case.when(key))]
    return not days or min(days) >= IN_FORCE


def began(case: Case) -> date:
    spans = [one for key in STARTS if (one := case.when(key))]
    return spans[0].first if spans else IN_FORCE


def facets_of(case: Case, duty: str) -> dict[str, str]:
    """Every facet of a duty."""
    if duty == BAR:
        return fifteen_days(case)
    rule = RULES[duty]
    due = rule.due(case)
    if due is None or not in_force(case, duty):
        return NOT_ENGAGED
    judged = (rule.judged or rule.due)(case) or due
    facets = {"engaged": "yes", "due": due.first.isoformat(), "latest": judged.last.isoformat()}
    facets |= {"nominal": due.first.isoformat(), "performed": shown(case.when(rule.act))}
    facets |= {"days_late": "-", "excused": "no"}
    if duty == NOTICE:
        plain = rule.due(case._replace(facts={**case.facts, "variations": []}))
        facets["nominal"] = plain.first.isoformat() if plain else "-"
    binds = rule.binds(case)
    if binds is False:
        return NOT_ENGAGED
    if binds is None:
        return facets | {"engaged": "unknown", "standing": "UNDETERMINED"}
    how = standing(case, rule.act, judged)
    if rule.branch == "declines" and how == "OVERDUE":
        return NOT_ENGAGED
    if rule.branch and how == "OPEN":
        facets["engaged"] = "unknown"
    if how in ("LATE", "OVERDUE"):
        facets["days_late"] = lateness(case, rule.act, judged)
        clock = Limit(began(case), judged.first, judged.last, judged.first != judged.last)
        grounds = (None if duty.startswith("dp5") and straight(case) else rule.grounds) or {}
        facets["excused"] = excused(case, duty, clock, grounds, relaxed=rule.relaxed)
        how += SUFFIX[facets["excused"]]
    return facets | {"standing": how}


def fifteen_days(case: Case) -> dict[str, str]:
    """At least fifteen days, beginning with the day on which the draft was served."""
    sent = case.when("draft_plan_sent")
    if sent and sent.last < IN_FORCE:
        return NOT_ENGAGED
    served = case.when("draft_plan_served") or (sent and Span(sent.first, case.as_at))
    runs = counted(case, served, "FIRST_DAY_INCLUDED", "15 days")
    return bar(case, runs, case.when("final_plan_sent"), binds=sent is not None)


def check_detained(rows: list[Row], counter: Counter) -> Iterator[str]:
    for row in rows:
        part, _, duty = row["duty"].rpartition("/")
        case = case_of(row, counter)
        if part and "ended_on" in case.whole:
            case = case._replace(facts={**case.facts, "ended_on": case.whole["ended_on"]})
        for column, value in facets_of(case, duty).items():
            if row[column] and row[column] != value:
                yield f"{row['id']}: {column} is {row[column]}, arithmetic gives {value}"
