"""Every slip of the pen in a record is noticed by a golden row; ``make mutate`` prints the score."""

from pathlib import Path

from tests.law.mutants import mutants
from tests.law.mutate import EQUIVALENT, survivors

from sendlaw.law import current

PROOF = Path(__file__).parents[2] / "docs" / "proof.md"


def score(number: int) -> str:
    """What the page on proof says where every mutant is noticed but those that are no slips."""
    noticed = number - len(EQUIVALENT)
    return (
        f"Of {number:,} mutants of the law as it stands, {noticed:,} are noticed, and"
        f" {len(EQUIVALENT)} are declared to be no slips at all."
    )


def test_every_mutant_of_the_law_is_noticed() -> None:
    alive, number = survivors()
    assert set(alive) == set(EQUIVALENT)
    assert number > len(current())
    assert score(number) in " ".join(PROOF.read_text().split())


def test_every_record_and_every_reading_has_mutants() -> None:
    assert {mutant.of for mutant in mutants(current())} == {record.id for record in current()}
