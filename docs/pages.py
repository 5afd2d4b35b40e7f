"""Write the pages that are told from the data: the law, the codes, the tables of the guides.

Sphinx calls ``write`` before it reads the sources; the tests call ``written``. What is written is not
kept in the repository: the records are, and these pages follow them.
"""

from __future__ import annotations

import json
import re
from datetime import date
from enum import Enum
from pathlib import Path

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from docs import examples, words
from sendlaw import CaseFile, Finding, check, load
from sendlaw.checks import CODES, Code
from sendlaw.counting import CONVENTIONS
from sendlaw.exchange.structure import CLASSES
from sendlaw.facts import Silence
from sendlaw.law import Bar, Duty, Guidance, LookBack, OpenNorm, Reading, Unless, current
from sendlaw.law.conditions import Condition, reads
from sendlaw.law.records import Record
from sendlaw.law.timings import AtLeastBefore, Within, in_words
from sendlaw.law.told import sentence

HERE = Path(__file__).parent
FOLDERS = ("_generated", "codes", "law")
AREAS = {"TS": "Time", "FA": "Facts", "AD": "Advice"}
HOLDS = {
    "bool": "`true` or `false`",
    "date": "a date, a range, or a silence",
    "day": "a date",
    "names": "a list of duties, or `not_recorded`",
    "text": "text",
}
LAW = current()


def write(root: Path) -> None:
    """Write every page below a folder, and remove those that are no longer told."""
    told = {root / name: text for name, text in written().items()}
    for folder in FOLDERS:
        (root / folder).mkdir(exist_ok=True)
        for stale in set((root / folder).glob("*.md")) - set(told):
            stale.unlink()
    for path, text in told.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def written() -> dict[str, str]:
    """Return every page by its path below the documentation."""
    return {**_law(), **_codes(), **_tables()}


# --- the law -----------------------------------------------------------------------------------


def _law() -> dict[str, str]:
    groups = (LAW.of_kind(Duty), LAW.of_kind(Bar), LAW.of_kind(LookBack))
    told = {f"law/{one.id}.md": of_record(one) for group in groups for one in group}
    told["law/index.md"] = _page("law", groups=groups)
    told["law/open-norms.md"] = _page("open-norms", norms=LAW.of_kind(OpenNorm))
    told["law/guidance.md"] = _page("guidance", guidance=LAW.of_kind(Guidance))
    return told


def of_record(record: Duty | Bar | LookBack) -> str:
    timing = record.timing
    return _page(
        "record",
        record=record,
        conventions=[timing.convention] if isinstance(timing, Within | AtLeastBefore) else [],
        exceptions=LAW.exceptions_to(record) if isinstance(record, Duty) else (),
        guidance=[one for one in LAW.of_kind(Guidance) if record.id in one.beside],
        readings=LAW.readings(record.id),
        used_by=[one for one in LAW.of_kind(Duty) if record.id in reads(one.when)],
        example=examples.session(record.id),
    )


def _link(record: Record) -> str:
    """Cite a provision, with the official text behind it."""
    return f"[{record.provision}]({LAW.citation(record).url()})"


def _pages_of(reading: Reading) -> list[str]:
    """Return the records on whose pages a reading is told."""
    named = [LAW.get(name) for name in reading.of]
    excused = {one.id for one in named if isinstance(one, Unless)}
    duties_ = [one for one in LAW.of_kind(Duty) if excused & _exceptions(one)]
    own = [one for one in named if one is not None and not isinstance(one, Unless)]
    return [one.id for one in (*own, *duties_)]


def _exceptions(duty: Duty) -> set[str]:
    return {one.id for one in LAW.exceptions_to(duty)}


def _changed(value: object) -> str:
    """Say the value that a reading puts in place of another."""
    if isinstance(value, Condition):
        return "; and ".join(words.bullets(value)) or "always"
    return words.day(value) if isinstance(value, date) else f"“{value}”"


# --- the codes ---------------------------------------------------------------------------------


def _codes() -> dict[str, str]:
    told = {f"codes/{code.code}.md": _of_code(code) for code in CODES.values()}
    areas: dict[str, list[Code]] = {title: [] for title in AREAS.values()}
    for code in CODES.values():
        areas[AREAS[code.code[:2]]].append(code)
    return {**told, "codes/index.md": _page("codes", areas=areas)}


def _of_code(code: Code) -> str:
    if not code.example:
        return _page("code", code=code, file=None, finding=None)
    file = example_of(code)
    return _page("code", code=code, file=file.to_json(), finding=finding_of(code, file))


def example_of(code: Code) -> CaseFile:
    """Return the case file that is the example of a code."""
    return load({"schema": "sendlaw.case-file/1", "needs_assessments": [json.loads(code.example)]})


def finding_of(code: Code, file: CaseFile) -> Finding:
    """Return what a check finds in an example, or raise ``LookupError`` where it does not."""
    report = check(file, as_at=date.fromisoformat(code.as_at))
    found = [one for one in report if one.code == code.code]
    if not found:
        message = f"the example of {code.code} does not yield it"
        raise LookupError(message)
    return found[0]


# --- tables that the guides include --------------------------------------------------------------


def _tables() -> dict[str, str]:
    unread = [one for one in LAW.of_kind(Record) if not one.verified]
    unseen = [one for one in CONVENTIONS if one.grade != "V"]
    told = {
        "conventions": _page("conventions", conventions=CONVENTIONS),
        "readings": _page("readings", readings=LAW.of_kind(Reading)),
        "unverified": _page("unverified", records=unread, conventions=unseen),
    }
    for one in CLASSES:
        told[f"fields-{one.__name__}"] = _page("fields", fields=attrs.fields(one), holds=_holds)
    return {f"_generated/{name}.md": text for name, text in told.items()}


def _holds(field: attrs.Attribute[object]) -> str:
    """Say what a field of a case class holds, as a case file writes it."""
    kind = field.metadata["kind"]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{member.value}`" for member in kind)
    if kind == "list":
        silent = " or `not_recorded`" if isinstance(field.default, Silence) else ""
        return f"a list of `{field.metadata['item'].__name__}`{silent}"
    return HOLDS[kind]


# --- how templates are filled --------------------------------------------------------------------


def _page(template: str, **told: object) -> str:
    text = _TEMPLATES.get_template(f"{template}.md.jinja").render(**told)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


_TEMPLATES = Environment(  # noqa: S701 - Markdown, written from our own records
    loader=FileSystemLoader(HERE / "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals["grades"] = words.GRADES
_TEMPLATES.filters.update(
    as_json=lambda finding: json.dumps(finding.to_dict(), indent=2),
    bullets=words.bullets,
    changed=_changed,
    day=words.day,
    escaped=lambda text: text.replace("*", r"\*"),
    in_words=in_words,
    iso_day=lambda text: words.day(date.fromisoformat(text)),
    kind=lambda record: type(record).__name__,
    link=_link,
    moment=words.moment,
    pages_of=_pages_of,
    sentence=sentence,
    tell=words.tell,
    upper_first=_upper_first,
)
