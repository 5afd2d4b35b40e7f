"""The documentation: what it shows is what happens, and what it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sybil.example import SybilFailure
from tests.docs.blocks import parsed, run
from tests.docs.sources import ALL, KEPT, ROOT, SITE, TOLD, anchors, links, listed, tokens

import sendlaw
from docs import examples
from sendlaw.law import Reading, current

LAW = current()
LEADING = [name for name in ALL if list(links(name))]
STATES = {"modelled", "in part", "no"}
WITH_BLOCKS = [name for name, text in ALL.items() if list(parsed(name, text))]
RUN = {"python", "console", "json", "xml", "{code-block} json", "{code-block} xml"}
NOT_RUN = {"text", "{eval-rst}", "{toctree}"}

# --- what is shown is what happens ---------------------------------------------------------------


@pytest.mark.parametrize("name", WITH_BLOCKS)
def test_the_blocks_of_a_page_run_as_shown(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(name, ALL[name])


@pytest.mark.parametrize("name", WITH_BLOCKS)
def test_no_block_of_a_page_is_left_out(name: str) -> None:
    fences = [one for one in tokens(ALL[name]) if one.type == "fence" and one.info in RUN]
    statements = [
        max(1, len(re.findall(r"^>>> ", one.content, re.MULTILINE))) if one.info == "python" else 1
        for one in fences
    ]
    assert len(list(parsed(name, ALL[name]))) == sum(statements)


def test_there_is_no_block_that_nothing_runs() -> None:
    found = {one.info for text in ALL.values() for one in tokens(text) if one.type == "fence"}
    assert {info for info in found if not info.startswith("{include}")} <= RUN | NOT_RUN


@pytest.mark.parametrize(
    "block",
    [
        "```python\n>>> 1 + 1\n3\n```",
        "```console\n$ sendlaw duties --law-at 2014-08-31\nreg13.final_plan\n```",
        "```console\n$ sendlaw duties reg99\n$ echo $?\n0\n```",
    ],
)
def test_a_block_that_shows_something_else_fails(block: str) -> None:
    with pytest.raises(SybilFailure):
        run("page.md", block)


def test_an_example_is_told_as_at_the_prompt() -> None:
    told = examples.run("number = 2\nfor _ in range(2):\n    print(number)\nnumber + 2")
    assert told.splitlines() == [
        ">>> number = 2",
        ">>> for _ in range(2):",
        "...     print(number)",
        "2",
        "2",
        ">>> number + 2",
        "4",
    ]


# --- what is named is there ----------------------------------------------------------------------


@pytest.mark.parametrize("name", LEADING)
def test_every_link_inside_leads_somewhere(name: str) -> None:
    for link in links(name):
        target, _, anchor = link.partition("#")
        assert target in ALL or (ROOT / target).is_file(), link
        assert not anchor or anchor in anchors(ALL[target]), link


def test_every_page_is_in_a_table_of_contents() -> None:
    included = {f"docs/{name}" for name in TOLD if name.startswith("_generated/")}
    assert listed() == set(SITE) - included - {"docs/index.md"}


def test_every_table_told_from_the_data_is_included_in_a_page() -> None:
    made = {f"docs/{name}" for name in TOLD if name.startswith("_generated/")}
    assert made == {link for name in KEPT for link in links(name) if "_generated" in link}


def test_what_is_told_from_the_data_is_not_kept() -> None:
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    folders = {name.partition("/")[0] for name in TOLD}
    assert {f"/docs/{folder}/" for folder in folders} <= set(ignored)


def test_the_reference_tells_every_public_name_and_no_other() -> None:
    told = [
        name
        for page, text in KEPT.items()
        if page.startswith("docs/reference/")
        for name in re.findall(r"^\.\. [a-z:]+:: sendlaw\.(\w+)(?:\(\))?$", text, re.MULTILINE)
    ]
    assert sorted(told) == sorted(sendlaw.__all__)


def test_the_coverage_page_names_every_record() -> None:
    told, _, without = KEPT["docs/coverage.md"].partition(
        "\n## Timed provisions without a record\n"
    )
    assert without
    named = set(re.findall(r"`((?:[a-z]+[0-9]|age\.)[\w.]*)`", told))
    assert named == {one.id for one in LAW if not isinstance(one, Reading)}


def test_the_coverage_page_gives_each_provision_a_state_and_a_reason() -> None:
    lines = [line for line in KEPT["docs/coverage.md"].splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    rows = [row for row in rows if row[0] not in ("provision", "paragraph")]
    assert all(len(row) == 4 and all(row) for row in rows)
    assert {row[2] for row in rows} == STATES
    assert not [row for row in rows if row[2] == "no" and re.search(r"`[a-z]+[0-9]", row[3])]


def test_each_common_error_is_answered_by_a_block_that_runs() -> None:
    _, *errors = re.split(r"^## ", KEPT["docs/guide/common-errors.md"], flags=re.MULTILINE)
    assert len(errors) == len({error.partition("\n")[0] for error in errors}) == 10
    assert all(error.partition("\n")[2].lstrip().startswith("*") for error in errors)
    assert all("```python\n>>> " in error for error in errors)


def test_decisions_are_numbered_without_a_gap() -> None:
    text = KEPT["docs/contributing/decisions.md"]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. \*\*", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 30


def test_one_page_alone_says_that_it_is_no_legal_advice() -> None:
    assert [name for name, text in SITE.items() if "legal advice" in text] == ["docs/index.md"]
