"""A report on a document as a page that a person can read, with the words that are meant marked."""

from __future__ import annotations

from collections import defaultdict
from html import escape
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sendlaw.cases.plan_document import PlanDocument
    from sendlaw.checks import Finding, Report

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
    "mark{background:#fff2b3;border-bottom:2px solid #b58900}"
    "sup{font-size:.7em}pre{white-space:pre-wrap;font:inherit;border-left:3px solid #ddd;padding-left:1em}"
    "li{margin:.4em 0}code{background:#eee;padding:0 .2em}"
)


def marked(plan: PlanDocument, report: Report) -> str:
    """Return a report on a plan as an HTML page: each finding, and each passage with its words marked.

    >>> from datetime import date
    >>> from sendlaw.cases.plan_document import PlanDocument, PlanSection
    >>> from sendlaw.checks import Finding, Report
    >>> plan = PlanDocument(sections=(PlanSection(name="F", text="Help <daily>"),))
    >>> one = Finding(code="TS006", message="How much?", path="$.sections[0].text", span=(5, 12))
    >>> page = marked(plan, Report(as_at=date(2026, 3, 2), law="", findings=(one,)))
    >>> '<mark title="TS006: How much?">&lt;daily&gt;</mark><sup>1</sup>' in page
    True

    The page stands alone: it loads nothing. The numbers are those of the list of findings. Where marks
    would overlap, each stretch carries the numbers of all that mean it.
    """
    numbers = {id(one): number for number, one in enumerate(report.findings, 1)}
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for one in report.findings:
        if one.span is not None:
            by_path[one.path.removeprefix("$.")].append(one)
    listed = "\n".join(_item(one) for one in report.findings) or "<li>Nothing found.</li>"
    passages = "\n".join(
        f"<h3>{_heading(path, section)}</h3>\n<pre>{_text(text, by_path[path], numbers)}</pre>"
        for path, section, text in plan.passages()
        if text
    )
    title = escape(f"Plan {plan.reference or ''}".strip())
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{STYLE}</style>\n<h1>{title}</h1>\n<p>Checked as at {report.as_at.isoformat()}."
        " A finding asks a question; it decides nothing.</p>\n"
        f"<ol>\n{listed}\n</ol>\n{passages}\n</html>\n"
    )


def _heading(path: str, section: object) -> str:
    return escape(f"Section {section}: {path}" if section else path)


def _item(one: Finding) -> str:
    cited = f" [{escape('; '.join(one.citations))}]" if one.citations else ""
    asked = f" <em>{escape(one.question)}</em>" if one.question else ""
    return (
        f"<li><strong>{one.severity.value}</strong> <code>{escape(one.code)}</code>"
        f" {escape(one.message)}{asked}{cited} <code>{escape(one.path)}</code></li>"
    )


def _text(text: str, found: Sequence[Finding], numbers: dict[int, int]) -> str:
    return "".join(_stretches(text, found, numbers))


def _stretches(text: str, found: Sequence[Finding], numbers: dict[int, int]) -> Iterator[str]:
    """Yield the text in stretches that one and the same findings mean, marked where any does."""
    spans = [(max(0, one.span[0]), min(len(text), one.span[1]), one) for one in found if one.span]
    cuts = sorted({0, len(text), *(cut for first, last, _ in spans for cut in (first, last))})
    for start, end in pairwise(cuts):
        meant = [one for first, last, one in spans if first <= start and end <= last]
        told = escape(text[start:end])
        if not meant:
            yield told
            continue
        title = escape("; ".join(f"{one.code}: {one.message}" for one in meant), quote=True)
        refs = ", ".join(str(numbers[id(one)]) for one in meant)
        yield f'<mark title="{title}">{told}</mark><sup>{refs}</sup>'
