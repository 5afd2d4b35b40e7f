"""The package itself: its public face, and the command that runs as a module."""

from __future__ import annotations

import importlib
import runpy
import sys

import pytest

import sendlaw


class TestPublicFace:
    @pytest.mark.parametrize("name", sendlaw.__all__)
    def test_every_public_name_can_be_had(self, name: str) -> None:
        found = getattr(sendlaw, name)
        assert vars(sendlaw)[name] is found  # kept, so that it is looked for once

    def test_a_name_comes_from_its_own_room(self) -> None:
        from sendlaw.cases import NeedsAssessment
        from sendlaw.exchange import check

        assert sendlaw.NeedsAssessment is NeedsAssessment
        assert sendlaw.check is check

    def test_it_lists_them_with_its_version(self) -> None:
        assert dir(sendlaw) == sorted([*sendlaw.__all__, "__version__"])

    def test_another_name_is_an_attribute_error(self) -> None:
        with pytest.raises(AttributeError, match="module 'sendlaw' has no attribute 'Sendlaw'"):
            sendlaw.Sendlaw  # noqa: B018 - asking is the test


class TestModule:
    def test_it_runs_the_command(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "argv", ["sendlaw", "duties"])
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("sendlaw", run_name="__main__")
        assert caught.value.code == 0
        assert "reg13.final_plan" in capsys.readouterr().out

    def test_imported_it_runs_nothing(self) -> None:
        module = importlib.import_module("sendlaw.__main__")
        assert module.main.name == "main"
