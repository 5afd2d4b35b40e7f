"""Measure what sendlaw costs beside other ways of doing the same, and hold it to its budgets.

Run it with ``make bench``. Each contender must first give the same answers as sendlaw. All figures are the
best of several interleaved rounds, and what counts are the ratios within one run. A full run writes its
results into the README of this folder; a run with other rows or rounds only prints them.
"""

from __future__ import annotations

import argparse

import frames
import importing
import many_cases
import one_case
import one_move
import report
import sen2
import wording
import working_days

ROWS, ROUNDS = 1_000_000, 7


def main() -> None:
    """Measure everything, print it, and write it down if it was a full run."""
    asked = arguments()
    lines = [
        *one_case.lines(asked.rounds),
        *one_move.lines(asked.rounds),
        *many_cases.lines(asked.rows, asked.rounds),
        *frames.lines(asked.rows, asked.rounds),
        *working_days.lines(asked.rounds),
        *sen2.lines(asked.rounds),
        *wording.lines(asked.rounds),
        *importing.lines(asked.rounds),
    ]
    text = f"{report.table(lines)}\n{report.setting(asked.rows, asked.rounds)}"
    print(text)
    if (asked.rows, asked.rounds) == (ROWS, ROUNDS):
        report.written(text)


def arguments() -> argparse.Namespace:
    """Read how many rows and rounds are asked for."""
    parser = argparse.ArgumentParser(description="Measure sendlaw beside other ways.")
    parser.add_argument("--rows", type=int, default=ROWS, help="cases in the caseload")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="times that each runs")
    return parser.parse_args()


if __name__ == "__main__":
    main()
