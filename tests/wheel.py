"""The built wheel, tried in an environment that holds nothing else of the project.

Run by ``make wheel`` with that environment's Python; it says what is wrong by failing.
"""

from __future__ import annotations

import json
from datetime import date
from importlib import metadata, resources
from pathlib import Path

import sendlaw

HERE = Path(__file__).resolve().parent.parent


def main() -> None:
    package = resources.files("sendlaw")
    assert not Path(str(package)).is_relative_to(HERE / "src"), "the checkout, not the wheel"
    assert package.joinpath("py.typed").is_file()
    assert package.joinpath("__init__.pyi").is_file()
    assert metadata.version("sendlaw") == sendlaw.__version__
    for name in sendlaw.__all__:
        assert getattr(sendlaw, name) is not None

    case = sendlaw.NeedsAssessment(request_received=date(2025, 9, 1))
    # 1 September 2025 and 20 weeks of 7 days: 140 days on is 19 January 2026
    assert case.timetable(as_at=date(2025, 9, 2))["final_plan"].due == date(2026, 1, 19)
    file = {"schema": "sendlaw.case-file/1", "needs_assessments": [case.to_dict()]}
    assert sendlaw.load(json.loads(json.dumps(file))).needs_assessments == (case,)
    assert sendlaw.schema("case-file")["$schema"]

    from hypothesis import find, strategies

    drawn = find(strategies.from_type(sendlaw.NeedsAssessment), lambda _: True)
    assert isinstance(drawn, sendlaw.NeedsAssessment), "the entry point registers the strategies"

    from sendlaw.engine import columns

    assert columns.day_number(date(1970, 1, 2)) == 1


if __name__ == "__main__":
    main()
