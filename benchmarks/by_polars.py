"""The same duties in polars: one frame of expressions, collected in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl

from caseload import DECISIONS, DUTIES, NAMES

if TYPE_CHECKING:
    from datetime import date

    from caseload import Answers, Caseload

STANDINGS = pl.Enum(NAMES)


def frame(cases: Caseload) -> pl.DataFrame:
    """Return the caseload as a frame of dates, empty where something has not happened."""
    dates = [
        pl.Series(name, column.astype("int32")).replace(0, None).cast(pl.Date)
        for name, column in cases.days.items()
    ]
    words = pl.Series(
        "decision", [DECISIONS[code] for code in cases.decision], pl.Enum(["assess", "refuse"])
    )
    excused = pl.Series("excused", cases.excused.astype(bool))
    return pl.DataFrame([*dates, words, excused])


def timetable(df: pl.DataFrame, as_at: date) -> pl.DataFrame:
    """Return two columns for each duty: its last day, and how it stands."""
    today = pl.lit(as_at)
    start = pl.coalesce("request_received", "became_responsible")
    decided, considering = pl.col("decision_notified"), pl.col("considering_notified")
    refused, final = pl.col("plan_refusal_notified"), pl.col("final_plan_sent")
    last, served = pl.col("last_assessed"), pl.col("draft_plan_served")
    refused_to_assess = (pl.col("decision") == "refuse").fill_null(value=False)
    excused = pl.col("excused")

    six_weeks, sixteen_weeks, twenty_weeks = (
        start + pl.duration(weeks=weeks) for weeks in (6, 16, 20)
    )
    straight = refused_to_assess & ~(considering <= decided).fill_null(value=False)
    since = start.dt.offset_by("-6mo")
    looked_back = ((last >= since) & (last < start)).fill_null(value=False)
    plan_made = final.is_not_null() & (refused.is_null() | (final <= refused))
    plan_refused = refused.is_not_null() & (final.is_null() | (refused <= final))
    not_taken = refused.is_null() & (today > sixteen_weeks)
    return (
        df.lazy()
        .select(
            *duty(
                "reg4.notify_not_necessary",
                straight,
                decided,
                six_weeks,
                pl.lit(value=False),
                today,
            ),
            *duty("reg5.decision_to_assess", ~looked_back, decided, six_weeks, excused, today),
            *duty(
                "reg10.refuse_plan",
                ~refused_to_assess & ~plan_made & ~not_taken,
                refused,
                sixteen_weeks,
                excused,
                today,
            ),
            *bar("reg13.draft_representations", served, final, today),
            *duty(
                "reg13.final_plan",
                ~refused_to_assess & ~plan_refused,
                final,
                twenty_weeks,
                excused,
                today,
            ),
        )
        .collect(engine="in-memory")
    )


def duty(
    name: str, binds: pl.Expr, done: pl.Expr, due: pl.Expr, excused: pl.Expr, today: pl.Expr
) -> tuple[pl.Expr, pl.Expr]:
    """Return the last day of a duty, and how its act stands to it."""
    overdue = done.is_null() & (today > due)
    stands = (
        pl.when(~binds)
        .then(pl.lit("NOT_ENGAGED", STANDINGS))
        .when((done > due) & excused)
        .then(pl.lit("LATE_EXCUSED", STANDINGS))
        .when(done > due)
        .then(pl.lit("LATE", STANDINGS))
        .when(overdue & excused)
        .then(pl.lit("OVERDUE_EXCUSED", STANDINGS))
        .when(overdue)
        .then(pl.lit("OVERDUE", STANDINGS))
        .when(done.is_null())
        .then(pl.lit("OPEN", STANDINGS))
        .otherwise(pl.lit("MET", STANDINGS))
    )
    return due.alias(f"{name} due"), stands.alias(f"{name} standing")


def bar(name: str, served: pl.Expr, final: pl.Expr, today: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """Return the first lawful day of a final plan, and how the plan stands to it."""
    earliest = served + pl.duration(days=15)
    stands = (
        pl.when(served.is_null())
        .then(pl.lit("NOT_ENGAGED", STANDINGS))
        .when(final.fill_null(today) >= earliest)
        .then(pl.lit("FREE", STANDINGS))
        .when(final.is_null())
        .then(pl.lit("RUNNING", STANDINGS))
        .otherwise(pl.lit("PREMATURE", STANDINGS))
    )
    return earliest.alias(f"{name} due"), stands.alias(f"{name} standing")


def answers(out: pl.DataFrame) -> Answers:
    """Return a frame of answers as day numbers and codes."""
    return {
        duty: (
            out[f"{duty} due"].to_physical().fill_null(0).to_numpy().astype(np.uint16),
            out[f"{duty} standing"].to_physical().to_numpy().astype(np.uint8),
        )
        for duty in DUTIES
    }
