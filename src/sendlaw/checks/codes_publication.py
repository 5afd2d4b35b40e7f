"""The codes of what a Local Offer and an SEN information report must contain."""

from __future__ import annotations

from sendlaw.checks.code import Code

OF_PUBLICATIONS: tuple[Code, ...] = ()
