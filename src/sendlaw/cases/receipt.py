"""Receipts: what settles how an answer was reached, small enough to file beside a letter."""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.metadata import version

from sendlaw.counting import ENGLAND
from sendlaw.law import current

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from sendlaw.law.registry import Registry


def receipt_of(facts: dict[str, object], *, as_at: date, law: Registry | None) -> dict[str, str]:
    """Return the version, the law's fingerprint, the calendar, the day, and a hash of the facts.

    The hash is of the facts as JSON with sorted keys: the same facts, in any order, have the same hash.
    """
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"))
    return {
        "sendlaw": version("sendlaw"),
        "law": (current() if law is None else law).fingerprint,
        "calendar": f"{ENGLAND.name}, announced through {ENGLAND.announced_through.isoformat()}",
        "as_at": as_at.isoformat(),
        "facts": sha256(text.encode()).hexdigest(),
    }
