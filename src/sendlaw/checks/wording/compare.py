"""What advice recommends beside what section F provides, and therapy that stands in the wrong section."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.checks.wording.quantities import Session, measured
from sendlaw.checks.wording.reading import Span, legible, read, sentences
from sendlaw.checks.wording.rules_provision import Hit
from sendlaw.checks.wording.vocabulary import STANDARD, Wording

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Shortfall(NamedTuple):
    """A service of which section F says less than the advice: where the advice gives the amount.

    >>> Shortfall("speech and language therapy", "", (0, 14)).span
    (0, 14)
    """

    service: str
    said: str
    span: tuple[int, int]


class Said(NamedTuple):
    """What one sentence says of a service: where, and its sessions."""

    span: Span
    sessions: tuple[Session, ...]


def diluted(advice: str, provision: str, *, wording: Wording = STANDARD) -> tuple[Shortfall, ...]:
    """Compare the amounts that advice recommends with those of section F, service by service.

    >>> diluted("Speech therapy for 1 hour weekly.", "Regular speech therapy.")[0].said
    'no amount'
    >>> diluted("Speech therapy for 1 hour weekly.", "Speech therapy, 30 minutes a week.")[0].said
    '30 minutes a week, not 60'
    >>> diluted("Speech therapy for 1 hour weekly.", "Speech therapy, 2 sessions of 30 minutes a week.")
    ()

    Each is compared by its least total in a week, a term, a month or a year, all sentences of a service
    together; what the advice says twice counts once, and what somebody has now is left out. ``span`` is
    where the advice speaks of it. Services are known by the words in the vocabulary, to which a user adds;
    others are not compared.
    """
    seen, other = read(legible("advice", advice)), read(legible("provision", provision))
    asked, given = said(seen.text, wording), said(other.text, wording)
    found = []
    for service, sentences_of in asked.items():
        now = wording.find("at_present")
        wanted = [one for one in sentences_of if not now.search(seen.text, *one.span)]
        counted = [one for one in wanted if any(each.per for each in one.sessions)]
        short = _short(counted, given.get(service, [])) if counted else ""
        if short:
            found.append(Shortfall(service, short, seen.original(*counted[0].span)))
    return tuple(found)


def said(text: str, wording: Wording) -> dict[str, list[Said]]:
    """Return what each sentence of a normalised text says of each service that it names."""
    found: dict[str, list[Said]] = {}
    for span in (span for line in _lines(text) for span in sentences(text, *line)):
        named = [name for name in wording.compared if wording.find(name).search(text, *span)]
        if named:
            one = Said(span, measured(text[slice(*span)], wording).sessions)
            for name in named:
                found.setdefault(name, []).append(one)
    return found


def _lines(text: str) -> Iterator[Span]:
    position = 0
    for line in text.split("\n"):
        yield Span(position, position + len(line))
        position += len(line) + 1


def _short(asked: list[Said], given: list[Said]) -> str:
    """Say how much less is provided than was advised; nothing where it is not less, or cannot be told."""
    if not given:
        return "nothing"
    provided = [one for each in given for one in each.sessions]
    if not provided:
        return "no amount"
    advised = {(one.minutes, one.times, one.per): one for each in asked for one in each.sessions}
    totals = _totals(provided)
    for period, wanted in _totals(advised.values()).items():
        if totals.get(period, wanted) < wanted:
            return f"{totals[period]:g} minutes a {period}, not {wanted:g}"
    return ""


def _totals(sessions: Iterable[Session]) -> dict[str, float]:
    """Return the least minutes in each period."""
    found: dict[str, float] = {}
    for period, minutes in filter(None, (one.total for one in sessions)):
        found[period] = found.get(period, 0) + minutes.least
    return found


def misplaced(text: str, education: Iterable[str], wording: Wording) -> Iterator[Hit]:
    """Find therapy in health or social care, where section F is written and has none."""
    written = [one for one in education if one.strip()]
    therapy = wording.find("therapy")
    if not written or any(therapy.search(one) for one in written):
        return
    found = therapy.search(text)
    if found:
        yield Hit("PW018", *found.span())
