"""What if a draft plan were due in twelve weeks? A proposal of our own, tried on five invented cases.

No such limit is law, and none was found to be announced: the law says when the plan is due, not its draft.
"""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve

import sendlaw
from sendlaw import Event, Weeks
from sendlaw.law import Duty, Registry, current
from sendlaw.law.citations import Instrument
from sendlaw.law.timings import Within, first

AS_AT = date(2026, 1, 5)
REQUEST = first(Event.REQUEST_RECEIVED, Event.BECAME_RESPONSIBLE)
PROPOSAL = Instrument(
    short="Proposal, not law",
    title="A limit for the draft plan: a proposal of this example, not law",
    unit="item",
    commenced=date(2025, 9, 1),
)


def proposed() -> Registry:
    """Return the law with one duty more: to send a draft plan within twelve weeks of the request."""
    final = next(one for one in current().of_kind(Duty) if one.id == "reg13.final_plan")
    draft = evolve(
        final,
        id="proposal.draft_plan",
        provision="Proposal, not law item 1",
        words="send the draft plan",
        must=Event.DRAFT_PLAN_SENT,
        timing=Within(Weeks(12), after=REQUEST),
        or_else=(*final.or_else, "reg13.final_plan"),
        in_force_from=PROPOSAL.commenced,
        read_on=None,
        note="A proposal of this example, not law.",
    )
    law = current().overlay(add=[draft])
    return Registry(law.records, (*law.instruments, PROPOSAL))


def caseload() -> list[sendlaw.CaseFile]:
    """Return five assessments, each asked for a week after the last; two have their draft."""
    weeks = [date(2025, 9, 15) + timedelta(weeks=number) for number in range(5)]
    drafts = {weeks[0]: date(2025, 12, 1), weeks[1]: date(2025, 12, 19)}
    return [
        sendlaw.CaseFile(
            reference=f"INVENTED-{number}",
            needs_assessments=(
                sendlaw.NeedsAssessment(
                    request_received=day,
                    decision_notified=day + timedelta(weeks=5),
                    decision=sendlaw.Decision.ASSESS,
                    draft_plan_sent=drafts.get(day),
                    exceptions=(),
                ),
            ),
        )
        for number, day in enumerate(weeks, start=1)
    ]


def main() -> sendlaw.Difference:
    """Print what the proposal would change for each case, and in all."""
    found = sendlaw.diff(caseload(), as_at=AS_AT, law=(None, proposed()))
    print("A PROPOSAL OF THIS EXAMPLE, NOT LAW: a draft plan within twelve weeks of the request.")
    print(found)
    return found


if __name__ == "__main__":
    main()
