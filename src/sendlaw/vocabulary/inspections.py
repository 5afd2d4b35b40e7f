"""The words of what an inspection of a local area found, and of who must answer it."""

from __future__ import annotations

from enum import StrEnum


class InspectionFramework(StrEnum):
    """Under which framework Ofsted and the CQC inspected a local area.

    >>> [one.value for one in InspectionFramework]
    ['2016', '2023']

    Inspections from May 2016 were made under the one, and from 1 January 2023 under the other.
    """

    OF_2016 = "2016"
    OF_2023 = "2023"


class InspectionOutcome(StrEnum):
    """What a full inspection under the framework of 2023 concluded of the experiences and outcomes.

    >>> [one.value for one in InspectionOutcome]
    ['typically_positive', 'inconsistent', 'widespread_systemic_failings']
    """

    TYPICALLY_POSITIVE = "typically_positive"
    INCONSISTENT = "inconsistent"
    WIDESPREAD_SYSTEMIC_FAILINGS = "widespread_systemic_failings"


class PrincipalKind(StrEnum):
    """What kind of body a principal authority is: regulation 3(3)(b) says "person or body".

    >>> PrincipalKind("integrated_care_board").name
    'INTEGRATED_CARE_BOARD'

    Integrated care boards took the place of clinical commissioning groups on 1 July 2022.
    """

    LOCAL_AUTHORITY = "local_authority"
    CLINICAL_COMMISSIONING_GROUP = "clinical_commissioning_group"
    INTEGRATED_CARE_BOARD = "integrated_care_board"
    OTHER = "other"


class WeaknessKind(StrEnum):
    """How a report names what is weak.

    >>> [one.value for one in WeaknessKind]
    ['significant_weakness', 'priority_action', 'improvement']

    Letters of the framework of 2016 name significant weaknesses; reports of that of 2023 areas for
    priority action, which a plan answers, and areas for improvement, which it need not.
    """

    SIGNIFICANT_WEAKNESS = "significant_weakness"
    PRIORITY_ACTION = "priority_action"
    IMPROVEMENT = "improvement"


class InspectionState(StrEnum):
    """How far an inspection of a local area, and what follows it, has come.

    >>> InspectionState.STATEMENT_AWAITED.value
    'statement_awaited'
    """

    NOT_BEGUN = "not_begun"
    INSPECTING = "inspecting"
    INSPECTED = "inspected"
    REPORTED = "reported"
    NO_STATEMENT_REQUIRED = "no_statement_required"
    STATEMENT_AWAITED = "statement_awaited"
    STATEMENT_MADE = "statement_made"
    STATEMENT_ACCEPTED = "statement_accepted"
    REVISITED = "revisited"
    MONITORED = "monitored"
    INSPECTED_AGAIN = "inspected_again"
    ENDED = "ended"
