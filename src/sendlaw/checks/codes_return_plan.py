"""The codes of a SEN2 return on plans: named plans and their end, active plans, reviews, ranks."""

from __future__ import annotations

from sendlaw.checks.codes_return_form import Inner, found_in, of_request
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.checks.code import Code

QUERY, INFO = Severity.QUERY, Severity.INFO


def _plan(**items: Inner) -> str:
    """Write a return of one plan from before the calendar year."""
    held: Inner = {"AssessmentOutcome": "H", "NamedPlan": {**items}}
    return of_request(RequestOutcome="H", Assessment=held)


def _active(*, began: str = "2024-05-01", born: str = "", **items: Inner) -> str:
    """Write a return of one active plan from before the calendar year."""
    held: Inner = {"AssessmentOutcome": "H", "NamedPlan": {"StartDate": began}}
    person: dict[str, Inner] = {"PersonBirthDate": born} if born else {}
    return of_request(person=person, RequestOutcome="H", Assessment=held, ActivePlans={**items})


OF_RETURN_PLANS: tuple[Code, ...] = (
    found_in(
        "RS029",
        QUERY,
        "a placement that ended before it began",
        means="The leaving date of a placement is before its entry date.",
        settle="Correct one of the dates.",
        example=_active(PlacementDetail={"EntryDate": "2025-09-03", "LeavingDate": "2025-07-22"}),
    ),
    found_in(
        "RS030",
        QUERY,
        "the end of a plan without its reason",
        means="A plan has a cease date and no cease reason.",
        settle="Send the reason.",
        example=_plan(StartDate="2021-05-04", CeaseDate="2025-07-31"),
    ),
    found_in(
        "RS031",
        QUERY,
        "the reason for the end of a plan without its date",
        means="A plan has a cease reason and no cease date.",
        settle="Send the day on which the plan ended, which is not that of the decision.",
        example=_plan(StartDate="2021-05-04", CeaseReason="2"),
    ),
    found_in(
        "RS032",
        QUERY,
        "a plan that ended before it began",
        means="The cease date of a plan is before its start date.",
        settle="Correct one of the dates.",
        example=_plan(StartDate="2025-09-01", CeaseDate="2025-07-31", CeaseReason="2"),
    ),
    found_in(
        "RS033",
        QUERY,
        "a reason for the end of a plan that does not fit the age",
        means=(
            "The reason is the greatest age (1) of somebody under 19, or it is 2, 3, 4 or 6 of somebody "
            "under 16. The ages are sendlaw's thresholds: needs may be met without a plan (2) at any age, "
            "which is seldom so of a younger child."
        ),
        settle="See that reason and date of birth are right.",
        example=of_request(
            person={"PersonBirthDate": "2015-03-01"},
            RequestOutcome="H",
            Assessment={
                "AssessmentOutcome": "H",
                "NamedPlan": {
                    "StartDate": "2021-05-04",
                    "CeaseDate": "2025-07-31",
                    "CeaseReason": "1",
                },
            },
        ),
    ),
    found_in(
        "RS034",
        QUERY,
        "a plan that ended and is active",
        means="A plan had ended by the census day, and its request has an active plan.",
        settle="See which is right: a plan is to be maintained until the time to appeal is over.",
        example=of_request(
            RequestOutcome="H",
            Assessment={
                "AssessmentOutcome": "H",
                "NamedPlan": {
                    "StartDate": "2021-05-04",
                    "CeaseDate": "2025-07-31",
                    "CeaseReason": "2",
                },
            },
            ActivePlans={"LastReview": "2025-06-02"},
        ),
    ),
    found_in(
        "RS035",
        INFO,
        "a code at which COLLECT asks back",
        means=(
            "A setting is OTH or NIEO, or the reason for the end of a plan is 9. COLLECT is said to ask"
            " the authority about these, of reason 9 where there are many."
        ),
        settle="Have the explanation ready, or use a code that says more.",
        example=_plan(StartDate="2021-05-04", CeaseDate="2025-07-31", CeaseReason="9"),
    ),
    found_in(
        "RS036",
        QUERY,
        "a plan from another authority that is not historical",
        means=(
            "An active plan came from another authority, and the outcome of its assessment is "
            "not H."
        ),
        settle="Send H, also where the plan began in the calendar year.",
        example=of_request(
            RequestOutcome="Y",
            Assessment={"AssessmentOutcome": "Y"},
            ActivePlans={"TransferLA": "998"},
        ),
    ),
    found_in(
        "RS037",
        QUERY,
        "a move from or to the authority itself",
        means="TransferLA or Exported is the number of the authority whose return it is.",
        settle="Send the number of the other authority.",
        example=(
            "<Message>\n  <Header>\n    <CollectionDetails><Year>2026</Year></CollectionDetails>\n"
            "    <Source><LEA>999</LEA></Source>\n  </Header>\n  <Persons>\n    <Person>\n"
            "      <Requests>\n        <RequestOutcome>W</RequestOutcome>\n"
            "        <Exported>999</Exported>\n      </Requests>\n    </Person>\n  </Persons>\n"
            "</Message>"
        ),
    ),
    found_in(
        "RS038",
        QUERY,
        "a decision on a review without its meeting",
        means="The outcome of a review is told, and the day of the meeting is not.",
        settle="Send the day of the meeting.",
        example=_active(ReviewOutcome="M"),
    ),
    found_in(
        "RS039",
        QUERY,
        "a decision on a review from before its meeting",
        means=(
            "The day on which the authority wrote with its decision, or that of the draft amended plan,"
            " is before the review meeting."
        ),
        settle="See whether the decision is that of an earlier review.",
        example=_active(ReviewMeeting="2025-11-04", LastReview="2025-10-20"),
    ),
    found_in(
        "RS040",
        INFO,
        "a decision on a review after more than four weeks",
        means=(
            "The authority wrote with its decision more than four weeks after the review meeting."
        ),
        settle="Nothing, if the dates are right; `days_late` has the days.",
        example=_active(ReviewMeeting="2025-11-03", LastReview="2025-12-02"),
    ),
    found_in(
        "RS041",
        QUERY,
        "a draft amended plan without a decision to amend",
        means="The day of a draft amended plan is told, and the outcome of the review is not A.",
        settle="See which is right.",
        example=_active(ReviewMeeting="2025-11-03", ReviewOutcome="M", ReviewDraft="2025-11-24"),
    ),
    found_in(
        "RS042",
        INFO,
        "a draft amended plan after more than four weeks",
        means="The draft amended plan was issued more than four weeks after the review meeting.",
        settle="Nothing, if the dates are right; `days_late` has the days.",
        example=_active(ReviewMeeting="2025-11-03", ReviewOutcome="A", ReviewDraft="2025-12-02"),
    ),
    found_in(
        "RS043",
        QUERY,
        "a plan that was not reviewed in twelve months",
        means=(
            "On the census day an active plan is older than twelve months, and no review meeting within "
            "twelve months is told (in the return of 2023: no decision on a review)."
        ),
        settle="Send the latest meeting; if there was none, a review is overdue.",
        example=_active(began="2021-05-04", ReviewMeeting="2024-11-04"),
    ),
    found_in(
        "RS044",
        INFO,
        "a plan that came late before a phase transfer",
        means=(
            "The final plan before a phase transfer came after the day told as the one when it "
            "was due."
        ),
        settle="Nothing, if the dates are right; `days_late` has the days.",
        example=_active(PhaseTransferDueDate="2025-03-31", PhaseTransferFinalDate="2025-04-02"),
    ),
    found_in(
        "RS045",
        QUERY,
        "a day due before a phase transfer that is not one of the usual two",
        means=(
            "The day when an amended plan is due before a phase transfer is neither 15 February nor 31 "
            "March. Between two settings after 16 it may be another: five months before the transfer."
        ),
        settle="See that it is the day when the plan is due, and not when it was made.",
        example=_active(PhaseTransferDueDate="2026-02-28"),
    ),
    found_in(
        "RS046",
        QUERY,
        "two records of one rank",
        means="Two settings of a plan, two placements or two needs have the same rank.",
        settle="Rank one of them second.",
        example=_active(
            SENneed=[
                {"SENtype": "ASD", "SENtypeRank": "1"},
                {"SENtype": "SLCN", "SENtypeRank": "1"},
            ]
        ),
    ),
    found_in(
        "RS047",
        QUERY,
        "a second record without a first",
        means="A setting, a placement or a need has rank 2, and none beside it has rank 1.",
        settle="Rank it first, or send the other.",
        example=_active(SENneed={"SENtype": "ASD", "SENtypeRank": "2"}),
    ),
    found_in(
        "RS054",
        QUERY,
        "an active plan past the academic year of the 25th birthday",
        means=(
            "A plan is active on the census day, and the academic year in which the person turned 25 had "
            "ended: on 31 July in further education; elsewhere it may last until the day before the 26th "
            "birthday."
        ),
        settle="See that the date of birth is right, and whether the plan had to end.",
        example=_active(born="2000-05-01", LastReview="2025-09-01"),
    ),
    found_in(
        "RS055",
        QUERY,
        "an active plan without a named plan",
        means="A request has an active plan, and no plan that its assessment led to.",
        settle="Send the plan, also that of an earlier year (H).",
        example=of_request(RequestOutcome="H", ActivePlans={"LastReview": "2025-09-01"}),
    ),
    found_in(
        "RS056",
        QUERY,
        "a plan in force that is not active",
        means=(
            "A plan had begun by the census day and has not ended, and is not among the active "
            "plans."
        ),
        settle="Send the active plan with its placement, or the day on which the plan ended.",
        example=_plan(StartDate="2021-05-04"),
    ),
    found_in(
        "RS057",
        QUERY,
        "an active plan without a placement on the census day",
        means="Every placement of an active plan had ended before the census day.",
        settle="Send the placement of the census day; where there is none, a SENSetting says so.",
        example=_active(PlacementDetail={"EntryDate": "2024-09-03", "LeavingDate": "2026-01-14"}),
    ),
    found_in(
        "RS058",
        QUERY,
        "a setting that nothing tells",
        means=(
            "A setting of a plan or a placement has neither a URN nor a UKPRN, and no SENSetting. The "
            "schema asks for SENSetting beside a URN as well, which its own sample leaves empty."
        ),
        settle="Send one of the three.",
        example=_active(PlacementDetail={"PlacementRank": "1", "EntryDate": "2024-09-03"}),
    ),
)
