"""Reading a case: the quick reader where nothing is unknown, the full one otherwise."""

from __future__ import annotations

from sendlaw.engine.explain import read
from sendlaw.engine.settled import settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.engine.context import Context
    from sendlaw.engine.deadline import Deadline


def deadlines_of(context: Context) -> tuple[Deadline, ...]:
    """Return every deadline of a case object, in the order of the law."""
    quick = settled(context)
    if quick is not None:
        return quick
    return tuple(read(name, context) for name in context.law.timed(context.source.process))
