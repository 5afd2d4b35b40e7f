"""Checks of a notice: what it must tell by the law of the day on which it was sent, and does not."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.cases.notice import Notice
from sendlaw.checks.findings import Finding
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.notices_by_kind import (
    ABOUT_A_PLAN,
    FOR_A_CERTIFICATE,
    MEDIATION,
    REQUIRED,
)
from sendlaw.vocabulary.contents import NoticeContent, NoticeKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sendlaw.law.requirements import Requirement

CODE_OF = {
    NoticeContent.APPEAL_RIGHT: "NT001",
    NoticeContent.TIME_LIMITS: "NT002",
    NoticeContent.MEDIATION_RIGHT: "NT003",
    NoticeContent.CERTIFICATE: "NT003",
    NoticeContent.MEDIATION_ADVISER: "NT003",
    NoticeContent.MEDIATION_TIMESCALES: "NT003",
    NoticeContent.TELLING_THE_AUTHORITY: "NT003",
    NoticeContent.AUTHORITY_CONTACT: "NT003",
    NoticeContent.DISAGREEMENT_RESOLUTION: "NT004",
    NoticeContent.INFORMATION_AND_ADVICE: "NT004",
    NoticeContent.RECOMMENDATIONS_POWER: "NT005",
    NoticeContent.OUTCOME: "NT006",
    NoticeContent.REASONS: "NT006",
    NoticeContent.PLAN_COPY: "NT007",
    NoticeContent.PROPOSED_AMENDMENTS: "NT007",
    NoticeContent.EVIDENCE: "NT007",
    NoticeContent.RIGHT_TO_REQUEST_SCHOOL: "NT007",
    NoticeContent.SCHOOLS_INFORMATION: "NT007",
}
"""The code of a notice that lacks each content that it must have."""
REFUSING_TO_ASSESS = (NoticeKind.REFUSE_TO_ASSESS, NoticeKind.DETAINED_REFUSE_TO_ASSESS)


class Required(NamedTuple):
    """One content that a notice must have: its paragraphs, and whether it is known to be needed."""

    content: NoticeContent
    words: str
    provisions: tuple[str, ...]
    certain: bool


def required(notice: Notice, on: date) -> Iterator[Required]:
    """Yield what a notice must contain by the law of a day.

    >>> from datetime import date
    >>> [one.content.value for one in required(Notice(kind="amendment"), date(2025, 9, 1))][:2]
    ['plan_copy', 'proposed_amendments']

    What a fact of the notice shows not to be needed is left out; ``certain`` is false where the fact that
    settles it is not recorded.
    """
    for content, paragraphs in REQUIRED[notice.kind].items():
        needed, day = _needed(notice, content), _day_of(notice, content, on)
        told = [one for one in paragraphs if one.in_force(day)]
        if told and needed is not False:
            yield _told(content, told[0], told, certain=needed is True)
    through, information = MEDIATION.get(notice.kind, ((), {}))
    for content, one in information.items():
        told = [each for each in through if each.in_force(on)]
        if told and one.in_force(on) and _needed(notice, content):
            yield _told(content, one, [*told, one], certain=True)


def _told(
    content: NoticeContent, one: Requirement, every: list[Requirement], *, certain: bool
) -> Required:
    provisions = tuple(each.provision for each in every)
    return Required(content, one.words, provisions, certain)


def _day_of(notice: Notice, content: NoticeContent, on: date) -> date:
    """Return the day whose law binds: for the power to recommend, also that of the decision."""
    if content is NoticeContent.RECOMMENDATIONS_POWER and notice.decided is not None:
        return min(on, notice.decided)
    return on


def _needed(notice: Notice, content: NoticeContent) -> bool | None:
    """Say whether a content is needed, as the facts of the notice have it; ``None``: they do not say."""
    if content is NoticeContent.EVIDENCE:
        return notice.evidence_exists
    if content is NoticeContent.REASONS and notice.kind in REFUSING_TO_ASSESS:
        return None if notice.after_considering is None else not notice.after_considering
    if content in FOR_A_CERTIFICATE and notice.kind in ABOUT_A_PLAN:
        return not notice.only_about_school
    return True


def contents(notice: object, on: date) -> Iterator[Finding]:
    """Yield what a notice does not contain and must, by the law of a day."""
    assert isinstance(notice, Notice)  # noqa: S101 - the table of checkers gives it nothing else
    every = [*required(notice, on)]
    if isinstance(notice.contains, Silence):
        if every:
            yield _unrecorded(every)
        return
    for one in every:
        if one.content not in notice.contains:
            yield _missing(notice.kind, one)


def _unrecorded(every: list[Required]) -> Finding:
    names = ", ".join(one.content.value for one in every)
    provisions = dict.fromkeys(name for one in every for name in one.provisions)
    return Finding(
        code="NT008",
        message=f"What the notice contains is not recorded; it must contain: {names}.",
        path="$.contains",
        citations=tuple(provisions),
    )


def _missing(kind: NoticeKind, one: Required) -> Finding:
    what = f"the notice ({kind.value.replace('_', ' ')}) does not contain {one.words}"
    settle = "evidence_exists" if one.content is NoticeContent.EVIDENCE else "after_considering"
    return Finding(
        code=CODE_OF[one.content] if one.certain else "NT009",
        message=f"{what[:1].upper()}{what[1:]}."
        if one.certain
        else f"{what[:1].upper()}{what[1:]}; whether it must turns on {settle}.",
        path="$.contains",
        citations=one.provisions,
    )
