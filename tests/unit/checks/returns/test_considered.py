"""What the codes answer to: the groups, and the checks of a third party, one by one."""

from __future__ import annotations

import pytest

from sendlaw.checks.returns.check import EVERY
from sendlaw.checks.returns.considered import (
    BESIDE,
    GROUPS,
    SAID_OF_COLLECT,
    THIRD_PARTY,
    Considered,
    answers_to,
)

THEIRS = (
    *(112, 122, 124, 132, 134, 142, 143, 212, 224, 232, 234, 236, 312, 412, 414, 416, 422, 512),
    *(514, 522, 524, 532, 534, 542, 592, 612, 614),
)
"""The indices of the third party's checks: 27 of them."""


def test_the_seventeen_groups_and_every_check_of_the_third_party() -> None:
    assert [*GROUPS] == [*range(1, 18)]
    assert (*THIRD_PARTY,) == THEIRS
    assert len(SAID_OF_COLLECT) == 3


def test_every_code_answers_to_a_group_or_says_what_it_is_about() -> None:
    grouped = {code for one in GROUPS.values() for code in one.codes}
    assert grouped | {*BESIDE} == {*EVERY}
    assert not grouped & {*BESIDE}
    assert all(one.codes for one in GROUPS.values())


@pytest.mark.parametrize("one", [*GROUPS.values(), *THIRD_PARTY.values(), *SAID_OF_COLLECT])
def test_each_has_codes_or_a_reason(one: Considered) -> None:
    assert one.codes or one.reason
    assert {*one.codes} <= {*EVERY}


def test_what_a_code_answers_to() -> None:
    assert answers_to("RS051") == ("group 16", "third party 212")
    assert answers_to("RS029") == ()
