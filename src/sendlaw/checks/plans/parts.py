"""What the checks of a plan share: what is set out where, what is found, and what is not known."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.checks.findings import Finding
from sendlaw.checks.plans.text import named, shows
from sendlaw.engine.ages import Ages
from sendlaw.facts.dated import Silence
from sendlaw.law.contents.plans import YEAR_GROUP
from sendlaw.vocabulary.contents import PlanRoute, PlanState, SectionName, SettingType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from typing import TypeVar

    from sendlaw.cases.plan_document import PlanDocument, PlanNeed, PlanProvision, PlanSection
    from sendlaw.law.requirements import Requirement

    T = TypeVar("T")

PROVISION = (SectionName.F, SectionName.G, SectionName.H1, SectionName.H2)
NEEDS = (SectionName.B, SectionName.C, SectionName.D)


class Wanted(NamedTuple):
    """A fact that is missing, and the requirements that it would settle."""

    path: str
    requirements: tuple[Requirement, ...]


def found(
    code: str, message: str, path: str, *cited: Requirement, span: tuple[int, int] | None = None
) -> Finding:
    """Return a finding, citing the requirements it is about; the first is its duty."""
    return Finding(
        code=code,
        message=message,
        path=f"$.{path}",
        duty=cited[0].id if cited else None,
        citations=tuple(one.provision for one in cited),
        span=span,
    )


def given(items: tuple[T, ...] | Silence) -> tuple[tuple[int, T], ...]:
    """Return the items recorded, each with its number; of a silence, none."""
    return () if isinstance(items, Silence) else tuple(enumerate(items))


class Plan(NamedTuple):
    """A plan, looked at by the law of a day: what it sets out, and of whom."""

    document: PlanDocument
    on: date

    @property
    def draft(self) -> bool:
        """Whether it is a draft, of a first plan or after a re-assessment."""
        return self.document.state is PlanState.DRAFT

    @property
    def finished(self) -> bool:
        """Whether it is a plan that was made, or amended."""
        return self.document.state in (PlanState.FINAL, PlanState.AMENDED)

    @property
    def assessed(self) -> bool:
        """Whether it came of an assessment or a re-assessment, as far as is recorded."""
        route = self.document.route
        if self.document.state is PlanState.AMENDED:
            return route is PlanRoute.REASSESSMENT
        return route is not PlanRoute.AMENDMENT

    @property
    def attends(self) -> bool | str:
        """Whether an institution is to be attended, or the name of the fact that would tell (s.61)."""
        named, setting = self.document.institution_named, self.document.setting
        if named or setting not in (None, SettingType.NOT_IN_A_SETTING):
            return True
        if (
            named is None
            and not self.absent(SectionName.I)
            and not self.stands_empty(SectionName.I)
        ):
            return "institution_named"
        return "setting" if setting is None else False

    @property
    def ages(self) -> Ages | None:
        """How old the person is on the day of the document, where the birthday is known."""
        born = self.document.date_of_birth
        return None if born is None else Ages(born, self.document.dated or self.on)

    @property
    def year_9_or_beyond(self) -> bool | None:
        """Whether in or beyond year 9; ``None`` where neither year nor birthday is recorded."""
        if self.document.year_group is not None:
            return self.document.year_group >= YEAR_GROUP
        return None if self.ages is None else self.ages.year_9_or_beyond

    def sections(self, name: SectionName) -> tuple[PlanSection, ...]:
        """Return what is recorded of a section as it stands."""
        return tuple(one for _, one in given(self.document.sections) if named(one) is name)

    def nameless(self) -> tuple[int, ...]:
        """Return the numbers of the sections of which neither name nor label is recorded."""
        every = given(self.document.sections)
        return tuple(at for at, one in every if one.name is None and not shows(one.label or ""))

    def speaks(self, name: SectionName) -> bool:
        """Say whether a section says something other than that it does not apply."""
        every = self.sections(name)
        return any(shows(one.text) and one.not_applicable is not True for one in every)

    def stands_empty(self, name: SectionName) -> bool:
        """Say whether a section is there and says nothing, or that it does not apply."""
        return bool(self.sections(name)) and not self.speaks(name)

    def absent(self, name: SectionName) -> bool:
        """Say whether the sections are recorded, and one is not among them."""
        return isinstance(self.document.sections, tuple) and not self.sections(name)

    def provisions(self, *names: SectionName) -> tuple[tuple[int, PlanProvision], ...]:
        """Return the provision listed in sections, where it says something."""
        every = given(self.document.provisions)
        return tuple((at, one) for at, one in every if one.section in names and shows(one.text))

    def perhaps_in(self, *names: SectionName) -> tuple[tuple[int, PlanProvision], ...]:
        """Return the provision listed in sections, and what says something and not where it stands."""
        every = given(self.document.provisions)
        places = (*names, None)
        return tuple((at, one) for at, one in every if one.section in places and shows(one.text))

    def provides(self, name: SectionName, *cited: Requirement) -> bool | Wanted:
        """Say whether a section holds provision, or which fact would tell, as prose alone does not."""
        if self.document.provisions and isinstance(self.document.provisions, tuple):
            return bool(self.provisions(name))
        every = given(self.document.sections)
        saying = [(at, one) for at, one in every if named(one) is name and shows(one.text)]
        if any(one.not_applicable is False for _, one in saying):
            return True
        unknown = next((at for at, one in saying if one.not_applicable is None), None)
        return False if unknown is None else Wanted(f"sections[{unknown}].not_applicable", cited)

    def needs(self, *names: SectionName) -> tuple[tuple[int, PlanNeed], ...]:
        """Return the needs listed in sections, where they say something."""
        every = given(self.document.needs)
        return tuple((at, one) for at, one in every if one.section in names and shows(one.text))


if TYPE_CHECKING:
    Told = Finding | Wanted
    Check = Callable[[Plan], Iterator[Told]]
