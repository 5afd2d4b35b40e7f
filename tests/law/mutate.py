"""Mutate every record of the law, and see whether a golden row notices.

    python -m tests.law.mutate

Prints every mutant that survived, and the score. Mutants that no facts can tell from the law are declared
in ``EQUIVALENT``, each with its reason; the score is of the rest.
"""

from __future__ import annotations

import sys

from tests.golden.rows import Expectation, expectations
from tests.law.mutants import mutants

from sendlaw.errors import SendlawError
from sendlaw.law import Registry, current

EQUIVALENT = {
    "reg4.notify_not_necessary: binding otherwise": (
        "it binds only once a refusal has been notified, which is the act itself: a branch not taken"
        " cannot be asked about"
    ),
}


def noticed(law: Registry, rows: list[Expectation]) -> str | None:
    """The first row that fails under a law, or that cannot be read under it."""
    for one in rows:
        try:
            found = one.found(law)
        except (SendlawError, ValueError, AssertionError):
            return one.row["id"]
        if found != one.expected:
            return one.row["id"]
    return None


def survivors() -> tuple[list[str], int]:
    """The mutants that no golden row notices, and how many mutants there are."""
    rows = expectations()
    every = list(mutants(current()))
    return [one.name for one in every if noticed(one.law, rows) is None], len(every)


def main() -> int:
    alive, number = survivors()
    unexpected = [name for name in alive if name not in EQUIVALENT]
    for name in alive:
        print(f"{'survived' if name in unexpected else 'equivalent'}: {name}")
    counted = number - len(EQUIVALENT)
    killed = counted - len(unexpected)
    print(f"{killed} of {counted} mutants killed; {len(EQUIVALENT)} declared equivalent")
    return 1 if unexpected else 0


if __name__ == "__main__":
    sys.exit(main())
