"""The same duties in pandas, as an analyst would write them: a frame of dates, and ``np.select``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from caseload import DECISIONS, DUTIES, NAMES

if TYPE_CHECKING:
    from datetime import date

    from caseload import Answers, Caseload


def frame(cases: Caseload) -> pd.DataFrame:
    """Return the caseload as a frame of dates, empty where something has not happened."""
    made = pd.DataFrame(
        {
            name: pd.Series(column.astype("datetime64[D]").astype("datetime64[s]")).where(
                column > 0
            )
            for name, column in cases.days.items()
        }
    )
    words = pd.Categorical.from_codes(cases.decision.astype(np.int8) - 1, list(DECISIONS[1:]))
    made["decision"] = words
    made["excused"] = cases.excused.astype(bool)
    return made


def timetable(df: pd.DataFrame, as_at: date) -> pd.DataFrame:
    """Return two columns for each duty: its last day, and how it stands."""
    today = pd.Timestamp(as_at)
    start = df["request_received"].fillna(df["became_responsible"])
    decided, final = df["decision_notified"], df["final_plan_sent"]
    refused, served = df["plan_refusal_notified"], df["draft_plan_served"]
    refused_to_assess = df["decision"] == "refuse"
    six_weeks = start + pd.Timedelta(weeks=6)
    sixteen_weeks = start + pd.Timedelta(weeks=16)
    twenty_weeks = start + pd.Timedelta(weeks=20)

    straight_refusal = refused_to_assess & ~(df["considering_notified"] <= decided)
    six_months_before = start - pd.DateOffset(months=6)
    looked_back = (df["last_assessed"] >= six_months_before) & (df["last_assessed"] < start)
    plan_made = final.notna() & (refused.isna() | (final <= refused))
    plan_refused = refused.notna() & (final.isna() | (refused <= final))
    not_taken = refused.isna() & (today > sixteen_weeks)

    out = pd.DataFrame(index=df.index)
    none = pd.Series(data=False, index=df.index)
    columns = {
        "reg4.notify_not_necessary": (straight_refusal, decided, six_weeks, none),
        "reg5.decision_to_assess": (~looked_back, decided, six_weeks, df["excused"]),
        "reg10.refuse_plan": (
            ~refused_to_assess & ~plan_made & ~not_taken,
            refused,
            sixteen_weeks,
            df["excused"],
        ),
        "reg13.final_plan": (
            ~refused_to_assess & ~plan_refused,
            final,
            twenty_weeks,
            df["excused"],
        ),
    }
    for duty, (binds, done, due, excused) in columns.items():
        out[f"{duty} due"] = due.where(binds)
        out[f"{duty} standing"] = standing(binds, done, due, excused, today)
    out["reg13.draft_representations due"] = served + pd.Timedelta(days=15)
    out["reg13.draft_representations standing"] = bar(served, final, today)
    return out


def standing(
    binds: pd.Series, done: pd.Series, due: pd.Series, excused: pd.Series, today: pd.Timestamp
) -> pd.Categorical:
    """Say how the acts of a column stand to their last days."""
    late, overdue = done > due, done.isna() & (today > due)
    conditions = [~binds, late & excused, late, overdue & excused, overdue, done.notna()]
    names = ["NOT_ENGAGED", "LATE_EXCUSED", "LATE", "OVERDUE_EXCUSED", "OVERDUE", "MET"]
    return pd.Categorical(np.select(conditions, names, "OPEN"), categories=NAMES)


def bar(served: pd.Series, final: pd.Series, today: pd.Timestamp) -> pd.Categorical:
    """Say how final plans stand to the family's fifteen days."""
    earliest = served + pd.Timedelta(days=15)
    conditions = [served.isna(), final.fillna(today) >= earliest, final.isna()]
    words = np.select(conditions, ["NOT_ENGAGED", "FREE", "RUNNING"], "PREMATURE")
    return pd.Categorical(words, categories=NAMES)


def answers(out: pd.DataFrame) -> Answers:
    """Return a frame of answers as day numbers and codes."""
    return {
        duty: (
            out[f"{duty} due"].to_numpy("datetime64[D]").astype(np.uint16),
            out[f"{duty} standing"].cat.codes.to_numpy(np.uint8),
        )
        for duty in DUTIES
    }
