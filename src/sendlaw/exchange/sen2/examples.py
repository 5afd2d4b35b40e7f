"""The examples of the codes of a return, ready to be read."""

from __future__ import annotations

import io
import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.exchange.sen2.forms import Source


def example(text: str) -> Source:
    """Return the example of a code as a source: XML, or a JSON object of CSV files.

    >>> from sendlaw.checks import CODES
    >>> from sendlaw.exchange.sen2 import check_return
    >>> [found.code for found in check_return(example(CODES["RS001"].example), rules=["RS001"])]
    ['RS001']
    """
    if text.startswith("{"):
        return {name: io.StringIO(table) for name, table in json.loads(text).items()}
    return io.BytesIO(text.encode())
