"""Where a family stands: which ways are open, by when, and what each needs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sendlaw import NOT_KNOWN, NOT_RECORDED, InvalidFact, Routes, Truth, checks, routes, routes_in
from sendlaw.cases import Appeal, Mediation

SENT = date(2025, 9, 1)
# two months from 1 September 2025 end on Saturday 1 November; the appeal may come on Monday 3


def ways(*, as_at: date, mediation: dict[str, Any] | None = None, **facts: Any) -> Routes:
    appeal = Appeal(**({"decision_notice_sent": SENT, "grounds": ("b",)} | facts))
    of = None
    if mediation is not None:
        of = Mediation(decision_notice_sent=SENT, certificate_needed=True, **mediation)
    return routes(appeal, as_at=as_at, mediation=of)


def opened(found: Routes) -> dict[str, str]:
    return {one.name: one.open.value for one in found}


def test_on_the_last_day_and_after() -> None:
    assert opened(ways(as_at=date(2025, 11, 1))) == {"mediation": "yes", "appeal": "yes"}
    sunday = ways(as_at=date(2025, 11, 2))
    assert opened(sunday) == {"mediation": "no", "leave": "yes", "appeal": "yes"}
    assert opened(ways(as_at=date(2025, 11, 3)))["appeal"] == "yes"
    late = ways(as_at=date(2025, 11, 4))
    assert opened(late) == {"mediation": "no", "leave": "yes", "late appeal": "yes"}
    assert late["late appeal"].needs == ("an extension of time", "a mediation certificate")
    assert "Monday 3 November 2025" in late["late appeal"].said
    assert late["late appeal"].by is None


def test_with_a_certificate_there_is_nothing_to_contact_an_adviser_for() -> None:
    found = ways(as_at=date(2025, 11, 10), certificate_issued=date(2025, 10, 20))
    # a month from 20 October is Thursday 20 November
    assert opened(found) == {"appeal": "yes"}
    assert (found["appeal"].by, found["appeal"].needs) == (date(2025, 11, 20), ())
    told = ways(as_at=date(2025, 10, 10), mediation={"certificate_issued": date(2025, 10, 6)})
    assert opened(told) == {"appeal": "yes"}


def test_about_the_school_alone() -> None:
    found = ways(as_at=date(2025, 9, 8), grounds=("c_iii", "c_iv"))
    assert [(one.name, one.needs) for one in found] == [("appeal", ())]
    late = ways(as_at=date(2025, 12, 1), grounds=("c_iii",))
    assert late["late appeal"].needs == ("an extension of time",)


def test_with_leave() -> None:
    found = ways(
        as_at=date(2025, 11, 3), leave_given=date(2025, 11, 2), mediation={"mediation_held": None}
    )
    assert found["appeal"].needs == ()


@pytest.mark.parametrize("contacted", [date(2025, 10, 20), NOT_RECORDED])
def test_once_the_adviser_was_contacted(contacted: Any) -> None:
    found = ways(as_at=date(2025, 11, 2), mediation={"adviser_contacted": contacted})
    assert opened(found) == {"mediation": "yes", "appeal": "yes"}
    assert found["mediation"].by is None


def test_whether_the_adviser_was_contacted_may_be_unknown() -> None:
    found = ways(as_at=date(2025, 9, 8), mediation={"adviser_contacted": NOT_KNOWN})
    assert found["mediation"].open is Truth.YES


def test_an_appeal_that_was_brought() -> None:
    found = ways(as_at=date(2025, 10, 20), application_received=date(2025, 10, 6))
    assert found["appeal"].open is Truth.NO
    assert found["appeal"].said == "An appeal has been brought"


def test_without_the_day_of_the_notice_no_day_is_made_up() -> None:
    found = ways(as_at=date(2025, 10, 20), decision_notice_sent=None)
    assert [(one.name, one.open, one.by) for one in found] == [
        ("mediation", Truth.UNKNOWN, None),
        ("appeal", Truth.UNKNOWN, None),
    ]
    assert found.paragraph().startswith("When notice of the decision was sent is not recorded.")


def test_as_data_and_as_a_paragraph() -> None:
    found = ways(as_at=date(2025, 9, 8))
    told = found.to_dict()
    assert told["notice_sent"] == "2025-09-01"
    assert told["paragraph"] == found.paragraph()
    assert found["appeal"].to_dict() == {
        "name": "appeal",
        "open": "yes",
        "by": "2025-11-03",
        "needs": ["a mediation certificate"],
        "said": found["appeal"].said,
        "citations": ["SI 2008/2699 r.20(1)(c)", "SI 2008/2699 r.12"],
    }
    assert (len(found), "appeal" in found, "leave" in found) == (2, True, False)
    for one in found:
        assert all(cited in found.paragraph() for cited in one.citations)


def test_what_is_no_appeal_is_refused() -> None:
    with pytest.raises(InvalidFact, match="appeal: expected an Appeal"):
        checks.routes(Mediation(), as_at=date(2025, 9, 8))  # type: ignore[arg-type]
    with pytest.raises(InvalidFact, match="grounds"):
        routes({"decision_notice_sent": "2025-09-01"}, as_at=date(2025, 9, 8))


FILE = {
    "needs_assessments": [
        {
            "ref": "asked",
            "request_received": "2025-09-01",
            "decision_notified": "2025-10-10",
            "decision": "refuse",
        }
    ],
    "cessations": [{"determination_notified": "2025-09-01"}],
}


def test_from_every_decision_of_a_file() -> None:
    found = routes_in(FILE, as_at=date(2025, 10, 20))
    assert [(one.of, one["appeal"].by) for one in found] == [
        ("needs_assessments[0].decision_notified", date(2025, 12, 10)),
        # two months end on Saturday 1 November
        ("cessations[0].determination_notified", date(2025, 11, 3)),
    ]
    assert [one.of for one in routes_in(FILE, as_at=date(2025, 10, 9))] == [
        "cessations[0].determination_notified"
    ]
    assert routes_in({"reference": "EX-1"}, as_at=date(2025, 10, 20)) == ()


def test_an_appeal_and_mediation_of_a_file_are_those_of_its_decision() -> None:
    more = {
        "appeals": [{"grounds": ["a"]}],
        "mediations": [{"follows": "asked", "adviser_contacted": "2025-10-15"}],
    }
    appeal, ceasing = routes_in({**FILE, **more}, as_at=date(2025, 10, 20))
    assert (appeal.of, appeal["appeal"].by) == ("appeals[0]", date(2025, 12, 10))
    assert appeal["mediation"].said.startswith("The mediation adviser was contacted")
    assert ceasing["mediation"].by == date(2025, 11, 1)
    assert appeal.to_dict()["of"] == "appeals[0]"


def test_what_is_no_file_is_refused() -> None:
    with pytest.raises(InvalidFact, match="file: expected a case file"):
        routes_in(Mediation(), as_at=date(2025, 9, 8))  # type: ignore[arg-type]
