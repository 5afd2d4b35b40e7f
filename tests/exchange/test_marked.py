"""A report as a page: nothing of the text is lost, and everything in it is escaped."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

from hypothesis import given, strategies as st

from sendlaw import Finding, Report
from sendlaw.cases.plan_document import PlanDocument, PlanSection
from sendlaw.exchange.marked import marked

DAY = date(2026, 3, 2)


def page(text: str, *spans: tuple[int, int] | None) -> str:
    found = tuple(
        Finding(code="TS006", message=f"<{number}>", path="$.sections[0].text", span=span)
        for number, span in enumerate(spans)
    )
    plan = PlanDocument(reference="EX & Co", sections=(PlanSection(name="F", text=text),))
    return marked(plan, Report(as_at=DAY, law="", findings=found))


def shown(told: str) -> str:
    """The text of the one passage, as a reader sees it."""
    [passage] = re.findall(r"<pre>(.*)</pre>", told, re.DOTALL)
    return unescape(re.sub(r"<sup>[^<]*</sup>|</?mark[^>]*>", "", passage))


SPANS = st.tuples(st.integers(0, 40), st.integers(1, 40)).map(lambda pair: (pair[0], sum(pair)))


@given(st.text("ab <>&\"'\u202e\u200b\n", min_size=1, max_size=40), st.lists(SPANS, max_size=5))
def test_the_text_is_whole_whatever_is_marked(text: str, spans: list[tuple[int, int]]) -> None:
    assert shown(page(text, *spans)) == text


def test_a_stretch_that_several_mean_carries_all_their_numbers() -> None:
    told = page("abcdef", (0, 4), (2, 6))
    assert re.findall(r'">(\w+)</mark><sup>([\d, ]+)</sup>', told) == [
        ("ab", "1"),
        ("cd", "1, 2"),
        ("ef", "2"),
    ]


def test_what_is_said_is_escaped() -> None:
    told = page("abc", (0, 1), None)
    assert "EX &amp; Co" in told
    assert "&lt;0&gt;" in told
    assert "<0>" not in told


def test_without_findings_it_says_so() -> None:
    assert "Nothing found." in page("abc")
    assert "<mark" not in page("abc")


def test_a_passage_without_text_is_left_out() -> None:
    empty = PlanDocument(sections=(PlanSection(name="F"),))
    assert "<pre>" not in marked(empty, Report(as_at=DAY, law="", findings=()))
