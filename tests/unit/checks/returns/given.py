"""Two persons of the return of 2026, written by hand, and short ways to change one thing about them.

The census day was Thursday 15 January 2026, and the calendar year is 2025.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sendlaw.cases.sen2 import (
    Sen2ActivePlan,
    Sen2Assessment,
    Sen2Header,
    Sen2NamedPlan,
    Sen2Need,
    Sen2Person,
    Sen2PlacementDetail,
    Sen2PlanDetail,
    Sen2Request,
    Sen2Return,
)
from sendlaw.checks.findings import Finding
from sendlaw.checks.returns import check_persons

CENSUS = date(2026, 1, 15)
RECEIVED = date(2025, 3, 3)
DECIDED = date(2025, 4, 10)
ISSUED = date(2025, 7, 21)
"""140 days after 3 March: 28 to the end of March, 30, 31 and 30 for April, May and June, and 21."""
BEGAN = date(2022, 5, 9)
MET = date(2025, 11, 3)
TOLD = date(2025, 11, 24)
UPN, OTHER_UPN = "B801200005001", "M80120000500A"
HEADER: dict[str, Any] = {
    "collection": "SEN2",
    "year": 2026,
    "reference_date": CENSUS,
    "source_level": "L",
    "lea": "999",
    "serial_no": "001",
    "dmo": "Y",
    "dco": "N",
    "dsco": "R",
}
PERSON: dict[str, Any] = {
    "surname": "Example",
    "forename": "Alex",
    "person_birth_date": date(2015, 6, 1),
    "sex": "F",
    "ethnicity": "WBRI",
    "postcode": "ZZ1 1ZZ",
    "upn": UPN,
}
SETTING: dict[str, Any] = {
    "urn": "999999",
    "placement_rank": "1",
    "sen_unit_indicator": False,
    "resourced_provision_indicator": False,
}
REQUESTS: dict[str, dict[str, Any]] = {
    "new": {
        "received_date": RECEIVED,
        "request_source": "2",
        "rya": False,
        "request_outcome_date": DECIDED,
        "request_outcome": "Y",
    },
    "old": {"request_outcome": "H"},
}
ASSESSMENTS: dict[str, dict[str, Any]] = {
    "new": {"assessment_outcome": "Y", "assessment_outcome_date": ISSUED, "week20": False},
    "old": {"assessment_outcome": "H"},
}
STARTS = {"new": ISSUED, "old": BEGAN}
ENTRIES = {"new": date(2025, 9, 3), "old": date(2022, 9, 5)}
REVIEWS: dict[str, dict[str, Any]] = {
    "new": {},
    "old": {"review_meeting": MET, "review_outcome": "M", "last_review": TOLD},
}


class Row(NamedTuple):
    """What is changed about one of the two, and the codes that must be found."""

    code: str
    words: str
    kind: str
    changes: dict[str, Any]
    found: tuple[str, ...]


def fires(
    code: str, words: str, kind: str = "new", also: tuple[str, ...] = (), **changes: Any
) -> Row:
    """The code is found, and nothing else but what is named."""
    return Row(code, f"{code} {words}", kind, changes, tuple(sorted((code, *also))))


def silent(
    code: str, words: str, kind: str = "new", found: tuple[str, ...] = (), **changes: Any
) -> Row:
    """The code is not found: it nearly would be, or it must not."""
    assert code not in found
    return Row(code, f"{code} not: {words}", kind, changes, tuple(sorted(found)))


def told(row: Row) -> str:
    return row.words.replace(" ", "_")


def setting(**changes: Any) -> dict[str, Any]:
    return {**SETTING, **changes}


def placed(kind: str = "new", **changes: Any) -> Sen2PlacementDetail:
    return Sen2PlacementDetail(**{"entry_date": ENTRIES[kind], **SETTING, **changes})


def request(kind: str = "new", **changes: Any) -> Sen2Request:
    """One of the two requests, changed: a record that is ``None`` is left out, a tuple is as it is."""
    detail = Sen2PlanDetail(**setting(**changes.get("detail", {})))
    plan, held = changes.get("plan", {}), changes.get("assessment", {})
    active = changes.get("active", {})
    named = assessment = plans = None
    if plan is not None:
        begun = {"start_date": STARTS[kind], "details": changes.get("details", (detail,))}
        named = Sen2NamedPlan(**{**begun, **plan})
    if held is not None:
        assessment = Sen2Assessment(**{**ASSESSMENTS[kind], "named_plan": named, **held})
    if active is not None:
        found = {
            "placements": (placed(kind, **changes.get("placement", {})),),
            "needs": (Sen2Need(sen_type="ASD", sen_type_rank="1"),),
            **{name: changes[name] for name in ("placements", "needs") if name in changes},
        }
        plans = Sen2ActivePlan(**{**found, **REVIEWS[kind], **active})
    told = {**REQUESTS[kind], "assessment": assessment, "active_plan": plans}
    return Sen2Request(**{**told, **changes.get("request", {})})


def person(kind: str = "new", **changes: Any) -> Sen2Person:
    requests = (*changes.get("more", ()), request(kind, **changes))
    return Sen2Person(**{**PERSON, "requests": requests, **changes.get("person", {})})


def findings(kind: str = "new", **changes: Any) -> list[Finding]:
    header = Sen2Header(**{**HEADER, **changes.get("header", {})})
    return list(check_persons(header, [person(kind, **changes)]))


def codes(kind: str = "new", **changes: Any) -> tuple[str, ...]:
    return tuple(sorted({one.code for one in findings(kind, **changes)}))


def returned(*people: Sen2Person, **header: Any) -> Sen2Return:
    return Sen2Return(header=Sen2Header(**{**HEADER, **header}), persons=people)
