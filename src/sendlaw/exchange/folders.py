"""Many files at once: read from folders, with all that is wrong with any; written all or none."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sendlaw.errors import InvalidFact, Problem
from sendlaw.exchange.structure import load_as

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

T = TypeVar("T")
JSON = ".json"
"""How the names of the files end that a folder stands for, in small letters or capitals."""


def load_by_path(
    paths: Iterable[Path],
    schemas: Mapping[str, type[T]],
    problems: list[Problem],
    *,
    step: Callable[[float], None] | None = None,
) -> dict[Path, T]:
    """Return what the files hold, by their paths; what is wrong with any is added to the problems.

    >>> load_by_path([], {}, [])
    {}

    A folder stands for the JSON files in it, in the order of their names, and not for what is in folders
    below. A folder without any is a problem, and so is a file that is given twice. ``step`` is told before
    each file which share of them has been read.
    """
    found: dict[Path, T] = {}
    seen: set[Path] = set()
    files = list(_files(paths, problems))
    for number, path in enumerate(files):
        if step is not None:
            step(number / len(files))
        if path.resolve() in seen:
            problems.append(Problem(str(path), "each file once", "it given twice", kind="value"))
            continue
        seen.add(path.resolve())
        try:
            found[path] = load_as(path, schemas)
        except InvalidFact as error:
            problems += [one.under(str(path)) for one in error.problems]
        except OSError as error:
            problems.append(_unusable(path, "a file that can be read", error))
    return found


def _files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        within = sorted(one for one in path.iterdir() if one.suffix.lower() == JSON)
        held = [one for one in within if not one.is_dir()]
        if not held:
            problems.append(Problem(str(path), "a folder with JSON files", "none", kind="missing"))
        yield from held


def _unusable(path: Path, expected: str, error: OSError) -> Problem:
    return Problem(str(path), expected, error.strerror or f"{error}", kind="value")


def one_each(found: Mapping[Path, object], problems: list[Problem]) -> None:
    """Add a problem for each file whose reference another file has, naming both.

    >>> from sendlaw.cases import CaseFile
    >>> problems = []
    >>> files = {Path("a.json"): CaseFile(reference="EX-1"), Path("b.json"): CaseFile(reference="EX-1")}
    >>> one_each(files, problems)
    >>> print(problems[0])
    b.json.reference: expected a reference that no other file has, found that of a.json
    """
    first: dict[str, Path] = {}
    for path, one in found.items():
        reference = getattr(one, "reference", None)
        if reference and first.setdefault(reference, path) != path:
            expected, said = "a reference that no other file has", f"that of {first[reference]}"
            problems.append(Problem(f"{path}.reference", expected, said, kind="value"))


def write_each(folder: Path, texts: Mapping[str, str]) -> None:
    """Write files into a folder, which is made if need be: all of them, or none and nothing changed.

    >>> from tempfile import mkdtemp
    >>> folder = Path(mkdtemp())
    >>> write_each(folder / "out", {"a.txt": "one"})
    >>> (folder / "out" / "a.txt").read_text()
    'one'

    Raises ``InvalidFact`` that names the path where one cannot be written.
    """
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".sendlaw-") as beside:
            _in_place(folder, _staged(Path(beside), texts), Path(beside))
    except OSError as error:
        for one in made:
            if one.is_dir() and not any(one.iterdir()):
                one.rmdir()
        where = folder if error.filename is None else Path(error.filename)
        raise InvalidFact([_unusable(where, "a path that can be written", error)]) from error


def _staged(beside: Path, texts: Mapping[str, str]) -> dict[str, Path]:
    """Write every text under a name of its own, and return where each is."""
    found = {name: beside / f"new-{name}" for name in texts}
    for name, path in found.items():
        path.write_text(texts[name], encoding="utf-8", newline="\n")
    return found


def _in_place(folder: Path, staged: Mapping[str, Path], beside: Path) -> None:
    """Move files to their places; where one cannot be, move back what was there before."""
    moved: dict[Path, Path | None] = {}
    try:
        for name, path in staged.items():
            target, kept = folder / name, beside / f"old-{name}"
            if target.is_dir():
                raise IsADirectoryError(21, "a folder", str(target))
            if target.exists():
                target.replace(kept)
            moved[target] = kept if kept.exists() else None
            path.replace(target)
    except OSError:
        for target, before in moved.items():
            target.unlink(missing_ok=True)
            if before is not None:
                before.replace(target)
        raise
