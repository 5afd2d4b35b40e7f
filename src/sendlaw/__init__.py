"""sendlaw: the law of special educational needs and disability in England, as a library.

>>> from datetime import date
>>> import sendlaw
>>> case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
>>> case.timetable(as_at=date(2026, 1, 5))["final_plan"].due
datetime.date(2026, 1, 19)

Give it the dated facts of a case, and it answers what is due, by when, by whom, under which provision,
how that date was counted, whether it was met, what excuses it, and what is still unknown. It is no legal
advice. Names are loaded when first used.
"""

_ROOMS = {
    "sendlaw.errors": (
        "AmbiguousDuty",
        "BeyondCalendar",
        "ConflictingLaw",
        "InvalidFact",
        "Problem",
        "SendlawError",
        "SendlawWarning",
        "TimescaleBreach",
        "UnknownDuty",
    ),
    "sendlaw.vocabulary": (
        "Actor",
        "AdviceKind",
        "AppealGround",
        "AppropriatePerson",
        "Attribute",
        "CircumstanceKind",
        "ConversionTransferKind",
        "Decision",
        "DetainedGround",
        "DetainedOrderKind",
        "EndedBecause",
        "Event",
        "InspectionFramework",
        "InspectionOutcome",
        "MediationIssues",
        "OrderKind",
        "PhaseTransferKind",
        "Process",
        "ReassessmentDecision",
        "RecommendationAbout",
        "RequestedBy",
        "ReviewDecision",
        "Severity",
        "Standing",
        "StudiesAt",
        "Truth",
    ),
    "sendlaw.counting": (
        "ENGLAND",
        "Calendar",
        "Days",
        "Months",
        "Weeks",
        "WorkingDays",
        "count",
        "elapsed",
    ),
    "sendlaw.facts": ("NOT_KNOWN", "NOT_RECORDED", "Between"),
    "sendlaw.law.told": ("duties",),
    "sendlaw.engine": ("Deadline", "Explanation", "Need", "Timetable"),
    "sendlaw.engine.difference": ("Change", "Difference", "Summary"),
    "sendlaw.cases": (
        "AdviceRequest",
        "Amendment",
        "AnnualReview",
        "Appeal",
        "AreaInspection",
        "AuthoritySuccession",
        "CaseFile",
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
        "EHCPlan",
        "HigherEducationDisclosure",
        "KeptPlan",
        "InformationReport",
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
    ),
    "sendlaw.checks": ("Finding", "Report", "Route", "Routes"),
    "sendlaw.exchange": (
        "check",
        "diff",
        "due",
        "enforce",
        "ics",
        "load",
        "routes",
        "routes_in",
        "schema",
        "timetable",
    ),
    "sendlaw.cases.inspection_parts": (
        "MonitoringInspection",
        "PrincipalAuthority",
        "PriorityActionPlan",
        "Progress",
        "ProposedAction",
        "Revisit",
        "SourcedDate",
        "Strength",
        "Weakness",
        "WrittenStatement",
    ),
    "sendlaw.cases.notice": ("Notice",),
    "sendlaw.cases.plan_document": (
        "PlanAdvice",
        "PlanDocument",
        "PlanNeed",
        "PlanOutcome",
        "PlanProvision",
        "PlanSection",
        "Voice",
    ),
    "sendlaw.cases.published": ("Published",),
    "sendlaw.cases.sen2": ("Sen2Return",),
    "sendlaw.checks.documents": ("check_document",),
    "sendlaw.checks.returns": ("check_sen2",),
    "sendlaw.exchange.marked": ("marked",),
    "sendlaw.exchange.sen2": ("check_return", "read_sen2", "write_sen2"),
    "sendlaw.exchange.structure": ("load_content",),
    "sendlaw.vocabulary.contents": (
        "Addressee",
        "EducationalAdviser",
        "Holder",
        "NoticeContent",
        "NoticeKind",
        "PlanRoute",
        "PlanState",
        "Satisfied",
        "SectionName",
        "SettingType",
        "VoiceKind",
    ),
    "sendlaw.vocabulary.inspections": (
        "InspectionState",
        "PrincipalKind",
        "WeaknessKind",
    ),
    "sendlaw.vocabulary.publications": (
        "CommentTopic",
        "Consultee",
        "OfferTopic",
        "ReportingSchool",
    ),
}
_HOME = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = sorted(_HOME)  # noqa: PLE0605 - the stub spells the names out
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load a public name from its room when it is first asked for."""
    if name not in _HOME:
        message = f"module 'sendlaw' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
