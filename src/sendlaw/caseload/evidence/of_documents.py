"""The figures that come of Local Offers, of written statements and of notices."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.caseload.evidence.figure import Measured
from sendlaw.caseload.evidence.sources import happened, items, named, recorded
from sendlaw.checks.documents import check_document
from sendlaw.checks.publications import covered
from sendlaw.law.contents.local_offer import (
    COMMENT_TOPICS,
    CONSULTEES,
    PUBLICATION,
    SCHEDULE_2,
    SECTION_30,
    TOPICS,
)
from sendlaw.vocabulary import Severity, Standing, Truth
from sendlaw.vocabulary.contents import NoticeKind
from sendlaw.vocabulary.truth import NO, UNKNOWN, YES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from sendlaw.caseload.evidence.figure import Mark
    from sendlaw.caseload.evidence.read import Read
    from sendlaw.cases import AreaInspection, LocalOffer
    from sendlaw.cases.inspection_parts import ProposedAction, WrittenStatement
    from sendlaw.cases.notice import Notice
    from sendlaw.law.requirements import Requirement

PUBLISH_COMMENTS = "reg56.publish_comments"
KEPT = (Standing.MET, Standing.OPEN)
"""Where the yearly publication stands while it is kept: done in time, or not due yet."""
UNTOLD = ("NT008", "NT009")
"""The codes of a notice of which it cannot be told whether it has what it must have."""


# --- the Local Offer -----------------------------------------------------------------------------


class Published(NamedTuple):
    """What must be published in a Local Offer, paragraph by paragraph."""

    id: str
    words: str
    asked: tuple[Requirement, ...]


class Involved(NamedTuple):
    """Who, or what, had to be part of making a Local Offer: the field that records it, and every one."""

    id: str
    words: str
    field: str
    every: Mapping[Any, Requirement]


PUBLISHED = (
    Published(
        "offer.paragraphs", "paragraphs of Schedule 2 that the Local Offer answers", SCHEDULE_2
    ),
    Published(
        "offer.publication",
        "what section 30 and regulations 56 and 57 ask for beside it and the Local Offer answers",
        (*SECTION_30, *PUBLICATION),
    ),
)
INVOLVED = (
    Involved(
        "offer.consulted",
        "kinds of body and person consulted on the Local Offer, of those in regulation 54",
        "consulted",
        CONSULTEES,
    ),
    Involved(
        "offer.topics",
        "matters about which families were consulted, of those that regulation 55 lists",
        "families_consulted_on",
        TOPICS,
    ),
    Involved(
        "offer.comments",
        "matters on which comments were sought, of those that regulation 56(1) lists",
        "comments_sought_on",
        COMMENT_TOPICS,
    ),
)


def offers(read: Read, theme: str) -> Iterator[Measured]:
    """Yield what Local Offers contain (theme 6), and with whom they were made (theme 5)."""
    for name, one in zip(named(read.sources.offers, "offer"), read.sources.offers, strict=True):
        if theme == "T5":
            yield from (_involved(asked, name, one, read) for asked in INVOLVED)
        elif theme == "T6":
            yield from (_published(asked, name, one, read) for asked in PUBLISHED)
    if theme == "T6" and read.sources.offers:
        yield from _comments(read)


def _published(asked: Published, name: str, offer: LocalOffer, read: Read) -> Measured:
    found = {one.requirement: bool(one.where) for one in covered(offer, read.as_at)}
    there = {one: found[one] for one in asked.asked if one in found}
    return _of_offer("T6", asked.id, asked.words, name, offer, read, there, offer.contents)


def _involved(asked: Involved, name: str, offer: LocalOffer, read: Read) -> Measured:
    held = getattr(offer, asked.field)
    every = {
        one: who in items(held) for who, one in asked.every.items() if one.in_force(read.as_at)
    }
    return _of_offer("T5", asked.id, asked.words, name, offer, read, every, held)


def _of_offer(
    theme: str,
    number: str,
    words: str,
    name: str,
    offer: LocalOffer,
    read: Read,
    there: Mapping[Requirement, bool],
    held: object,
) -> Measured:
    """Return a figure of one offer: what is there of what is asked, and by name what is not."""
    if happened(offer.ended_on, read.as_at) is YES:
        marks: list[Mark] = [None for _ in there]
    else:
        marks = [Truth.of(one) if recorded(held) else UNKNOWN for one in there.values()]
    pairs = zip(there, marks, strict=True)
    return Measured(
        theme=theme,
        id=number,
        words=f"{words} ({name})",
        over=f"{number} {name}",
        marks=marks,
        group=name,
        named=tuple(f"{one.provision}: {one.words}" for one, mark in pairs if mark is NO),
        people=False,
    )


def _comments(read: Read) -> Iterator[Measured]:
    """Yield of how many offers the comments are published each year, and the response with them."""
    counted: dict[str, tuple[str, Callable[[LocalOffer], Mark]]] = {
        "offer.annual": (
            "Local Offers of which comments and the response are published at least annually",
            lambda one: _annual(one, read),
        ),
        "offer.response": (
            "Local Offers with the comments of which the response is published",
            lambda one: (
                UNKNOWN if one.response_published is None else Truth.of(one.response_published)
            ),
        ),
    }
    for name, (words, answer) in counted.items():
        yield Measured(
            theme="T6",
            id=name,
            words=words,
            over="offers",
            marks=map(answer, read.sources.offers),
            people=False,
        )


def _annual(offer: LocalOffer, read: Read) -> Mark:
    """Say whether the comments were published again in time, or their time has not passed."""
    stands = offer.timetable(as_at=read.as_at)[PUBLISH_COMMENTS].standing
    if stands in KEPT or stands.missed:
        return Truth.of(stands in KEPT)
    return UNKNOWN if stands is Standing.UNDETERMINED else None


# --- written statements ---------------------------------------------------------------------------


def statements(read: Read, theme: str) -> Iterator[Measured]:
    """Yield whether written statements say who acts and by when, what is done, and what is late."""
    inspections = read.sources.inspections if theme == "T4" else ()
    if inspections:
        words = "inspections with a written statement of which the actions are recorded"
        marks = [_with_actions(one) for one in inspections]
        yield _of_statement("statement.recorded", words, "", marks)
        words = "inspections of which the weaknesses are recorded"
        marks = [Truth.of(recorded(one.weaknesses)) for one in inspections]
        yield _of_statement("statement.weaknesses", words, "", marks)
    for name, one in zip(named(inspections, "inspection"), inspections, strict=True):
        made, stated = one.written_statement_made, one.statement
        if stated is not None and (made is None or happened(made, read.as_at) is not NO):
            yield from _actions(one, stated, name, read)


def _with_actions(one: AreaInspection) -> Mark:
    return None if one.statement is None else Truth.of(recorded(one.statement.actions))


def _actions(
    one: AreaInspection, stated: WrittenStatement, name: str, read: Read
) -> Iterator[Measured]:
    """Yield the figures of the actions of one statement, and the weaknesses that none answers."""
    if not recorded(stated.actions):
        return
    asked: dict[str, tuple[str, Callable[[ProposedAction], Mark]]] = {
        "statement.owner": (
            "that say who should act",
            lambda x: Truth.of(bool(x.owner or stated.owner)),
        ),
        "statement.period": (
            "that say by when",
            lambda x: Truth.of(bool(x.timed or stated.period)),
        ),
        "statement.done": ("done", lambda x: happened(x.done, read.as_at)),
        "statement.overdue": ("not done by their own day", lambda x: _overdue(x, read)),
    }
    for number, (words, answer) in asked.items():
        marks = [answer(each) for each in items(stated.actions)]
        yield _of_statement(number, f"actions of the written statement {words}", name, marks)
    if recorded(one.weaknesses):
        yield _answered(one, stated, name)


def _answered(one: AreaInspection, stated: WrittenStatement, name: str) -> Measured:
    """Return the figure of the weaknesses that an action answers, and by id those that none does."""
    answered = {link for each in items(stated.actions) for link in each.answers}
    weak = [each for each in items(one.weaknesses) if each.to_be_answered]
    marks: list[Mark] = [
        UNKNOWN if each.id is None else Truth.of(each.id in answered) for each in weak
    ]
    left = tuple(each.id for each in weak if each.id is not None and each.id not in answered)
    words = "weaknesses that an action of the written statement answers"
    return _of_statement("statement.answered", words, name, marks, left)


def _overdue(action: ProposedAction, read: Read) -> Mark:
    """Say whether an action was not done by its day; of one with no day that cannot be told."""
    if happened(action.done, read.as_at) is YES:
        return NO
    return UNKNOWN if action.due is None else Truth.of(action.due < read.as_at)


def _of_statement(
    number: str, words: str, name: str, marks: list[Mark], left: tuple[str, ...] = ()
) -> Measured:
    return Measured(
        theme="T4",
        id=number,
        words=f"{words} ({name})" if name else words,
        over=f"{number} {name}",
        marks=marks,
        group=name,
        named=left,
        people=False,
    )


# --- notices ---------------------------------------------------------------------------------------


def notices(read: Read, theme: str) -> Iterator[Measured]:
    """Yield how many notices of each kind lack something that the law asks for (theme 8)."""
    for kind in NoticeKind if theme == "T8" else ():
        every = [one for one in read.sources.notices if one.kind is kind]
        if every:
            told = kind.value.replace("_", " ")
            yield Measured(
                theme=theme,
                id="notices.lacking",
                words=f"notices ({told}) that lack something that the law asks for",
                over=f"notices {kind.value}",
                marks=[_lacking(one, read) for one in every],
                group=kind.value,
            )


def _lacking(notice: Notice, read: Read) -> Mark:
    """Say whether a notice lacks something, by the law of the day on which it was sent."""
    if notice.sent is not None and notice.sent > read.as_at:
        return None
    found = check_document(notice, as_at=notice.sent or read.as_at)
    if found.of(Severity.BREACH):
        return YES
    return UNKNOWN if any(one.code in UNTOLD for one in found) else NO
