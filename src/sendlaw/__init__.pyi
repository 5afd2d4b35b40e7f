"""The public names of sendlaw and their types, for type checkers and editors."""

from sendlaw.cases import (
    AdviceRequest as AdviceRequest,
    Amendment as Amendment,
    AnnualReview as AnnualReview,
    Appeal as Appeal,
    AreaInspection as AreaInspection,
    AuthoritySuccession as AuthoritySuccession,
    CaseFile as CaseFile,
    Cessation as Cessation,
    Circumstance as Circumstance,
    CommissioningBodyChange as CommissioningBodyChange,
    ConcededAppeal as ConcededAppeal,
    DetainedAssessment as DetainedAssessment,
    DetainedConcededAppeal as DetainedConcededAppeal,
    DetainedMediation as DetainedMediation,
    DetainedMediationAgreement as DetainedMediationAgreement,
    DetainedStatementConversion as DetainedStatementConversion,
    DetainedTribunalOrder as DetainedTribunalOrder,
    DisabilityClaim as DisabilityClaim,
    EHCPlan as EHCPlan,
    HigherEducationDisclosure as HigherEducationDisclosure,
    InformationReport as InformationReport,
    KeptPlan as KeptPlan,
    LocalOffer as LocalOffer,
    Mediation as Mediation,
    MediationAgreement as MediationAgreement,
    NeedsAssessment as NeedsAssessment,
    NextAct as NextAct,
    PersonalBudget as PersonalBudget,
    PhaseTransfer as PhaseTransfer,
    PlanTransfer as PlanTransfer,
    Reassessment as Reassessment,
    Recommendation as Recommendation,
    Release as Release,
    Section41Withdrawal as Section41Withdrawal,
    SencoAppointment as SencoAppointment,
    SpecialSchoolStay as SpecialSchoolStay,
    State as State,
    StatementConversion as StatementConversion,
    StatementReassessment as StatementReassessment,
    TribunalOrder as TribunalOrder,
    Variation as Variation,
)
from sendlaw.checks import (
    Finding as Finding,
    Report as Report,
    Route as Route,
    Routes as Routes,
)
from sendlaw.counting import (
    ENGLAND as ENGLAND,
    Calendar as Calendar,
    Days as Days,
    Months as Months,
    Weeks as Weeks,
    WorkingDays as WorkingDays,
    count as count,
    elapsed as elapsed,
)
from sendlaw.engine import (
    Deadline as Deadline,
    Explanation as Explanation,
    Need as Need,
    Timetable as Timetable,
)
from sendlaw.engine.difference import (
    Change as Change,
    Difference as Difference,
    Summary as Summary,
)
from sendlaw.errors import (
    AmbiguousDuty as AmbiguousDuty,
    BeyondCalendar as BeyondCalendar,
    ConflictingLaw as ConflictingLaw,
    InvalidFact as InvalidFact,
    Problem as Problem,
    SendlawError as SendlawError,
    SendlawWarning as SendlawWarning,
    TimescaleBreach as TimescaleBreach,
    UnknownDuty as UnknownDuty,
)
from sendlaw.exchange import (
    check as check,
    diff as diff,
    due as due,
    enforce as enforce,
    ics as ics,
    load as load,
    routes as routes,
    routes_in as routes_in,
    schema as schema,
    timetable as timetable,
)
from sendlaw.facts import (
    NOT_KNOWN as NOT_KNOWN,
    NOT_RECORDED as NOT_RECORDED,
    Between as Between,
)
from sendlaw.law.told import (
    duties as duties,
)
from sendlaw.vocabulary import (
    Actor as Actor,
    AdviceKind as AdviceKind,
    AppealGround as AppealGround,
    AppropriatePerson as AppropriatePerson,
    Attribute as Attribute,
    CircumstanceKind as CircumstanceKind,
    ConversionTransferKind as ConversionTransferKind,
    Decision as Decision,
    DetainedGround as DetainedGround,
    DetainedOrderKind as DetainedOrderKind,
    EndedBecause as EndedBecause,
    Event as Event,
    InspectionFramework as InspectionFramework,
    InspectionOutcome as InspectionOutcome,
    MediationIssues as MediationIssues,
    OrderKind as OrderKind,
    PhaseTransferKind as PhaseTransferKind,
    Process as Process,
    ReassessmentDecision as ReassessmentDecision,
    RecommendationAbout as RecommendationAbout,
    RequestedBy as RequestedBy,
    ReviewDecision as ReviewDecision,
    Severity as Severity,
    Standing as Standing,
    StudiesAt as StudiesAt,
    Truth as Truth,
)

__version__: str
from sendlaw.cases.inspection_parts import (
    MonitoringInspection as MonitoringInspection,
    PrincipalAuthority as PrincipalAuthority,
    PriorityActionPlan as PriorityActionPlan,
    Progress as Progress,
    ProposedAction as ProposedAction,
    Revisit as Revisit,
    SourcedDate as SourcedDate,
    Strength as Strength,
    Weakness as Weakness,
    WrittenStatement as WrittenStatement,
)
from sendlaw.cases.notice import (
    Notice as Notice,
)
from sendlaw.cases.plan_document import (
    PlanAdvice as PlanAdvice,
    PlanDocument as PlanDocument,
    PlanNeed as PlanNeed,
    PlanOutcome as PlanOutcome,
    PlanProvision as PlanProvision,
    PlanSection as PlanSection,
    Voice as Voice,
)
from sendlaw.cases.published import (
    Published as Published,
)
from sendlaw.cases.sen2 import (
    Sen2Return as Sen2Return,
)
from sendlaw.checks.documents import (
    check_document as check_document,
)
from sendlaw.checks.returns import (
    check_sen2 as check_sen2,
)
from sendlaw.exchange.marked import (
    marked as marked,
)
from sendlaw.exchange.sen2 import (
    check_return as check_return,
    read_sen2 as read_sen2,
    write_sen2 as write_sen2,
)
from sendlaw.exchange.structure import (
    load_content as load_content,
)
from sendlaw.vocabulary.contents import (
    Addressee as Addressee,
    EducationalAdviser as EducationalAdviser,
    Holder as Holder,
    NoticeContent as NoticeContent,
    NoticeKind as NoticeKind,
    PlanRoute as PlanRoute,
    PlanState as PlanState,
    Satisfied as Satisfied,
    SectionName as SectionName,
    SettingType as SettingType,
    VoiceKind as VoiceKind,
)
from sendlaw.vocabulary.inspections import (
    InspectionState as InspectionState,
    PrincipalKind as PrincipalKind,
    WeaknessKind as WeaknessKind,
)
from sendlaw.vocabulary.publications import (
    CommentTopic as CommentTopic,
    Consultee as Consultee,
    OfferTopic as OfferTopic,
    ReportingSchool as ReportingSchool,
)
