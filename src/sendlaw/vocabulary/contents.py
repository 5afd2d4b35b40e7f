"""The words of what a plan holds: its sections, whose voice is heard, what kind of item it is."""

from __future__ import annotations

from enum import StrEnum

LONGEST_TEXT = 10_000_000
"""How many characters a text may have: a plan of hundreds of pages, and no more."""
YEAR_GROUPS = range(-2, 15)
"""The year groups: -2 and -1 before reception, 0 reception, 12 to 14 after school."""


class PlanState(StrEnum):
    """Which version of a plan a document is.

    >>> PlanState("final").name
    'FINAL'
    """

    DRAFT = "draft"
    FINAL = "final"
    AMENDMENT_NOTICE = "amendment_notice"
    AMENDED = "amended"


class PlanRoute(StrEnum):
    """By which road a version of a plan came: a first plan, a re-assessment, or an amendment.

    >>> [one.value for one in PlanRoute]
    ['first', 'reassessment', 'amendment']
    """

    FIRST = "first"
    REASSESSMENT = "reassessment"
    AMENDMENT = "amendment"


class SectionName(StrEnum):
    """The sections of a plan (SI 2014/1530 reg 12(1) and (4)).

    >>> " ".join(SectionName)
    'A B C D E F G H1 H2 I J K'
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H1 = "H1"
    H2 = "H2"
    I = "I"  # noqa: E741 - the name of a section
    J = "J"
    K = "K"


class VoiceKind(StrEnum):
    """What section A holds of somebody (reg 12(1)(a)).

    >>> VoiceKind.ASPIRATIONS.value
    'aspirations'
    """

    VIEWS = "views"
    INTERESTS = "interests"
    ASPIRATIONS = "aspirations"


class Holder(StrEnum):
    """Whose views, interests or aspirations they are.

    >>> [one.value for one in Holder]
    ['child', 'parent', 'young_person']
    """

    CHILD = "child"
    PARENT = "parent"
    YOUNG_PERSON = "young_person"


class SettingType(StrEnum):
    """What kind of place the person attends, or is to attend.

    >>> SettingType("special_school").name
    'SPECIAL_SCHOOL'
    """

    EARLY_YEARS = "early_years"
    MAINSTREAM_SCHOOL = "mainstream_school"
    RESOURCED_PROVISION = "resourced_provision"
    SPECIAL_SCHOOL = "special_school"
    ALTERNATIVE_PROVISION = "alternative_provision"
    POST_16 = "post_16"
    SPECIAL_POST_16 = "special_post_16"
    NOT_IN_A_SETTING = "not_in_a_setting"


class Addressee(StrEnum):
    """To whom a plan is sent (SI 2014/1530 reg 13(2)).

    >>> Addressee.COMMISSIONING_BODY.value
    'commissioning_body'
    """

    FAMILY = "family"
    INSTITUTION = "institution"
    COMMISSIONING_BODY = "commissioning_body"


class NoticeKind(StrEnum):
    """What a notice to a family, or of a detained person to the appropriate person, says.

    >>> NoticeKind.REFUSE_TO_ASSESS.value
    'refuse_to_assess'

    ``amendment`` is the notice that proposes amendments (reg 22(2)), after a review or without one;
    ``amended_plan`` and ``not_amended`` are what follows it. ``review_amend`` only says that the
    authority proposes to amend. A plan after a re-assessment is a ``final_plan`` (reg 27(1)).
    """

    REFUSE_TO_ASSESS = "refuse_to_assess"
    REFUSE_PLAN = "refuse_plan"
    FINAL_PLAN = "final_plan"
    REVIEW_MAINTAIN = "review_maintain"
    REVIEW_CEASE = "review_cease"
    REVIEW_AMEND = "review_amend"
    AMENDMENT = "amendment"
    AMENDED_PLAN = "amended_plan"
    NOT_AMENDED = "not_amended"
    REFUSE_TO_REASSESS = "refuse_to_reassess"
    CEASE = "cease"
    DETAINED_REFUSE_TO_ASSESS = "detained_refuse_to_assess"
    DETAINED_REFUSE_PLAN = "detained_refuse_plan"
    DETAINED_FINAL_PLAN = "detained_final_plan"


class NoticeContent(StrEnum):
    """One thing that a notice may tell, or that may come with it.

    >>> NoticeContent.TIME_LIMITS.value
    'time_limits'

    Six are the information of regulation 32 on mediation, paragraph by paragraph: ``mediation_right``,
    ``certificate``, ``mediation_adviser``, ``mediation_timescales``, ``telling_the_authority`` and
    ``authority_contact``.
    """

    APPEAL_RIGHT = "appeal_right"
    TIME_LIMITS = "time_limits"
    MEDIATION_RIGHT = "mediation_right"
    CERTIFICATE = "certificate"
    MEDIATION_ADVISER = "mediation_adviser"
    MEDIATION_TIMESCALES = "mediation_timescales"
    TELLING_THE_AUTHORITY = "telling_the_authority"
    AUTHORITY_CONTACT = "authority_contact"
    DISAGREEMENT_RESOLUTION = "disagreement_resolution"
    INFORMATION_AND_ADVICE = "information_and_advice"
    RECOMMENDATIONS_POWER = "recommendations_power"
    OUTCOME = "outcome"
    REASONS = "reasons"
    PLAN_COPY = "plan_copy"
    PROPOSED_AMENDMENTS = "proposed_amendments"
    EVIDENCE = "evidence"
    RIGHT_TO_REQUEST_SCHOOL = "right_to_request_school"
    SCHOOLS_INFORMATION = "schools_information"


class Satisfied(StrEnum):
    """Who is satisfied that advice given before is sufficient for an assessment (reg 6(4)).

    >>> [one.value for one in Satisfied]
    ['adviser', 'authority', 'family']
    """

    ADVISER = "adviser"
    AUTHORITY = "authority"
    FAMILY = "family"


class EducationalAdviser(StrEnum):
    """Whose educational advice it is (reg 6(1)(b)(i) to (iv)).

    >>> [one.value for one in EducationalAdviser]
    ['institution', 'experienced_person', 'responsible_person', 'secretary_of_state_for_defence']
    """

    INSTITUTION = "institution"
    EXPERIENCED_PERSON = "experienced_person"
    RESPONSIBLE_PERSON = "responsible_person"
    DEFENCE = "secretary_of_state_for_defence"
