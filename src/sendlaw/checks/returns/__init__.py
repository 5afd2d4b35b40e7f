"""The checks of a SEN2 return: what its schema does not allow, and what its items make unlikely.

>>> from sendlaw.cases.sen2 import Sen2Header, Sen2Person, Sen2Return
>>> sen2 = Sen2Return(header=Sen2Header(year=2026), persons=(Sen2Person(),))
>>> [found.at.column for found in check_sen2(sen2, rules=["RS048"])]
['UPNunknown']

None of the Department's own rules is here: they could not be read. ``considered`` says which group of
checks, and which check of a third party, each code answers to; ``numbered`` has a place for the
Department's numbers.
"""

from __future__ import annotations

from sendlaw.checks.returns.check import check_persons, check_sen2
from sendlaw.checks.returns.considered import GROUPS, THIRD_PARTY, answers_to
from sendlaw.checks.returns.numbered import Numbers, load_numbers
from sendlaw.checks.returns.rows import as_csv, data_tables, issue_locations, rows

__all__ = [
    "GROUPS",
    "THIRD_PARTY",
    "Numbers",
    "answers_to",
    "as_csv",
    "check_persons",
    "check_sen2",
    "data_tables",
    "issue_locations",
    "load_numbers",
    "rows",
]
