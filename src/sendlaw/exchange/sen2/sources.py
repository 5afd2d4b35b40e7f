"""What each item of a return is derived from in a case file, or that no case file records it."""

from __future__ import annotations

import attrs

from sendlaw.vocabulary.sen2 import Module


@attrs.frozen
class Source:
    """Where an item of the return comes from; ``words`` of one that is not recorded say what is missing.

    >>> [one.words for one in SOURCES if one.item == "week20"]
    ['the exceptions recorded: true where they would excuse a late plan, false where there are none']
    """

    module: Module
    item: str
    words: str
    derived: bool = True


def _none(module: Module, words: str, *items: str) -> tuple[Source, ...]:
    return tuple(Source(module, item, words, derived=False) for item in items)


IDENTITY = "who a person is stands in no case file"
SETTING = "no case file records a setting"
NEED = "no case file records a need"
BUDGET = "no case file records what a personal budget is for"
OFFICERS = "no case file records the officers of an authority"
SYSTEM = "to be set by the system that sends the return"
SOURCES: tuple[Source, ...] = (
    Source(Module.HEADER, "collection", "SEN2"),
    Source(Module.HEADER, "year", "as given"),
    Source(Module.HEADER, "reference_date", "the census day of the year"),
    Source(Module.HEADER, "source_level", "L"),
    Source(Module.HEADER, "lea", "as given, of three digits"),
    *_none(Module.HEADER, SYSTEM, "software_code", "release", "serial_no", "date_time"),
    *_none(Module.HEADER, OFFICERS, "dmo", "dco", "dsco"),
    Source(Module.PERSON, "person_birth_date", "`date_of_birth`"),
    *_none(Module.PERSON, IDENTITY, "surname", "forename", "sex", "ethnicity", "postcode"),
    *_none(Module.PERSON, IDENTITY, "upn", "unique_learner_number", "upn_unknown"),
    Source(
        Module.REQUEST,
        "received_date",
        "`NeedsAssessment.request_received`; empty where all that is told of the assessment is"
        " historical",
    ),
    *_none(Module.REQUEST, "no case file records who made a request", "request_source"),
    *_none(
        Module.REQUEST,
        "no request is taken from a `DetainedAssessment`, which is told as left out",
        "rya",
    ),
    Source(
        Module.REQUEST,
        "request_outcome_date",
        "`NeedsAssessment.decision_notified`, where it lies in the calendar year or later",
    ),
    Source(
        Module.REQUEST,
        "request_outcome",
        "`NeedsAssessment.decision`: Y or N, H where it was notified before the calendar year; W where"
        " the process had ended before it, A otherwise; never rewritten after an appeal. H as well for"
        " a plan without an assessment in the file, Y where such a plan was made in the calendar year",
    ),
    Source(
        Module.REQUEST,
        "request_mediation",
        "`Mediation.mediation_held` or `concluded`, or a `MediationAgreement`, on a refusal to assess;"
        " empty where none is recorded",
    ),
    Source(
        Module.REQUEST,
        "request_tribunal",
        "an `Appeal` that was brought, a `TribunalOrder` or a `ConcededAppeal` on such a refusal; empty"
        " where none is recorded",
    ),
    *_none(
        Module.REQUEST,
        "no case file records the authority to which somebody without a plan moved",
        "exported",
    ),
    Source(
        Module.ASSESSMENT,
        "assessment_outcome",
        "Y for a final plan or a draft that was sent, N for a notice that no plan is made, W where the"
        " process had ended, A otherwise; H where it was finished before the calendar year, or the plan"
        " came from another authority. That a plan is to be issued shows in no case file before its draft",
    ),
    Source(
        Module.ASSESSMENT,
        "assessment_outcome_date",
        "`final_plan_sent`, or `plan_refusal_notified`; of a plan made in the calendar year without an"
        " assessment in the file, the day it was made",
    ),
    Source(
        Module.ASSESSMENT,
        "assessment_mediation",
        "mediation of a decision not to make a plan, as of a refusal to assess",
    ),
    Source(
        Module.ASSESSMENT,
        "assessment_tribunal",
        "an appeal on a decision not to make a plan, as on a refusal to assess",
    ),
    Source(
        Module.ASSESSMENT,
        "other_mediation",
        "mediation of anything else, such as the plan's contents",
    ),
    Source(
        Module.ASSESSMENT,
        "other_tribunal",
        "an appeal on anything else, such as the plan's contents",
    ),
    Source(
        Module.ASSESSMENT,
        "week20",
        "the exceptions recorded: true where they would excuse a late plan, false where there are none",
    ),
    Source(
        Module.NAMED_PLAN,
        "start_date",
        "`NeedsAssessment.final_plan_sent`, or the day on which the `EHCPlan` was first made or sent",
    ),
    *_none(Module.NAMED_PLAN, SETTING, "plan_res", "plan_wbp"),
    Source(
        Module.NAMED_PLAN,
        "pb",
        "true where payments under a `PersonalBudget` were being made; empty otherwise",
    ),
    *_none(Module.NAMED_PLAN, BUDGET, "oa", "dp"),
    Source(
        Module.NAMED_PLAN,
        "cease_date",
        "the first of `EHCPlan.ceased_on` and `ended_on`, `Cessation.plan_ceased`, and the day of a"
        " `PlanTransfer` to another authority",
    ),
    Source(
        Module.NAMED_PLAN,
        "cease_reason",
        "5 for such a transfer, 8 where `EHCPlan.ended_because` is `died`; no other reason is recorded",
    ),
    *_none(Module.PLAN_DETAIL, SETTING, "urn", "ukprn", "sen_setting", "sen_setting_other"),
    *_none(Module.PLAN_DETAIL, SETTING, "placement_rank", "sen_unit_indicator"),
    *_none(Module.PLAN_DETAIL, SETTING, "resourced_provision_indicator"),
    Source(
        Module.ACTIVE_PLAN,
        "transfer_la",
        "`PlanTransfer.from_authority`, where it is three digits and the plan was transferred in the"
        " calendar year",
    ),
    *_none(Module.ACTIVE_PLAN, SETTING, "res", "wbp"),
    Source(Module.ACTIVE_PLAN, "review_meeting", "the latest `AnnualReview.meeting_held`"),
    Source(
        Module.ACTIVE_PLAN, "review_outcome", "`decision` of that review, if it had been notified"
    ),
    Source(
        Module.ACTIVE_PLAN,
        "review_draft",
        "`amendment_notice_sent` of that review, if it was to amend the plan",
    ),
    Source(
        Module.ACTIVE_PLAN,
        "phase_transfer_due_date",
        "the day that regulation 18 sets for the latest `PhaseTransfer` due from the calendar year to"
        " the end of the year of the census, unless no amendment was needed",
    ),
    Source(
        Module.ACTIVE_PLAN,
        "phase_transfer_final_date",
        "`final_amended_plan_sent` of that transfer",
    ),
    Source(
        Module.ACTIVE_PLAN,
        "last_review",
        "`decision_notified` of the review told; in the return of 2023, the latest there is; or the last"
        " of `EHCPlan.reviewed`, where no review says it",
    ),
    *_none(Module.PLACEMENT_DETAIL, SETTING, "urn", "ukprn", "sen_setting", "sen_setting_other"),
    *_none(Module.PLACEMENT_DETAIL, SETTING, "placement_rank", "entry_date", "leaving_date"),
    *_none(Module.PLACEMENT_DETAIL, SETTING, "attendance_pattern", "sen_unit_indicator"),
    *_none(Module.PLACEMENT_DETAIL, SETTING, "resourced_provision_indicator", "res", "wbp"),
    *_none(Module.NEED, NEED, "sen_type", "sen_type_rank"),
)
"""Where every item of every year comes from, in the order of the modules."""
