"""Rules of a person: the numbers that say who it is, and how many plans are active."""

from __future__ import annotations

from sendlaw.checks.returns.frame import Told
from sendlaw.checks.returns.numbers import uln_holds, upn_holds
from sendlaw.vocabulary.sen2 import Kind
from sendlaw.vocabulary.sen2.schema import FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.cases.sen2 import Sen2Person
    from sendlaw.checks.returns.frame import Frame, OfPerson

UPN, ULN = FORMS[Kind.UPN][0].fullmatch, FORMS[Kind.ULN][0].fullmatch


def unnumbered(one: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a person with neither UPN nor ULN, and no reason for it."""
    del of
    if one.upn is None and one.unique_learner_number is None and one.upn_unknown is None:
        message = "Neither UPN nor ULN is told, and no reason why."
        yield Told("", "upn_unknown", message)


def wrong_letter(one: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a UPN with another check letter than its digits make."""
    del of
    if one.upn is not None and UPN(one.upn) and not upn_holds(one.upn):
        yield Told("", "upn", "The first letter of the UPN is not its check letter.")


def wrong_digit(one: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a ULN with another check digit than its digits make."""
    del of
    number = one.unique_learner_number
    if number is not None and ULN(number) and not uln_holds(number):
        yield Told("", "unique_learner_number", "The last digit of the ULN is not its check digit.")


def several_active(one: Sen2Person, of: Frame) -> Iterator[Told]:
    """Find a person with more than one active plan."""
    del of
    if len(one.requests) > 1:
        active = [at for at, row in enumerate(one.requests) if row.active_plan is not None]
        for at in active[1:]:
            message = "The person has another active plan, under another request."
            yield Told(f"requests[{at}].active_plan", "", message)


RULES: dict[str, OfPerson] = {
    "RS048": unnumbered,
    "RS049": wrong_letter,
    "RS050": wrong_digit,
    "RS051": several_active,
}
"""The rule of each code."""
