"""The codes of a SEN2 return on persons: their numbers, and what is met twice."""

from __future__ import annotations

from sendlaw.checks.codes_return_form import found_in, of_persons
from sendlaw.vocabulary import Severity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from sendlaw.checks.code import Code

QUERY = Severity.QUERY
_TWICE = {"UPN": "B801200005001", "UniqueLearnerNumber": "9276308686"}

OF_RETURN_PERSONS: tuple[Code, ...] = (
    found_in(
        "RS048",
        QUERY,
        "neither UPN nor ULN, and no reason",
        means="A person has neither a UPN nor a ULN, and UPNunknown does not say why.",
        settle="Send a number, or the reason.",
        example=of_persons({"Sex": "F"}),
    ),
    found_in(
        "RS049",
        QUERY,
        "a UPN with a wrong check letter",
        means=(
            "The first letter of a UPN is not the one that its other characters make, by the rule of the "
            "Government Data Standards Catalogue. The UPN may be permanent or temporary."
        ),
        settle="See where the number was mistyped.",
        example=of_persons({"UPN": "A801200005001"}),
    ),
    found_in(
        "RS050",
        QUERY,
        "a ULN with a wrong check digit",
        means=(
            "The last digit of a ULN is not the one that its other digits make, by the rule of the"
            " Learning Records Service."
        ),
        settle="See where the number was mistyped.",
        example=of_persons({"UniqueLearnerNumber": "9276308687"}),
    ),
    found_in(
        "RS051",
        QUERY,
        "more than one active plan of a person",
        means="More than one request of a person has an active plan.",
        settle="Keep the plan that is maintained.",
        example=of_persons(
            {"Requests": [{"RequestOutcome": "H", "ActivePlans": {"LastReview": "2025-09-01"}}] * 2}
        ),
    ),
    found_in(
        "RS052",
        QUERY,
        "two persons with one UPN",
        means="A person has the UPN of another before.",
        settle="See whether it is one person, whose requests belong together.",
        example=of_persons({"UPN": _TWICE["UPN"]}, {"UPN": _TWICE["UPN"]}),
    ),
    found_in(
        "RS053",
        QUERY,
        "two persons with one ULN",
        means=(
            "A person has the ULN of another before. 9999999999 stands for no number, and is "
            "passed over."
        ),
        settle="See whether it is one person, whose requests belong together.",
        example=of_persons(
            {"UniqueLearnerNumber": _TWICE["UniqueLearnerNumber"]},
            {"UniqueLearnerNumber": _TWICE["UniqueLearnerNumber"]},
        ),
    ),
)
