"""The same duties as variables and formulas of OpenFisca, which computes them for all cases at once.

Dates are variables of no period, deadlines and standings variables of a day: the day looked from.
A standing is an index into ``STANDINGS``; 1 January 1970, the default of a date, is *not yet*.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from caseload import AS_AT, DUTIES, FIELDS, REFUSE
from sendlaw.engine.columns import STANDINGS
from sendlaw.vocabulary import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from openfisca_core.periods import Period

    from caseload import Answers, Caseload

    Array = Any
    """A column of whatever a variable holds."""
    Inputs = dict[str, Array]
    Results = dict[str, tuple[Array, Array]]
    Ask = Callable[[str, Period], Array]
    """What a formula is given for its cases: it asks for a variable in a period."""
    Formula = Callable[[Ask, Period], Array]

NOT_YET = np.datetime64("1970-01-01")
CODE = {one: STANDINGS.index(one) for one in STANDINGS}


def limit(start: str, days: int) -> Formula:
    """Return the formula of a last day: so many days after a start."""
    return lambda case, period: case(start, period) + np.timedelta64(days, "D")


def start(case: Ask, period: Period) -> Array:
    """The day from which the limits run."""
    return np.maximum(case("request_received", period), case("became_responsible", period))


def binds_notify(case: Ask, period: Period) -> Array:
    """Whether regulation 4 binds: a refusal without notice that an assessment was considered."""
    considering, decided = case("considering_notified", period), case("decision_notified", period)
    noticed = (considering != NOT_YET) & (considering <= decided)
    return (case("decision", period) == REFUSE) & ~noticed


def binds_decide(case: Ask, period: Period) -> Array:
    """Whether regulation 5 binds: no assessment in the six months before."""
    began, last = case("start", period), case("last_assessed", period)
    month = began.astype("datetime64[M]") - np.timedelta64(6, "M")
    day = began - began.astype("datetime64[M]")
    end = (month + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    opens = np.minimum(month.astype("datetime64[D]") + day, end)
    return ~((opens <= last) & (last < began))


def binds_refuse(case: Ask, period: Period) -> Array:
    """Whether regulation 10 binds: a plan may be refused, and none was sent, or was refused."""
    refused, final = case("plan_refusal_notified", period), case("final_plan_sent", period)
    planned = (final != NOT_YET) & ((refused == NOT_YET) | (final <= refused))
    late = np.datetime64(period.start.date) > case("reg10_refuse_plan_due", period)
    return (case("decision", period) != REFUSE) & ~planned & ~((refused == NOT_YET) & late)


def binds_final(case: Ask, period: Period) -> Array:
    """Whether regulation 13(2) binds: neither an assessment nor a plan was refused."""
    refused, final = case("plan_refusal_notified", period), case("final_plan_sent", period)
    unplanned = (refused != NOT_YET) & ((final == NOT_YET) | (refused <= final))
    return (case("decision", period) != REFUSE) & ~unplanned


def standing(duty: str, act: str, excused: str = "") -> Formula:
    """Return the formula of how an act stands to its last day; ``excused`` says what may excuse it."""

    def formula(case: Ask, period: Period) -> Array:
        today = np.datetime64(period.start.date)
        due, done = case(f"{duty}_due", period), case(act, period)
        excuse = case(excused, period) if excused else False
        late, over = done > due, (done == NOT_YET) & (today > due)
        conditions = [
            ~case(f"{duty}_binds", period),
            late & excuse,
            late,
            over & excuse,
            over,
            done == NOT_YET,
        ]
        names = ("NOT_ENGAGED", "LATE_EXCUSED", "LATE", "OVERDUE_EXCUSED", "OVERDUE", "OPEN")
        return np.select(conditions, [CODE[Standing(name)] for name in names], CODE[Standing.MET])

    return formula


def bar_standing(case: Ask, period: Period) -> Array:
    """How a final plan stands to the family's fifteen days."""
    earliest = case("reg13_draft_representations_due", period)
    final, today = case("final_plan_sent", period), np.datetime64(period.start.date)
    conditions = [
        case("draft_plan_served", period) == NOT_YET,
        np.where(final == NOT_YET, today, final) >= earliest,
        final == NOT_YET,
    ]
    names = ("NOT_ENGAGED", "FREE", "RUNNING")
    return np.select(conditions, [CODE[Standing(name)] for name in names], CODE[Standing.PREMATURE])


def variable(name: str, kind: type, formula: Formula | None = None) -> type:
    """Make a variable, as its class statement would: an input, or a formula of a day."""
    unit = DateUnit.ETERNITY if formula is None else DateUnit.DAY
    given = {"value_type": kind, "entity": ASSESSMENT, "definition_period": unit, "label": name}
    if formula is not None:
        given["formula"] = formula
    return type(name, (Variable,), given)


ASSESSMENT = build_entity("assessment", "assessments", "An EHC needs assessment", is_person=True)
FORMULAS: dict[str, tuple[type, Formula]] = {
    "start": (date, start),
    "reg4_notify_not_necessary_due": (date, limit("start", 42)),
    "reg4_notify_not_necessary_binds": (bool, binds_notify),
    "reg4_notify_not_necessary": (
        int,
        standing("reg4_notify_not_necessary", "decision_notified"),
    ),
    "reg5_decision_to_assess_due": (date, limit("start", 42)),
    "reg5_decision_to_assess_binds": (bool, binds_decide),
    "reg5_decision_to_assess": (
        int,
        standing("reg5_decision_to_assess", "decision_notified", excused="excused"),
    ),
    "reg10_refuse_plan_due": (date, limit("start", 112)),
    "reg10_refuse_plan_binds": (bool, binds_refuse),
    "reg10_refuse_plan": (
        int,
        standing("reg10_refuse_plan", "plan_refusal_notified", excused="excused"),
    ),
    "reg13_draft_representations_due": (date, limit("draft_plan_served", 15)),
    "reg13_draft_representations": (int, bar_standing),
    "reg13_final_plan_due": (date, limit("start", 140)),
    "reg13_final_plan_binds": (bool, binds_final),
    "reg13_final_plan": (
        int,
        standing("reg13_final_plan", "final_plan_sent", excused="excused"),
    ),
}


def rules() -> TaxBenefitSystem:
    """Build the system of rules, once for all simulations."""
    made = TaxBenefitSystem([ASSESSMENT])
    for name in FIELDS:
        made.add_variable(variable(name, date))
    made.add_variable(variable("decision", int))
    made.add_variable(variable("excused", bool))
    for name, (kind, formula) in FORMULAS.items():
        made.add_variable(variable(name, kind, formula))
    return made


def inputs(cases: Caseload) -> Inputs:
    """Return the caseload as what a simulation is given."""
    given: Inputs = {name: column.astype("datetime64[D]") for name, column in cases.days.items()}
    given["decision"] = cases.decision.astype(np.int32)
    given["excused"] = cases.excused.astype(np.bool_)
    return given


def simulator() -> Callable[[Inputs], Results]:
    """Return what simulates some cases: for each duty its last day and its standing."""
    system, day = rules(), AS_AT.isoformat()
    names = {duty: duty.replace(".", "_") for duty in DUTIES}

    def simulate(given: Inputs) -> Results:
        simulation = SimulationBuilder().build_default_simulation(system, len(given["decision"]))
        for name, column in given.items():
            simulation.set_input(name, DateUnit.ETERNITY, column)
        return {
            duty: (simulation.calculate(f"{name}_due", day), simulation.calculate(name, day))
            for duty, name in names.items()
        }

    return simulate


def answers(found: Results) -> Answers:
    """Return the results of a simulation as day numbers and codes."""
    return {
        duty: (due.astype(np.uint16), standing.astype(np.uint8))
        for duty, (due, standing) in found.items()
    }
