"""What one notice to a family contains: a refusal, a plan with its rights, proposed amendments."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.cases.fields import (
    chosen,
    day,
    field_problems,
    listed,
    plain_fields,
    refuse,
    told,
    word,
)
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_RECORDED, Silence
from sendlaw.vocabulary.contents import NoticeContent, NoticeKind

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = "sendlaw.notice/1"


@attrs.frozen(kw_only=True)
class Notice:
    """What a notice to a family contains (SI 2014/1530 regs 5(3) to 32; SI 2015/62 regs 5(3) to 18).

    >>> notice = Notice(
    ...     kind="refuse_to_assess",
    ...     sent=date(2025, 10, 10),
    ...     contains=("appeal_right", "time_limits"),
    ... )
    >>> notice.kind.value, notice.dated
    ('refuse_to_assess', datetime.date(2025, 10, 10))

    ``contains`` is ``NOT_RECORDED`` unless given: an empty tuple says that it tells nothing. The law of
    the day on which it was ``sent`` says what it had to tell; ``decided`` is the day of the decision, or
    of the plan, where that was another. ``only_about_school`` says that any appeal would be about the
    school alone, which needs no certificate (s.55(2)). Raises ``InvalidFact`` with every problem at once.
    """

    reference: str | None = word(words="your reference")
    kind: NoticeKind = chosen(NoticeKind, words="what the notice says")
    sent: date | None = day(words="the day it was sent")
    decided: date | None = day(
        words="the day of the decision, or of the plan, where it was another"
    )
    contains: tuple[NoticeContent, ...] | Silence = listed(
        NoticeContent, NOT_RECORDED, words="what it tells, and what came with it"
    )
    only_about_school: bool | None = told(
        words="whether an appeal could only be about the school or other institution (s.55(2))"
    )
    after_considering: bool | None = told(
        words="of a refusal to assess: whether notice of considering it came first (s.36(7), s.71(8))"
    )
    evidence_exists: bool | None = told(
        words="of proposed amendments: whether there is evidence that supports them (reg 22(2)(a))"
    )

    def __attrs_post_init__(self) -> None:
        refuse([*field_problems(self)] or [*self._impossible()])

    @property
    def dated(self) -> date | None:
        """The day of the law that applies: that on which it was sent."""
        return self.sent

    def to_dict(self) -> dict[str, object]:
        """Return the notice as plain JSON types, with the name of its schema.

        >>> Notice(kind="cease").to_dict()
        {'schema': 'sendlaw.notice/1', 'kind': 'cease'}
        """
        return {"schema": SCHEMA, **plain_fields(self)}

    def to_json(self) -> str:
        """Return the notice as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")

    def _impossible(self) -> Iterator[Problem]:
        if self.kind is None:
            yield Problem("kind", "a kind of notice", "nothing", kind="missing")
        if self.sent is not None and self.decided is not None and self.sent < self.decided:
            expected = f"a day not after {self.sent}, when it was sent"
            yield Problem("decided", expected, f"{self.decided}", kind="value")
