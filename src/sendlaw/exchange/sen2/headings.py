"""Which column of a table is which item: by its element, its heading, or a spelling that was seen."""

from __future__ import annotations

import re
from functools import cache

import attrs

from sendlaw.vocabulary.sen2 import SHAPES, Item, Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PASSED_OVER = frozenset(("recordtype", "nativeid", "sourceid", "la"))
"""Columns that hold no item, and no key."""
KEYS: dict[str, Module] = {
    **{f"{one.value}tableid": one for one in Module},
    "personid": Module.PERSON,
    "requestsrecordid": Module.REQUEST,
    "requestrecordsid": Module.REQUEST,
    "requestrecordid": Module.REQUEST,
    "requestsid": Module.REQUEST,
    "requestid": Module.REQUEST,
}
"""Columns that hold the key of a record, and of which module."""


@attrs.frozen(kw_only=True)
class Columns:
    """The columns of a table, each by its position: items, keys, and those that nobody knows.

    >>> columns = columns_of(Module.NEED, ["Requests record ID", "SEN Type of Need", "Notes"])
    >>> columns.items[1].field, columns.keys, columns.unknown
    ('sen_type', {<Module.REQUEST: 'requests'>: 0}, (2,))
    """

    headings: tuple[str, ...]
    items: dict[int, Item]
    keys: dict[Module, int]
    unknown: tuple[int, ...]
    twice: tuple[int, ...]
    bare: tuple[int, ...]


def columns_of(module: Module, headings: Sequence[object]) -> Columns:
    """Match the headings of a table with the items and keys of a module.

    >>> columns_of(Module.REQUEST, ["rquestsource"]).items[0].element
    'RequestSource'
    """
    texts = tuple("" if one is None else str(one).strip() for one in headings)
    items: dict[int, Item] = {}
    keys: dict[Module, int] = {}
    unknown: list[int] = []
    twice: list[int] = []
    for position, text in enumerate(texts):
        found = _match(module, text)
        if isinstance(found, Module) and found not in keys:
            keys[found] = position
        elif isinstance(found, Item) and found not in items.values():
            items[position] = found
        elif found is not None:
            twice.append(position)
        elif text and not _passed_over(text):
            unknown.append(position)
    return Columns(
        headings=texts,
        items=items,
        keys=keys,
        unknown=tuple(unknown),
        twice=tuple(twice),
        bare=tuple(position for position, text in enumerate(texts) if not text),
    )


def letters(text: str) -> str:
    r"""Return the letters and digits of a heading, in one case.

    >>> letters("Date of Birth \n(ccyy-mm-dd)")
    'dateofbirthccyymmdd'
    """
    return "".join(one for one in text.casefold() if one.isalnum())


def _match(module: Module, text: str) -> Item | Module | None:
    known = _known(module)
    for one in _spellings(text):
        if one in known:
            return known[one]
        if one in KEYS:
            return KEYS[one]
    return None


def _passed_over(text: str) -> bool:
    told = set(_spellings(text))
    return bool(told & PASSED_OVER) or any(one.endswith("orderseqcolumn") for one in told)


def _spellings(text: str) -> Iterator[str]:
    """Yield a heading as it stands, then without what stands in brackets."""
    yield letters(text)
    yield letters(re.sub(r"\(.*", "", text, flags=re.DOTALL))


@cache
def _known(module: Module) -> dict[str, Item]:
    """Return the items of a module by every spelling of each; a later item never takes an earlier's."""
    found: dict[str, Item] = {}
    for item in SHAPES[module].items:
        for text in (item.element, item.earlier, *item.headings):
            for one in _spellings(text):
                if one:
                    found.setdefault(one, item)
    return found
