"""Every slip of the pen in a record is noticed by a golden row; ``make mutate`` prints the score."""

from tests.law.mutants import mutants
from tests.law.mutate import EQUIVALENT, survivors

from sendlaw.law import current
from sendlaw.law.records import Record


def test_every_mutant_of_the_law_is_noticed() -> None:
    alive, number = survivors()
    assert set(alive) == set(EQUIVALENT)
    assert number > len(current().of_kind(Record))


def test_every_record_has_mutants() -> None:
    mutated = {mutant.name.partition(":")[0] for mutant in mutants(current())}
    assert mutated == {record.id for record in current().of_kind(Record)}
