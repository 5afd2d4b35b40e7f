"""How the blocks of a page are run: Python by Sybil, the command line and case files by what is here."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

from click.testing import CliRunner
from sybil import Document, Example
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from sendlaw.cli import main
from sendlaw.exchange.sen2 import check_return
from sendlaw.exchange.sen2.examples import example as source_of

PROMPT = "$ "
EXIT_CODE = "echo $?"


def session(example: Example) -> str | None:
    """Run a console block that calls ``sendlaw``; return the session, if it is not as shown."""
    shown = [line.rstrip() for line in str(example.parsed).strip().splitlines()]
    if not any(line.startswith(f"{PROMPT}sendlaw ") for line in shown):
        return None
    ran: list[str] = []
    for line in shown:
        if line.startswith(PROMPT):
            ran += [line, *_output(line.removeprefix(PROMPT), example)]
    return None if ran == shown else "\n".join(("the session as it runs:", *ran))


def _output(command: str, example: Example) -> list[str]:
    """Return what a command prints; its exit code is kept in the namespace of the page."""
    if command == EXIT_CODE:
        return [str(example.namespace["exit code"])]
    program, *arguments = shlex.split(command)
    assert program == "sendlaw", f"no test runs {program}"
    runner = CliRunner(env={"COLUMNS": None, "FORCE_COLOR": None, "TTY_COMPATIBLE": None})
    done = runner.invoke(main, arguments)
    example.namespace["exit code"] = done.exit_code
    return [line.rstrip() for line in done.output.splitlines()]


def case_file(example: Example) -> None:
    """Read a block of JSON; one with a caption is the file of that name for the blocks after it."""
    json.loads(str(example.parsed))
    caption = example.region.lexemes.get("options", {}).get("caption")
    if caption:
        Path(caption).write_text(str(example.parsed), encoding="utf-8")


def sen2_return(example: Example) -> None:
    """Read a block of XML as a SEN2 return; one with a caption is the file of that name."""
    text = str(example.parsed)
    check_return(source_of(text))
    caption = example.region.lexemes.get("options", {}).get("caption")
    if caption:
        Path(caption).write_text(text, encoding="utf-8")


PARSERS = (
    PythonCodeBlockParser(),
    CodeBlockParser("console", session),
    CodeBlockParser("json", case_file),
    CodeBlockParser("xml", sen2_return),
)


def parsed(name: str, text: str) -> Document:
    """Return a page with every block that can be run."""
    document = Document(text, name)
    for parser in PARSERS:
        for region in parser(document):
            document.add(region)
    return document


def run(name: str, text: str) -> None:
    """Run every block of a page in its order, or raise ``SybilFailure`` at the first that differs."""
    for example in parsed(name, text):
        example.evaluate()
