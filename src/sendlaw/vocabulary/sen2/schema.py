"""What the schema of the return asks of every record: mandatory items, forms of numbers, fewest records.

>>> MANDATORY[Module.REQUEST], FEWEST[Module.REQUEST]
(('request_outcome',), 1)

All of it stands in a published schema of the return of 2024, which a third party wrote from the
specification; that other years ask the same is inferred. Two things are not taken from it. It asks for
``SENSetting`` beside a URN as well, which its own sample leaves empty; and it lists the ethnicities,
beside which authorities send others.
"""

from __future__ import annotations

import re

from sendlaw.vocabulary.sen2.records import Kind, Module
from sendlaw.vocabulary.sen2.shapes import SHAPES

_SETTING = ("placement_rank", "sen_unit_indicator", "resourced_provision_indicator")
MANDATORY: dict[Module, tuple[str, ...]] = {
    Module.HEADER: ("lea", "dmo", "dco"),
    Module.PERSON: ("surname", "forename", "person_birth_date", "sex", "ethnicity", "postcode"),
    Module.REQUEST: ("request_outcome",),
    Module.ASSESSMENT: ("assessment_outcome",),
    Module.NAMED_PLAN: ("start_date",),
    Module.PLAN_DETAIL: _SETTING,
    Module.ACTIVE_PLAN: (),
    Module.PLACEMENT_DETAIL: (*_SETTING, "entry_date"),
    Module.NEED: ("sen_type", "sen_type_rank"),
}
"""The items that a record of each module must have, by our fields."""
FEWEST: dict[Module, int] = {
    Module.PERSON: 1,
    Module.REQUEST: 1,
    Module.PLAN_DETAIL: 1,
    Module.PLACEMENT_DETAIL: 1,
    Module.NEED: 1,
}
"""How many records of a module must stand in what holds it; of any other module none need."""
SERIAL = "serial_no"
FORMS: dict[Kind, tuple[re.Pattern[str], str]] = {
    Kind.LA: (re.compile(r"\d{3}", re.ASCII), "three digits"),
    Kind.UKPRN: (re.compile(r"\d{8}", re.ASCII), "eight digits"),
    Kind.ULN: (re.compile(r"\d{10}", re.ASCII), "ten digits"),
    Kind.UPN: (
        re.compile(r"[A-Za-z]\d{11}[\dA-Za-z]", re.ASCII),
        "a letter and twelve digits, the last of which may be a letter",
    ),
    Kind.URN: (re.compile(r"\d{6}", re.ASCII), "six digits"),
}
"""What a number of each kind looks like, as a pattern and in words."""
SERIAL_FORM = (re.compile(r"\d{3,}", re.ASCII), "three digits or more")
"""What the serial number of a return looks like."""


def forms(module: Module) -> dict[str, tuple[re.Pattern[str], str]]:
    """Return what the numbers of a module look like, by our fields.

    >>> {field: words for field, (_, words) in forms(Module.REQUEST).items()}
    {'exported': 'three digits'}
    """
    found = {one.field: FORMS[one.kind] for one in SHAPES[module].items if one.kind in FORMS}
    return {**found, SERIAL: SERIAL_FORM} if module is Module.HEADER else found
