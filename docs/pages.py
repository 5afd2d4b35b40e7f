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
from typing import TYPE_CHECKING, cast

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.law.mutate import REASONS

from docs import examples, words
from sendlaw import CaseFile, Finding, Process, Severity, check
from sendlaw.cases import DOCUMENTS, Document
from sendlaw.cases.notice import Notice
from sendlaw.cases.plan_document import PlanDocument
from sendlaw.checks import CODES, Code, returns
from sendlaw.checks.codes_return_form import RETURN
from sendlaw.checks.documents import check_document
from sendlaw.checks.returns import considered
from sendlaw.checks.wording.catalogue import BEYOND, CATALOGUE
from sendlaw.checks.wording.cited import AUTHORITIES
from sendlaw.counting import CONVENTIONS
from sendlaw.exchange.sen2 import check_return
from sendlaw.exchange.sen2.examples import example
from sendlaw.exchange.sen2.sources import SOURCES, Source
from sendlaw.exchange.structure import CLASSES, load_content, structure
from sendlaw.facts import Silence
from sendlaw.law import Bar, Duty, Guidance, LookBack, OpenNorm, Reading, Term, Unless, current
from sendlaw.law.branches import When
from sendlaw.law.conditions import Condition, reads
from sendlaw.law.moments import moment
from sendlaw.law.records import Age, Record
from sendlaw.law.timings import Before, NoLimit, in_words
from sendlaw.law.told import sentence
from sendlaw.vocabulary.sen2 import COLLECTIONS, SHAPES, CodeList, Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.law.citations import Instrument
    from sendlaw.law.timings import Timing
    from sendlaw.vocabulary import Attribute, Event
    from sendlaw.vocabulary.sen2 import Code as SenCode, Collection, Item, Shape

HERE = Path(__file__).parent
FOLDERS = ("_generated", "codes", "law")
AREAS = {
    "TS": "Time",
    "FA": "Facts",
    "AD": "Advice",
    "PC": "Plan content",
    "NT": "Notices",
    "LO": "Local Offer",
    "IR": "Information report",
    "PW": "Wording of a plan",
    "RS": "SEN2 return",
    "AI": "Area inspection",
}
HOLDS: dict[object, str] = {
    int: "a whole number",
    "bool": "`true` or `false`",
    "date": "a date, a range, or a silence",
    "day": "a date",
    "names": "a list of duties, or `not_recorded`",
    "planned": "a date or a range, which may lie ahead",
    "text": "text",
    "word": "a word of your own",
}
PAGES: dict[type, str] = {Age: "ages", OpenNorm: "open-norms", Guidance: "guidance"}
"""The pages that tell every record of a kind."""
SEN2_GRADES = {
    Grade.READ: "read",
    Grade.THIRD_PARTY: "told by others",
    Grade.INFERRED: "inferred",
}
FEW = 8
"""How many pages a reading names one by one."""
LAW = current()
Numbered = Duty | Bar | Term | LookBack


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
    groups = {process: numbered(process) for process in Process}
    groups = {process: records for process, records in groups.items() if records}
    told = {f"law/{one.id}.md": of_record(one) for found in groups.values() for one in found}
    told["law/index.md"] = _page("law", groups=groups)
    told["law/checklist.md"] = _page("checklist", groups=by_instrument())
    told["law/open-norms.md"] = _page("open-norms", norms=LAW.of_kind(OpenNorm))
    told["law/guidance.md"] = _page("guidance", guidance=_latest_first(LAW.of_kind(Guidance)))
    told["law/ages.md"] = _page(
        "ages",
        ages=LAW.of_kind(Age),
        examples={one.id: examples.session(one.id) for one in LAW.of_kind(Age)},
        readings={one.id: LAW.readings(one.id) for one in LAW.of_kind(Age)},
    )
    return told


def _latest_first(records: tuple[Guidance, ...]) -> list[Guidance]:
    """Return guidance in the order of the law, each with its earlier texts after it."""
    ids = dict.fromkeys(one.id for one in records)
    return [one for name in ids for one in reversed(records) if one.id == name]


def numbered(process: Process) -> tuple[Numbered, ...]:
    """Return every record of a process that has a page of its own: the look-backs come first."""
    latest = [one for one in LAW if one is LAW.get(one.id)]
    found = [one for one in latest if isinstance(one, Numbered) and one.of is process]
    return tuple(sorted(found, key=lambda one: not isinstance(one, LookBack)))


def by_instrument() -> dict[Instrument, list[Record]]:
    """Return every version of every record, by its instrument and in the order of its provisions."""
    groups: dict[Instrument, list[Record]] = {one: [] for one in LAW.instruments}
    for record in LAW.of_kind(Record):
        groups[LAW.citation(record).instrument].append(record)
    return {one: sorted(found, key=_place) for one, found in groups.items() if found}


def _place(record: Record) -> tuple[list[str | int], date]:
    """Say where a provision stands in its instrument: regulation 8 before regulation 10."""
    parts = re.split(r"(\d+)", record.provision)
    return [int(one) if one.isdecimal() else one for one in parts], record.in_force_from


def of_record(record: Numbered) -> str:
    timed = None if isinstance(record, LookBack) else record
    duty = record if isinstance(record, Duty) else None
    return _page(
        "record",
        record=record,
        earlier=[one for one in LAW.versions(record.id) if one is not record],
        conventions=words.conventions(timed) if timed else (),
        starts=words.starts(timed) if timed else "",
        lenient=duty.lenient if duty else None,
        exceptions=LAW.exceptions_to(duty) if duty else (),
        guidance=[one for one in LAW.of_kind(Guidance) if record.id in one.beside],
        readings=LAW.readings(record.id),
        used_by=[one for one in LAW.of_kind(Duty) if record.id in _conditions_of(one)],
        example=examples.session(record.id),
    )


def _conditions_of(duty: Duty) -> tuple[Event | Attribute | str, ...]:
    """Return what decides whether a duty binds, and which act performs it."""
    road = reads(duty.must.condition) if isinstance(duty.must, When) else ()
    return (*reads(duty.when), *road)


def _link(record: Record) -> str:
    """Cite a provision, with the official text behind it."""
    return f"[{record.provision}]({LAW.citation(record).url()})"


def _touches(reading: Reading) -> str:
    """Name the records that a reading touches, each with its page; of exceptions, where they are told."""
    named = [LAW.get(name) for name in reading.of]
    excused = {one.id for one in named if isinstance(one, Unless)}
    if not excused:
        return ", ".join(_leading(one) for one in named if one is not None)
    found = [one for one in LAW.of_kind(Duty) if excused & _exceptions(one)]
    listed = ", ".join(f"`{name}`" for name in reading.of)
    if len(found) > FEW:
        return f"{listed}, told on the page of each of the {len(found)} duties that they reach"
    return f"{listed}, told under {', '.join(_leading(one) for one in found)}"


def _leading(record: Record | Reading) -> str:
    return f"[`{record.id}`](../law/{_where(record)})"


def _where(record: Record | Reading) -> str:
    """Return the page of a record, below the folder of the law."""
    heading = record.id.replace(".", "").lower()
    match record:
        case Unless():
            return f"{_defeated(record)[0].id}.md#{heading}"
        case Age() | OpenNorm() | Guidance():
            return f"{PAGES[type(record)]}.md#{heading}"
        case _:
            return f"{record.id}.md"


def _exceptions(duty: Duty) -> set[str]:
    return {one.id for one in LAW.exceptions_to(duty)}


def _changed(value: object) -> str:
    """Say the value that a reading puts in place of another."""
    if isinstance(value, Condition):
        return "; and ".join(words.bullets(value)) or "always"
    if value is None or isinstance(value, int):
        return "nothing" if value is None else f"{value}"
    if isinstance(value, date):
        return words.day(value)
    if isinstance(value, str):
        return f"“{value}”"
    head, *rest = words.lines(cast("Timing", value))
    return f"{head}: {'; '.join(rest)}" if rest else head


# --- the codes ---------------------------------------------------------------------------------


def _codes() -> dict[str, str]:
    told = {f"codes/{code.code}.md": _of_code(code) for code in CODES.values()}
    areas: dict[str, list[Code]] = {title: [] for title in AREAS.values()}
    for code in CODES.values():
        areas[AREAS[code.code[:2]]].append(code)
    unused = [one for one in Severity if all(code.severity is not one for code in CODES.values())]
    return {**told, "codes/index.md": _page("codes", areas=areas, unused=unused)}


def _of_code(code: Code) -> str:
    if not code.example:
        return _page("code", code=code, file=None, finding=None, what="", form="", answers=())
    if code.document == RETURN:
        answers = returns.answers_to(code.code)
        form = "json" if code.example.startswith("{") else "xml"
        told = {"finding": found_in_return(code), "what": "return", "form": form}
        return _page("code", code=code, file=code.example, answers=answers, **told)
    file = example_of(code)
    what = "case file" if isinstance(file, CaseFile) else code.document or "document"
    finding = finding_of(code, file)
    told = {"finding": finding, "what": what, "form": "json", "answers": ()}
    return _page("code", code=code, file=file.to_json(), **told)


def example_of(code: Code) -> CaseFile | Document | PlanDocument | Notice:
    """Return the case file that is the example of a code, or the document that stands alone."""
    facts = json.loads(code.example)
    if code.document is not None:
        return load_content({"schema": f"sendlaw.{code.document}/1", **facts})
    alone = {one.process: one for one in DOCUMENTS}
    if code.process in alone:
        return structure(facts, alone[Process(code.process)])
    held = facts if code.process is None else {Process(code.process).array: [facts]}
    return structure({"schema": "sendlaw.case-file/1", **held}, CaseFile)


def found_in_return(code: Code) -> Finding:
    """Return what a check finds in the return that is the example of a code, or raise ``LookupError``."""
    found = check_return(example(code.example), rules=[code.code]).findings
    if not found:
        message = f"the example of {code.code} does not yield it"
        raise LookupError(message)
    return found[0]


def finding_of(code: Code, file: CaseFile | Document | PlanDocument | Notice) -> Finding:
    """Return what a check finds in an example, or raise ``LookupError`` where it does not."""
    if isinstance(file, PlanDocument | Notice):
        report = check_document(file)
    else:
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
        "equivalent": _page("equivalent", reasons=REASONS),
        "not-relaxed": _page("not-relaxed", records=_not_relaxed()),
        "readings": _page("readings", readings=LAW.of_kind(Reading)),
        "relaxed": _page("relaxed", exceptions=_temporary(), used_by=_defeated),
        "unverified": _page("unverified", records=unread, conventions=unseen),
        "wording-catalogue": _page("wording-catalogue", entries=CATALOGUE, beyond=BEYOND),
        "wording-cited": _page("wording-cited", authorities=AUTHORITIES),
        "wording-not-automated": _page("wording-not-automated", entries=CATALOGUE),
    }
    told |= {name: _page(name, **of) for name, of in _sen2().items()}
    for one in CLASSES:
        told[f"fields-{one.__name__}"] = _page("fields", fields=attrs.fields(one), holds=_holds)
    return {f"_generated/{name}.md": text for name, text in told.items()}


def _sen2() -> dict[str, dict[str, object]]:
    """Return what the tables of the SEN2 return are told from: its items, codes and years."""
    held = (one.codes for shape in SHAPES.values() for one in shape.items)
    lists = dict.fromkeys(one for one in held if one is not None)
    return {
        "sen2-items": {"shapes": SHAPES.values(), "years": _years_of},
        "sen2-codes": {"lists": lists, "years": _years_of, "known": _known_in_words},
        "sen2-groups": {"groups": considered.GROUPS, "beside": considered.BESIDE},
        "sen2-third-party": {
            "checks": considered.THIRD_PARTY,
            "collect": considered.SAID_OF_COLLECT,
        },
        "sen2-sources": {"groups": [*_sources()], "missing": _missing},
        "sen2-years": {"collections": COLLECTIONS.values(), "known": _known_in_words},
    }


def _sources() -> Iterator[tuple[Shape, list[tuple[Source, str]]]]:
    """Yield each module of the SEN2 return, with where its items come from and their elements."""
    for module, shape in SHAPES.items():
        elements = {one.field: one.element for one in shape.items}
        yield shape, [(one, elements[one.item]) for one in SOURCES if one.module is module]


def _missing(sources: list[tuple[Source, str]]) -> list[tuple[str, str]]:
    """Return why items are recorded nowhere, each reason with the elements that it is said of."""
    found: dict[str, list[str]] = {}
    for one, element in sources:
        if not one.derived:
            found.setdefault(one.words, []).append(f"`{element}`")
    return [(words, ", ".join(elements)) for words, elements in found.items()]


def _years_of(one: Item | SenCode) -> str:
    """Say which returns have an item or a code."""
    if one.until is None:
        return f"from {one.since}"
    return f"{one.until}" if one.since == one.until else f"{one.since} to {one.until}"


def _known_in_words(one: CodeList | Collection) -> str:
    return SEN2_GRADES[one.grade]


def _temporary() -> tuple[Unless, ...]:
    """Return the exceptions that were in force for a time only."""
    return tuple(one for one in LAW.of_kind(Unless) if one.in_force_to is not None)


def _defeated(exception: Unless) -> list[Duty]:
    return [one for one in LAW.of_kind(Duty) if exception in LAW.exceptions_to(one)]


def _not_relaxed() -> list[Record]:
    """Return the limits, minimum periods and look-backs that no temporary exception reached."""
    reached = {one.id for exception in _temporary() for one in _defeated(exception)}
    found = [one for one in LAW if isinstance(one, Duty | Bar | LookBack) and one.id not in reached]
    return [one for one in found if not isinstance(one.timing, NoLimit | Before)]


def _holds(field: attrs.Attribute[object]) -> str:
    """Say what a field of a case class holds, as a case file writes it."""
    kind = field.metadata["kind"]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{member.value}`" for member in kind)
    if kind == "held":
        return f"one `{field.metadata['item'].__name__}`"
    if kind == "list":
        silent = " or `not_recorded`" if isinstance(field.default, Silence) else ""
        item = field.metadata["item"]
        named = {date: "dates", str: "ids"}.get(item, f"`{item.__name__}`")
        return f"a list of {named}{silent}"
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
_TEMPLATES.globals.update(grades=words.GRADES, severities=words.SEVERITIES)
_TEMPLATES.tests.update(latest=lambda record: record is LAW.get(record.id))
_TEMPLATES.filters.update(
    act=words.act,
    as_json=lambda finding: json.dumps(finding.to_dict(), indent=2),
    bullets=words.bullets,
    changed=_changed,
    counts_from=words.counts_from,
    day=words.day,
    escaped=lambda text: text.replace("*", r"\*"),
    in_words=in_words,
    iso_day=lambda text: words.day(date.fromisoformat(text)),
    kind=lambda record: type(record).__name__,
    kind_in_words=words.KINDS.__getitem__,
    leading=lambda record: f"[`{record.id}`]({_where(record)})",
    limit=words.limit,
    lines=words.lines,
    link=_link,
    minimum=words.minimum,
    moment=moment,
    process=lambda one: words.PROCESSES.get(one, one.words),
    read_on=lambda record: words.day(record.read_on) if record.read_on else "not read",
    seen=words.seen,
    sentence=sentence,
    tell=words.tell,
    touches=_touches,
    upper_first=_upper_first,
)
