"""Citations are read, and lead to the official text as it stood on a day."""

from __future__ import annotations

from datetime import date

import pytest

from sendlaw.errors import ConflictingLaw
from sendlaw.law.citations import Instrument, cite
from sendlaw.law.instruments import (
    CFA_2014,
    CODE_OF_PRACTICE,
    CORONAVIRUS_REGS_2020,
    INSTRUMENTS,
    SEND_REGS_2014,
)

SITE = "https://www.legislation.gov.uk/"


@pytest.mark.parametrize(
    ("text", "instrument", "number", "address"),
    [
        ("CFA 2014 s.36", CFA_2014, "36", "ukpga/2014/6/section/36"),
        ("CFA 2014 s.36(6)(b)", CFA_2014, "36", "ukpga/2014/6/section/36"),
        ("SI 2014/1530 reg 13(2)", SEND_REGS_2014, "13", "uksi/2014/1530/regulation/13"),
        ("SI 2014/1530 reg 20(ZA)", SEND_REGS_2014, "20", "uksi/2014/1530/regulation/20"),
        ("SI 2014/1530 reg 4A(1)", SEND_REGS_2014, "4A", "uksi/2014/1530/regulation/4A"),
        ("SI 2020/471 reg 7", CORONAVIRUS_REGS_2020, "7", "uksi/2020/471/regulation/7"),
    ],
)
def test_legislation(text: str, instrument: Instrument, number: str, address: str) -> None:
    found = cite(text, INSTRUMENTS)
    assert (found.text, found.instrument, found.number) == (text, instrument, number)
    assert found.url() == SITE + address
    assert found.url(date(2018, 4, 3)) == f"{SITE}{address}/2018-04-03"


def test_guidance_stands_at_one_address_whatever_the_day() -> None:
    found = cite("Code of Practice para 9.41", INSTRUMENTS)
    assert (found.instrument, found.number) == (CODE_OF_PRACTICE, "9.41")
    assert found.url() == found.url(date(2018, 4, 3)) == CODE_OF_PRACTICE.address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "reg 13(2)",
        "SI 1999/1 reg 1",
        "SI 2014/1530",
        "SI 2014/1530 reg",
        "SI 2014/1530 regs 4 and 5",
        "SI 2014/1530 reg 13(2",
        "SI 2014/1530 reg 13 (2)",
        "SI 2014/1530 s.13",
        "CFA 2014 s.36(6)b",
        "CFA 2014 section 36",
        "see CFA 2014 s.36",
    ],
)
def test_what_is_not_shaped_as_a_citation(text: str) -> None:
    with pytest.raises(ConflictingLaw) as told:
        cite(text, INSTRUMENTS)
    assert told.value.problems == (f"{text!r} is not a citation of a known instrument",)


def test_an_instrument_may_be_cited_by_more_than_one_unit() -> None:
    schedule = Instrument("CFA 2014", "Act", "s.Sch.", date(2014, 9, 1), "ukpga/2014/6", "schedule")
    found = cite("CFA 2014 s.Sch.3", (*INSTRUMENTS, schedule))
    assert found.url() == f"{SITE}ukpga/2014/6/schedule/3"


def test_instruments_came_into_force_when_their_commencement_says() -> None:
    """SI 2014/889 art 7(a); SI 2014/1530 reg 1; SI 2020/471 reg 1."""
    assert CFA_2014.commenced == SEND_REGS_2014.commenced == date(2014, 9, 1)
    assert CORONAVIRUS_REGS_2020.commenced == date(2020, 5, 1)


def test_every_instrument_can_be_looked_up() -> None:
    assert len({one.short for one in INSTRUMENTS}) == len(INSTRUMENTS)
    assert all(bool(one.path) is not bool(one.address) for one in INSTRUMENTS)
    assert all(bool(one.path) is bool(one.word) for one in INSTRUMENTS)
