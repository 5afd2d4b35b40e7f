"""The circumstances of one reading: which case, from which day, under which law and calendar."""

from __future__ import annotations

from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.limits import Reader
from sendlaw.facts.view import look
from sendlaw.law.records import COMMENCEMENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Protocol

    from sendlaw.facts.view import Facts, View
    from sendlaw.law.registry import Registry
    from sendlaw.vocabulary import Process

    class Recorded(Protocol):
        """Whatever records the facts of one process: a case object."""

        @property
        def process(self) -> Process:
            """Which process it records."""

        @property
        def ended_on(self) -> date | None:
            """The day it ended without its last act, if it did."""

        def facts(self, path: str) -> Facts:
            """Return what it records, event by event."""


class Context:
    """What a deadline is read from, kept so that reasons can be worked out when they are asked for.

    ``facts``, ``view`` and ``reader`` are each worked out once, when first asked for.
    """

    __slots__ = (
        "_facts",
        "_reader",
        "_view",
        "as_at",
        "calendar",
        "complete_through",
        "law",
        "law_at",
        "path",
        "source",
    )

    def __init__(
        self,
        source: Recorded,
        path: str,
        as_at: date,
        law: Registry,
        law_at: date | None = None,
        complete_through: date | None = None,
        calendar: Calendar = ENGLAND,
    ) -> None:
        self.source = source
        self.path = path
        self.as_at = as_at
        self.law = law
        self.law_at = law_at
        self.complete_through = complete_through
        self.calendar = calendar
        self._facts: Facts | None = None
        self._view: View | None = None
        self._reader: Reader | None = None

    @property
    def facts(self) -> Facts:
        """What the case records, event by event."""
        if self._facts is None:
            self._facts = self.source.facts(self.path)
        return self._facts

    @property
    def view(self) -> View:
        """The facts as seen from the day."""
        if self._view is None:
            self._view = look(
                self.facts,
                as_at=self.as_at,
                complete_through=self.complete_through,
                floor=COMMENCEMENT,
            )
        return self._view

    @property
    def reader(self) -> Reader:
        """A reader of the view."""
        if self._reader is None:
            law = self.law.with_exceptions_of(self.law_at)
            self._reader = Reader(self.view, law, self.calendar)
        return self._reader

    def under(self, law: Registry) -> Context:
        """Return the same case under another law."""
        return Context(
            self.source,
            self.path,
            self.as_at,
            law,
            self.law_at,
            self.complete_through,
            self.calendar,
        )
