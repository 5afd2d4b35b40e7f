"""What advice recommends beside what section F provides, and therapy that stands in the wrong section."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.checks.wording.lists import SERVICES
from sendlaw.checks.wording.quantities import Amount, measured
from sendlaw.checks.wording.reading import Span, read, sentences
from sendlaw.checks.wording.rules_provision import Hit
from sendlaw.checks.wording.vocabulary import STANDARD, Wording, pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Promise(NamedTuple):
    """What the sentences of a text say of one service: where first, and how much."""

    span: Span
    sessions: bool
    weekly: Amount | None


class Shortfall(NamedTuple):
    """A service of which section F says less than the advice: where the advice gives the amount."""

    service: str
    said: str
    span: tuple[int, int]


def diluted(advice: str, provision: str, *, wording: Wording = STANDARD) -> tuple[Shortfall, ...]:
    """Compare the amounts that advice recommends with those of section F, service by service.

    >>> diluted("Speech therapy for 1 hour weekly.", "Regular speech therapy.")[0].said
    'no amount'
    >>> diluted("Speech therapy for 1 hour weekly.", "Speech therapy, 30 minutes a week.")[0].said
    '30 minutes a week, not 60'
    >>> diluted("Speech therapy for 1 hour weekly.", "Speech therapy, 2 sessions of 30 minutes a week.")
    ()

    Each is compared by its least weekly total, all sentences of a service together. ``span`` is where the
    advice speaks of it. Services are known by the words in the vocabulary; others are not compared.
    """
    seen, other = read(advice), read(provision)
    asked, given = promises(seen.text, wording), promises(other.text, wording)
    found = [(name, _short(one, given.get(name))) for name, one in asked.items() if one.sessions]
    return tuple(
        Shortfall(name, said, seen.original(*asked[name].span)) for name, said in found if said
    )


def promises(text: str, wording: Wording) -> dict[str, Promise]:
    """Return what a normalised text says of each service that it names."""
    found: dict[str, Promise] = {}
    lines = [span for line in _lines(text) for span in sentences(text, *line)]
    for span in lines:
        quantity = measured(text[slice(*span)], wording)
        for name, words in SERVICES.items():
            if pattern(words).search(text, *span):
                now = Promise(span, bool(quantity.sessions), quantity.weekly_minutes)
                found[name] = _joined(found[name], now) if name in found else now
    return found


def _lines(text: str) -> Iterator[Span]:
    position = 0
    for line in text.split("\n"):
        yield Span(position, position + len(line))
        position += len(line) + 1


def _joined(one: Promise, other: Promise) -> Promise:
    totals = [each.weekly for each in (one, other) if each.weekly]
    weekly = Amount(*map(sum, zip(*totals, strict=True))) if totals else None
    span = one.span if one.sessions or not other.sessions else other.span
    return Promise(span, one.sessions or other.sessions, weekly)


def _short(asked: Promise, given: Promise | None) -> str:
    """Say how much less is provided than was advised; nothing where it is not less, or cannot be told."""
    if given is None:
        return "nothing"
    if not given.sessions:
        return "no amount"
    if asked.weekly and given.weekly and given.weekly.least < asked.weekly.least:
        return f"{given.weekly.least:g} minutes a week, not {asked.weekly.least:g}"
    return ""


def misplaced(text: str, education: Iterable[str], wording: Wording) -> Iterator[Hit]:
    """Find therapy in health or social care, where section F is written and has none."""
    written = [one for one in education if one.strip()]
    therapy = wording.find("therapy")
    if not written or any(therapy.search(one) for one in written):
        return
    found = therapy.search(text)
    if found:
        yield Hit("PW018", *found.span())
