"""Strategies registered with Hypothesis, so that ``from_type`` finds them."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from hypothesis import given, settings, strategies as st

import sendlaw
from sendlaw import cases, testing
from sendlaw.testing import entry


@pytest.mark.parametrize("name", entry.STRATEGIES)
def test_every_class_and_strategy_exists(name: str) -> None:
    assert isinstance(getattr(cases, name), type)
    assert callable(getattr(testing, entry.STRATEGIES[name]))


def test_hypothesis_is_told_where_to_find_them() -> None:
    [found] = [one for one in entry_points(group="hypothesis") if one.name == "sendlaw"]
    assert found.load() is entry.register


@pytest.mark.parametrize("name", entry.STRATEGIES)
def test_each_class_has_a_strategy_once_registered(name: str) -> None:
    entry.register()
    case = getattr(cases, name)

    @settings(max_examples=5)
    @given(st.from_type(case))
    def holds(value: object) -> None:
        assert type(value) is case

    holds()


@pytest.mark.parametrize("name", entry.CONTENTS)
def test_each_class_of_contents_has_a_strategy_too(name: str) -> None:
    entry.register()
    document = getattr(sendlaw, name)
    assert callable(getattr(testing, entry.CONTENTS[name]))

    @settings(max_examples=5)
    @given(st.from_type(document))
    def holds(value: object) -> None:
        assert type(value) is document

    holds()
