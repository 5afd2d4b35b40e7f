"""Citations: from "SI 2014/1530 reg 13(2)" to the official text as it stood on a day."""

from __future__ import annotations

import re
from datetime import date

import attrs

from sendlaw.errors import ConflictingLaw


@attrs.frozen(cache_hash=True)
class Instrument:
    """An Act, a statutory instrument, or the Code: how it is cited and where its text stands.

    ``short`` is how citations begin, ``unit`` how its parts are called in a citation, ``path`` where
    legislation.gov.uk keeps it (empty for what is not legislation, which has an ``address`` instead).
    """

    short: str
    title: str
    unit: str
    commenced: date
    path: str = ""
    word: str = ""
    address: str = ""


_SUBDIVIDED = r"(?:\([0-9A-Za-z]+\))*"
_SHAPE = re.compile(
    rf"(?P<number>\d+[A-Z]*(?:\.\d+)?){_SUBDIVIDED}(?: para (?P<paragraph>\d+[A-Z]*){_SUBDIVIDED})?"
)


@attrs.frozen(cache_hash=True)
class Citation:
    """One provision of one instrument; ``paragraph`` is that of a schedule, whose ``number`` it is.

    >>> from sendlaw.law.instruments import INSTRUMENTS
    >>> here = cite("SI 2014/1530 reg 13(2)", INSTRUMENTS)
    >>> here.url(date(2018, 4, 3))
    'https://www.legislation.gov.uk/uksi/2014/1530/regulation/13/2018-04-03'
    """

    text: str
    instrument: Instrument
    number: str
    paragraph: str = ""

    def url(self, as_at: date | None = None) -> str:
        """Return the address of the official text, as it stood on a day if one is given."""
        where = self.instrument
        if not where.path:
            return where.address
        within = f"/paragraph/{self.paragraph}" if self.paragraph else ""
        point = f"/{as_at.isoformat()}" if as_at else ""
        place = f"{where.path}/{where.word}/{self.number}{within}"
        return f"https://www.legislation.gov.uk/{place}{point}"


def cite(text: str, instruments: tuple[Instrument, ...]) -> Citation:
    """Read a citation, or raise ``ConflictingLaw`` where it is not shaped as one.

    >>> from sendlaw.law.instruments import INSTRUMENTS
    >>> cite("CFA 2014 s.36(6)(b)", INSTRUMENTS).number
    '36'
    >>> cite("Equality Act 2010 Sch 17 para 4(1)", INSTRUMENTS).paragraph
    '4'
    >>> cite("Area SEND framework 2016", INSTRUMENTS).number
    ''

    What is no legislation may be cited as a whole, where the paragraph is not known.
    """
    for instrument in instruments:
        if text == instrument.short and not instrument.path:
            return Citation(text, instrument, "")
        prefix = f"{instrument.short} {instrument.unit}"
        if text.startswith(prefix):
            match = _SHAPE.fullmatch(text[len(prefix) :].strip())
            if match:
                return Citation(text, instrument, match["number"], match["paragraph"] or "")
    raise ConflictingLaw([f"{text!r} is not a citation of a known instrument"])
