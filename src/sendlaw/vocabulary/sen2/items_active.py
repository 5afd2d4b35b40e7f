"""The items of an active plan, its placements and needs, in the order of their elements."""

from __future__ import annotations

from sendlaw.vocabulary.sen2.codes import (
    RANK,
    RESIDENTIAL,
    REVIEW_OUTCOME,
    SEN_TYPE,
    WORK_BASED,
)
from sendlaw.vocabulary.sen2.items_setting import PLACEMENT_RANK, RESOURCED, UNIT, setting
from sendlaw.vocabulary.sen2.records import Grade, Item, Kind, Module

SAME_NUMBER = "The number is that of 2024, before items were added in 2025."
NEW_ORDER = "Where its element stands among the others is inferred."
NO_CASE = "How the element of 2023 was written, and where it stood, is inferred from exports."
ACTIVE_PLAN = (
    Item(
        element="TransferLA",
        field="transfer_la",
        kind=Kind.LA,
        words="the authority that the plan came from in the calendar year",
        number="5.1",
        headings=(
            "EHC Plan transferred in from another LA during calendar year",
            "EHC Plan (Transfer)",
        ),
    ),
    Item(
        element="Res",
        field="res",
        kind=Kind.CODE,
        words="the residential setting",
        codes=RESIDENTIAL,
        until=2023,
        headings=("Residential Settings",),
        grade=Grade.THIRD_PARTY,
        unknown=NO_CASE,
    ),
    Item(
        element="WBP",
        field="wbp",
        kind=Kind.CODE,
        words="the work-based learning",
        codes=WORK_BASED,
        until=2023,
        headings=("Work Based Learning Activity", "Worked based learning activity", "WPB"),
        grade=Grade.THIRD_PARTY,
        unknown=NO_CASE,
    ),
    Module.PLACEMENT_DETAIL,
    Module.NEED,
    Item(
        element="ReviewMeeting",
        field="review_meeting",
        kind=Kind.DATE,
        words="the day of the latest review meeting on or before the census day",
        since=2024,
        number="5.4a",
        headings=("Annual Review Meeting Date",),
        unknown=(
            f"{SAME_NUMBER} One public reader takes this heading of the template for the decision,"
            " and that of the decision for the meeting; here each is taken at its word."
        ),
    ),
    Item(
        element="ReviewOutcome",
        field="review_outcome",
        kind=Kind.CODE,
        words="what was decided on the review",
        codes=REVIEW_OUTCOME,
        since=2024,
        number="5.4b",
        headings=("Annual Review Decision",),
        unknown="A supplier numbers it 5.5.",
    ),
    Item(
        element="ReviewDraft",
        field="review_draft",
        kind=Kind.DATE,
        words="the day on which the draft amended plan was issued",
        since=2025,
        number="5.4d",
        headings=("Annual review \N{EN DASH} date draft amended EHC plan issued",),
        grade=Grade.THIRD_PARTY,
        unknown=NEW_ORDER,
    ),
    Item(
        element="PhaseTransferDueDate",
        field="phase_transfer_due_date",
        kind=Kind.DATE,
        words="when any amended plan is due after a review before a phase transfer",
        since=2025,
        number="5.6a",
        headings=("Phase transfer review - due date for any amended plan",),
        grade=Grade.THIRD_PARTY,
        unknown=NEW_ORDER,
    ),
    Item(
        element="PhaseTransferFinalDate",
        field="phase_transfer_final_date",
        kind=Kind.DATE,
        words="the day on which the final plan was issued after such a review",
        since=2025,
        number="5.6b",
        headings=("Phase transfer review - final plan date",),
        grade=Grade.THIRD_PARTY,
        unknown=NEW_ORDER,
    ),
    Item(
        element="LastReview",
        field="last_review",
        kind=Kind.DATE,
        words="the day on which the authority wrote with its decision; not that of the meeting",
        number="5.6",
        headings=(
            "EHC Plan Review Decisions Date",
            "EHCP review decisions date",
            "Annual Review Decision Date",
        ),
        unknown=SAME_NUMBER,
    ),
)

PLACEMENT_DETAIL = (
    *setting("5.7"),
    PLACEMENT_RANK,
    Item(
        element="EntryDate",
        field="entry_date",
        kind=Kind.DATE,
        words="the day on which the placement began",
        headings=("Placement Start Date",),
    ),
    Item(
        element="LeavingDate",
        field="leaving_date",
        kind=Kind.DATE,
        words="the day on which it ended",
        headings=("Placement Leaving Date",),
    ),
    Item(
        element="AttendancePattern",
        field="attendance_pattern",
        kind=Kind.CODE,
        words="the pattern of attendance",
        until=2023,
        headings=("Attendance Pattern",),
        grade=Grade.THIRD_PARTY,
        unknown=f"Its codes were not read. {NO_CASE}",
    ),
    UNIT,
    RESOURCED,
    Item(
        element="Res",
        field="res",
        kind=Kind.CODE,
        words="the residential setting",
        codes=RESIDENTIAL,
        since=2024,
        headings=("Residential Settings",),
    ),
    Item(
        element="WBP",
        field="wbp",
        kind=Kind.CODE,
        words="the work-based learning",
        codes=WORK_BASED,
        since=2024,
        headings=("Work Based Learning Activity", "WPB"),
    ),
)

NEED = (
    Item(
        element="SENtype",
        field="sen_type",
        kind=Kind.CODE,
        words="the type of need",
        codes=SEN_TYPE,
        number="5.8a",
        headings=("SEN Type of Need",),
    ),
    Item(
        element="SENtypeRank",
        field="sen_type_rank",
        kind=Kind.CODE,
        words="which of two needs is the main one",
        codes=RANK,
        number="5.8b",
        headings=("SEN Type of Need rank  (1=Primary, 2=Secondary)",),
    ),
)
