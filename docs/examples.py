"""One example for each record with a number, run when its page is written.

Each is a few statements; those that are expressions are shown with what they give. ``date`` and
``sendlaw`` are imported. The request is that of 1 September 2025, a Monday.
"""

from __future__ import annotations

import ast
import io
from contextlib import redirect_stdout

IMPORTS = "from datetime import date\nimport sendlaw\n"

EXAMPLES = {
    "s36.six_month_lookback": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1), last_assessed=date(2025, 3, 1)
)
table = case.timetable(as_at=date(2025, 9, 30))
table.look_backs[0].holds
table["decision_to_assess"].standing
later = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1), last_assessed=date(2025, 2, 28)
)
later.timetable(as_at=date(2025, 9, 30)).look_backs[0].holds
""",
    "reg4.notify_not_necessary": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 14),
    decision="refuse",
)
refusal = case.timetable(as_at=date(2025, 11, 3))["notify_not_necessary"]
refusal.due, refusal.standing.value, refusal.days_late
print(refusal.explain())
""",
    "reg5.decision_to_assess": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
decision = case.timetable(as_at=date(2025, 11, 3))["decision_to_assess"]
decision.due, decision.standing.value, str(decision.elapsed)
print(decision.explain())
""",
    "reg8.cooperate": """\
asked = sendlaw.AdviceRequest(
    kind="medical",
    requested=date(2025, 10, 10),
    reached_body=date(2025, 10, 13),
    section_31_body=True,
)
reply = asked.timetable(as_at=date(2025, 11, 3))["cooperate"]
reply.due, reply.standing.value, str(reply.elapsed)
print(reply.explain())
""",
    "reg10.refuse_plan": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    plan_refusal_notified=date(2025, 12, 22),
)
refusal = case.timetable(as_at=date(2026, 1, 5))["refuse_plan"]
refusal.due, refusal.standing.value, str(refusal.elapsed)
print(refusal.explain())
""",
    "reg13.draft_representations": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
    draft_plan_sent=date(2025, 11, 28),
    draft_plan_served=date(2025, 12, 1),
)
family = case.timetable(as_at=date(2025, 12, 8))["draft_representations"]
family.earliest, family.standing.value, str(family.elapsed)
print(family.explain())
""",
    "reg13.final_plan": """\
case = sendlaw.NeedsAssessment(
    request_received=date(2025, 9, 1),
    decision_notified=date(2025, 10, 10),
    decision="assess",
)
final = case.timetable(as_at=date(2026, 1, 5))["final_plan"]
final.due, final.standing.value, str(final.elapsed)
print(final.explain())
""",
}


def session(name: str) -> str:
    """Run the example of a record and return it as a session, prompts and results included."""
    return run(IMPORTS + EXAMPLES[name])


def run(source: str) -> str:
    """Run a piece of code statement by statement, as at the prompt."""
    lines: list[str] = []
    names: dict[str, object] = {"__name__": "__main__"}
    for statement in ast.parse(source).body:
        first, *rest = (ast.get_source_segment(source, statement) or "").splitlines()
        lines += [f">>> {first}", *(f"... {line}" for line in rest)]
        printed = io.StringIO()
        with redirect_stdout(printed):
            code = compile(ast.Interactive([statement]), "<example>", "single")
            exec(code, names)  # noqa: S102 - the examples above, and no other text
        lines += printed.getvalue().splitlines()
    return "\n".join(lines)
