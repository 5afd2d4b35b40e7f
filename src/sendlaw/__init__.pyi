"""The public names of sendlaw and their types, for type checkers and editors."""

from sendlaw.cases import (
    AdviceRequest as AdviceRequest,
)
from sendlaw.cases import (
    CaseFile as CaseFile,
)
from sendlaw.cases import (
    Circumstance as Circumstance,
)
from sendlaw.cases import (
    NeedsAssessment as NeedsAssessment,
)
from sendlaw.cases import (
    NextAct as NextAct,
)
from sendlaw.cases import (
    State as State,
)
from sendlaw.cases import (
    Variation as Variation,
)
from sendlaw.checks import (
    Finding as Finding,
)
from sendlaw.checks import (
    Report as Report,
)
from sendlaw.counting import (
    ENGLAND as ENGLAND,
)
from sendlaw.counting import (
    Calendar as Calendar,
)
from sendlaw.counting import (
    Days as Days,
)
from sendlaw.counting import (
    Months as Months,
)
from sendlaw.counting import (
    Weeks as Weeks,
)
from sendlaw.counting import (
    WorkingDays as WorkingDays,
)
from sendlaw.counting import (
    count as count,
)
from sendlaw.counting import (
    elapsed as elapsed,
)
from sendlaw.engine import (
    Deadline as Deadline,
)
from sendlaw.engine import (
    Explanation as Explanation,
)
from sendlaw.engine import (
    Need as Need,
)
from sendlaw.engine import (
    Timetable as Timetable,
)
from sendlaw.errors import (
    AmbiguousDuty as AmbiguousDuty,
)
from sendlaw.errors import (
    BeyondCalendar as BeyondCalendar,
)
from sendlaw.errors import (
    ConflictingLaw as ConflictingLaw,
)
from sendlaw.errors import (
    InvalidFact as InvalidFact,
)
from sendlaw.errors import (
    Problem as Problem,
)
from sendlaw.errors import (
    SendlawError as SendlawError,
)
from sendlaw.errors import (
    SendlawWarning as SendlawWarning,
)
from sendlaw.errors import (
    TimescaleBreach as TimescaleBreach,
)
from sendlaw.errors import (
    UnknownDuty as UnknownDuty,
)
from sendlaw.exchange import (
    check as check,
)
from sendlaw.exchange import (
    due as due,
)
from sendlaw.exchange import (
    enforce as enforce,
)
from sendlaw.exchange import (
    load as load,
)
from sendlaw.exchange import (
    schema as schema,
)
from sendlaw.exchange import (
    timetable as timetable,
)
from sendlaw.facts import (
    NOT_KNOWN as NOT_KNOWN,
)
from sendlaw.facts import (
    NOT_RECORDED as NOT_RECORDED,
)
from sendlaw.facts import (
    Between as Between,
)
from sendlaw.law.told import (
    duties as duties,
)
from sendlaw.vocabulary import (
    Actor as Actor,
)
from sendlaw.vocabulary import (
    AdviceKind as AdviceKind,
)
from sendlaw.vocabulary import (
    CircumstanceKind as CircumstanceKind,
)
from sendlaw.vocabulary import (
    Decision as Decision,
)
from sendlaw.vocabulary import (
    EndedBecause as EndedBecause,
)
from sendlaw.vocabulary import (
    Event as Event,
)
from sendlaw.vocabulary import (
    Process as Process,
)
from sendlaw.vocabulary import (
    Severity as Severity,
)
from sendlaw.vocabulary import (
    Standing as Standing,
)
from sendlaw.vocabulary import (
    Truth as Truth,
)

__version__: str
