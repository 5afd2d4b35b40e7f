"""What is published, paragraph by paragraph: where each is found, or why it does not apply."""

from __future__ import annotations

from datetime import date

import attrs

from sendlaw.cases.fields import day, word
from sendlaw.cases.plan_document import PlanPart
from sendlaw.errors import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sendlaw.law.requirements import Requirement


@attrs.frozen(kw_only=True)
class Published(PlanPart):
    """One paragraph of what must be published, and where it is found or why it does not apply.

    >>> Published(paragraph="sch2.19", url="https://offer.example/ehc-plans").found is None
    True

    ``paragraph`` is the id of a requirement, such as ``sch2.1.a`` for paragraph 1(a) of Schedule 2; the
    lists are in ``sendlaw.law.contents``. A paragraph may have several entries. Raises ``InvalidFact``.
    """

    paragraph: str | None = word(words="the id of the paragraph, such as sch2.1.a")
    url: str | None = word(words="the address of the page on which it is published")
    found: str | None = word(words="where else, or under which heading, it is found")
    not_applicable_because: str | None = word(words="why it does not apply here")
    updated: date | None = day(words="the day the page was last updated")


PUBLICATION_PARTS: tuple[type[PlanPart], ...] = (Published,)
"""What the documents of publication are made of."""


def misplaced(contents: object, known: Iterable[Requirement]) -> Iterator[Problem]:
    """Yield a problem for each entry of no paragraph, and each both found and said not to apply."""
    ids = {one.id for one in known}
    for number, one in enumerate(contents if isinstance(contents, tuple) else ()):
        where = f"contents[{number}]"
        if not isinstance(one, Published):
            continue
        if one.paragraph not in ids:
            near = _near(one.paragraph or "", ids)
            expected = f"the id of a paragraph{f' ({near}?)' if near else ''}"
            yield Problem(f"{where}.paragraph", expected, repr(one.paragraph), kind="value")
        if one.not_applicable_because and (one.url or one.found):
            expected = "nothing, where it is found"
            told = "both where it is found and why it does not apply"
            yield Problem(f"{where}.not_applicable_because", expected, told, kind="value")


def _near(given: str, ids: set[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    return "".join(get_close_matches(given, sorted(ids), n=1))
