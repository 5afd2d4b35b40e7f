"""The public names of sendlaw and their types, for type checkers and editors."""

from sendlaw.cases import (
    AdviceRequest as AdviceRequest,
    Amendment as Amendment,
    AnnualReview as AnnualReview,
    Appeal as Appeal,
    AuthoritySuccession as AuthoritySuccession,
    CaseFile as CaseFile,
    Cessation as Cessation,
    Circumstance as Circumstance,
    CommissioningBodyChange as CommissioningBodyChange,
    ConcededAppeal as ConcededAppeal,
    DisabilityClaim as DisabilityClaim,
    EHCPlan as EHCPlan,
    HigherEducationDisclosure as HigherEducationDisclosure,
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
    State as State,
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
    Attribute as Attribute,
    CircumstanceKind as CircumstanceKind,
    Decision as Decision,
    EndedBecause as EndedBecause,
    Event as Event,
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
