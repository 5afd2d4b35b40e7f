"""The words of what a plan holds: its sections, whose voice is heard, what kind of item it is."""

from __future__ import annotations

from enum import StrEnum


LONGEST_TEXT = 10_000_000
"""How many characters a text may have: a plan of hundreds of pages, and no more."""
YEAR_GROUPS = range(-2, 15)
"""The year groups: -2 and -1 before reception, 0 reception, 12 to 14 after school."""


class PlanState(StrEnum):
    """Which version of a plan a document is.

    >>> PlanState("final").name
    'FINAL'
    """

    DRAFT = "draft"
    FINAL = "final"
    AMENDMENT_NOTICE = "amendment_notice"
    AMENDED = "amended"


class PlanRoute(StrEnum):
    """By which road a version of a plan came: a first plan, a re-assessment, or an amendment.

    >>> [one.value for one in PlanRoute]
    ['first', 'reassessment', 'amendment']
    """

    FIRST = "first"
    REASSESSMENT = "reassessment"
    AMENDMENT = "amendment"


class SectionName(StrEnum):
    """The sections of a plan (SI 2014/1530 reg 12(1) and (4)).

    >>> " ".join(SectionName)
    'A B C D E F G H1 H2 I J K'
    """

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H1 = "H1"
    H2 = "H2"
    I = "I"  # noqa: E741 - the name of a section
    J = "J"
    K = "K"


class VoiceKind(StrEnum):
    """What section A holds of somebody (reg 12(1)(a)).

    >>> VoiceKind.ASPIRATIONS.value
    'aspirations'
    """

    VIEWS = "views"
    INTERESTS = "interests"
    ASPIRATIONS = "aspirations"


class Holder(StrEnum):
    """Whose views, interests or aspirations they are.

    >>> [one.value for one in Holder]
    ['child', 'parent', 'young_person']
    """

    CHILD = "child"
    PARENT = "parent"
    YOUNG_PERSON = "young_person"


class SettingType(StrEnum):
    """What kind of place the person attends, or is to attend.

    >>> SettingType("special_school").name
    'SPECIAL_SCHOOL'
    """

    EARLY_YEARS = "early_years"
    MAINSTREAM_SCHOOL = "mainstream_school"
    RESOURCED_PROVISION = "resourced_provision"
    SPECIAL_SCHOOL = "special_school"
    ALTERNATIVE_PROVISION = "alternative_provision"
    POST_16 = "post_16"
    SPECIAL_POST_16 = "special_post_16"
    NOT_IN_A_SETTING = "not_in_a_setting"


class Addressee(StrEnum):
    """To whom a plan is sent (SI 2014/1530 reg 13(2)).

    >>> Addressee.COMMISSIONING_BODY.value
    'commissioning_body'
    """

    FAMILY = "family"
    INSTITUTION = "institution"
    COMMISSIONING_BODY = "commissioning_body"
