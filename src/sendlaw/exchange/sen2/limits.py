"""How much an untrusted source may ask of the reader."""

from __future__ import annotations

import attrs

from sendlaw.exchange.sen2.problems import refused

MEBIBYTE = 1_048_576


@attrs.frozen(kw_only=True)
class Limits:
    """The limits on what is read: bytes in all, levels of elements, characters of one value.

    >>> Limits(bytes=1000).depth
    32

    A return of 20,000 persons is about 30 million bytes of XML. The bytes of a workbook are counted
    unpacked.
    """

    bytes: int = 1024 * MEBIBYTE
    depth: int = 32
    text: int = 10_000

    def check_bytes(self, number: int) -> None:
        """Raise ``InvalidFact`` where a source has too many bytes."""
        if number > self.bytes:
            raise refused("source", f"at most {self.bytes:,} bytes", "more", kind="range")


LIMITS = Limits()
"""The limits that hold unless others are given."""
