"""The cells of a column read strictly: days, silences and words; what cannot be read, and why."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

import numpy as np

from sendlaw.engine.column_spans import EPOCH, LAST, NOT_KNOWN, NOT_RECORDED
from sendlaw.errors import InvalidFact, Problem
from sendlaw.facts.dated import EARLIEST, LATEST, Silence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

    import numpy.typing as npt


ISO = "%Y-%m-%d"
SHOWN = date(2025, 9, 1)
LATE = date(2025, 11, 23)
"""A day that no form without a day, a month or a year brings back."""
EXCEL = " (an Excel serial number?)"
SILENCES = {"not_recorded": NOT_RECORDED, "not_known": NOT_KNOWN}
SHAPE = re.compile(r"[\d/.,: T+-]{1,40}")
"""What may be quoted in a reason: figures and what stands between them, and nothing that names anybody."""
DAY_FIRST = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
SERIAL = re.compile(r"\d{5}(\.\d*)?")
LARGE = 1e16
"""A number that is not written out in a reason."""
FIRST = EARLIEST.toordinal() - EPOCH
UNHASHABLE = (list, dict, set, np.ndarray)
NUMBERS = (int, float)


class Read(NamedTuple):
    """A column as it was read: a number for each row, and of the rows that cannot be read the reason."""

    numbers: npt.NDArray[np.uint16]
    wrong: dict[int, str]


def quoted(value: object) -> str:
    """Return a value as a reason may quote it: a figure, or only what kind of thing it is.

    >>> quoted("01/09/2025"), quoted("A name"), quoted(45901)
    ("'01/09/2025'", 'text', '45901')
    """
    if isinstance(value, str):
        return repr(value) if SHAPE.fullmatch(value) else "text"
    if isinstance(value, int | float):
        return repr(value) if abs(value) < LARGE else "a large number"
    return f"a {type(value).__name__}"


class _Reasons(dict[object, int]):
    """The number of each value that was seen; below 0 for the place of a reason why it is none."""

    def __init__(self, read: Callable[[object], int]) -> None:
        super().__init__()
        self.read = read
        self.reasons: list[str] = []

    def __missing__(self, value: object) -> int:
        try:
            found = self.read(value)
        except InvalidFact as error:
            [problem] = error.problems
            self.reasons.append(f"expected {problem.expected}, found {problem.found}")
            found = -len(self.reasons)
        self[value] = found
        return found


def _read(values: Sequence[object], rows: int, read: Callable[[object], int]) -> Read:
    """Read each value, looking at every different one once."""
    types = set(map(type, values))
    if not types.isdisjoint(UNHASHABLE) or (bool in types and not types.isdisjoint(NUMBERS)):
        values = [_Apart(type(one), _hashable(one)) for one in values]
    seen = _Reasons(lambda one: read(one.value if isinstance(one, _Apart) else one))
    found = np.fromiter(map(seen.__getitem__, values), np.int64, rows)
    bad = np.flatnonzero(found < 0)
    wrong = {int(row): seen.reasons[-int(found[row]) - 1] for row in bad}
    return Read(np.where(found < 0, 0, found).astype(np.uint16), wrong)


def _hashable(value: object) -> object:
    """Return a value that can be looked up: itself, or only of what type it is."""
    return _Thing(type(value)) if isinstance(value, UNHASHABLE) else value


class _Apart(NamedTuple):
    """A value beside its type, so that true is not taken for 1."""

    of: type
    value: object


class _Thing(NamedTuple):
    """A value of a type that nothing here reads."""

    of: type


def _refused(expected: str, value: object) -> InvalidFact:
    found = f"a {value.of.__name__}" if isinstance(value, _Thing) else quoted(value)
    return InvalidFact([Problem("", expected, found, kind="value")])


def is_none(value: object) -> bool:
    """Say whether a cell is empty: nothing, no text, or not a number.

    >>> is_none(None), is_none(" "), is_none(float("nan")), is_none(0)
    (True, True, True, False)
    """
    if value is None or type(value).__name__ == "NAType":
        return True  # what pandas has for nothing; comparing it to anything says neither yes nor no
    if isinstance(value, str):
        return not value.strip()
    return bool(value != value)  # noqa: PLR0124 - only what is no number, or no time, is not itself


def told(value: object) -> str:
    """Return a cell as the name of a group: an empty one has none.

    >>> told("north"), told(0), told(float("nan"))
    ('north', '0', '')
    """
    return "" if is_none(value) else str(value)


# --- days -----------------------------------------------------------------------------------------


def days(values: Any, rows: int, form: str = ISO) -> Read:  # noqa: ANN401 - a list or an array
    """Read a column of dates as day numbers: 0 for an empty cell, and a number for each silence.

    >>> found = days(["2025-09-01", None, "not_known", "2025-09"], 4)
    >>> found.numbers.tolist(), found.wrong
    ([20332, 0, 65534, 0], {3: "expected a date as 2025-09-01, found '2025-09'"})
    """
    if isinstance(values, np.ndarray) and values.dtype.kind == "M":
        return _of_times(values)

    def read(value: object) -> int:
        return _day(value, form)

    return _read(values, rows, read)


def _of_times(values: npt.NDArray[np.datetime64]) -> Read:
    """Read an array of dates, or of times at midnight."""
    none = np.isnat(values)
    whole = values.astype("datetime64[D]")
    numbers = np.where(none, 0, whole.astype(np.int64))
    late = ~none & (whole != values)
    beyond = ~none & ((numbers < FIRST) | (numbers > LAST))
    wrong = {
        int(row): f"expected {_bounds()}, found {whole[row]}" for row in np.flatnonzero(beyond)
    }
    wrong |= {
        int(row): f"expected a date without a time of day, found {values[row]}"
        for row in np.flatnonzero(late)
    }
    return Read(np.where(late | beyond, 0, numbers).astype(np.uint16), wrong)


def _bounds() -> str:
    return f"a date from {EARLIEST.isoformat()} to {LATEST.isoformat()}"


def _day(value: object, form: str) -> int:
    """Return the number of a day, or raise with the reason why it is none."""
    if is_none(value):
        return 0
    if isinstance(value, str):
        text = value.strip()
        return SILENCES[text] if text in SILENCES else _number(_parsed(text, form))
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[us]").item()
    if isinstance(value, datetime):
        if value.tzinfo is not None:
            raise _refused("a date without a time zone", str(value))
        if value.time() != datetime.min.time():
            raise _refused("a date without a time of day", str(value))
        return _number(value.date())
    if isinstance(value, date):
        return _number(value)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    raise _refused(f"a date{EXCEL if is_number else ''}", value)


def _number(day: date) -> int:
    if not EARLIEST <= day <= LATEST:
        raise _refused(_bounds(), day.isoformat())
    return day.toordinal() - EPOCH


def _parsed(text: str, form: str) -> date:
    """Return the day that a text says, or raise with how it should have been written."""
    try:
        return _exactly(text, form)
    except ValueError:
        hint = EXCEL if SERIAL.fullmatch(text) else ""
        if form == ISO and DAY_FIRST.fullmatch(text):
            hint = " (day first? then say dates='%d/%m/%Y')"
        raise _refused(f"a date as {SHOWN.strftime(form)}{hint}", text) from None


def refuse_form(form: object) -> None:
    """Raise ``InvalidFact`` unless a form writes a day out so that it can be read again.

    >>> refuse_form("%d/%m/%Y")
    """
    try:
        if isinstance(form, str) and _exactly(LATE.strftime(form), form) == LATE:
            return
    except ValueError:
        pass
    expected = "a form of day, month and year, such as '%d/%m/%Y'"
    raise InvalidFact([Problem("dates", expected, repr(form), kind="value")])


def _exactly(text: str, form: str) -> date:
    """Return the day that a text says in a form, written out in full."""
    found = datetime.strptime(text, form).date()  # noqa: DTZ007 - a date alone
    if form == ISO and found.isoformat() != text:
        raise ValueError(text)
    return found


# --- words ----------------------------------------------------------------------------------------


def codes(values: Any, rows: int, words: tuple[object, ...]) -> Read:  # noqa: ANN401 - a list or an array
    """Read a column of words, or of flags, as codes from 1 in their order; 0 for an empty cell.

    >>> codes(["assess", None, "maybe"], 3, ("assess", "refuse"))
    Read(numbers=array([1, 0, 0], dtype=uint16), wrong={2: "expected 'assess' or 'refuse', found text"})
    """
    known: dict[object, int] = {}
    expected = _choices(words)
    for code, word in enumerate(words, 1):
        known[word.value if isinstance(word, Enum) else word] = code
        if isinstance(word, bool):
            known |= dict.fromkeys((str(word), str(word).lower(), str(word).upper()), code)

    if isinstance(values, np.ndarray) and values.dtype == np.bool_ and True in known:
        return Read(np.where(values, known[True], known[False]).astype(np.uint16), {})

    def read(value: object) -> int:
        if is_none(value):
            return 0
        key = value.value if isinstance(value, Enum) else value
        found = known.get(key) if isinstance(key, str | bool) else None
        if found is None:
            raise _refused(expected, value)
        return found

    return _read(values.tolist() if isinstance(values, np.ndarray) else values, rows, read)


def _choices(words: Iterable[object]) -> str:
    plain = (word.value if isinstance(word, Enum) else word for word in words)
    return " or ".join(map(repr, plain))


# --- lists ----------------------------------------------------------------------------------------


def lists(
    values: Iterable[object], item: type, empty: object, form: str = ISO
) -> tuple[list[object], dict[int, str]]:
    """Read a column of lists of words or of days; ``empty`` stands for a cell in which nothing is.

    >>> from sendlaw.vocabulary import AppealGround
    >>> found, wrong = lists(["a, b", None, "z"], AppealGround, ())
    >>> [[one.value for one in several] for several in found], list(wrong)
    ([['a', 'b'], [], []], [2])

    A cell is a list, or a text in which the words stand apart by spaces, commas or semicolons.
    """
    found: list[object] = []
    wrong: dict[int, str] = {}
    for row, value in enumerate(values):
        try:
            found.append(_several(value, item, empty, form))
        except InvalidFact as error:
            [problem] = error.problems
            wrong[row] = f"expected {problem.expected}, found {problem.found}"
            found.append(empty)
    return found, wrong


def _several(value: object, item: type, empty: object, form: str) -> object:
    several = isinstance(value, list | tuple | np.ndarray)
    if not several and is_none(value):
        return empty
    if isinstance(value, str):
        if isinstance(empty, Silence) and value.strip() == empty.name.lower():
            return empty
        return tuple(_item(one, item, form) for one in re.split(r"[\s,;]+", value.strip()))
    if not isinstance(value, list | tuple | np.ndarray):
        raise _refused("a list, or words with commas between them", value)
    return tuple(_item(one, item, form) for one in value)


def _item(value: object, item: type, form: str) -> object:
    """Return one item of a list, or raise with what it should have been."""
    if item is date:
        number = 0 if isinstance(value, UNHASHABLE) else _day(value, form)
        if not 0 < number <= LAST:
            raise _refused("a date in each place", value)
        return date.fromordinal(number + EPOCH)
    word = value.value if isinstance(value, Enum) else value
    for one in item:  # type: ignore[attr-defined]
        if type(word) is str and one.value == word:
            return one
    raise _refused(_choices(item), value)  # type: ignore[arg-type]
