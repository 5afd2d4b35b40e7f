"""What the codes of a return answer to: groups of checks, and the checks of a third party one by one.

The groups follow from what the items mean. The other checks are those of a public reader of returns
(MastodonC/witan.sen2), in the order of its own index. Neither are rules of the Department.
"""

from __future__ import annotations

from typing import NamedTuple


class Considered(NamedTuple):
    """Something that could be checked: the codes that find it, or the reason why none does.

    >>> GROUPS[16].codes
    ('RS051', 'RS052', 'RS053')

    With codes *and* a reason it is taken up in part, or otherwise than it stands.
    """

    asks: str
    codes: tuple[str, ...] = ()
    reason: str = ""


KEYS = "in tables, where a key then leads nowhere; XML has no keys"
NO_REGISTER = "sendlaw holds no register of schools"
GROUPS: dict[int, Considered] = {
    1: Considered(
        "an outcome that is missing or not in its list; the other lists of codes",
        ("RS001", "RS002", "RS003"),
    ),
    2: Considered("a decision on a request with its date, and no date without", ("RS011", "RS012")),
    3: Considered("dates of request and assessment in their order", ("RS013", "RS014", "RS015")),
    4: Considered(
        "the outcome of an assessment beside its date and its plan",
        ("RS018", "RS019", "RS020", "RS021", "RS022"),
        "after mediation or an appeal a plan may stand beside N",
    ),
    5: Considered("a first plan that begins when it is issued", ("RS023",)),
    6: Considered(
        "no assessment on a request that led to none",
        ("RS017",),
        "after mediation or an appeal an assessment may stand beside N",
    ),
    7: Considered(
        "dates between birth and census day; when a request was received",
        ("RS016", "RS027", "RS028"),
    ),
    8: Considered(
        "exceptions to the 20 weeks beside the days that it took",
        ("RS024", "RS025", "RS026"),
    ),
    9: Considered(
        "the end of a plan: its date, its reason, the age, no active plan",
        ("RS030", "RS031", "RS032", "RS033", "RS034", "RS035"),
        "that a plan ended within two months of the decision needs the day of the decision, which no"
        " item has",
    ),
    10: Considered("plans and persons that came or went", ("RS036", "RS037")),
    11: Considered(
        "a review: its meeting, its decision, its draft",
        ("RS038", "RS039", "RS040", "RS041", "RS042"),
    ),
    12: Considered("a review in twelve months", ("RS043",)),
    13: Considered("the days of a phase transfer", ("RS044", "RS045")),
    14: Considered("ranks of settings, placements and needs", ("RS046", "RS047")),
    15: Considered("the numbers of a person", ("RS004", "RS048", "RS049", "RS050")),
    16: Considered(
        "one active plan of a person, one person of a number", ("RS051", "RS052", "RS053")
    ),
    17: Considered("an active plan past the academic year of the 25th birthday", ("RS054",)),
}
"""The groups of checks that follow from what the items mean, by number."""
BESIDE: dict[str, str] = {
    "RS005": "what a reader finds: the type of a value",
    "RS006": "how many records the schema allows",
    "RS007": "the elements that the schema has",
    "RS008": "what a reader finds: the columns of a table",
    "RS009": "the census day",
    "RS010": "a return of another year",
    "RS029": "the dates of a placement in their order",
    "RS055": "a plan for every active plan",
    "RS056": "an active plan for every plan in force",
    "RS057": "a placement on the census day",
    "RS058": "a setting that is told",
}
"""The codes beside the groups, and what each is about."""
THIRD_PARTY: dict[int, Considered] = {
    112: Considered("the key of a person is missing", ("RS006",), KEYS),
    122: Considered(
        "the year is missing", reason="no return is read without its year: the reader refuses it"
    ),
    124: Considered("the census day is missing", ("RS009",)),
    132: Considered("the key of a request is missing", ("RS006",), KEYS),
    134: Considered(
        "person, census day and request are not unique",
        ("RS006",),
        "a key of a table that is met twice; XML has no keys",
    ),
    142: Considered("neither UPN nor ULN, and no reason", ("RS048",)),
    143: Considered(
        "neither UPN nor ULN, with a reason: another key is needed",
        reason="a matter of joining returns; nothing is amiss with this one",
    ),
    212: Considered("plans of one person from more than one request", ("RS051",)),
    224: Considered(
        "an age that cannot be worked out", ("RS003",), "the date of birth is mandatory"
    ),
    232: Considered(
        "an age outside the range",
        ("RS028", "RS054"),
        "from birth on, up to the end of the academic year of the 25th birthday",
    ),
    234: Considered("no year group", reason="the return has no item for it"),
    236: Considered("a year group that is none", reason="the return has no item for it"),
    312: Considered("a placement without a named plan", ("RS055", "RS034")),
    412: Considered("a named plan without a placement on the census day", ("RS056", "RS057")),
    414: Considered(
        "the same, transferred in since",
        ("RS056",),
        "TransferLA stands in the active plan, which is what is missing",
    ),
    416: Considered("the same, not transferred in", ("RS056",)),
    422: Considered("a placement with none of URN, UKPRN and SENSetting", ("RS058",)),
    512: Considered(
        "no establishment that can be used",
        ("RS058", "RS004"),
        f"whether a number is that of a setting is not known: {NO_REGISTER}",
    ),
    514: Considered(
        "a setting without its indicators of a SEN unit and of resourced provision",
        ("RS003",),
        "the schema asks for both",
    ),
    522: Considered("a URN of further education", reason=NO_REGISTER),
    524: Considered("a URN of another unexpected type", reason=NO_REGISTER),
    532: Considered("a SEN unit that the register has not", reason=NO_REGISTER),
    534: Considered("resourced provision that the register has not", reason=NO_REGISTER),
    542: Considered("fewer placements than expected", reason=NO_REGISTER),
    592: Considered("a SENSetting that is no code", ("RS001",)),
    612: Considered("no main need", ("RS006", "RS047", "RS003")),
    614: Considered("a type of need that is no code", ("RS001",)),
}
"""The checks of a third party, by its own index."""
SAID_OF_COLLECT: tuple[Considered, ...] = (
    Considered(
        "CeaseReason 9, where many are recorded",
        ("RS035",),
        "each is told, for how many are many is not known",
    ),
    Considered("SENSetting OTH", ("RS035",)),
    Considered("SENSetting NIEO", ("RS035",)),
)
"""What COLLECT is said to ask back about."""


def answers_to(code: str) -> tuple[str, ...]:
    """Say which groups and which checks of the third party a code answers to.

    >>> answers_to("RS048")
    ('group 15', 'third party 142')
    """
    groups = [f"group {number}" for number, one in GROUPS.items() if code in one.codes]
    others = [f"third party {number}" for number, one in THIRD_PARTY.items() if code in one.codes]
    return (*groups, *others)
