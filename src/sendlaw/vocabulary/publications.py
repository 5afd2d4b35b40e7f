"""The words of what is published: who is consulted on a Local Offer, on what, and by which school."""

from __future__ import annotations

from enum import StrEnum


class Consultee(StrEnum):
    """Whom an authority consults on its Local Offer (SI 2014/1530 reg 54(1)(a) to (m) and (2)).

    >>> Consultee("youth_offending_teams").name
    'YOUTH_OFFENDING_TEAMS'

    Whom else it thinks appropriate (54(1)(n)), and which bodies outside its area (54(3)), the authority
    judges.
    """

    SEN_FAMILIES = "sen_families"
    DISABLED_FAMILIES = "disabled_families"
    MAINTAINED_SCHOOLS = "maintained_schools"
    ACADEMIES = "academies"
    POST_16_INSTITUTIONS = "post_16_institutions"
    NON_MAINTAINED_SPECIAL_SCHOOLS = "non_maintained_special_schools"
    PUPIL_REFERRAL_UNITS = "pupil_referral_units"
    CHILDRENS_CENTRES = "childrens_centres"
    EARLY_YEARS_PROVIDERS = "early_years_providers"
    YOUTH_OFFENDING_TEAMS = "youth_offending_teams"
    OTHER_PROVIDERS = "other_providers"
    ADULTHOOD_PROVIDERS = "adulthood_providers"
    EDUCATION_OFFICERS = "education_officers"
    SOCIAL_SERVICES_OFFICERS = "social_services_officers"
    ADULTHOOD_OFFICERS = "adulthood_officers"
    NHS_ENGLAND = "nhs_england"
    HEALTH_COMMISSIONERS = "health_commissioners"
    NHS_TRUSTS = "nhs_trusts"
    LOCAL_HEALTH_BOARDS = "local_health_boards"
    HEALTH_AND_WELLBEING_BOARDS = "health_and_wellbeing_boards"


class OfferTopic(StrEnum):
    """What families are consulted about (SI 2014/1530 reg 55).

    >>> OfferTopic.WITHOUT_INTERNET.value
    'without_internet'
    """

    SERVICES_REQUIRED = "services_required"
    HOW_IT_IS_SET_OUT = "how_it_is_set_out"
    WITHOUT_INTERNET = "without_internet"
    ACCESSIBILITY = "accessibility"
    HOW_TO_COMMENT = "how_to_comment"


class CommentTopic(StrEnum):
    """On what an authority seeks comments (SI 2014/1530 reg 56(1)).

    >>> [one.value for one in CommentTopic]
    ['content', 'accessibility', 'development']
    """

    CONTENT = "content"
    ACCESSIBILITY = "accessibility"
    DEVELOPMENT = "development"


class ReportingSchool(StrEnum):
    """Which kind of school publishes an SEN information report.

    >>> ReportingSchool("special").name
    'SPECIAL'
    """

    MAINSTREAM = "mainstream"
    MAINTAINED_NURSERY = "maintained_nursery"
    SPECIAL = "special"
    HOSPITAL_SPECIAL = "hospital_special"
