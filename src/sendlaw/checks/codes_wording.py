"""The codes of what the wording of a plan risks."""

from __future__ import annotations

from sendlaw.checks.code import Code

OF_WORDING: tuple[Code, ...] = ()
