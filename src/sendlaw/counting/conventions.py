"""The conventions of counting, each a named value with its authority.

A convention says which day is day one, which way the count runs, and what the answer is. The codes C1
to C12 are those of the project's counting page. ``grade`` is V where the authority's own text was
read, V* where an extract was, S for a secondary source, M where it rests on memory.
"""

from __future__ import annotations

import attrs


@attrs.frozen(cache_hash=True)
class Convention:
    """One way in which a statute's words are counted.

    >>> EVENT_DAY_EXCLUDED.code, EVENT_DAY_EXCLUDED.first_day_counts
    ('C1', False)

    ``counts`` is false for the four conventions that govern a count without being one (no roll, distinct
    events, as soon as practicable, before the expiry of).
    """

    code: str
    name: str
    formula: str
    rule: str
    authority: str
    grade: str
    first_day_counts: bool = False
    backward: bool = False
    clear: bool = False
    first_day_after: bool = False
    counts: bool = True


EVENT_DAY_EXCLUDED = Convention(
    code="C1",
    name="event day excluded",
    formula="within N weeks (or days) of X",
    rule="The day of the event is left out; the whole of the last day is available.",
    authority="Dodds v Walker [1981] 1 WLR 1027 (HL), restating Lester v Garland (1808)",
    grade="V*",
)
CORRESPONDING_DATE = Convention(
    code="C2m",
    name="corresponding date",
    formula="within N months of (or after) X",
    rule=(
        "The day of the event is left out; the period ends on the corresponding date, or on the last"
        " day of the month that has none."
    ),
    authority="Dodds v Walker [1981] 1 WLR 1027 (HL); Interpretation Act 1978 Sch.1 (month)",
    grade="V*",
)
FIRST_DAY_INCLUDED = Convention(
    code="C3",
    name="beginning with",
    formula="a period of N beginning (or starting) with X",
    rule="The first day counts; a period of months ends on the day before the corresponding date.",
    authority="Trow v Ind Coope [1967] 2 QB 899; Hare v Gocher [1962] 2 QB 641",
    grade="M",
    first_day_counts=True,
)
AT_LEAST = Convention(
    code="C4",
    name="at least, beginning with",
    formula="at least N days, beginning with X",
    rule="A minimum for the other side: nothing may be closed until the day after its last day.",
    authority="the words themselves, counted as Trow v Ind Coope [1967] 2 QB 899",
    grade="V",
    first_day_counts=True,
    first_day_after=True,
)
CLEAR_BEFORE = Convention(
    code="C5",
    name="at least N before, clear days",
    formula="at least N before X",
    rule="N clear days lie between the act and the event: the strict reading, safe for planning.",
    authority="R v Turner [1910] 1 KB 346; Re Hector Whaling [1936] Ch 208",
    grade="M",
    backward=True,
    clear=True,
)
CORRESPONDING_BEFORE = Convention(
    code="C5",
    name="at least N before, corresponding day",
    formula="at least N before X",
    rule="The act may fall on the corresponding earlier day: the reading to judge a breach by.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA)",
    grade="V*",
    backward=True,
)
BEFORE_DATE = Convention(
    code="C6",
    name="before a date",
    formula="before a named date",
    rule="The day before the named date is the last that complies.",
    authority="the word itself",
    grade="V",
    backward=True,
)
BEFORE_EXPIRY = Convention(
    code="C7",
    name="before the expiry of a period",
    formula="before the expiry of the period of N beginning with X",
    rule="The last day is found as for C3; the act is done on or before it.",
    authority="the words themselves, counted as C3",
    grade="V",
    first_day_counts=True,
    counts=False,
)
MONTHS_BEFORE = Convention(
    code="C8",
    name="at least N months before",
    formula="at least N months before X",
    rule="The corresponding date N months earlier, or the last day of the month that has none.",
    authority="E J Riley Investments v Eurostile Holdings [1985] 1 WLR 1139 (CA), by analogy",
    grade="S",
    backward=True,
)
LOOK_BACK = Convention(
    code="C9",
    name="look-back",
    formula="during the previous N",
    rule="The window opens on the corresponding earlier day and closes the day before the event.",
    authority="the words themselves",
    grade="V",
    backward=True,
)
NO_ROLL = Convention(
    code="C10",
    name="no roll",
    formula="(silence about weekends and holidays)",
    rule="A last day that is a weekend or a holiday stays the last day unless a rule moves it.",
    authority="no provision of SI 2014/1530 or of Part 3 of the Act moves a last day",
    grade="V",
    counts=False,
)
DISTINCT_EVENTS = Convention(
    code="C11",
    name="distinct events",
    formula="receiving, sending, served, notify, becoming aware",
    rule="Each is an event of its own, recorded on its own day; none is presumed from another.",
    authority="Interpretation Act 1978 ss.7 and 23 (service by post)",
    grade="V",
    counts=False,
)
AS_SOON_AS_PRACTICABLE = Convention(
    code="C12",
    name="as soon as practicable, and in any event",
    formula="as soon as practicable, and in any event within N",
    rule="Two duties at once: the limit is the outside date, not the target.",
    authority="the words themselves",
    grade="V",
    counts=False,
)

CONVENTIONS = (
    EVENT_DAY_EXCLUDED,
    CORRESPONDING_DATE,
    FIRST_DAY_INCLUDED,
    AT_LEAST,
    CLEAR_BEFORE,
    CORRESPONDING_BEFORE,
    BEFORE_DATE,
    BEFORE_EXPIRY,
    MONTHS_BEFORE,
    LOOK_BACK,
    NO_ROLL,
    DISTINCT_EVENTS,
    AS_SOON_AS_PRACTICABLE,
)
