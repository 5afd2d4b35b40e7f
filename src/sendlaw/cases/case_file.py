"""A case file: one person's processes, under one reference."""

from __future__ import annotations

import json
from datetime import date

import attrs

from sendlaw.cases.amendment import Amendment
from sendlaw.cases.annual_review import AnnualReview
from sendlaw.cases.appeal import Appeal
from sendlaw.cases.case import Case, FiledCase, timetable_of
from sendlaw.cases.cessation import Cessation, Release
from sendlaw.cases.detained_assessment import DetainedAssessment
from sendlaw.cases.detained_disputes import (
    DetainedConcededAppeal,
    DetainedMediationAgreement,
    DetainedTribunalOrder,
)
from sendlaw.cases.detained_mediation import DetainedMediation
from sendlaw.cases.disability_claim import DisabilityClaim
from sendlaw.cases.ehc_plan import EHCPlan, ReviewPeriod
from sendlaw.cases.fields import day, field_problems, listed, plain_fields, refuse, word
from sendlaw.cases.higher_education_disclosure import HigherEducationDisclosure
from sendlaw.cases.joins import appealed, doubtful, joined_plans, joined_transfers, superseded
from sendlaw.cases.joins_detained import detained
from sendlaw.cases.kept_plan import KeptPlan
from sendlaw.cases.mediation import Mediation, MediationAgreement
from sendlaw.cases.needs_assessment import NeedsAssessment
from sendlaw.cases.notices import noticed
from sendlaw.cases.orders import ConcededAppeal, TribunalOrder
from sendlaw.cases.personal_budget import PersonalBudget
from sendlaw.cases.phase_transfer import PhaseTransfer
from sendlaw.cases.plan_transfer import CommissioningBodyChange, PlanTransfer
from sendlaw.cases.reassessment import Reassessment
from sendlaw.cases.receipt import receipt_of
from sendlaw.cases.recommendation import Recommendation
from sendlaw.cases.special_school_stay import SpecialSchoolStay
from sendlaw.cases.statement_conversion import DetainedStatementConversion, StatementConversion
from sendlaw.cases.statement_reassessment import StatementReassessment
from sendlaw.counting import ENGLAND, Calendar
from sendlaw.engine.ages import Ages
from sendlaw.errors import Problem
from sendlaw.facts.dated import NOT_KNOWN
from sendlaw.vocabulary import Process

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from sendlaw.engine.timetable import Timetable
    from sendlaw.law.registry import Registry

SCHEMA = "sendlaw.case-file/1"


@attrs.frozen(kw_only=True)
class AuthoritySuccession:
    """One authority taking the place of another when local government is reorganised.

    >>> AuthoritySuccession(predecessor="Old", successor="New", on=date(2026, 4, 1)).successor
    'New'

    It is no move: the clocks of the first authority run on against the second. Raises ``InvalidFact``.
    """

    predecessor: str = word(words="the authority that was")
    successor: str = word(words="the authority that takes its place")
    on: date = day(words="the day it does")

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        for field in attrs.fields(type(self)):
            if getattr(self, field.name) is None:
                expected = field.metadata["words"]
                problems.append(Problem(field.name, expected, "nothing", kind="missing"))
        refuse(problems)

    def to_dict(self) -> dict[str, object]:
        """Return the succession as plain JSON types."""
        return plain_fields(self)


@attrs.frozen(kw_only=True)
class CaseFile:
    """Everything recorded about one person, under a reference of the user's own.

    >>> file = CaseFile(
    ...     reference="EX-1",
    ...     ehc_plans=(EHCPlan(made=date(2024, 3, 1)),),
    ...     annual_reviews=(AnnualReview(attends_setting=True, meeting_held=date(2025, 2, 3)),),
    ... )
    >>> [one.key for one in file.timetable(as_at=date(2025, 2, 4)).agenda][:2]
    ['annual_reviews[0]/reg20.report', 'ehc_plans[0].periods[0]/s44.first_review']

    ``complete_through`` is the day up to which an empty field means *not yet*: the day the records were
    last brought up to date. What one process records of another is joined where it is clear which is
    meant: a plan learns of its reviews and re-assessments; a field given by hand wins. ``follows`` of a
    case names the ``ref`` of the one that it answers. No name, address or text about a person belongs
    here. Raises ``InvalidFact``.
    """

    reference: str = attrs.field(default="", metadata={"kind": "text", "words": "your reference"})
    date_of_birth: date | None = day(words="the date of birth")
    complete_through: date | None = day(words="the day up to which the records are complete")
    needs_assessments: tuple[NeedsAssessment, ...] = listed(
        NeedsAssessment, words="the EHC needs assessments"
    )
    ehc_plans: tuple[EHCPlan, ...] = listed(EHCPlan, words="the EHC plans")
    annual_reviews: tuple[AnnualReview, ...] = listed(AnnualReview, words="the reviews of a plan")
    phase_transfers: tuple[PhaseTransfer, ...] = listed(
        PhaseTransfer, words="the transfers between phases, or between post-16 institutions"
    )
    amendments: tuple[Amendment, ...] = listed(
        Amendment, words="the amendments that no review led to"
    )
    reassessments: tuple[Reassessment, ...] = listed(Reassessment, words="the re-assessments")
    plan_transfers: tuple[PlanTransfer, ...] = listed(
        PlanTransfer, words="the moves between authorities"
    )
    commissioning_body_changes: tuple[CommissioningBodyChange, ...] = listed(
        CommissioningBodyChange, words="the changes of commissioning body without a move"
    )
    cessations: tuple[Cessation, ...] = listed(
        Cessation, words="the determinations to cease to maintain a plan"
    )
    releases: tuple[Release, ...] = listed(Release, words="the releases from detention")
    mediations: tuple[Mediation, ...] = listed(
        Mediation, words="mediation of a decision, wanted or not"
    )
    mediation_agreements: tuple[MediationAgreement, ...] = listed(
        MediationAgreement, words="the agreements reached in mediation"
    )
    appeals: tuple[Appeal, ...] = listed(Appeal, words="the appeals to the Tribunal")
    tribunal_orders: tuple[TribunalOrder, ...] = listed(
        TribunalOrder, words="the orders of the Tribunal"
    )
    conceded_appeals: tuple[ConcededAppeal, ...] = listed(
        ConcededAppeal, words="the appeals that the authority did not oppose"
    )
    recommendations: tuple[Recommendation, ...] = listed(
        Recommendation, words="the recommendations of the Tribunal on health and social care"
    )
    disability_claims: tuple[DisabilityClaim, ...] = listed(
        DisabilityClaim, words="the claims of disability discrimination against a school"
    )
    personal_budgets: tuple[PersonalBudget, ...] = listed(
        PersonalBudget, words="the direct payments under a personal budget"
    )
    higher_education_disclosures: tuple[HigherEducationDisclosure, ...] = listed(
        HigherEducationDisclosure, words="the requests to disclose a plan for higher education"
    )
    detained_assessments: tuple[DetainedAssessment, ...] = listed(
        DetainedAssessment, words="the assessments of a detained person"
    )
    kept_plans: tuple[KeptPlan, ...] = listed(
        KeptPlan, words="the plans kept while the person was detained"
    )
    detained_mediations: tuple[DetainedMediation, ...] = listed(
        DetainedMediation, words="mediation for a detained person"
    )
    detained_mediation_agreements: tuple[DetainedMediationAgreement, ...] = listed(
        DetainedMediationAgreement, words="the agreements reached in it"
    )
    detained_tribunal_orders: tuple[DetainedTribunalOrder, ...] = listed(
        DetainedTribunalOrder, words="the orders of the Tribunal for a detained person"
    )
    detained_conceded_appeals: tuple[DetainedConcededAppeal, ...] = listed(
        DetainedConcededAppeal, words="the appeals for a detained person that were not opposed"
    )
    special_school_stays: tuple[SpecialSchoolStay, ...] = listed(
        SpecialSchoolStay, words="the stays at a special school without a plan, for an assessment"
    )
    statement_conversions: tuple[StatementConversion, ...] = listed(
        StatementConversion, words="the conversions of a statement to a plan"
    )
    statement_reassessments: tuple[StatementReassessment, ...] = listed(
        StatementReassessment, words="the re-assessments of a statement under section 44"
    )
    detained_statement_conversions: tuple[DetainedStatementConversion, ...] = listed(
        DetainedStatementConversion, words="the conversions of a detained person's statement"
    )
    authority_successions: tuple[AuthoritySuccession, ...] = listed(
        AuthoritySuccession, words="the reorganisations of local government"
    )

    def __attrs_post_init__(self) -> None:
        problems = [*field_problems(self)]
        if not isinstance(self.reference, str):
            found = type(self.reference).__name__
            problems.append(Problem("reference", "text", f"a {found}"))
        if not problems:
            problems += self._misnamed()
        refuse(problems)

    def _misnamed(self) -> Iterator[Problem]:
        """Yield a problem for each ``ref`` used twice, and each ``follows`` that names nothing."""
        refs: set[str] = set()
        for path, one in self.filed():
            if one.ref is not None and one.ref in refs:
                expected = "a ref that no other case has"
                yield Problem(f"{path}.ref", expected, repr(one.ref), kind="value")
            refs.update({one.ref} if one.ref else ())
        for path, one in self.filed():
            if one.follows is not None and one.follows not in refs:
                expected = "the ref of another case in the file"
                yield Problem(f"{path}.follows", expected, repr(one.follows), kind="value")

    def filed(self) -> Iterator[tuple[str, FiledCase]]:
        """Yield each case as it was given, with its path."""
        for process in Process:
            for number, one in enumerate(getattr(self, process.array, ())):
                yield f"{process.array}[{number}]", one

    def parts(self, path: str = "") -> Iterator[tuple[str, Case]]:
        """Yield each case object with its path, joined to the others."""
        prefix = f"{path}." if path else ""
        plans, moves = iter(joined_plans(self)), iter(joined_transfers(self))
        for where, one in self.filed():
            joined: FiledCase = one
            if isinstance(one, EHCPlan):
                joined = next(plans)
            elif isinstance(one, PlanTransfer):
                joined = next(moves)
            elif self.ehc_plans and isinstance(one, AnnualReview):
                joined = attrs.evolve(one, plan_made=None, last_reviewed=None)
            elif isinstance(one, Cessation):
                joined = appealed(one, self)
            elif isinstance(one, DetainedAssessment):
                joined = detained(one, self)
            else:
                joined = noticed(superseded(one, self), self)
            if not self._only_succeeds(one):
                yield from self._in_doubt(joined.parts(f"{prefix}{where}"))

    def _only_succeeds(self, one: FiledCase) -> bool:
        """Say whether a move is only the taking over of one authority by another: no move, no clock."""
        taken = {(each.predecessor, each.successor) for each in self.authority_successions}
        return isinstance(one, PlanTransfer) and (one.from_authority, one.to_authority) in taken

    def _in_doubt(self, parts: Iterator[tuple[str, Case]]) -> Iterator[tuple[str, Case]]:
        """Leave it open whether a period was closed, where a review may be of any of several plans."""
        doubt = doubtful(self)
        for where, part in parts:
            if doubt and isinstance(part, ReviewPeriod) and part.reviewed is None:
                yield where, attrs.evolve(part, reviewed=NOT_KNOWN)
            else:
                yield where, part

    def ages(self, *, as_at: date) -> Ages | None:
        """Return what the date of birth says on a day; ``None`` where it is not recorded.

        >>> CaseFile(date_of_birth=date(2011, 5, 1)).ages(as_at=date(2025, 9, 1)).year_9_or_beyond
        True
        """
        return None if self.date_of_birth is None else Ages(self.date_of_birth, as_at)

    def timetable(
        self,
        *,
        as_at: date,
        law_at: date | None = None,
        complete_through: date | None = None,
        law: Registry | None = None,
        calendar: Calendar = ENGLAND,
        known_at: date | None = None,
    ) -> Timetable:
        """Return every deadline of every process, looked at from a day, with the options of a case."""
        return timetable_of(
            self,
            as_at=as_at,
            law_at=law_at,
            complete_through=complete_through or self.complete_through,
            law=law,
            calendar=calendar,
            known_at=known_at,
        )

    def receipt(self, *, as_at: date, law: Registry | None = None) -> dict[str, str]:
        """Return what settles how an answer was reached, small enough to file beside a letter.

        >>> sorted(CaseFile(reference="EX-1").receipt(as_at=date(2025, 9, 1)))
        ['as_at', 'calendar', 'facts', 'law', 'sendlaw']
        """
        return receipt_of(self.to_dict(), as_at=as_at, law=law)

    def to_dict(self) -> dict[str, object]:
        """Return the file as plain JSON types, with the name of its schema.

        >>> CaseFile(reference="EX-1").to_dict()
        {'schema': 'sendlaw.case-file/1', 'reference': 'EX-1'}
        """
        found = plain_fields(self)
        if not self.reference:
            del found["reference"]
        return {"schema": SCHEMA, **found}

    def to_json(self) -> str:
        """Return the file as JSON text."""
        return json.dumps(self.to_dict(), indent="  ")
