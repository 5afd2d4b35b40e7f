"""Facts about a case that are not dates, and the words they take."""

from __future__ import annotations

from enum import StrEnum

from sendlaw.vocabulary.inspections import InspectionFramework, InspectionOutcome


class Attribute(StrEnum):
    """A fact about a case that is not a date; its values are in ``VALUES``.

    >>> Attribute.DECISION.value
    'decision'
    """

    DECISION = "decision"
    SECTION_31_BODY = "section_31_body"
    ATTENDS_SETTING = "attends_setting"
    REVIEW_DECISION = "review_decision"
    PHASE_TRANSFER_KIND = "kind"
    AMENDMENT_NEEDED = "amendment_needed"
    REASSESSMENT_DECISION = "reassessment_decision"
    REQUESTED_BY = "requested_by"
    BODY_CHANGES = "commissioning_body_changes"
    HEALTH_IMPRACTICABLE = "health_provision_impracticable"
    STUDIES_AT = "studies_at"
    CERTIFICATE_NEEDED = "certificate_needed"
    MEDIATION_ISSUES = "issues"
    OTHER_THINGS_AGREED = "other_things_agreed"
    AUTHORITY_WAS_PARTY = "authority_was_party"
    SET_ASIDE_IN_TIME = "set_aside_in_time"
    TO_CEASE = "to_cease"
    TO_ASSESS = "to_assess"
    TO_MAKE_A_PLAN = "to_make_a_plan"
    TO_RECONSIDER = "to_reconsider"
    TO_AMEND_CONTENTS = "to_amend_contents"
    TO_AMEND_PLACEMENT = "to_amend_placement"
    TO_CONTINUE = "to_continue"
    TO_AMEND_CONTINUED = "to_amend_continued"
    CONCERNS = "concerns"
    REINSTATEMENT_CLAIMED = "reinstatement_claimed"
    APPROPRIATE_PERSON = "appropriate_person"
    SAME_AUTHORITY = "same_authority"
    SENCO_BEFORE = "senco_over_twelve_months_before"
    INFORMS_PARENTS = "informs_parents"
    CONVERSION_TRANSFER_KIND = "transfer_kind"
    ASSESS_IN_YEAR_6 = "assess_in_year_6"
    INSPECTION_FRAMEWORK = "framework"
    INSPECTION_OUTCOME = "outcome"
    STATEMENT_REQUIRED = "written_statement_required"

    @property
    def words(self) -> str:
        """The fact in words, as an explanation begins a line with it.

        >>> Attribute.ATTENDS_SETTING.words
        'the person attends a school or other institution'
        """
        return _ATTRIBUTE_WORDS.get(self.value, "the " + self.value.replace("_", " "))


_ATTRIBUTE_WORDS = {
    "section_31_body": "the body was asked under section 31 of the Act",
    "attends_setting": "the person attends a school or other institution",
    "review_decision": "the decision on the review",
    "kind": "the kind of transfer",
    "amendment_needed": "an amendment is necessary",
    "reassessment_decision": "the decision whether to re-assess",
    "requested_by": "who asked",
    "commissioning_body_changes": "the responsible commissioning body changes",
    "health_provision_impracticable": "the health care provision cannot practicably be arranged",
    "studies_at": "the place of study",
    "certificate_needed": "the family must obtain a mediation certificate",
    "issues": "the kind of mediation issues",
    "other_things_agreed": "something was agreed about which no appeal lies",
    "authority_was_party": "the authority was a party to the mediation",
    "set_aside_in_time": "the application to set the decision aside was in time",
    "to_cease": "the appeal against ceasing was dismissed",
    "to_assess": "the authority must assess or re-assess",
    "to_make_a_plan": "the authority must make a plan",
    "to_reconsider": "the case was referred back to the authority",
    "to_amend_contents": "the authority must amend the contents of the plan",
    "to_amend_placement": "the authority must amend the school or other institution in the plan",
    "to_continue": "the authority must continue to maintain the plan as it is",
    "to_amend_continued": "the authority must continue to maintain the plan and amend it",
    "concerns": "what the recommendation concerns",
    "reinstatement_claimed": "reinstatement after a permanent exclusion is claimed",
    "same_authority": "the authority that began the assessment goes on with it after the release",
    "senco_over_twelve_months_before": (
        "the person had been the SENCO at relevant schools for more than twelve months in total before"
    ),
    "informs_parents": "the SENCO has the task of informing parents",
    "transfer_kind": "the kind of transfer",
    "assess_in_year_6": "the authority decided, after consulting, to assess in year 6",
    "framework": "the framework of the inspection",
    "outcome": "the outcome of the inspection",
    "written_statement_required": "the report requires a written statement of proposed action",
}


class Decision(StrEnum):
    """What the authority decided on the request: whether to secure an assessment.

    >>> Decision("assess").value
    'assess'
    """

    ASSESS = "assess"
    REFUSE = "refuse"


class ReviewDecision(StrEnum):
    """What the authority decided after a review meeting (SI 2014/1530 reg 20(10)).

    >>> [one.value for one in ReviewDecision]
    ['maintain', 'amend', 'cease']
    """

    MAINTAIN = "maintain"
    AMEND = "amend"
    CEASE = "cease"


class ReassessmentDecision(StrEnum):
    """Whether the authority decided to re-assess (SI 2014/1530 reg 25).

    >>> ReassessmentDecision.REASSESS.value
    'reassess'
    """

    REASSESS = "reassess"
    REFUSE = "refuse"


class RequestedBy(StrEnum):
    """Who asked for a re-assessment (CFA 2014 s.44(2); SI 2014/1530 reg 23).

    >>> RequestedBy.PARENT.value
    'parent'
    """

    PARENT = "parent"
    YOUNG_PERSON = "young_person"
    INSTITUTION = "institution"
    COMMISSIONING_BODY = "commissioning_body"


class PhaseTransferKind(StrEnum):
    """Between which phases, or institutions, a transfer is (SI 2014/1530 regs 2(1) and 18).

    >>> PhaseTransferKind("infant_to_junior").name
    'INFANT_TO_JUNIOR'
    """

    EARLY_YEARS_TO_SCHOOL = "early_years_to_school"
    INFANT_TO_JUNIOR = "infant_to_junior"
    PRIMARY_TO_MIDDLE = "primary_to_middle"
    PRIMARY_TO_SECONDARY = "primary_to_secondary"
    MIDDLE_TO_SECONDARY = "middle_to_secondary"
    SECONDARY_TO_POST_16 = "secondary_to_post_16"
    BETWEEN_POST_16 = "between_post_16"
    SECONDARY_TO_SIXTH_FORM = "secondary_to_sixth_form"


class StudiesAt(StrEnum):
    """Where a person studies at 25, which settles how their academic year ends (reg 46).

    >>> StudiesAt.FURTHER_EDUCATION.value
    'further_education'
    """

    FURTHER_EDUCATION = "further_education"
    APPRENTICESHIP = "apprenticeship"
    OTHER = "other"


class MediationIssues(StrEnum):
    """Whether mediation is about health care provision alone, in part or not (SI 2014/1530 reg 35).

    >>> MediationIssues("mixed").name
    'MIXED'
    """

    HEALTH_ONLY = "health_only"
    MIXED = "mixed"
    NO_HEALTH = "no_health"


class OrderKind(StrEnum):
    """What the Tribunal ordered (SI 2014/1530 reg 44(2)).

    >>> [one.value for one in OrderKind][:3]
    ['cease_appeal_dismissed', 'assess', 'reassess']
    """

    CEASE_APPEAL_DISMISSED = "cease_appeal_dismissed"
    ASSESS = "assess"
    REASSESS = "reassess"
    MAKE_PLAN = "make_plan"
    RECONSIDER = "reconsider"
    AMEND_PROVISION = "amend_provision"
    AMEND_PLACEMENT = "amend_placement"
    CONTINUE = "continue"
    CONTINUE_AND_AMEND = "continue_and_amend"


class AppealGround(StrEnum):
    """On which limb of CFA 2014 s.51(2) an appeal is brought.

    >>> AppealGround.C_I.value
    'c_i'
    """

    A = "a"
    B = "b"
    C_I = "c_i"
    C_II = "c_ii"
    C_III = "c_iii"
    C_IV = "c_iv"
    D = "d"
    E = "e"
    F = "f"


class RecommendationAbout(StrEnum):
    """On what the Tribunal made a recommendation (SI 2017/1306 regs 4 to 7).

    >>> [one.value for one in RecommendationAbout]
    ['health', 'social_care']
    """

    HEALTH = "health"
    SOCIAL_CARE = "social_care"


class AppropriatePerson(StrEnum):
    """Who acts in the case of a detained person (CFA 2014 s.70(5); SI 2015/62 reg 32).

    >>> [one.value for one in AppropriatePerson]
    ['parent', 'young_person', 'alternative_person']

    The parent of a child, or the young person; for a young person who lacks capacity the alternative
    person. A representative of a parent who lacks capacity stands for the parent (reg 31).
    """

    PARENT = "parent"
    YOUNG_PERSON = "young_person"
    ALTERNATIVE_PERSON = "alternative_person"


class DetainedOrderKind(StrEnum):
    """What the Tribunal ordered in the case of a detained person (SI 2015/62 reg 29).

    >>> [one.value for one in DetainedOrderKind]
    ['assess', 'make_plan', 'reconsider', 'amend_placement']
    """

    ASSESS = "assess"
    MAKE_PLAN = "make_plan"
    RECONSIDER = "reconsider"
    AMEND_PLACEMENT = "amend_placement"


class DetainedGround(StrEnum):
    """On which limb of CFA 2014 s.73(2) an appeal in the case of a detained person is brought.

    >>> DetainedGround.C_I.value
    'c_i'
    """

    A = "a"
    B = "b"
    C_I = "c_i"
    C_II = "c_ii"


class ConversionTransferKind(StrEnum):
    """To what a person with a statement was expected to transfer (SI 2014/2270 art 14(6)).

    >>> ConversionTransferKind("mainstream_to_special").name
    'MAINSTREAM_TO_SPECIAL'
    """

    EARLY_YEARS_TO_SCHOOL = "early_years_to_school"
    INFANT_TO_JUNIOR = "infant_to_junior"
    PRIMARY_TO_MIDDLE = "primary_to_middle"
    PRIMARY_TO_SECONDARY = "primary_to_secondary"
    MIDDLE_TO_SECONDARY = "middle_to_secondary"
    SCHOOL_TO_POST_16 = "school_to_post_16"
    MAINSTREAM_TO_SPECIAL = "mainstream_to_special"
    SPECIAL_TO_MAINSTREAM = "special_to_mainstream"


BY_ITS_DAYS = "by_its_days"
"""What is to be worked out from the days on which something was done."""
VALUES: dict[Attribute, tuple[object, ...]] = {
    Attribute.DECISION: tuple(Decision),
    Attribute.SECTION_31_BODY: (False, True),
    Attribute.ATTENDS_SETTING: (False, True),
    Attribute.REVIEW_DECISION: tuple(ReviewDecision),
    Attribute.PHASE_TRANSFER_KIND: tuple(PhaseTransferKind),
    Attribute.AMENDMENT_NEEDED: (False, True),
    Attribute.REASSESSMENT_DECISION: tuple(ReassessmentDecision),
    Attribute.REQUESTED_BY: tuple(RequestedBy),
    Attribute.BODY_CHANGES: (False, True),
    Attribute.HEALTH_IMPRACTICABLE: (False, True),
    Attribute.STUDIES_AT: tuple(StudiesAt),
    Attribute.CERTIFICATE_NEEDED: (False, True),
    Attribute.MEDIATION_ISSUES: tuple(MediationIssues),
    Attribute.OTHER_THINGS_AGREED: (False, True),
    Attribute.AUTHORITY_WAS_PARTY: (False, True),
    Attribute.SET_ASIDE_IN_TIME: (False, True, BY_ITS_DAYS),
    Attribute.TO_CEASE: (False, True),
    Attribute.TO_ASSESS: (False, True),
    Attribute.TO_MAKE_A_PLAN: (False, True),
    Attribute.TO_RECONSIDER: (False, True),
    Attribute.TO_AMEND_CONTENTS: (False, True),
    Attribute.TO_AMEND_PLACEMENT: (False, True),
    Attribute.TO_CONTINUE: (False, True),
    Attribute.TO_AMEND_CONTINUED: (False, True),
    Attribute.CONCERNS: tuple(RecommendationAbout),
    Attribute.REINSTATEMENT_CLAIMED: (False, True),
    Attribute.APPROPRIATE_PERSON: tuple(AppropriatePerson),
    Attribute.SAME_AUTHORITY: (False, True),
    Attribute.SENCO_BEFORE: (False, True),
    Attribute.INFORMS_PARENTS: (False, True),
    Attribute.CONVERSION_TRANSFER_KIND: tuple(ConversionTransferKind),
    Attribute.ASSESS_IN_YEAR_6: (False, True),
    Attribute.INSPECTION_FRAMEWORK: tuple(InspectionFramework),
    Attribute.INSPECTION_OUTCOME: tuple(InspectionOutcome),
    Attribute.STATEMENT_REQUIRED: (False, True),
}
"""The values of each attribute, in the order of the codes by which columns hold them, from 1."""


class AdviceKind(StrEnum):
    """Whose advice was asked for (SI 2014/1530 reg 6(1)).

    >>> AdviceKind.PARENT.value
    'parent'
    """

    PARENT = "parent"
    EDUCATIONAL = "educational"
    MEDICAL = "medical"
    PSYCHOLOGICAL = "psychological"
    SOCIAL_CARE = "social_care"
    OTHER = "other"
    ADULTHOOD = "adulthood"
    REQUESTED_BY_FAMILY = "requested_by_family"


class CircumstanceKind(StrEnum):
    """What happened that the law may treat as an exception to a time limit.

    >>> CircumstanceKind.SCHOOL_CLOSED.value
    'school_closed'
    """

    SCHOOL_CLOSED = "school_closed"
    EARLY_YEARS_CLOSED = "early_years_closed"
    EXCEPTIONAL_CIRCUMSTANCES = "exceptional_circumstances"
    ABSENT_FROM_AREA = "absent_from_area"
    MISSED_APPOINTMENT = "missed_appointment"
    CORONAVIRUS = "coronavirus"


class EndedBecause(StrEnum):
    """Why a process came to an end without its last act.

    >>> EndedBecause.WITHDRAWN.value
    'withdrawn'
    """

    WITHDRAWN = "withdrawn"
    MOVED_AREA = "moved_area"
    DIED = "died"
    DETAINED = "detained"
    NO_LONGER_RESPONSIBLE = "no_longer_responsible"
    SUPERSEDED = "superseded"
