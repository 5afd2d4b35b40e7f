"""A kind of finding: what it means, how serious it is, and an example."""

from __future__ import annotations

import attrs

from sendlaw.vocabulary import Severity


@attrs.frozen(kw_only=True)
class Code:
    """One kind of finding.

    >>> from sendlaw.checks.codes import CODES
    >>> CODES["TS001"].severity.value
    'breach'

    ``means`` says when it is found and ``settle`` what to do about it; ``example`` is a case of a
    ``process`` (``None``: a whole case file), as of ``as_at``, in which it is found. With ``document`` it
    is a document of that kind ("plan") instead.
    """

    code: str
    severity: Severity
    title: str
    means: str
    settle: str
    example: str
    as_at: str = "2026-06-01"
    process: str | None = "needs_assessment"
    document: str | None = None
