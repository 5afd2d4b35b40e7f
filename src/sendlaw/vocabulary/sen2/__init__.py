"""What the SEN2 return asks: its modules, items, codes and years, as data.

>>> from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, Module
>>> COLLECTIONS[2026].census_day
datetime.date(2026, 1, 15)
>>> [one.name_in(2023) for one in SHAPES[Module.PERSON].items_in(2023)][:4]
['Surname', 'Forename', 'PersonBirthDate', 'GenderCurrent']

The guides and the validation rules of the Department for Education could not be opened. What is told
here rests on a published schema, on public code that cites the guides, and on inference; ``grade`` says
which. No rule of the Department's is here.
"""

from __future__ import annotations

from sendlaw.vocabulary.sen2.records import (
    Code,
    CodeList,
    Collection,
    Grade,
    Item,
    Kind,
    Module,
    Shape,
)
from sendlaw.vocabulary.sen2.shapes import SHAPES, item
from sendlaw.vocabulary.sen2.years import COLLECTIONS, YEARS

__all__ = [
    "COLLECTIONS",
    "SHAPES",
    "YEARS",
    "Code",
    "CodeList",
    "Collection",
    "Grade",
    "Item",
    "Kind",
    "Module",
    "Shape",
    "item",
]
