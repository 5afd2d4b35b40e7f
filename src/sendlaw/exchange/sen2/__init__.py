"""The SEN2 return in and out: XML, the CSV export of COLLECT, the Excel template, and workbooks.

>>> import io
>>> from sendlaw.testing.returns import synthetic_return
>>> made = synthetic_return(20, seed=1)
>>> file = io.BytesIO()
>>> write_sen2(made.sen2, file)
>>> read_sen2(io.BytesIO(file.getvalue())).sen2 == made.sen2
True

Needs the ``sen2`` extra to read XML and workbooks; to read CSV files and to write XML, nothing.
"""

from __future__ import annotations

from sendlaw.exchange.sen2.cases_in import LeftOut, Mapped, case_files
from sendlaw.exchange.sen2.cases_out import Sen2Made, sen2_of
from sendlaw.exchange.sen2.checked import check_as_read, check_return
from sendlaw.exchange.sen2.columns import assessments, reviews
from sendlaw.exchange.sen2.courses import week20
from sendlaw.exchange.sen2.export import read_export
from sendlaw.exchange.sen2.forms import read_sen2
from sendlaw.exchange.sen2.limits import LIMITS, Limits
from sendlaw.exchange.sen2.problems import Sen2Reading, Unread
from sendlaw.exchange.sen2.sheets import read_template, read_workbook
from sendlaw.exchange.sen2.xml_in import Persons, iter_persons, read_xml
from sendlaw.exchange.sen2.xml_out import write_persons, write_sen2

__all__ = [
    "LIMITS",
    "LeftOut",
    "Limits",
    "Mapped",
    "Persons",
    "Sen2Made",
    "Sen2Reading",
    "Unread",
    "assessments",
    "case_files",
    "check_as_read",
    "check_return",
    "iter_persons",
    "read_export",
    "read_sen2",
    "read_template",
    "read_workbook",
    "read_xml",
    "reviews",
    "sen2_of",
    "week20",
    "write_persons",
    "write_sen2",
]
