"""The classes people use: a case as dated fields, and nothing the law says.

>>> from datetime import date
>>> from sendlaw.cases import NeedsAssessment
>>> NeedsAssessment(request_received=date(2025, 9, 1)).state(as_at=date(2025, 9, 2)).value
'requested'
"""

from __future__ import annotations

from sendlaw.cases.advice_request import AdviceRequest
from sendlaw.cases.amendment import Amendment
from sendlaw.cases.annual_review import AnnualReview
from sendlaw.cases.appeal import Appeal
from sendlaw.cases.area_inspection import AreaInspection
from sendlaw.cases.case import Case, CaseLike, Document, FiledCase
from sendlaw.cases.case_file import AuthoritySuccession, CaseFile
from sendlaw.cases.cessation import Cessation, Release
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.detained_assessment import DetainedAssessment
from sendlaw.cases.detained_disputes import (
    DetainedConcededAppeal,
    DetainedMediationAgreement,
    DetainedTribunalOrder,
)
from sendlaw.cases.detained_mediation import DetainedMediation
from sendlaw.cases.disability_claim import DisabilityClaim
from sendlaw.cases.ehc_plan import EHCPlan
from sendlaw.cases.higher_education_disclosure import HigherEducationDisclosure
from sendlaw.cases.information_report import InformationReport
from sendlaw.cases.kept_plan import KeptPlan
from sendlaw.cases.local_offer import LocalOffer
from sendlaw.cases.mediation import Mediation, MediationAgreement
from sendlaw.cases.needs_assessment import NeedsAssessment
from sendlaw.cases.orders import ConcededAppeal, TribunalOrder
from sendlaw.cases.personal_budget import PersonalBudget
from sendlaw.cases.phase_transfer import PhaseTransfer
from sendlaw.cases.plan_transfer import CommissioningBodyChange, PlanTransfer
from sendlaw.cases.reassessment import Reassessment
from sendlaw.cases.recommendation import Recommendation
from sendlaw.cases.section_41_withdrawal import Section41Withdrawal
from sendlaw.cases.senco_appointment import SencoAppointment
from sendlaw.cases.special_school_stay import SpecialSchoolStay
from sendlaw.cases.statement_conversion import DetainedStatementConversion, StatementConversion
from sendlaw.cases.statement_reassessment import StatementReassessment
from sendlaw.cases.states import NextAct, State
from sendlaw.cases.variation import Variation

__all__ = [
    "CASES",
    "DOCUMENTS",
    "AdviceRequest",
    "Amendment",
    "AnnualReview",
    "Appeal",
    "AreaInspection",
    "AuthoritySuccession",
    "Case",
    "CaseFile",
    "CaseLike",
    "Cessation",
    "Circumstance",
    "CommissioningBodyChange",
    "ConcededAppeal",
    "DetainedAssessment",
    "DetainedConcededAppeal",
    "DetainedMediation",
    "DetainedMediationAgreement",
    "DetainedStatementConversion",
    "DetainedTribunalOrder",
    "DisabilityClaim",
    "Document",
    "EHCPlan",
    "FiledCase",
    "HigherEducationDisclosure",
    "InformationReport",
    "KeptPlan",
    "LocalOffer",
    "Mediation",
    "MediationAgreement",
    "NeedsAssessment",
    "NextAct",
    "PersonalBudget",
    "PhaseTransfer",
    "PlanTransfer",
    "Reassessment",
    "Recommendation",
    "Release",
    "Section41Withdrawal",
    "SencoAppointment",
    "SpecialSchoolStay",
    "State",
    "StatementConversion",
    "StatementReassessment",
    "TribunalOrder",
    "Variation",
]

DOCUMENTS: tuple[type[Document], ...] = (
    SencoAppointment,
    InformationReport,
    LocalOffer,
    Section41Withdrawal,
    AreaInspection,
)
"""The case classes that stand alone, each in a document with a schema of its own."""
CASES: tuple[type[Case], ...] = (
    NeedsAssessment,
    AdviceRequest,
    EHCPlan,
    AnnualReview,
    PhaseTransfer,
    Amendment,
    Reassessment,
    PlanTransfer,
    CommissioningBodyChange,
    Cessation,
    Release,
    Mediation,
    MediationAgreement,
    Appeal,
    TribunalOrder,
    ConcededAppeal,
    Recommendation,
    DisabilityClaim,
    PersonalBudget,
    HigherEducationDisclosure,
    DetainedAssessment,
    KeptPlan,
    DetainedMediation,
    DetainedMediationAgreement,
    DetainedTribunalOrder,
    DetainedConcededAppeal,
    SpecialSchoolStay,
    *DOCUMENTS,
    StatementConversion,
    StatementReassessment,
    DetainedStatementConversion,
)
"""Every case class, one for each process that can be recorded."""
