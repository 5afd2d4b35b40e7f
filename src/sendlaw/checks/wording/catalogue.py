"""The catalogue of plan-quality checks, EQ-01 to EQ-66: what becomes of each of them."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One check of the catalogue: the codes that carry it out, or the reason why none does here.

    ``codes`` are codes of wording; ``content`` marks what the checks of the content of a plan do.
    """

    id: str
    asks: str
    codes: tuple[str, ...] = ()
    content: bool = False
    reason: str = ""


CATALOGUE: tuple[Entry, ...] = (
    Entry("EQ-01", "sections A to K are all present", content=True),
    Entry("EQ-02", "each section is separately identified", content=True),
    Entry(
        "EQ-03", "the order of the sections is free", reason="a guard: no code asks for an order"
    ),
    Entry("EQ-04", "an empty section says that it does not apply", content=True),
    Entry("EQ-05", "other sections hold no provision", ("PW017",), content=True),
    Entry("EQ-06", "the header identifies the child", reason="a plan here holds no names"),
    Entry(
        "EQ-07", "the plan is about the right child", reason="needs names, which no plan here holds"
    ),
    Entry(
        "EQ-08", "text shared with other plans", reason="needs other plans, and no file holds two"
    ),
    Entry(
        "EQ-09",
        "sections do not contradict one another",
        reason="needs to know what is one provision",
    ),
    Entry("EQ-10", "plain language", ("PW037", "PW038")),
    Entry("EQ-11", "a review date is stated", content=True),
    Entry(
        "EQ-12", "informal support is described", reason="no words tell formal from informal surely"
    ),
    Entry("EQ-13", "views, interests and aspirations of each", content=True),
    Entry("EQ-14", "first-person text says who speaks", ("PW030",)),
    Entry("EQ-15", "how to communicate with the child", ("PW031",)),
    Entry("EQ-16", "the topics of section A", ("PW032",)),
    Entry("EQ-17", "aspirations are not outcomes", ("PW026",)),
    Entry("EQ-18", "no provision is hidden in section A", ("PW017",)),
    Entry("EQ-19", "every need identified is in section B", content=True),
    Entry("EQ-20", "every need has provision", content=True),
    Entry("EQ-21", "the difficulty is described, not only named", ("PW033",)),
    Entry("EQ-22", "what the child can do", ("PW034",)),
    Entry("EQ-23", "all four broad areas are considered", ("PW035",)),
    Entry("EQ-24", "section C states needs or none", content=True),
    Entry("EQ-25", "section D covers a disability too", content=True),
    Entry("EQ-26", "“not known to this service” is no assessment", ("PW036",)),
    Entry("EQ-27", "there is an outcome", content=True),
    Entry("EQ-28", "outcomes are SMART", ("PW022", "PW023", "PW024")),
    Entry("EQ-29", "an outcome is a difference, not provision", ("PW020",)),
    Entry("EQ-30", "outcomes are personal", ("PW021",)),
    Entry("EQ-31", "outcomes are within control", ("PW024",)),
    Entry("EQ-32", "how shorter-term targets are set", ("PW028",)),
    Entry("EQ-33", "steps are not outcomes", ("PW025",)),
    Entry("EQ-34", "an outcome links to an aspiration", content=True),
    Entry("EQ-35", "an outcome links to provision", content=True),
    Entry(
        "EQ-36",
        "a baseline, and the end of a phase",
        ("PW023", "PW027"),
        reason="in part: no words show surely that there is no baseline, and the phase is not recorded",
    ),
    Entry(
        "EQ-37", "outcomes of education can be told apart", reason="an outcome has no kind to read"
    ),
    Entry("EQ-38", "from year 9 the outcomes prepare for adulthood", ("PW029",)),
    Entry("EQ-39", "verbs of improvement have a measure", ("PW022",)),
    Entry("EQ-40", "type, hours, frequency and expertise", ("PW013", "PW014")),
    Entry("EQ-41", "words without content", ("PW004",)),
    Entry("EQ-42", "words without an amount", ("PW005", "PW006", "PW007")),
    Entry("EQ-43", "the optional mood", ("PW003",)),
    Entry("EQ-44", "illustration in place of content", ("PW008",)),
    Entry("EQ-45", "who delivers it", ("PW009",)),
    Entry("EQ-46", "what happens in a session", ("PW012",)),
    Entry("EQ-47", "a group has a number", ("PW010",)),
    Entry(
        "EQ-48",
        "a weekly total can be computed",
        ("PW014", "PW015"),
        reason="in part: weeks of the year are read, but that they are missing is not told",
    ),
    Entry("EQ-49", "flexibility has a floor", ("PW011",)),
    Entry("EQ-50", "nothing is put off to later advice", ("PW002",)),
    Entry("EQ-51", "no limits of resources", ("PW001",)),
    Entry("EQ-52", "care that educates or trains is in section F", ("PW018",)),
    Entry("EQ-53", "provision for adulthood from year 9", content=True),
    Entry("EQ-54", "what a direct payment secures is specified", ("PW013", "PW014")),
    Entry(
        "EQ-55", "a provider may be named in section F", reason="a guard: no code asks about names"
    ),
    Entry("EQ-56", "section G is agreed by the commissioner", content=True),
    Entry("EQ-57", "section G is specific", ("PW004", "PW005", "PW013", "PW014")),
    Entry("EQ-58", "H1 and H2 are separate", content=True),
    Entry(
        "EQ-59", "H2 holds Care Act provision", reason="needs the care and support plan of an adult"
    ),
    Entry("EQ-60", "a draft names no school", content=True),
    Entry("EQ-61", "a final plan names a school or a type", content=True),
    Entry("EQ-62", "section J gives needs and outcomes", content=True),
    Entry("EQ-63", "section K holds every advice", content=True),
    Entry(
        "EQ-64",
        "the advice is fresh",
        reason="dates, not words: advice has the day it was provided",
    ),
    Entry("EQ-65", "advice is not diluted in section F", ("PW019",)),
    Entry("EQ-66", "a review leads to a new version", reason="needs the review, and both versions"),
)
"""Every entry of the catalogue."""
