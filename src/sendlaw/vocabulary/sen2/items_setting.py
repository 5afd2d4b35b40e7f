"""The items that a plan and a placement share: which setting it is."""

from __future__ import annotations

from sendlaw.vocabulary.sen2.codes import (
    RANK,
    SEN_SETTING,
)
from sendlaw.vocabulary.sen2.records import Item, Kind


def setting(number: str) -> tuple[Item, ...]:
    """Return the four items that say which setting it is, with their numbers."""
    return (*_identifiers(number), *_kind(number))


def _identifiers(number: str) -> tuple[Item, Item]:
    return (
        Item(
            element="URN",
            field="urn",
            kind=Kind.URN,
            words="the unique reference number of the setting",
            number=f"{number}a",
            headings=("URN - Unique Reference Number",),
            unknown="The letter of the number is inferred.",
        ),
        Item(
            element="UKPRN",
            field="ukprn",
            kind=Kind.UKPRN,
            words="the provider reference number of the setting",
            number=f"{number}b",
            headings=("UKPRN - UK Provider Reference Number",),
            unknown="The letter of the number is inferred.",
        ),
    )


def _kind(number: str) -> tuple[Item, Item]:
    return (
        Item(
            element="SENSetting",
            field="sen_setting",
            kind=Kind.CODE,
            words="the kind of setting, where neither number applies",
            codes=SEN_SETTING,
            number=f"{number}c",
            headings=("SEN Setting \N{EN DASH} Establishment type",),
        ),
        Item(
            element="SENSettingOther",
            field="sen_setting_other",
            kind=Kind.TEXT,
            words="what other setting it is",
            personal=True,
            headings=("SEN Setting - Other",),
            unknown="As free text, it may name somebody, and is never shown.",
        ),
    )


PLACEMENT_RANK = Item(
    element="PlacementRank",
    field="placement_rank",
    kind=Kind.CODE,
    words="which of two placements is the main one",
    codes=RANK,
    headings=("Placement Rank (1=Primary, 2=Secondary)",),
)
UNIT = Item(
    element="SENunitIndicator",
    field="sen_unit_indicator",
    kind=Kind.BOOLEAN,
    words="whether the place is in a SEN unit",
    headings=("SEN Unit Indicator",),
)
RESOURCED = Item(
    element="ResourcedProvisionIndicator",
    field="resourced_provision_indicator",
    kind=Kind.BOOLEAN,
    words="whether the place is in resourced provision",
    headings=("Resourced Provision Indicator",),
)
