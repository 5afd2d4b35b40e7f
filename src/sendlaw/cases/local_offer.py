"""A local authority's Local Offer: the comments on it, published at least annually."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.case import Document
from sendlaw.cases.circumstance import Circumstance
from sendlaw.cases.fields import chosen, dated, day, listed, told
from sendlaw.cases.order import before, ending
from sendlaw.cases.published import Published, misplaced
from sendlaw.facts.dated import NOT_RECORDED, DateFact, Silence
from sendlaw.law.contents.local_offer import CONTENTS
from sendlaw.vocabulary import EndedBecause, Event, Process
from sendlaw.vocabulary.publications import CommentTopic, Consultee, OfferTopic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import ClassVar

    from sendlaw.errors import Problem


@attrs.frozen(kw_only=True)
class LocalOffer(Document):
    """The Local Offer of one authority (CFA 2014 s.30; SI 2014/1530 regs 53 to 57).

    >>> offer = LocalOffer(comments_last_published=date(2025, 3, 10))
    >>> comments = offer.timetable(as_at=date(2025, 11, 25))["reg56.publish_comments"]
    >>> comments.due, comments.latest
    (datetime.date(2026, 3, 10), datetime.date(2026, 12, 31))

    The words name no day from which a year runs, so that two days are given: a year after the last
    publication, and the end of the next calendar year, by which lateness is judged. Where comments were
    never published, none is. ``contents`` says of each paragraph of Schedule 2, regulation 57 and section
    30 where it is published; ``consulted``, ``families_consulted_on`` and ``comments_sought_on`` what was
    done when the offer was last prepared or reviewed. They are ``NOT_RECORDED`` unless given: an empty
    tuple says that there is nothing. Raises ``InvalidFact``.
    """

    process: ClassVar[Process] = Process.LOCAL_OFFER

    comments_last_published: DateFact = dated(
        Event.COMMENTS_LAST_PUBLISHED,
        words="the day comments and the response were last published (reg 56(3))",
    )
    comments_published: DateFact = dated(
        Event.COMMENTS_PUBLISHED, words="the day they were published again after that"
    )
    contents: tuple[Published, ...] | Silence = listed(
        Published, NOT_RECORDED, words="what it contains, paragraph by paragraph (reg 53, Sch 2)"
    )
    consulted: tuple[Consultee, ...] | Silence = listed(
        Consultee, NOT_RECORDED, words="who was consulted when it was prepared or reviewed (reg 54)"
    )
    families_consulted_on: tuple[OfferTopic, ...] | Silence = listed(
        OfferTopic, NOT_RECORDED, words="what families were consulted about (reg 55)"
    )
    comments_sought_on: tuple[CommentTopic, ...] | Silence = listed(
        CommentTopic, NOT_RECORDED, words="on what families were asked to comment (reg 56(1))"
    )
    response_published: bool | None = told(
        words="whether the response to the comments is published with them (reg 56(2))"
    )
    comments_identify: bool | None = told(
        words="whether what is published lets anyone be identified (reg 56(3))"
    )
    exceptions: tuple[Circumstance, ...] | Silence = listed(
        Circumstance, NOT_RECORDED, words="circumstances that may excuse (reg 2A, in 2020)"
    )
    ended_on: date | None = day(words="the day the authority's part in it ended")
    ended_because: EndedBecause | None = chosen(EndedBecause, words="why it ended")

    def impossible(self) -> Iterator[Problem]:
        """Yield what no world could make true of the fields together."""
        yield from before(self, "comments_published", asked_by="comments_last_published")
        yield from ending(self, "comments_last_published")
        yield from misplaced(self.contents, CONTENTS)
