"""The codes of what a check finds in an inspection of a local area."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

INSPECTION = "area_inspection"
_REPORT = '"framework": "2016", "report_received": "2019-12-17", "written_statement_required": true'
_MADE = f'{_REPORT}, "written_statement_made": "2020-03-27"'
_ONE = '"weaknesses": [{"id": "w1", "kind": "significant_weakness", "text": "Plans"}]'
_ACTION = '{"id": "a1", "owner": "The council", "due": "2020-09-01", "answers": ["w1"]}'

OF_INSPECTIONS: tuple[Code, ...] = (
    Code(
        code="AI001",
        severity=Severity.QUERY,
        title="a weakness that no action answers",
        means=(
            "The actions of the statement are recorded, and none of them answers a weakness of the"
            " report. The Regulations do not say that every weakness must have one."
        ),
        settle="Record which action answers it, or propose one.",
        example=f'{{{_MADE}, {_ONE}, "written_statement": {{"actions": []}}}}',
        process=INSPECTION,
    ),
    Code(
        code="AI002",
        severity=Severity.BREACH,
        title="a statement that does not say who should act",
        means=(
            "A statement was made, and of one of its actions it does not say whose it is (reg"
            " 4(4)(a)); or it proposes no action, and names nobody either."
        ),
        settle="Record the `owner` of the action, or that of the statement for all of them.",
        example=(
            f'{{{_MADE}, {_ONE}, "written_statement": {{"actions":'
            ' [{"id": "a1", "due": "2020-09-01", "answers": ["w1"]}]}}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI003",
        severity=Severity.BREACH,
        title="a statement that does not say within what period",
        means=(
            "A statement was made, and of one of its actions it gives no period (reg 4(4)(b)); or it"
            " proposes no action, and gives no period either."
        ),
        settle="Record the `due` of the action or its `period` in words, or that of the whole statement.",
        example=(
            f'{{{_MADE}, {_ONE}, "written_statement": {{"actions":'
            ' [{"id": "a1", "owner": "The council", "answers": ["w1"]}]}}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI004",
        severity=Severity.QUERY,
        title="an action without an owner or a period, in what is no statement yet",
        means=(
            "An action has no owner or no period, and it is not recorded that a statement was"
            " required and made: so it may be a draft, or nothing that regulation 4 asks for."
        ),
        settle="Complete the action before the statement is made; or record that it was.",
        example=f'{{{_REPORT}, {_ONE}, "written_statement": {{"actions": [{{"answers": ["w1"]}}]}}}}',
        as_at="2020-03-02",
        process=INSPECTION,
    ),
    Code(
        code="AI005",
        severity=Severity.PRACTICE,
        title="an action overdue by its own day",
        means=(
            "The day by which the statement says that an action is to be taken has passed, and it is"
            " not recorded as done. The Regulations ask for the statement, and do not enforce its"
            " actions."
        ),
        settle="Record the day on which it was done; or say why it was not.",
        example=f'{{{_MADE}, {_ONE}, "written_statement": {{"actions": [{_ACTION}]}}}}',
        process=INSPECTION,
    ),
    Code(
        code="AI006",
        severity=Severity.QUERY,
        title="a written statement without its day",
        means=(
            "It is not known on which day the statement was made, and so not whether that was within"
            " 70 working days. It takes the place of TS009. A statement known to be late is TS001 or"
            " TS005."
        ),
        settle="Find the day on which it was made; that of its publication is another.",
        example=f'{{{_REPORT}, "written_statement_made": "not_known"}}',
        process=INSPECTION,
    ),
    Code(
        code="AI007",
        severity=Severity.QUERY,
        title="a limit that depends on the day of receipt, which is not known",
        means=(
            "The day on which the report was received is not known, or only within bounds: from the"
            " day that it bears to that of its publication, or by the days of the principal"
            " authorities. The last day then lies in a window, of which the finding tells each end"
            " that is known. It takes the place of TS009. The finding says so where the words of 2020"
            " may have relaxed it."
        ),
        settle="Find the day of receipt: the letter that came with the report has it.",
        example=(
            '{"framework": "2016", "report_received": {"between": ["2020-02-12", "2020-02-24"]},'
            ' "written_statement_required": true, "written_statement_made": "not_known"}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI008",
        severity=Severity.QUERY,
        title="no principal authority recorded",
        means="A written statement is required, and none is recorded of the bodies that must make it.",
        settle="Record them: the notice in the report names them (reg 3(4)).",
        example=f"{{{_REPORT}}}",
        process=INSPECTION,
    ),
    Code(
        code="AI009",
        severity=Severity.QUERY,
        title="principal authorities that received the report on different days",
        means=(
            "The seventy working days run from the day on which a body received the report. Of a body"
            " with a day of its own the finding gives its own last day, by how many days the statement"
            " came after it, and whether the words of 2020 may have relaxed it. The timetable counts"
            " from `report_received`; where that is not told and each body has a day, from all of"
            " theirs, so that a statement after every last day is late by each of them."
        ),
        settle="Judge each body by its own day; a statement made jointly is due on the first of them.",
        example=(
            f'{{{_REPORT}, "principal_authorities": [{{"name": "Council"}},'
            ' {"name": "Health", "report_received": "2019-12-20"}]}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI010",
        severity=Severity.QUERY,
        title="sources that give different days",
        means="Two sources date one fact otherwise. Both are told, and neither is preferred.",
        settle="Record a range of days in the field until one of them is shown to be wrong.",
        example=(
            '{"sources": [{"fact": "published_by_inspectorates", "on": "2020-02-24", "source": "A"},'
            ' {"fact": "published_by_inspectorates", "on": "2020-02-23", "source": "B"}]}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI011",
        severity=Severity.GUIDANCE,
        title="a time that a framework gives was not kept",
        means=(
            "A framework of the inspectorates says when something should be done, and it was done"
            " later, or was not. The finding gives the framework's words and on what evidence they are"
            " known. A framework is no law: this is never a breach. A revisit under the framework of"
            " 2016 is not looked for where it was not due before that was replaced, or the area has"
            " been inspected again."
        ),
        settle="Nothing that the law asks for. The finding says on which framework it rests.",
        example=(
            '{"framework": "2016", "written_statement": {"accepted": "2017-12-05"},'
            ' "revisit": {"began": "2019-07-01"}}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI012",
        severity=Severity.QUERY,
        title="a weakness on which the revisit says nothing",
        means=(
            "What a revisit that had begun by then found is recorded, and a weakness of the report is"
            " not in it."
        ),
        settle="Record whether progress with it was sufficient.",
        example=f'{{{_MADE}, {_ONE}, "revisit": {{"began": "2021-10-04", "progress": []}}}}',
        process=INSPECTION,
    ),
    Code(
        code="AI013",
        severity=Severity.INFO,
        title="a weakness with which progress was not sufficient",
        means="A revisit found that progress with a weakness was not sufficient.",
        settle="See what followed: an accelerated progress plan was the practice.",
        example=(
            f'{{{_MADE}, {_ONE}, "revisit": {{"began": "2021-10-04", "progress":'
            ' [{"weakness": "w1", "sufficient": false}]}}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI014",
        severity=Severity.QUERY,
        title="published on a day that is no working day",
        means=(
            "A day on which the inspectorates published a report or letter, as a case or a source has"
            " it, is a Saturday, a Sunday or a bank holiday. They publish on working days, so that the"
            " day may be wrong."
        ),
        settle="Check the day against another source.",
        example='{"published_by_inspectorates": "2020-02-23"}',
        process=INSPECTION,
    ),
    Code(
        code="AI015",
        severity=Severity.QUERY,
        title="an action done before the day from which it was to be taken",
        means=(
            "The statement gives a day from which an action is to be taken, and it was done on an"
            " earlier one. That may be, and it may be a slip."
        ),
        settle="Check both days.",
        example=(
            f'{{{_MADE}, {_ONE}, "written_statement": {{"actions": [{{"id": "a1", "owner": "The council",'
            ' "start": "2020-06-01", "due": "2020-09-01", "done": "2020-05-11", "answers": ["w1"]}]}}'
        ),
        process=INSPECTION,
    ),
    Code(
        code="AI016",
        severity=Severity.QUERY,
        title="an inspection outside the time of its framework",
        means=(
            "The inspection began on a day on which inspections were not made by the framework that"
            " is recorded: that of 2016 until the end of 2022, that of 2023 since."
        ),
        settle="Check the framework, and the day on which the inspection began.",
        example='{"framework": "2016", "inspection_began": "2025-03-03"}',
        process=INSPECTION,
    ),
    Code(
        code="AI017",
        severity=Severity.QUERY,
        title="an outcome and a written statement that do not go together",
        means=(
            "Under the framework of 2023 a priority action plan is asked for after “widespread and/or"
            " systemic failings”, and after no other outcome; the case records it otherwise. The law"
            " leaves it to the Chief Inspector, report by report (reg 3(3)(a))."
        ),
        settle="Check both against the report: its notice says whether a written statement is required.",
        example=(
            '{"framework": "2023", "outcome": "widespread_systemic_failings", "report_received":'
            ' "2025-09-01", "written_statement_required": false}'
        ),
        process=INSPECTION,
    ),
)
