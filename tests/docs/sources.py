"""The pages: those kept in the repository, those told from the data, and where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path, PurePosixPath
from posixpath import normpath

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.anchors.index import slugify

from docs import pages

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
MADE = ("_build", *pages.FOLDERS)


def kept() -> dict[str, str]:
    """Return every page that is kept in the repository, by its path below it."""
    below = sorted(DOCS.rglob("*.md"))
    paths = [one for one in below if one.relative_to(DOCS).parts[0] not in MADE]
    found = (ROOT / "README.md", *paths)
    return {one.relative_to(ROOT).as_posix(): one.read_text(encoding="utf-8") for one in found}


TOLD = pages.written()
"""Every page told from the data, by its path below the documentation."""
KEPT = kept()
ALL = {**KEPT, **{f"docs/{name}": text for name, text in TOLD.items()}}
SITE = {name: text for name, text in ALL.items() if name.startswith("docs/")}


def tokens(text: str) -> list[Token]:
    """Return the tokens of a page, those within its lines included."""
    blocks = MarkdownIt().enable("table").parse(text)
    return [one for block in blocks for one in (block, *(block.children or ()))]


def links(name: str) -> Iterator[str]:
    """Yield where a page leads inside the repository: links, includes, and paths it names."""
    folder = PurePosixPath(name).parent
    for token in tokens(ALL[name]):
        target = ""
        if token.type == "link_open":
            target = str(token.attrs["href"])
        elif token.type == "fence" and token.info.startswith("{include}"):
            target = token.info.split()[1]
        if target and "://" not in target:
            yield normpath(f"{folder}/{target}") if target[0] != "#" else f"{name}{target}"
        if token.type == "code_inline" and token.content.startswith("docs/"):
            yield token.content


def anchors(text: str) -> set[str]:
    """Return the headings of a page as they are linked to."""
    found = tokens(text)
    pairs = pairwise(found)
    return {slugify(after.content) for one, after in pairs if one.type == "heading_open"}


def listed() -> set[str]:
    """Return every page that some table of contents lists."""
    return {
        normpath(f"{PurePosixPath(name).parent}/{line}.md")
        for name, text in SITE.items()
        for token in tokens(text)
        if token.type == "fence" and token.info == "{toctree}"
        for line in token.content.splitlines()
        if line and line[0] != ":"
    }
