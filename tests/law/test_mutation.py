"""Every slip of the pen in a record is noticed by a golden row; ``make mutate`` prints the score."""

from tests.law.mutants import mutants
from tests.law.mutate import EQUIVALENT, survivors

from sendlaw.law import current


def test_every_mutant_of_the_law_is_noticed() -> None:
    alive, number = survivors()
    assert set(alive) == set(EQUIVALENT)
    assert number > len(current())


def test_every_record_and_every_reading_has_mutants() -> None:
    assert {mutant.of for mutant in mutants(current())} == {record.id for record in current()}
