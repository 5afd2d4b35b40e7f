"""A date that a person fixed in place of a limit."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.fields import refuse
from sendlaw.errors import Problem
from sendlaw.facts.dated import Silence, problems_of_day

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.facts.dated import Silence
    from sendlaw.facts.view import Facts


@attrs.frozen(kw_only=True)
class Variation:
    """A direction, written agreement or extension that fixes another date, from the day it was made.

    >>> Variation(
    ...     kind="tribunal_direction", duty="final_plan", on=date(2025, 9, 1), due=date(2025, 10, 1)
    ... ).due
    datetime.date(2025, 10, 1)

    It displaces a limit only where the law lets that kind displace it: no provision lets a family and
    an authority agree to extend the limits of a needs assessment. Raises ``InvalidFact``.
    """

    kind: str = attrs.field(default="", metadata={"kind": "text", "words": "what fixed the date"})
    duty: str = attrs.field(default="", metadata={"kind": "text", "words": "the id of the duty"})
    on: date = attrs.field(default=None, metadata={"kind": "day", "words": "the day it was made"})
    due: date = attrs.field(default=None, metadata={"kind": "day", "words": "the date it fixed"})

    def __attrs_post_init__(self) -> None:
        refuse([*self._problems()])

    def _problems(self) -> Iterator[Problem]:
        for name in ("kind", "duty"):
            if not isinstance(getattr(self, name), str) or not getattr(self, name):
                yield Problem(name, "a word", "nothing", kind="missing")
        for name in ("on", "due"):
            yield from problems_of_day(name, getattr(self, name))

    def to_dict(self) -> dict[str, object]:
        """Return the variation as plain JSON types."""
        return {
            "kind": self.kind,
            "duty": self.duty,
            "on": self.on.isoformat(),
            "due": self.due.isoformat(),
        }


def varied(facts: Facts, variations: tuple[Variation, ...] | Silence) -> Facts:
    """Return facts with the dates that a person fixed; a silence leaves open whether there are any."""
    given = variations if isinstance(variations, tuple) else ()
    return attrs.evolve(
        facts,
        variations=tuple((one.kind, one.duty, one.on, one.due) for one in given),
        every_variation_given=isinstance(variations, tuple),
    )
