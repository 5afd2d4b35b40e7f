"""The SEN2 return as objects: what an authority told of each person, and nothing read into it.

An item that is absent is ``None``. Codes are plain text, also those that no list has: what is wrong with
a return is for a check to say. Names, dates of birth, postcodes and numbers of persons are held so that a
return can be written back, but no ``repr`` and no error shows them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, NamedTuple

import attrs

from sendlaw.cases.fields import refuse
from sendlaw.cases.sen2_row import Sen2Row, hidden, source_key
from sendlaw.errors import Problem
from sendlaw.vocabulary.sen2 import Module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Placed(NamedTuple):
    """A record of a return, with where it stands and the keys of its person and request, if any."""

    path: str
    row: Sen2Row
    person: str | None
    request: str | None


@attrs.frozen(kw_only=True)
class Sen2Need(Sen2Row):
    """A need of a person with an active plan (module 5).

    >>> Sen2Need(sen_type="DS").sen_type
    'DS'
    """

    module: ClassVar[Module] = Module.NEED
    sen_type: str | None = None
    sen_type_rank: str | None = None


@attrs.frozen(kw_only=True)
class Sen2PlacementDetail(Sen2Row):
    """A placement at the census day (module 5).

    >>> Sen2PlacementDetail(urn="999999", entry_date=date(2025, 9, 3)).res is None
    True
    """

    module: ClassVar[Module] = Module.PLACEMENT_DETAIL
    urn: str | None = None
    ukprn: str | None = None
    sen_setting: str | None = None
    sen_setting_other: str | None = hidden()
    placement_rank: str | None = None
    entry_date: date | None = None
    leaving_date: date | None = None
    attendance_pattern: str | None = None
    sen_unit_indicator: bool | None = None
    resourced_provision_indicator: bool | None = None
    res: str | None = None
    wbp: str | None = None


@attrs.frozen(kw_only=True)
class Sen2ActivePlan(Sen2Row):
    """A plan that was active at the census day, with its placements and needs (module 5).

    >>> Sen2ActivePlan(needs=(Sen2Need(sen_type="ASD"),)).needs[0].sen_type
    'ASD'

    ``res`` and ``wbp`` stood here in 2023 only; from 2024 they are items of a placement.
    """

    module: ClassVar[Module] = Module.ACTIVE_PLAN
    transfer_la: str | None = None
    res: str | None = None
    wbp: str | None = None
    placements: tuple[Sen2PlacementDetail, ...] = ()
    needs: tuple[Sen2Need, ...] = ()
    review_meeting: date | None = None
    review_outcome: str | None = None
    review_draft: date | None = None
    phase_transfer_due_date: date | None = None
    phase_transfer_final_date: date | None = None
    last_review: date | None = None


@attrs.frozen(kw_only=True)
class Sen2PlanDetail(Sen2Row):
    """A setting that a plan names (module 4).

    >>> Sen2PlanDetail(sen_setting="EHE", placement_rank="1").sen_setting
    'EHE'
    """

    module: ClassVar[Module] = Module.PLAN_DETAIL
    urn: str | None = None
    ukprn: str | None = None
    sen_setting: str | None = None
    sen_setting_other: str | None = hidden()
    placement_rank: str | None = None
    sen_unit_indicator: bool | None = None
    resourced_provision_indicator: bool | None = None


@attrs.frozen(kw_only=True)
class Sen2NamedPlan(Sen2Row):
    """The plan that an assessment led to, and its end (module 4).

    >>> Sen2NamedPlan(start_date=date(2025, 5, 1), details=(Sen2PlanDetail(urn="999999"),)).pb is None
    True
    """

    module: ClassVar[Module] = Module.NAMED_PLAN
    start_date: date | None = None
    details: tuple[Sen2PlanDetail, ...] = ()
    plan_res: str | None = None
    plan_wbp: str | None = None
    pb: bool | None = None
    oa: bool | None = None
    dp: str | None = None
    cease_date: date | None = None
    cease_reason: str | None = None


@attrs.frozen(kw_only=True)
class Sen2Assessment(Sen2Row):
    """An EHC needs assessment (module 3).

    >>> Sen2Assessment(assessment_outcome="Y", week20=False).week20
    False

    ``week20`` says that exceptions apply, not that the plan came within 20 weeks.
    """

    module: ClassVar[Module] = Module.ASSESSMENT
    assessment_outcome: str | None = None
    assessment_outcome_date: date | None = None
    assessment_mediation: bool | None = None
    assessment_tribunal: bool | None = None
    other_mediation: bool | None = None
    other_tribunal: bool | None = None
    week20: bool | None = None
    named_plan: Sen2NamedPlan | None = None


@attrs.frozen(kw_only=True)
class Sen2Request(Sen2Row):
    """A request for an assessment, what came of it, and the active plan (module 2).

    >>> Sen2Request(received_date=date(2025, 3, 3), request_outcome="A").assessment is None
    True

    ``key`` is the key it had in the tables it was read from; two requests may be equal without it.
    """

    module: ClassVar[Module] = Module.REQUEST
    received_date: date | None = None
    request_source: str | None = None
    rya: bool | None = None
    request_outcome_date: date | None = None
    request_outcome: str | None = None
    request_mediation: bool | None = None
    request_tribunal: bool | None = None
    exported: str | None = None
    assessment: Sen2Assessment | None = None
    active_plan: Sen2ActivePlan | None = None
    key: str | None = source_key()


@attrs.frozen(kw_only=True)
class Sen2Person(Sen2Row):
    """A person and every request about them (module 1).

    >>> Sen2Person(surname="Example", postcode="ZZ1 1ZZ", sex="F")
    Sen2Person(sex='F', ethnicity=None, upn_unknown=None, requests=())

    Who the person is stands in fields that no ``repr`` shows.
    """

    module: ClassVar[Module] = Module.PERSON
    surname: str | None = hidden()
    forename: str | None = hidden()
    person_birth_date: date | None = hidden()
    sex: str | None = None
    ethnicity: str | None = None
    postcode: str | None = hidden()
    upn: str | None = hidden()
    unique_learner_number: str | None = hidden()
    upn_unknown: str | None = None
    requests: tuple[Sen2Request, ...] = ()
    key: str | None = source_key()


@attrs.frozen(kw_only=True)
class Sen2Header(Sen2Row):
    """The header of a return: whose it is, of which year, made with what.

    >>> Sen2Header(year=2026, lea="999").dsco is None
    True
    """

    module: ClassVar[Module] = Module.HEADER
    collection: str | None = None
    year: int
    reference_date: date | None = None
    source_level: str | None = None
    lea: str | None = None
    software_code: str | None = None
    release: str | None = None
    serial_no: str | None = None
    date_time: datetime | None = None
    dmo: str | None = None
    dco: str | None = None
    dsco: str | None = None


@attrs.frozen(kw_only=True)
class Sen2Return:
    """A whole SEN2 return: its header, and a record of each person.

    >>> person = Sen2Person(requests=(Sen2Request(assessment=Sen2Assessment(week20=True)),))
    >>> whole = Sen2Return(header=Sen2Header(year=2026), persons=(person,))
    >>> [placed.path for placed in whole.walk()]
    ['header', 'persons[0]', 'persons[0].requests[0]', 'persons[0].requests[0].assessment']

    Raises ``InvalidFact`` for a header or persons that are none.
    """

    header: Sen2Header
    persons: tuple[Sen2Person, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        problems = []
        if not isinstance(self.header, Sen2Header):
            problems.append(Problem("header", "Sen2Header", f"a {type(self.header).__name__}"))
        persons = self.persons
        if not (isinstance(persons, tuple) and {*map(type, persons)} <= {Sen2Person}):
            problems.append(Problem("persons", "a tuple of Sen2Person", "something else"))
        refuse(problems)

    @property
    def year(self) -> int:
        """The year of the return."""
        return self.header.year

    def walk(self) -> Iterator[Placed]:
        """Yield every record of the return with where it stands, each before those that it holds."""
        yield Placed("header", self.header, None, None)
        for number, person in enumerate(self.persons):
            yield from _walked(Placed(f"persons[{number}]", person, person.key, None))


def _walked(placed: Placed) -> Iterator[Placed]:
    yield placed
    for place, row in placed.row.parts():
        request = row.key if isinstance(row, Sen2Request) else placed.request
        yield from _walked(Placed(f"{placed.path}.{place}", row, placed.person, request))


ROWS: dict[Module, type[Sen2Row]] = {
    one.module: one
    for one in (
        *(Sen2Header, Sen2Person, Sen2Request, Sen2Assessment, Sen2NamedPlan, Sen2PlanDetail),
        *(Sen2ActivePlan, Sen2PlacementDetail, Sen2Need),
    )
}
"""The class of each module."""
