"""Which keys of a source may be shown: in any column a name may stand by mistake."""

from __future__ import annotations

import re

SHOWN = re.compile(r"(?=.*\d)[\w-]{1,40}", re.ASCII)
"""Letters and digits without blanks, with a digit among them."""
PERSONAL = re.compile(r"\d{4}-\d\d-\d\d|[A-Za-z]\d{11}[\dA-Za-z]|\d{10}", re.ASCII)
"""A date, or what looks like a UPN, a ULN or an NHS number."""


def may_be_shown(key: str) -> bool:
    """Say whether a key looks like one, and not like a name, a date or the number of a person.

    >>> may_be_shown("P-1042"), may_be_shown("Example"), may_be_shown("A990000000001")
    (True, False, False)
    """
    return SHOWN.fullmatch(key) is not None and PERSONAL.fullmatch(key) is None
