"""Each rule of a record, a request or a person: it fires, nearly fires, and must not.

The dates are counted by hand from the two persons of ``given``; the rules are those of the groups.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.checks.returns.given import (
    CENSUS,
    DECIDED,
    ENTRIES,
    ISSUED,
    MET,
    RECEIVED,
    Row,
    codes,
    findings,
    fires,
    placed,
    request,
    setting,
    silent,
    told,
)

from sendlaw.cases.sen2 import Sen2Assessment, Sen2Need, Sen2PlanDetail, Sen2Request
from sendlaw.checks.returns.check import FROM_RULES
from sendlaw.checks.returns.whole import CODES as OF_THE_WHOLE

NONE: dict[str, Any] = {"plan": None}
FIRST_NEED = Sen2Need(sen_type="ASD", sen_type_rank="1")
SECOND_NEED = Sen2Need(sen_type="SLCN", sen_type_rank="2")
SCHEMA = [
    silent("RS001", "a plan of the year, in 140 days", "new"),
    silent("RS001", "a plan of an earlier year", "old"),
    fires("RS001", "an outcome that is no code", request={"request_outcome": "X"}),
    fires("RS001", "an outcome of an assessment", assessment={"assessment_outcome": "X"}),
    fires("RS001", "a type of need", needs=(Sen2Need(sen_type="BESD", sen_type_rank="1"),)),
    fires("RS001", "a setting", detail={"sen_setting": "HOME"}),
    fires("RS001", "a code in lower case", person={"sex": "f"}),
    fires("RS001", "a code of an earlier return", person={"sex": "9"}),
    silent("RS001", "Down syndrome in 2026", needs=(Sen2Need(sen_type="DS", sen_type_rank="1"),)),
    fires("RS002", "an extended code of ethnicity", person={"ethnicity": "WENG"}),
    silent("RS002", "a listed one", person={"ethnicity": "NOBT"}),
    fires("RS003", "no outcome of a request", request={"request_outcome": None}),
    fires("RS003", "no outcome of an assessment", "old", assessment={"assessment_outcome": None}),
    fires("RS003", "no surname", person={"surname": None}),
    fires("RS003", "no date of birth", person={"person_birth_date": None}),
    fires("RS003", "no indicator of a SEN unit", placement={"sen_unit_indicator": None}),
    fires("RS003", "no entry date", placement={"entry_date": None}),
    fires("RS003", "no designated medical officer", header={"dmo": None}),
    silent("RS003", "neither SENSetting nor UKPRN beside a URN"),
    silent("RS003", "nothing that is not mandatory", request={"rya": None, "request_source": None}),
    silent("RS003", "false is a value", placement={"resourced_provision_indicator": False}),
    fires("RS004", "a URN of five digits", detail={"urn": "12345"}),
    fires("RS004", "a UKPRN of nine digits", detail={"ukprn": "100000000"}),
    fires("RS004", "a UPN without its letter", person={"upn": "801200005001"}),
    fires("RS004", "a ULN with a letter", person={"unique_learner_number": "92763O8686"}),
    fires("RS004", "an authority of two digits", header={"lea": "99"}),
    fires("RS004", "a serial number of two digits", header={"serial_no": "01"}),
    silent("RS004", "a serial number of four digits", header={"serial_no": "0001"}),
    silent("RS004", "a temporary UPN", person={"upn": "M80120000500A"}),
    fires("RS006", "no request", person={"requests": ()}),
    fires("RS006", "no setting of a plan", details=()),
    fires("RS006", "no placement", placements=()),
    fires("RS006", "no need", needs=()),
    fires(
        "RS006",
        "three needs",
        needs=(FIRST_NEED, SECOND_NEED, Sen2Need(sen_type="MLD", sen_type_rank="2")),
        also=("RS046",),
    ),
    silent("RS006", "two needs", needs=(FIRST_NEED, SECOND_NEED)),
    fires("RS007", "an item of 2023 in 2026", placement={"attendance_pattern": "X"}),
    fires("RS007", "Res where it stood in 2023", active={"res": "A"}),
    fires(
        "RS009", "the census day of the year before", header={"reference_date": date(2025, 1, 16)}
    ),
    silent("RS007", "Res where it stands since 2024", placement={"res": "A"}),
    fires("RS009", "none", header={"reference_date": None}),
    silent("RS009", "the census day", header={"reference_date": CENSUS}),
]
REQUESTS = [
    fires(
        "RS011",
        "a refusal without its date",
        more=(Sen2Request(request_outcome="N", received_date=RECEIVED),),
    ),
    fires(
        "RS011",
        "an assessment without the date of the request",
        request={"request_outcome_date": None},
    ),
    silent("RS011", "undecided", more=(Sen2Request(request_outcome="A", received_date=RECEIVED),)),
    fires(
        "RS012",
        "undecided with a date",
        more=(
            Sen2Request(request_outcome="A", received_date=RECEIVED, request_outcome_date=DECIDED),
        ),
    ),
    fires(
        "RS012",
        "withdrawn with a date",
        more=(
            Sen2Request(request_outcome="W", received_date=RECEIVED, request_outcome_date=DECIDED),
        ),
    ),
    fires(
        "RS012", "historical with a date", "old", request={"request_outcome_date": date(2022, 1, 3)}
    ),
    silent("RS012", "historical without", "old"),
    fires("RS013", "decided the day before", request={"request_outcome_date": date(2025, 3, 2)}),
    silent("RS013", "decided on the same day", request={"request_outcome_date": RECEIVED}),
    fires(
        "RS014",
        "issued the day before the decision",
        request={"request_outcome_date": date(2025, 7, 22)},
    ),
    silent("RS014", "issued on the day of the decision", request={"request_outcome_date": ISSUED}),
    silent(
        "RS014",
        "issued before the request as well",
        found=("RS013", "RS015"),
        request={"received_date": date(2025, 8, 1)},
    ),
    fires(
        "RS015",
        "issued the day before the request",
        request={"received_date": date(2025, 7, 22), "request_outcome_date": date(2025, 7, 23)},
    ),
    silent(
        "RS015",
        "issued on the day of the request",
        request={"received_date": ISSUED, "request_outcome_date": ISSUED},
    ),
    fires("RS016", "undecided, received on no day", more=(Sen2Request(request_outcome="A"),)),
    fires("RS016", "assessed, received on no day", request={"received_date": None}),
    silent("RS016", "historical, received on no day", "old"),
    fires(
        "RS017",
        "refused, with an assessment that is open",
        more=(
            Sen2Request(
                request_outcome="N",
                received_date=RECEIVED,
                request_outcome_date=DECIDED,
                assessment=Sen2Assessment(assessment_outcome="A"),
            ),
        ),
    ),
    fires(
        "RS017",
        "withdrawn, with a plan",
        request={"request_outcome": "W", "request_outcome_date": None},
    ),
    silent(
        "RS017",
        "refused, without",
        more=(
            Sen2Request(request_outcome="N", received_date=RECEIVED, request_outcome_date=DECIDED),
        ),
    ),
    fires(
        "RS018", "a plan that began, issued on no day", assessment={"assessment_outcome_date": None}
    ),
    silent(
        "RS018",
        "decided to issue, and not out yet",
        assessment={"assessment_outcome_date": None},
        plan=None,
        active=None,
    ),
    fires("RS019", "issued, and no plan told", plan=None),
    silent("RS019", "historical, and no plan told", "old", plan=None, active=None),
    fires("RS020", "a plan although none was to be", assessment={"assessment_outcome": "N"}),
    silent("RS020", "a plan as was to be"),
    silent(
        "RS020",
        "a plan after an appeal: the outcome is not rewritten",
        assessment={"assessment_outcome": "N", "assessment_tribunal": True},
    ),
    fires(
        "RS020",
        "a plan, and the appeal was on something else",
        assessment={"assessment_outcome": "N", "other_tribunal": True},
    ),
    silent(
        "RS017",
        "refused, and ordered on appeal: the outcome is not rewritten",
        request={"request_outcome": "N", "request_tribunal": True},
    ),
    silent(
        "RS017",
        "refused, and agreed in mediation",
        request={"request_outcome": "N", "request_mediation": True},
    ),
    fires(
        "RS017",
        "undecided, with an assessment and mediation",
        request={
            "request_outcome": "A",
            "request_outcome_date": None,
            "request_mediation": True,
        },
    ),
    fires(
        "RS021", "open, with a date", assessment={"assessment_outcome": "A"}, plan=None, active=None
    ),
    fires(
        "RS021",
        "withdrawn, with a plan",
        assessment={"assessment_outcome": "W", "assessment_outcome_date": None},
    ),
    silent(
        "RS021",
        "open, with nothing more",
        assessment={"assessment_outcome": "A", "assessment_outcome_date": None},
        plan=None,
        active=None,
    ),
    fires(
        "RS022",
        "no plan, decided on no day",
        assessment={"assessment_outcome": "N", "assessment_outcome_date": None},
        plan=None,
        active=None,
    ),
    silent(
        "RS022",
        "no plan, decided on a day",
        assessment={"assessment_outcome": "N"},
        plan=None,
        active=None,
    ),
    fires("RS023", "a plan that began the day after", plan={"start_date": date(2025, 7, 22)}),
    silent(
        "RS023",
        "issued before the year",
        request={"received_date": date(2024, 8, 1), "request_outcome_date": date(2024, 9, 2)},
        assessment={"assessment_outcome_date": date(2024, 12, 19)},
        plan={"start_date": date(2025, 2, 3)},
    ),
    fires("RS024", "exceptions on the last day of 20 weeks", assessment={"week20": True}),
    silent(
        "RS024",
        "exceptions on the day after",
        request={"received_date": date(2025, 3, 2)},
        assessment={"week20": True},
    ),
    silent(
        "RS024",
        "exceptions, and nobody knows when it was received",
        found=("RS016",),
        request={"received_date": None},
        assessment={"week20": True},
    ),
    fires("RS025", "the day after 20 weeks", request={"received_date": date(2025, 3, 2)}),
    fires(
        "RS025",
        "the day after, and Week20 not told",
        request={"received_date": date(2025, 3, 2)},
        assessment={"week20": None},
    ),
    silent("RS025", "the last day of 20 weeks"),
    silent(
        "RS025",
        "a refusal after 20 weeks",
        request={"received_date": date(2025, 3, 2)},
        assessment={"assessment_outcome": "N"},
        plan=None,
        active=None,
    ),
]
DATES = [
    fires(
        "RS027",
        "received the day after the census day",
        more=(Sen2Request(request_outcome="A", received_date=date(2026, 1, 16)),),
    ),
    silent(
        "RS027",
        "received on the census day",
        more=(Sen2Request(request_outcome="A", received_date=CENSUS),),
    ),
    fires(
        "RS027",
        "a plan that will end",
        "old",
        plan={"cease_date": date(2026, 1, 31), "cease_reason": "5"},
    ),
    fires("RS027", "born after it", person={"person_birth_date": date(2026, 2, 1)}),
    silent(
        "RS027",
        "a plan due before a transfer to come",
        "old",
        active={"phase_transfer_due_date": date(2026, 2, 15)},
    ),
    fires(
        "RS028", "received the day before the birth", person={"person_birth_date": date(2025, 3, 4)}
    ),
    silent("RS028", "received on the day of birth", person={"person_birth_date": RECEIVED}),
    fires(
        "RS029",
        "a placement that ended the day before",
        placements=(placed(), placed(placement_rank="2", leaving_date=date(2025, 9, 2))),
    ),
    silent(
        "RS029",
        "a placement of one day",
        placements=(placed(), placed(placement_rank="2", leaving_date=ENTRIES["new"])),
    ),
]
ENDED = {"cease_date": date(2025, 7, 31), "cease_reason": "5"}
PLANS = [
    fires(
        "RS030", "an end without a reason", "old", plan={**ENDED, "cease_reason": None}, active=None
    ),
    silent("RS030", "an end with a reason", "old", plan=ENDED, active=None),
    fires("RS031", "a reason without an end", "old", plan={**ENDED, "cease_date": None}),
    silent("RS031", "neither", "old", plan={"cease_date": None, "cease_reason": None}),
    fires(
        "RS032",
        "ended the day before it began",
        "old",
        plan={**ENDED, "cease_date": date(2022, 5, 8)},
        active=None,
    ),
    silent(
        "RS032",
        "ended on the day it began",
        "old",
        plan={**ENDED, "cease_date": date(2022, 5, 9)},
        active=None,
    ),
    fires("RS033", "needs met at 10", "old", plan={**ENDED, "cease_reason": "2"}, active=None),
    fires(
        "RS033",
        "paid employment, a day before 16",
        "old",
        person={"person_birth_date": date(2009, 8, 1)},
        plan={**ENDED, "cease_reason": "4"},
        active=None,
    ),
    silent(
        "RS033",
        "paid employment on the 16th birthday",
        "old",
        person={"person_birth_date": date(2009, 7, 31)},
        plan={**ENDED, "cease_reason": "4"},
        active=None,
    ),
    fires(
        "RS033",
        "the greatest age at 18",
        "old",
        person={"person_birth_date": date(2006, 8, 1)},
        plan={**ENDED, "cease_reason": "1"},
        active=None,
    ),
    silent(
        "RS033",
        "the greatest age at 19, in custody",
        "old",
        person={"person_birth_date": date(2006, 7, 31)},
        plan={**ENDED, "cease_reason": "1"},
        active=None,
    ),
    silent("RS033", "died at 10", "old", plan={**ENDED, "cease_reason": "8"}, active=None),
    fires("RS034", "ended, and active", "old", plan=ENDED),
    fires(
        "RS034", "ended on the census day, and active", "old", plan={**ENDED, "cease_date": CENSUS}
    ),
    silent("RS034", "ended, and not active", "old", plan=ENDED, active=None),
    fires("RS035", "reason 9", "old", plan={**ENDED, "cease_reason": "9"}, active=None),
    fires("RS035", "a setting OTH", detail={"urn": None, "sen_setting": "OTH"}),
    fires("RS035", "a placement NIEO", placement={"urn": None, "sen_setting": "NIEO"}),
    silent("RS035", "a setting EHE", detail={"urn": None, "sen_setting": "EHE"}),
    fires(
        "RS054",
        "25 on the last day of July",
        "old",
        person={"person_birth_date": date(2000, 7, 31)},
    ),
    silent(
        "RS054",
        "25 on the first day of August",
        "old",
        person={"person_birth_date": date(2000, 8, 1)},
    ),
    silent(
        "RS054",
        "too old, and no plan active",
        "old",
        person={"person_birth_date": date(1999, 1, 1)},
        plan=ENDED,
        active=None,
    ),
    fires("RS055", "active, and no plan told", "old", plan=None),
    fires("RS055", "active, and no assessment told", "old", assessment=None),
    silent("RS055", "not active, and no plan told", "old", plan=None, active=None),
    fires("RS056", "in force, and not active", "old", active=None),
    silent("RS056", "ended, and not active", "old", plan=ENDED, active=None),
    fires(
        "RS057",
        "left the day before the census day",
        "old",
        placement={"leaving_date": date(2026, 1, 14)},
    ),
    silent("RS057", "left on the census day", "old", placement={"leaving_date": CENSUS}),
    silent(
        "RS057",
        "left one of two",
        "old",
        placements=(
            placed("old", leaving_date=date(2025, 7, 22)),
            placed("old", placement_rank="2"),
        ),
    ),
    fires("RS058", "a placement with none of the three", placement={"urn": None}),
    fires("RS058", "a setting with none of the three", detail={"urn": None}),
    silent("RS058", "a UKPRN alone", detail={"urn": None, "ukprn": "10000001"}),
]
ACTIVE = [
    fires("RS036", "transferred in, with an outcome of its own", active={"transfer_la": "998"}),
    silent("RS036", "transferred in, historical", "old", active={"transfer_la": "998"}),
    fires("RS037", "transferred in from itself", "old", active={"transfer_la": "999"}),
    fires(
        "RS037",
        "exported to itself",
        more=(Sen2Request(request_outcome="W", received_date=RECEIVED, exported="999"),),
    ),
    silent(
        "RS037",
        "exported elsewhere",
        more=(Sen2Request(request_outcome="W", received_date=RECEIVED, exported="998"),),
    ),
    fires("RS038", "an outcome without a meeting", "old", active={"review_meeting": None}),
    silent("RS038", "a meeting without an outcome", "old", active={"review_outcome": None}),
    fires(
        "RS039",
        "decided the day before the meeting",
        "old",
        active={"last_review": date(2025, 11, 2)},
    ),
    fires(
        "RS039",
        "drafted the day before the meeting",
        "old",
        active={"review_outcome": "A", "review_draft": date(2025, 11, 2)},
    ),
    silent("RS039", "decided at the meeting", "old", active={"last_review": MET}),
    fires(
        "RS040",
        "decided 29 days after the meeting",
        "old",
        active={"last_review": date(2025, 12, 2)},
    ),
    silent(
        "RS040",
        "decided 28 days after the meeting",
        "old",
        active={"last_review": date(2025, 12, 1)},
    ),
    fires(
        "RS041", "a draft, and the plan is kept", "old", active={"review_draft": date(2025, 11, 24)}
    ),
    fires(
        "RS041",
        "a draft, and nothing decided",
        "old",
        active={"review_outcome": None, "review_draft": date(2025, 11, 24)},
    ),
    silent(
        "RS041",
        "a draft, and the plan is amended",
        "old",
        active={"review_outcome": "A", "review_draft": date(2025, 11, 24)},
    ),
    fires(
        "RS042",
        "a draft 29 days after the meeting",
        "old",
        active={"review_outcome": "A", "review_draft": date(2025, 12, 2)},
    ),
    silent(
        "RS042",
        "a draft 28 days after the meeting",
        "old",
        active={"review_outcome": "A", "review_draft": date(2025, 12, 1)},
    ),
    fires(
        "RS043",
        "met twelve months and a day before",
        "old",
        active={"review_meeting": date(2025, 1, 14), "last_review": date(2025, 1, 20)},
    ),
    silent(
        "RS043",
        "met twelve months before",
        "old",
        active={"review_meeting": date(2025, 1, 15), "last_review": date(2025, 1, 20)},
    ),
    fires(
        "RS043",
        "never met",
        "old",
        active={"review_meeting": None, "review_outcome": None, "last_review": None},
    ),
    silent(
        "RS043",
        "never met, and the plan is younger",
        "old",
        plan={"start_date": date(2025, 1, 15)},
        active={"review_meeting": None, "review_outcome": None, "last_review": None},
    ),
    fires(
        "RS044",
        "a final plan the day after",
        "old",
        active={
            "phase_transfer_due_date": date(2025, 3, 31),
            "phase_transfer_final_date": date(2025, 4, 1),
        },
    ),
    silent(
        "RS044",
        "a final plan on the day",
        "old",
        active={
            "phase_transfer_due_date": date(2025, 3, 31),
            "phase_transfer_final_date": date(2025, 3, 31),
        },
    ),
    fires(
        "RS045",
        "due on the last day of February",
        "old",
        active={"phase_transfer_due_date": date(2026, 2, 28)},
    ),
    silent(
        "RS045", "due on 31 March", "old", active={"phase_transfer_due_date": date(2026, 3, 31)}
    ),
    silent(
        "RS045", "due on 15 February", "old", active={"phase_transfer_due_date": date(2026, 2, 15)}
    ),
    fires("RS046", "two placements of rank 1", placements=(placed(), placed())),
    fires(
        "RS046",
        "two settings of rank 1",
        details=(Sen2PlanDetail(**setting()), Sen2PlanDetail(**setting())),
    ),
    fires(
        "RS046",
        "two needs of rank 1",
        needs=(FIRST_NEED, Sen2Need(sen_type="SLCN", sen_type_rank="1")),
    ),
    fires("RS046", "two needs of rank 2", needs=(SECOND_NEED, SECOND_NEED)),
    silent("RS046", "the second before the first", needs=(SECOND_NEED, FIRST_NEED)),
    fires("RS047", "a need of rank 2 alone", needs=(SECOND_NEED,)),
    fires("RS047", "a placement of rank 2 alone", placement={"placement_rank": "2"}),
    silent("RS047", "no rank is told", found=("RS003",), placement={"placement_rank": None}),
]
PERSONS = [
    fires("RS048", "no number and no reason", person={"upn": None}),
    silent("RS048", "no number, with a reason", person={"upn": None, "upn_unknown": "UN3"}),
    silent("RS048", "a ULN alone", person={"upn": None, "unique_learner_number": "9276308686"}),
    fires("RS049", "another letter", person={"upn": "A801200005001"}),
    fires("RS049", "another letter of a temporary UPN", person={"upn": "B80120000500A"}),
    fires("RS049", "a last letter that no UPN has", person={"upn": "B80120000500S"}),
    silent("RS049", "the letter in lower case", person={"upn": "b801200005001"}),
    silent("RS049", "a UPN that does not look like one", found=("RS004",), person={"upn": "B8012"}),
    fires("RS050", "another digit", person={"unique_learner_number": "9276308687"}),
    silent("RS050", "the right digit", person={"unique_learner_number": "9276308686"}),
    silent(
        "RS050", "the number of those who have none", person={"unique_learner_number": "9999999999"}
    ),
    fires("RS051", "two active plans", "old", more=(request("old"),)),
    silent(
        "RS051",
        "one active plan of two requests",
        "old",
        more=(Sen2Request(request_outcome="A", received_date=RECEIVED),),
    ),
    silent(
        "RS051",
        "a plan that ended before the active one",
        "old",
        more=(request("old", plan=ENDED, active=None),),
    ),
]
ROWS = [*SCHEMA, *REQUESTS, *DATES, *PLANS, *ACTIVE, *PERSONS]


@pytest.mark.parametrize("row", ROWS, ids=told)
def test_it_fires_or_does_not(row: Row) -> None:
    assert codes(row.kind, **row.changes) == row.found


def test_every_code_has_a_row_in_which_it_fires_and_one_in_which_it_does_not() -> None:
    every = {*FROM_RULES} - {*OF_THE_WHOLE}
    assert {row.code for row in ROWS if row.code in row.found} == every
    assert {row.code for row in ROWS if row.code not in row.found} == every


def test_the_second_of_two_active_plans_is_meant() -> None:
    [found] = findings("old", more=(request("old"),))
    assert found.path == "persons[0].requests[1].active_plan"


def test_what_is_late_is_told_with_its_days() -> None:
    [found] = findings(request={"received_date": date(2025, 3, 2)})
    assert (found.due, found.performed, found.days_late) == (date(2025, 7, 20), ISSUED, 1)
    assert found.severity.value == "info"
    [found] = findings("old", active={"last_review": date(2025, 12, 3)})
    assert (found.due, found.performed, found.days_late) == (
        date(2025, 12, 1),
        date(2025, 12, 3),
        2,
    )
    never = {"review_meeting": None, "review_outcome": None, "last_review": None}
    [found] = findings("old", active=never)
    # twelve months from 9 May 2022, and 982 days more: 237 in 2023, 366, 365 and 15 of the last year
    assert (found.due, found.days_late) == (date(2023, 5, 9), 236 + 366 + 365 + 15)
