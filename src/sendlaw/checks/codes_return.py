"""The codes of a SEN2 return: what its schema does not allow, its requests and assessments, its dates."""

from __future__ import annotations

from sendlaw.checks.codes_return_form import found_in, of_persons, of_request
from sendlaw.checks.codes_return_person import OF_RETURN_PERSONS
from sendlaw.checks.codes_return_plan import OF_RETURN_PLANS
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.checks.code import Code
    from sendlaw.checks.codes_return_form import Inner

ERROR, QUERY, INFO = Severity.ERROR, Severity.QUERY, Severity.INFO
_ISSUED = {"AssessmentOutcome": "Y", "AssessmentOutcomeDate": "2025-09-01"}


def _exempted(week20: str) -> Inner:
    """Write a plan of the calendar year that says whether exceptions apply."""
    return {"RequestOutcome": "Y", "Assessment": {**_ISSUED, "Week20": week20}}


OF_RETURNS: tuple[Code, ...] = (
    found_in(
        "RS001",
        ERROR,
        "a code that its list has not",
        means="An item holds a code that its list has not in the return of the year.",
        settle="Send a code of the list.",
        example=of_request(RequestOutcome="X"),
    ),
    found_in(
        "RS002",
        QUERY,
        "an ethnicity beyond the list",
        means=(
            "The ethnicity is none of the twenty codes of the schema. Authorities also send extended "
            "codes, such as WENG, which are not known here one by one."
        ),
        settle="See that it is an extended code.",
        example=of_persons({"Ethnicity": "ZZZZ"}),
    ),
    found_in(
        "RS003",
        ERROR,
        "a mandatory item is missing",
        means=(
            "An item that the schema asks of every such record has no value. An empty element "
            "is none."
        ),
        settle="Send the item.",
        example=of_request(ReceivedDate="2025-03-03"),
    ),
    found_in(
        "RS004",
        ERROR,
        "a number that does not look like one",
        means=(
            "A UPN, ULN, URN, UKPRN, the number of an authority or the serial number has not the form "
            "that the schema asks for."
        ),
        settle="Correct the number. Leading noughts are often lost in a spreadsheet.",
        example=of_request(RequestOutcome="W", Exported="98"),
    ),
    found_in(
        "RS005",
        ERROR,
        "a value that could not be read",
        means="What stands in an item is of another type: no date, no yes or no, no number.",
        settle="Correct the value; the finding says what is expected.",
        example=of_request(ReceivedDate="03/03/2025", RequestOutcome="A"),
    ),
    found_in(
        "RS006",
        ERROR,
        "too few or too many records",
        means=(
            "A record holds fewer or more records than the schema allows, an item stands twice, text "
            "stands between elements, or the key of a row leads nowhere or is met twice."
        ),
        settle="See which records belong to it.",
        example=of_persons({"Sex": "F"}),
    ),
    found_in(
        "RS007",
        ERROR,
        "an item or an element that the return of the year has not",
        means="An element is unknown, or belongs to the return of another year.",
        settle="Leave it out, or send the return of the year that has it.",
        example=of_request(year=2024, RequestOutcome="A", RequestSource="2"),
    ),
    found_in(
        "RS008",
        QUERY,
        "a table or a column that is missing or not known",
        means=(
            "A table of an export or a workbook lacks a column of the year, or has one that "
            "nobody knows."
        ),
        settle="See whether the heading is only spelt differently: an unknown column is not read.",
        example=(
            '{"sen2": "year\\n2026\\n", "person": "persontableid,sex\\n1,F\\n", "requests": '
            '"requeststableid,persontableid,requestoutcome\\n1,1,A\\n"}'
        ),
    ),
    found_in(
        "RS009",
        QUERY,
        "a reference date that is not the census day",
        means="The reference date of the header is missing, or is not the census day of the year.",
        settle="See that the return is of the year that it names.",
        example=of_persons({"Sex": "F"}, header={"ReferenceDate": "2025-01-16"}),
    ),
    found_in(
        "RS010",
        QUERY,
        "no decision of the calendar year",
        means=(
            "Four decisions or more are told, on requests or on assessments, and all of them are from "
            "before the calendar year on which the return reports."
        ),
        settle="See whether it is the return of another year.",
        example=of_persons(
            {"Requests": [{"RequestOutcomeDate": "2024-05-01", "RequestOutcome": "N"}] * 4}
        ),
    ),
    found_in(
        "RS011",
        QUERY,
        "a decision on a request without its date",
        means=(
            "The outcome of a request is Y or N, and the day on which the requester was told is "
            "missing."
        ),
        settle="Send the day.",
        example=of_request(ReceivedDate="2025-03-03", RequestOutcome="N"),
    ),
    found_in(
        "RS012",
        QUERY,
        "a date where no decision is told",
        means="The outcome of a request is A, W or H, which needs no date, and one is told.",
        settle="See which of the two is right.",
        example=of_request(
            ReceivedDate="2025-03-03", RequestOutcomeDate="2025-04-01", RequestOutcome="A"
        ),
    ),
    found_in(
        "RS013",
        QUERY,
        "a request decided before it was received",
        means="The date of the outcome of a request is before the day on which it was received.",
        settle="Correct one of the dates.",
        example=of_request(
            ReceivedDate="2025-03-03", RequestOutcomeDate="2025-02-28", RequestOutcome="N"
        ),
    ),
    found_in(
        "RS014",
        QUERY,
        "an assessment with an outcome before that of its request",
        means=(
            "The date of the outcome of an assessment is before that of its request, though not before "
            "the request was received."
        ),
        settle="Correct one of the dates.",
        example=of_request(
            ReceivedDate="2025-03-03",
            RequestOutcomeDate="2025-10-01",
            RequestOutcome="Y",
            Assessment=_ISSUED,
        ),
    ),
    found_in(
        "RS015",
        QUERY,
        "an assessment with an outcome before its request was received",
        means=(
            "The date of the outcome of an assessment is before the day on which the request "
            "was received."
        ),
        settle=(
            "Correct one of the dates. The plan is otherwise counted as issued in less than no "
            "time."
        ),
        example=of_request(ReceivedDate="2025-09-02", RequestOutcome="Y", Assessment=_ISSUED),
    ),
    found_in(
        "RS016",
        QUERY,
        "it is not told when a request was received",
        means="The outcome of a request is not H, and the day on which it was received is missing.",
        settle="Send the day: without it the plan counts among those of unknown duration.",
        example=of_request(RequestOutcome="A"),
    ),
    found_in(
        "RS017",
        QUERY,
        "an assessment on a request that led to none",
        means=(
            "The outcome of a request is N, A or W, and an assessment with an outcome is told. Beside N it"
            " may be where there was mediation on it or an appeal: the first outcome is never rewritten."
        ),
        settle="See which is right, and whether mediation or an appeal is to be told.",
        example=of_request(
            ReceivedDate="2025-12-01",
            RequestOutcome="A",
            Assessment={"AssessmentOutcome": "A"},
        ),
    ),
    found_in(
        "RS018",
        QUERY,
        "a plan that began, without the day on which it was issued",
        means=(
            "The outcome of an assessment is Y, the plan has a start date, and the outcome has "
            "none."
        ),
        settle="Send the day; where no plan is out yet, leave both blank.",
        example=of_request(
            RequestOutcome="Y",
            Assessment={"AssessmentOutcome": "Y", "NamedPlan": {"StartDate": "2025-09-01"}},
        ),
    ),
    found_in(
        "RS019",
        QUERY,
        "a plan that was issued, without its record",
        means="The outcome of an assessment is Y with a date, and no named plan is told.",
        settle="Send the plan.",
        example=of_request(RequestOutcome="Y", Assessment=_ISSUED),
    ),
    found_in(
        "RS020",
        QUERY,
        "a plan although none was to be issued",
        means=(
            "The outcome of an assessment is N, and a named plan is told. It may be where there was "
            "mediation on it or an appeal: the first outcome is never rewritten."
        ),
        settle="See which is right, and whether mediation or an appeal is to be told.",
        example=of_request(
            RequestOutcome="Y",
            Assessment={
                "AssessmentOutcome": "N",
                "AssessmentOutcomeDate": "2025-06-02",
                "NamedPlan": {"StartDate": "2025-09-01"},
            },
        ),
    ),
    found_in(
        "RS021",
        QUERY,
        "a date or a plan while an assessment is open or was withdrawn",
        means=(
            "The outcome of an assessment is A or W, after which nothing more is asked, and "
            "more is told."
        ),
        settle="See which is right.",
        example=of_request(
            RequestOutcome="Y",
            Assessment={"AssessmentOutcome": "A", "AssessmentOutcomeDate": "2025-09-01"},
        ),
    ),
    found_in(
        "RS022",
        QUERY,
        "a decision not to issue a plan without its date",
        means=(
            "The outcome of an assessment is N, and the day on which notice was given is missing."
        ),
        settle="Send the day.",
        example=of_request(RequestOutcome="Y", Assessment={"AssessmentOutcome": "N"}),
    ),
    found_in(
        "RS023",
        QUERY,
        "a first plan that did not begin on the day of its issue",
        means=(
            "The outcome of an assessment is Y and of the calendar year, and the start date of the plan"
            " is another day."
        ),
        settle=(
            "See whether the plan was amended since: the start date is that of the current plan, the "
            "outcome is dated when the first was issued."
        ),
        example=of_request(
            RequestOutcome="Y", Assessment={**_ISSUED, "NamedPlan": {"StartDate": "2025-09-02"}}
        ),
    ),
    found_in(
        "RS024",
        QUERY,
        "exceptions for a plan that came within 20 weeks",
        means=(
            "Week20 says that exceptions apply, and the plan came within 20 weeks. In 2024 it was so of "
            "more than a third of the plans with exceptions. Week20 does not say that a plan was late."
        ),
        settle="See whether an exception was meant: such a plan is left out of the published rate.",
        example=of_request(
            ReceivedDate="2025-04-14",
            RequestOutcome="Y",
            Assessment={**_ISSUED, "Week20": "1"},
        ),
    ),
    found_in(
        "RS025",
        INFO,
        "a plan that came after 20 weeks",
        means=(
            "The plan came after 20 weeks, and Week20 tells no exception. It is no fault of the "
            "return."
        ),
        settle="Nothing, if the dates are right; `days_late` has the days.",
        example=of_request(
            ReceivedDate="2025-04-13",
            RequestOutcome="Y",
            Assessment={**_ISSUED, "Week20": "0"},
        ),
    ),
    found_in(
        "RS026",
        QUERY,
        "exceptions for more than a quarter of the plans",
        means=(
            "Four plans or more were issued in the calendar year, and Week20 says of more than a quarter "
            "of them that exceptions apply. A quarter is sendlaw's threshold. Where it is said of all of "
            "them there is no published rate."
        ),
        settle="See whether Week20 was taken for “issued within 20 weeks”, which it is not.",
        example=of_persons({"Requests": [_exempted("1")] * 2 + [_exempted("0")] * 2}),
    ),
    found_in(
        "RS027",
        QUERY,
        "a date after the census day",
        means=(
            "A date lies after the census day. Only the day on which a plan before a phase transfer is"
            " due may."
        ),
        settle="Correct the date, or leave out what had not happened yet.",
        example=of_request(ReceivedDate="2026-01-16", RequestOutcome="A"),
    ),
    found_in(
        "RS028",
        QUERY,
        "a date before the person was born",
        means="A date lies before the date of birth.",
        settle="Correct one of the two.",
        example=of_request(
            person={"PersonBirthDate": "2020-03-01"},
            ReceivedDate="2020-02-29",
            RequestOutcome="A",
        ),
    ),
    *OF_RETURN_PERSONS,
    *OF_RETURN_PLANS,
)
