"""The codes of what a plan must contain."""

from __future__ import annotations

from sendlaw.checks.code import Code

OF_PLANS: tuple[Code, ...] = ()
