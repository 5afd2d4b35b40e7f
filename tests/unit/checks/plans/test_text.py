"""What shows in a text, and which sections a label names."""

from __future__ import annotations

import pytest

from sendlaw.cases.plan_document import PlanSection
from sendlaw.checks.plans.text import HIDDEN, labelled, named, shows, under_one_label
from sendlaw.vocabulary.contents import SectionName

EVERY = "A B C D E F G H1 H2 I J K"


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("E/F", "E F"),
        ("h1/h2", "H1 H2"),
        ("H", "H1 H2"),
        ("Section H: Social care", "H1 H2"),
        ("G and H", "G H1 H2"),
        ("E, F and G", "E F G"),
        ("E, F, and G", "E F G"),
        ("E to G", "E F G"),
        ("G to I", "G H1 H2 I"),
        ("A-K", EVERY),
        ("K to A", EVERY),
        ("B & F", "B F"),
        ("E|F", "E F"),
        ("Sections B, C and D: needs", "B C D"),
        ("SECTION E AND SECTION F", "E F"),
        ("f", "F"),
        ("section h2", "H2"),
        ("Section F - Provision", "F"),
        ("E - Funding", "E"),
        ("F) Provision", "F"),
        ("F. Provision", "F"),
        ("E (outcomes)", "E"),
        ("Section F to be agreed", "F"),
        ("Section E, a table", ""),
        ("A-level results", ""),
        ("I.T. skills", ""),
        ("E-mail", ""),
        ("Summary", ""),
        ("L", ""),
        ("H3", ""),
        ("\u0415/F", ""),  # the first is a letter of another script
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_which_sections_a_label_names(label: str, names: str) -> None:
    found = labelled(label)
    assert found == {SectionName(one) for one in names.split()}
    if label:
        section = PlanSection(label=label)
        assert under_one_label(section) == (found if len(found) > 1 else frozenset())
        assert named(section) == (next(iter(found)) if len(found) == 1 else None)


def test_a_name_that_is_recorded_stands_before_the_label() -> None:
    assert named(PlanSection(name="F", label="Section E")) is SectionName.F
    assert named(PlanSection(name="F", label="Summary")) is SectionName.F
    assert named(PlanSection()) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\r\n",
        "\u00a0\u2003\u3000",
        "\u200b\u2060\ufeff",
        "\u202e\u2066",
        "\x00\x07",
        "\u3164\u2800",
    ],
)
def test_what_shows_nothing(text: str) -> None:
    assert not shows(text)
    assert shows(text + "a" + text)


@pytest.mark.parametrize("text", [".", "\u2013", "0", "\U0001f600", "a\u0301"])
def test_what_shows_something(text: str) -> None:
    assert shows(text)
    assert HIDDEN.search(text) is None


def test_texts_of_millions_of_characters_are_looked_at_once() -> None:
    assert not shows(" " * 5_000_000)
    assert shows(" " * 5_000_000 + "a")
    assert HIDDEN.search("a" * 5_000_000 + "\u202e").start() == 5_000_000
