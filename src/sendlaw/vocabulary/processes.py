"""The statutory processes, and whose duties they hold."""

from __future__ import annotations

from enum import StrEnum


class Process(StrEnum):
    """The statutory processes, by the name that JSON, columns and the command line use.

    >>> Process.NEEDS_ASSESSMENT.value
    'needs_assessment'
    """

    NEEDS_ASSESSMENT = "needs_assessment"
    ADVICE_REQUEST = "advice_request"
    EHC_PLAN = "ehc_plan"
    REVIEW_PERIOD = "review_period"
    ANNUAL_REVIEW = "annual_review"
    PHASE_TRANSFER = "phase_transfer"
    AMENDMENT = "amendment"
    REASSESSMENT = "reassessment"
    REASSESSMENT_ADVICE = "reassessment_advice"
    PLAN_TRANSFER = "plan_transfer"
    COMMISSIONING_BODY_CHANGE = "commissioning_body_change"
    CESSATION = "cessation"
    RELEASE = "release"
    MEDIATION = "mediation"
    MEDIATION_AGREEMENT = "mediation_agreement"
    APPEAL = "appeal"
    TRIBUNAL_ORDER = "tribunal_order"
    CONCEDED_APPEAL = "conceded_appeal"
    RECOMMENDATION = "recommendation"
    DISABILITY_CLAIM = "disability_claim"
    PERSONAL_BUDGET = "personal_budget"
    HIGHER_EDUCATION_DISCLOSURE = "higher_education_disclosure"
    DETAINED_ASSESSMENT = "detained_assessment"
    DETAINED_ADVICE = "detained_advice"
    KEPT_PLAN = "kept_plan"
    DETAINED_MEDIATION = "detained_mediation"
    DETAINED_MEDIATION_AGREEMENT = "detained_mediation_agreement"
    DETAINED_TRIBUNAL_ORDER = "detained_tribunal_order"
    DETAINED_CONCEDED_APPEAL = "detained_conceded_appeal"
    SPECIAL_SCHOOL_STAY = "special_school_stay"
    SENCO_APPOINTMENT = "senco_appointment"
    INFORMATION_REPORT = "information_report"
    LOCAL_OFFER = "local_offer"
    SECTION_41_WITHDRAWAL = "section_41_withdrawal"
    AREA_INSPECTION = "area_inspection"
    STATEMENT_CONVERSION = "statement_conversion"
    STATEMENT_REASSESSMENT = "statement_reassessment"
    DETAINED_STATEMENT_CONVERSION = "detained_statement_conversion"

    @property
    def words(self) -> str:
        """The process in words, as in "needs assessment"."""
        return self.value.replace("_", " ").replace("ehc", "EHC").replace("senco", "SENCO")

    @property
    def array(self) -> str:
        """The plural under which a case file, or the case that holds it, lists it."""
        return _ARRAYS[self]


_ARRAYS = {one: f"{one.value}s" for one in Process} | {
    Process.ADVICE_REQUEST: "advice",
    Process.REASSESSMENT_ADVICE: "advice",
    Process.DETAINED_ADVICE: "advice",
    Process.REVIEW_PERIOD: "periods",
}


class Actor(StrEnum):
    """Whose duty, bar or right it is.

    >>> Actor.LOCAL_AUTHORITY.value
    'local authority'
    """

    LOCAL_AUTHORITY = "local authority"
    REQUESTED_BODY = "body whose co-operation is requested"
    ADVICE_GIVER = "person asked for advice"
    SCHOOL_OR_COLLEGE = "school or college consulted"
    HEALTH_BODY = "integrated care board, NHS trust or NHS foundation trust"
    ARRANGER = "person arranging the review meeting"
    OLD_AUTHORITY = "old authority"
    NEW_AUTHORITY = "new authority"
    OLD_BODY = "original commissioning body"
    NEW_BODY = "new commissioning body"
    COMMISSIONING_BODY = "responsible commissioning body"
    FAMILY = "child's parent or young person"
    PARTY = "party to the appeal"
    TRIBUNAL = "First-tier Tribunal"
    MEDIATION_ADVISER = "mediation adviser"
    MEDIATION_ARRANGER = "body arranging the mediation"
    CLAIMANT = "child's parent, or the person over compulsory school age"
    RESPONSIBLE_BODY = "responsible body of the school"
    PERSON_ADMITTED = "child or young person admitted for the assessment"
    APPROPRIATE_AUTHORITY = "appropriate authority of the school"
    SENCO = "SENCO of the school"
    SCHOOL_GOVERNORS = "governing body or proprietor of the school"
    SECRETARY_OF_STATE = "Secretary of State"
    EITHER_BODY = "local authority or responsible commissioning body"
    HOME_AUTHORITY = "home authority"
    APPROPRIATE_PERSON = "appropriate person"
    CHIEF_INSPECTOR = "Chief Inspector of Schools"
    INSPECTORATES = "Chief Inspector of Schools and the Care Quality Commission"
    PRINCIPAL_AUTHORITY = "principal authority named in the report"
    REPORT_RECIPIENT = "local authority, principal authority and every other body sent the report"
    CO_OPERATING_BODY = (
        "local authority (if not the principal authority) and other body sent the report"
    )
    DEPARTMENT = "Department for Education and NHS England"
    LOCAL_PARTNERSHIP = "local area partnership"
