"""How the examples of the codes of a return are written: nested items, as XML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sendlaw.checks.code import Code

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.vocabulary import Severity

RETURN = "return"
"""What the example of these codes is: a SEN2 return, as XML or as a JSON object of CSV files."""
YEAR = 2026
Inner = str | Mapping[str, "Inner"] | Sequence["Inner"]


def written(name: str, inner: Inner, depth: int = 0) -> str:
    """Write an element as XML: text, or elements in a dict; each of a list by itself.

    >>> print(written("A", {"B": ["1", "2"]}))
    <A>
      <B>1</B>
      <B>2</B>
    </A>
    """
    indent = "  " * depth
    if isinstance(inner, str):
        return f"{indent}<{name}>{inner}</{name}>"
    if isinstance(inner, Mapping):
        lines = [written(below, held, depth + 1) for below, held in inner.items()]
        return "\n".join([f"{indent}<{name}>", *lines, f"{indent}</{name}>"])
    return "\n".join(written(name, one, depth) for one in inner)


def of_persons(*persons: Inner, year: int = YEAR, header: Mapping[str, Inner] | None = None) -> str:
    """Write a return of persons.

    >>> of_persons({"Sex": "F"}).count("<Person>")
    1
    """
    head: Inner = {"CollectionDetails": {"Year": str(year), **(header or {})}}
    people: Inner = {"Person": [*persons]}
    return written("Message", {"Header": head, "Persons": people})


def of_request(
    *, person: Mapping[str, Inner] | None = None, year: int = YEAR, **items: Inner
) -> str:
    """Write a return of one person with one request.

    >>> of_request(RequestOutcome="A").count("<RequestOutcome>")
    1
    """
    return of_persons({**(person or {}), "Requests": {**items}}, year=year)


def found_in(
    code: str, severity: Severity, title: str, *, means: str, settle: str, example: str
) -> Code:
    """Return a code whose example is a return.

    >>> from sendlaw.checks.codes import CODES
    >>> CODES["RS001"].document
    'return'
    """
    return Code(
        code=code,
        severity=severity,
        title=title,
        means=means,
        settle=settle,
        example=example,
        process=None,
        document=RETURN,
    )
