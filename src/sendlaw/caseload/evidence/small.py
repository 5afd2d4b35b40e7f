"""Which figures are not told, because a small number of people could be read or worked out from them."""

from __future__ import annotations

from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from sendlaw.caseload.evidence.figure import Measured

    Block = tuple[object, ...]
    Blocks = tuple[Block, ...]

LEAST = 5
"""The least number that is told of people, where small numbers are to be hidden."""
METHOD = (
    "A figure of people is hidden whole where one of its numbers is from 1 to 4: what it counts, what "
    "that leaves, those of whom it cannot be told, and those of whom it is not asked. Figures that make "
    "up one whole are told only as far as no sum or difference of theirs is from 1 to 4; of two figures "
    "on the same people the later is hidden where both together settle such a number. This does not "
    "protect where everybody or nobody is counted, nor against those who know some of the people, who "
    "set two packs side by side, such as those of two days or of an area and a part of it, or who have "
    "other figures on the same people. Nor does it hide within which bounds a hidden number lies."
)
"""How small numbers are hidden, and against what that does not protect."""


def is_small(number: int) -> bool:
    """Say whether a number is from 1 to 4.

    >>> [number for number in range(8) if is_small(number)]
    [1, 2, 3, 4]
    """
    return 0 < number < LEAST


def too_small(measured: Iterable[Measured]) -> frozenset[int]:
    """Return the places of the figures that are to be hidden, the earlier told before the later.

    >>> from sendlaw.caseload.evidence.figure import Measured
    >>> from sendlaw.vocabulary import Truth
    >>> def figure(name, yes, no, family=""):
    ...     marks = [Truth.YES] * yes + [Truth.NO] * no
    ...     return Measured(theme="T1", id=name, words="", over="x", marks=marks, family=family)
    >>> too_small([figure("a", 3, 90), figure("b", 40, 53)])
    frozenset({0})

    What lies within another figure is hidden where the rest of that would show: 40 of 93, then 42 of them.

    >>> too_small([figure("b", 42, 51), figure("c", 40, 53)])
    frozenset({1})
    """
    told: dict[tuple[str, str], Blocks] = {}
    hidden = set()
    for place, one in enumerate(measured):
        if not one.people:
            continue
        key = (one.over, one.family or f"{one.id} {one.group}")
        before = told.get(key, ((),) * len(one.marks))
        whole = tuple((*marks, mark) for marks, mark in zip(before, one.marks, strict=True))
        others = [them for at, them in told.items() if at[0] == one.over and at != key]
        if _shows(whole) or any(_shown_by_both(whole, other) for other in others):
            hidden.add(place)
        else:
            told[key] = whole
    return frozenset(hidden)


def _shows(marks: Blocks) -> bool:
    """Say whether the figures of one whole tell a small number, or it is a sum or difference of theirs."""
    return any(map(is_small, Counter(marks).values()))


def _shown_by_both(one: Blocks, other: Blocks) -> bool:
    """Say whether what two wholes tell of the same people settles a small number of them."""
    blocks = Counter(zip(one, other, strict=True))
    return any(is_small(number) and _settled(block, blocks) for block, number in blocks.items())


def _settled(block: Block, blocks: Iterable[Block]) -> bool:
    """Say whether a number of those whom two wholes put into one place each is settled by their sums.

    It is unless what it holds can be shifted round a ring of blocks that hold something: then it is no
    difference of what the figures count.
    """
    first, second = block
    others = [one for one in blocks if one != block]
    reached = {(0, first)}
    while True:
        ends = [((0, one[0]), (1, one[1])) for one in others]
        further = {end for pair in ends if reached.intersection(pair) for end in pair} - reached
        if not further:
            return (1, second) not in reached
        reached |= further
