"""The vocabulary of the wording checks, read from the data beside this module."""

from __future__ import annotations

import tomllib
from pathlib import Path

_HELD = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
LISTS: dict[str, tuple[str, ...]] = {name: tuple(one) for name, one in _HELD["lists"].items()}
"""Every list by its name."""
SERVICES: dict[str, tuple[str, ...]] = {n: tuple(one) for n, one in _HELD["services"].items()}
"""The services of which advice and provision are compared, and the words that show each."""
ACRONYMS = frozenset(_HELD["words"]["acronyms"])
"""Acronyms that need no explanation in a plan."""
COMPOUNDS = frozenset(_HELD["words"]["compounds"])
"""Words after which a hyphen at the end of a line is part of a compound, and stays."""
