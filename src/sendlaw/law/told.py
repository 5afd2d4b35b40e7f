"""Records told: each as one English sentence, and as plain JSON types."""

from __future__ import annotations

from sendlaw.law.branches import When
from sendlaw.law.conditions import ALWAYS
from sendlaw.law.records import (
    AnyRecord,
    Bar,
    Duty,
    Guidance,
    LookBack,
    OpenNorm,
    Reading,
    Term,
    Timed,
    Unless,
)
from sendlaw.law.timings import AtLeastBefore, EarlierOf, LaterOf, Planned, Within, in_words
from sendlaw.vocabulary import Event

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from sendlaw.law.registry import Registry
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Actor


def sentence(record: AnyRecord) -> str:
    """Tell a record as one English sentence.

    >>> from sendlaw.law import current
    >>> sentence(current().get("reg8.cooperate"))
    'The body whose co-operation is requested must comply with the request for co-operation in \
securing an EHC needs assessment, within 6 weeks after the body received the request for co-operation.'
    """
    match record:
        case Duty():
            colon = isinstance(record.timing, When) and not record.asap
            return f"The {record.actor.value} must {record.words}{':' if colon else ','} {_limit(record)}."
        case Bar():
            told = f"The {record.actor.value} must not {record.words}"
            if isinstance(record.timing, Event):
                return f"{told}."
            return f"{told}: {in_words(record.timing)}."
        case Term():
            return f"{record.words}: {in_words(record.timing).removeprefix('within ')}."
        case Unless():
            return f"No limit applies where {record.words}, and it is {record.judged}."
        case Guidance():
            return record.sentence
        case _:
            return record.words


def _limit(record: Duty) -> str:
    """Tell the limit, after the open norm beside it where there is one."""
    norm = record.asap.partition("in any event")[0].rstrip(" ,")
    norm = norm.removesuffix(" and").removesuffix(" but").rstrip(",")
    return (f"{norm} and in any event " if norm else "") + by(record.timing)


def by(timing: Timing) -> str:
    """Say a limit as a sentence ends with it.

    >>> from sendlaw.law import current
    >>> by(current().get("s44.first_review").timing)
    'within the 12 months beginning with the day on which the plan was first made'
    """
    match timing:
        case Event():
            return f"by the day on which {in_words(timing)}"
        case Within(after=None):
            return f"within the {in_words(timing)}"
        case AtLeastBefore():
            return f"at least {in_words(timing)}"
        case When(condition=condition, timing=one, otherwise=other):
            return f"if {condition.words}, {by(one)}; otherwise {by(other)}"
        case Planned() | LaterOf() | EarlierOf():
            return f"by {in_words(timing)}"
        case _:
            return in_words(timing)


def conditions(record: AnyRecord) -> str:
    """Say when a record binds, beside its clock having started; empty, if always.

    >>> from sendlaw.law import current
    >>> conditions(current().get("reg8.cooperate"))
    'the body was asked under section 31 of the Act'
    """
    when = record.when if isinstance(record, Timed | Unless | Guidance | OpenNorm) else ALWAYS
    return "" if when == ALWAYS else when.words


def described(record: AnyRecord, law: Registry) -> dict[str, object]:
    """Return a record as plain JSON types.

    >>> from sendlaw.law import current
    >>> law = current()
    >>> described(law.get("reg5.decision_to_assess"), law)["limit"]
    '6 weeks'
    """
    if isinstance(record, Reading):
        return {
            "id": record.id,
            "kind": "reading",
            "of": list(record.of),
            "words": record.words,
            "authority": record.authority,
        }
    timing: Timing | None = getattr(record, "timing", None)
    actor: Actor | None = getattr(record, "actor", None)
    return {
        "id": record.id,
        "name": record.name,
        "kind": type(record).__name__.lower(),
        "citation": record.provision,
        "url": law.citation(record).url(),
        "actor": actor.value if actor else None,
        "limit": str(timing.period) if isinstance(timing, Within | AtLeastBefore) else None,
        "timing": in_words(timing) if timing is not None else None,
        "sentence": sentence(record),
        "when": conditions(record),
        "unless": [one.id for one in law.exceptions_to(record)] if isinstance(record, Duty) else [],
        "in_force_from": record.in_force_from.isoformat(),
        "in_force_to": _iso(record.in_force_to),
        "grade": record.grade,
        "read_on": _iso(record.read_on),
        "note": record.note,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def duties(*, law_at: date | None = None, law: Registry | None = None) -> tuple[AnyRecord, ...]:
    """Return the duties, bars, terms and look-backs: every record that a case meets by a date.

    >>> [duty.id for duty in duties()][:3]
    ['s36.six_month_lookback', 'reg4.notify_not_necessary', 'reg5.decision_to_assess']

    With ``law_at`` only those in force on that day. Every other record is in ``sendlaw.law.current()``.
    """
    from sendlaw.law import current  # noqa: PLC0415 - the registry is made from this package

    registry = current() if law is None else law
    if law_at is not None:
        registry = registry.at(law_at)
    return tuple(one for one in registry if isinstance(one, Duty | Bar | Term | LookBack))
