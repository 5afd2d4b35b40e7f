"""The codes of what a notice must contain, and of the advice for an assessment."""

from __future__ import annotations

from sendlaw.checks.code import Code

OF_NOTICES: tuple[Code, ...] = ()
