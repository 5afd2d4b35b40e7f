"""The catalogue of plan-quality checks, EQ-01 to EQ-66: what becomes of each of them."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """One check of the catalogue: the codes that carry it out, or the reason why none does.

    >>> CATALOGUE[64].asks, CATALOGUE[64].codes
    ('advice is not diluted in section F', ('PW019',))

    ``PW`` codes are of wording, ``PC`` codes of the content of a plan. An entry with codes *and* a reason
    is carried out in part.
    """

    id: str
    asks: str
    codes: tuple[str, ...] = ()
    reason: str = ""


CATALOGUE: tuple[Entry, ...] = (
    Entry("EQ-01", "sections A to K are all present", ("PC002",)),
    Entry("EQ-02", "each section is separately identified", ("PC003",)),
    Entry(
        "EQ-03",
        "the sections may stand in any order",
        reason="a guard: the order is free, and no code asks for one",
    ),
    Entry("EQ-04", "an empty section says that it does not apply", ("PC024",)),
    Entry("EQ-05", "other sections hold no provision", ("PC027", "PW017")),
    Entry("EQ-06", "the header identifies the child", reason="no name belongs in a plan here"),
    Entry(
        "EQ-07", "the plan is about the right child", reason="needs names, which a plan here lacks"
    ),
    Entry("EQ-08", "text shared with other plans", reason="needs the plans of other children"),
    Entry(
        "EQ-09",
        "sections do not contradict one another",
        reason="needs a judgement which sentences are about the same provision",
    ),
    Entry(
        "EQ-10",
        "plain language",
        ("PW037", "PW038"),
        "long sentences and acronyms; whether words are understood is a judgement",
    ),
    Entry(
        "EQ-11",
        "a review date is stated, and the next transition is in view",
        reason="no field holds the date of the next review, and a date in prose may be any",
    ),
    Entry(
        "EQ-12",
        "informal support is described",
        reason="no words tell informal support from formal support",
    ),
    Entry("EQ-13", "views, interests and aspirations of each", ("PC005", "PC006")),
    Entry("EQ-14", "first-person text says who speaks", ("PW030",)),
    Entry("EQ-15", "how to communicate with the child", ("PW031",)),
    Entry("EQ-16", "the topics of section A", ("PW032",)),
    Entry(
        "EQ-17",
        "aspirations are not outcomes",
        ("PW026",),
        "known by words such as “wants to be”; sections A and E are not compared",
    ),
    Entry("EQ-18", "no provision is hidden in section A", ("PW017",)),
    Entry(
        "EQ-19",
        "every need identified is in section B",
        ("PC004",),
        "that section B holds no need at all; to compare it with the advice needs a judgement",
    ),
    Entry("EQ-20", "every need has provision", ("PC022",)),
    Entry("EQ-21", "the difficulty is described, not only named", ("PW033",)),
    Entry("EQ-22", "what the child can do", ("PW034",)),
    Entry("EQ-23", "all four broad areas are considered", ("PW035",)),
    Entry(
        "EQ-24",
        "section C states health needs, or none, and who found it when",
        ("PC024", "PW036", "PW040"),
        "whether the needs are related to special educational needs is a judgement",
    ),
    Entry(
        "EQ-25",
        "section D covers a disability too",
        ("PC024", "PW036", "PW040"),
        "whether a need follows from a disability is a judgement",
    ),
    Entry("EQ-26", "“not known to this service” is no assessment", ("PW036",)),
    Entry("EQ-27", "there is an outcome", ("PC004",)),
    Entry(
        "EQ-28",
        "outcomes are SMART",
        ("PW022", "PW023", "PW024"),
        "measurable, and with a time; whether it is achievable is a judgement",
    ),
    Entry("EQ-29", "an outcome is a difference, not provision", ("PW020",)),
    Entry("EQ-30", "outcomes are personal", ("PW021",)),
    Entry("EQ-31", "outcomes are within control", ("PW024",)),
    Entry("EQ-32", "how shorter-term targets are set", ("PW028",)),
    Entry("EQ-33", "steps are not outcomes", ("PW025",)),
    Entry("EQ-34", "an outcome links to an aspiration", ("PC029",)),
    Entry("EQ-35", "an outcome links to provision", ("PC023",)),
    Entry(
        "EQ-36",
        "a baseline, and the end of a phase",
        ("PW023", "PW027"),
        "that there is a time and that it has not passed; no words show surely a lack of a baseline",
    ),
    Entry(
        "EQ-37",
        "outcomes of education can be told apart",
        reason="an outcome here has no kind, and its words do not tell one surely",
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
        "weeks of the year are read, but that they are missing is not told: most plans leave them out",
    ),
    Entry("EQ-49", "flexibility has a floor", ("PW011",)),
    Entry("EQ-50", "nothing is put off to later advice", ("PW002",)),
    Entry("EQ-51", "no limits of resources", ("PW001",)),
    Entry("EQ-52", "care that educates or trains is in section F", ("PC021", "PW018")),
    Entry("EQ-53", "provision for adulthood from year 9", ("PC015",)),
    Entry("EQ-54", "what a direct payment secures is specified", ("PW013", "PW014")),
    Entry(
        "EQ-55",
        "a provider may be named in section F",
        reason="a guard: a name makes provision more specific, and no code asks about one",
    ),
    Entry("EQ-56", "section G is agreed by the commissioner", ("PC007",)),
    Entry("EQ-57", "section G is specific", ("PW041",)),
    Entry("EQ-58", "H1 and H2 are separate", ("PC002", "PC003", "PC008")),
    Entry(
        "EQ-59",
        "section H2 holds Care Act provision",
        reason="needs the care and support plan of the adult",
    ),
    Entry("EQ-60", "a draft names no school", ("PC010",)),
    Entry("EQ-61", "a final plan names a school or a type", ("PC009",)),
    Entry("EQ-62", "section J gives needs and outcomes", ("PC011", "PC012")),
    Entry("EQ-63", "section K holds every advice", ("PC013", "PC014")),
    Entry(
        "EQ-64",
        "the advice is fresh",
        ("PW039",),
        "by its age; whether it is from an earlier phase is not recorded",
    ),
    Entry("EQ-65", "advice is not diluted in section F", ("PW019",)),
    Entry("EQ-66", "a review leads to a new version", reason="needs the review, and both versions"),
)
"""Every entry of the catalogue."""
BEYOND = {
    "PW016": "open wording in a special setting, which weighs less than EQ-40 to EQ-50",
    "PW042": "open wording in sections H1 and H2, of which the catalogue asks nothing",
}
"""The codes that carry out no entry of their own, and what they are for."""
