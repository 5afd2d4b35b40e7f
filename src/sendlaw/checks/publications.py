"""What a Local Offer and an SEN information report contain, against what they must contain."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

import attrs

from sendlaw.cases import InformationReport, LocalOffer
from sendlaw.cases.published import Published
from sendlaw.checks.findings import Finding
from sendlaw.counting.arithmetic import add_months
from sendlaw.counting.steps import in_words
from sendlaw.engine.answers import Need
from sendlaw.facts.dated import Silence
from sendlaw.law.contents import information_report as report_law, local_offer as offer_law

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sendlaw.law.requirements import Requirement

    Publication = LocalOffer | InformationReport

W = TypeVar("W", bound=StrEnum)
WEB = ("http", "https")
IN_OFFER = (
    "contents",
    "consulted",
    "families_consulted_on",
    "comments_sought_on",
    "response_published",
    "comments_identify",
)
IN_REPORT = ("contents",)


@attrs.frozen
class _Codes:
    unrecorded: str
    missing: str
    unsaid: str
    link: str
    old: str


OFFER = _Codes("LO001", "LO002", "LO003", "LO004", "LO011")
REPORT = _Codes("IR002", "IR003", "IR004", "IR005", "IR007")


@attrs.frozen
class Covered:
    """One paragraph of what must be published, and the entries that answer it.

    >>> from datetime import date
    >>> offer = LocalOffer(contents=(Published(paragraph="sch2.22", found="Mediation"),))
    >>> [one.where for one in covered(offer, date(2026, 3, 2)) if one.entries]
    ['Mediation']

    ``asked`` is ``None`` where it is not known whether the paragraph is asked of the school at all.
    """

    requirement: Requirement
    entries: tuple[tuple[int, Published], ...]
    asked: bool | None = True

    @property
    def where(self) -> str:
        """Where it is found, or why it does not apply; empty where nothing is said."""
        said = [
            one.found or one.url or f"not applicable: {one.not_applicable_because}"
            for _, one in self.entries
            if one.url or one.found or one.not_applicable_because
        ]
        return "; ".join(dict.fromkeys(said))


def covered(document: Publication, on: date) -> tuple[Covered, ...]:
    """List each paragraph that is asked on a day, with the entries that answer it.

    >>> from datetime import date
    >>> len(covered(LocalOffer(contents=()), date(2026, 3, 2)))
    70

    In a special school, what is asked of mainstream schools only is left out.
    """
    contents = document.contents if isinstance(document.contents, tuple) else ()
    found: dict[str | None, list[tuple[int, Published]]] = {}
    for number, one in enumerate(contents):
        found.setdefault(one.paragraph, []).append((number, one))
    return tuple(
        Covered(one, tuple(found.get(one.id, ())), asked)
        for one in _contents(document)
        if one.in_force(on) and (asked := _asked(one, document)) is not False
    )


def _contents(document: Publication) -> tuple[Requirement, ...]:
    return offer_law.CONTENTS if isinstance(document, LocalOffer) else report_law.CONTENTS


def _asked(one: Requirement, document: Publication) -> bool | None:
    """Say whether a paragraph is asked: of a school whose kind is not known, perhaps."""
    if isinstance(document, LocalOffer):
        return True
    if document.school is not None:
        return one not in report_law.NOT_OF[document.school]
    return None if one in report_law.OF_SOME_SCHOOLS else True


def tells(document: object) -> bool:
    """Say whether a document records anything of what it contains, or how it was made.

    >>> from datetime import date
    >>> tells(LocalOffer(comments_last_published=date(2026, 3, 2))), tells(LocalOffer(contents=()))
    (False, True)
    """
    if not isinstance(document, LocalOffer | InformationReport):
        return False
    school = isinstance(document, InformationReport) and document.school is not None
    return school or len(_unrecorded(document)) < len(_fields(document))


def _fields(document: Publication) -> tuple[str, ...]:
    return IN_OFFER if isinstance(document, LocalOffer) else IN_REPORT


def _unrecorded(document: Publication) -> tuple[str, ...]:
    silent = (None, Silence.NOT_RECORDED)
    return tuple(name for name in _fields(document) if getattr(document, name) in silent)


def published(document: object, on: date, *, law_at: date | None = None) -> Iterator[Finding]:
    """Yield what a Local Offer or an SEN information report lacks, looked at from a day.

    >>> from datetime import date
    >>> offer = LocalOffer(contents=(Published(paragraph="sch2.22", url="mediation"),))
    >>> [one.code for one in published(offer, date(2026, 3, 2)) if one.duty == "sch2.22"]
    ['LO004']

    ``law_at`` is the day of the law, where it is another.
    """
    if not isinstance(document, LocalOffer | InformationReport):
        return
    law_day = law_at or on
    if document.ended_on is not None and document.ended_on <= on:
        return
    path = "$." + next(path for path, _ in document.parts())
    codes = OFFER if isinstance(document, LocalOffer) else REPORT
    silent = _unrecorded(document)
    if silent:
        yield Finding(
            code=codes.unrecorded,
            message=f"What was published, or how, is not recorded: {', '.join(silent)}.",
            path=path,
            needs=tuple(Need(name, f"{path}.{name}", "performed", ()) for name in silent),
        )
    if isinstance(document.contents, tuple):
        for one in covered(document, law_day):
            yield from _paragraph(one, f"{path}.contents", codes, on)
    if isinstance(document, LocalOffer):
        yield from _made(document, path, law_day)


def _paragraph(one: Covered, path: str, codes: _Codes, on: date) -> Iterator[Finding]:
    """Yield what is wrong with the entries of one paragraph, or that there is none."""
    asked = one.requirement
    if not one.entries:
        code, rest = (
            (codes.missing, "") if one.asked else ("IR006", ", if it is asked of the school")
        )
        yield _finding(code, f"Nothing is published on {asked.words}{rest}.", path, asked)
    elif not one.where:
        message = f"An entry says neither where nor why not: {asked.words}."
        yield _finding(codes.unsaid, message, f"{path}[{one.entries[0][0]}]", asked)
    for number, entry in one.entries:
        here = f"{path}[{number}]"
        if entry.url is not None and not _is_link(entry.url):
            message = f"{entry.url!r} is no address of a page."
            yield _finding(codes.link, message, f"{here}.url", asked)
        if entry.updated is not None and _old(entry.updated, on):
            message = f"The page was last updated on {in_words(entry.updated)}, over a year ago."
            yield _finding(codes.old, message, f"{here}.updated", asked)


def _is_link(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in WEB and bool(parts.hostname) and not any(map(str.isspace, text))


def _old(updated: date, on: date) -> bool:
    return add_months(updated.toordinal(), offer_law.FRESH.number)[0] < on.toordinal()


def _made(offer: LocalOffer, path: str, on: date) -> Iterator[Finding]:
    """Yield what is lacking in how a Local Offer was made: consultation, comments, the response."""
    here = f"{path}.consulted"
    for one, asked in _left_out(offer.consulted, offer_law.CONSULTEES, on):
        everywhere = one in offer_law.EVERYWHERE
        code, rest = ("LO005", "") if everywhere else ("LO006", "; there may be none")
        yield _finding(code, f"Not among those consulted: {asked.words}{rest}.", here, asked)
    here = f"{path}.families_consulted_on"
    for _, asked in _left_out(offer.families_consulted_on, offer_law.TOPICS, on):
        yield _finding("LO007", f"Families were not consulted about {asked.words}.", here, asked)
    here = f"{path}.comments_sought_on"
    for _, asked in _left_out(offer.comments_sought_on, offer_law.COMMENT_TOPICS, on):
        yield _finding("LO008", f"Comments were not sought on {asked.words}.", here, asked)
    if offer.response_published is False and offer_law.RESPONSE.in_force(on):
        message = f"Not published: {offer_law.RESPONSE.words}."
        yield _finding("LO009", message, f"{path}.response_published", offer_law.RESPONSE)
    if offer.comments_identify and offer_law.ANONYMOUS.in_force(on):
        message = f"What is published is not as it must be: {offer_law.ANONYMOUS.words}."
        yield _finding("LO010", message, f"{path}.comments_identify", offer_law.ANONYMOUS)


def _left_out(
    recorded: tuple[W, ...] | Silence, every: Mapping[W, Requirement], on: date
) -> Iterator[tuple[W, Requirement]]:
    if isinstance(recorded, tuple):
        for one, asked in every.items():
            if one not in recorded and asked.in_force(on):
                yield one, asked


def _finding(code: str, message: str, path: str, asked: Requirement) -> Finding:
    return Finding(
        code=code, message=message, path=path, duty=asked.id, citations=(asked.provision,)
    )
