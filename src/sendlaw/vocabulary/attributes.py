"""Facts about a case that are not dates, and the words they take."""

from __future__ import annotations

from enum import StrEnum


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
