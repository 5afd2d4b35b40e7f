"""The code lists of the SEN2 return, by year, with what each code means where that is known."""

from __future__ import annotations

from sendlaw.vocabulary.sen2.records import Code, CodeList, Grade


def _listed(told: dict[str, str]) -> tuple[Code, ...]:
    return tuple(Code(code=code, meaning=meaning) for code, meaning in told.items())


COLLECTION_NAME = CodeList(
    name="collection", codes=(Code(code="SEN2", meaning="the SEN2 return"),), grade=Grade.READ
)
SOURCE_LEVEL = CodeList(
    name="source level", codes=(Code(code="L", meaning="local authority"),), grade=Grade.READ
)
OFFICER = CodeList(
    name="designated officer",
    codes=_listed({"Y": "yes", "N": "no", "R": "recruiting"}),
    grade=Grade.READ,
)
SOCIAL_CARE_OFFICER = CodeList(
    name="designated social care officer",
    codes=OFFICER.codes,
    grade=Grade.INFERRED,
    unknown="The codes are taken to be those of the other two officers.",
)
SEX = CodeList(
    name="sex",
    codes=(
        Code(code="0", until=2023),
        Code(code="1", until=2023),
        Code(code="2", until=2023),
        Code(code="9", until=2023),
        Code(code="M", meaning="male", since=2024),
        Code(code="F", meaning="female", since=2024),
        Code(code="U", meaning="unknown", since=2024),
    ),
    unknown="What the codes of 2023 mean was not read. Only a third party's schema lists U.",
)
ETHNICITY = CodeList(
    name="ethnicity",
    codes=_listed(
        {
            "WBRI": "White British",
            "WIRI": "White Irish",
            "WIRT": "Traveller of Irish heritage",
            "WOTH": "any other White background",
            "WROM": "Gypsy or Roma",
            "MWBC": "White and Black Caribbean",
            "MWBA": "White and Black African",
            "MWAS": "White and Asian",
            "MOTH": "any other mixed background",
            "AIND": "Indian",
            "APKN": "Pakistani",
            "ABAN": "Bangladeshi",
            "AOTH": "any other Asian background",
            "BCRB": "Caribbean",
            "BAFR": "African",
            "BOTH": "any other Black background",
            "CHNE": "Chinese",
            "OOTH": "any other ethnic group",
            "REFU": "refused",
            "NOBT": "information not yet obtained",
        }
    ),
    closed=False,
    unknown="Authorities also send extended codes, such as WENG, which are not listed here.",
)
UPN_UNKNOWN = CodeList(
    name="why UPN and ULN are unavailable",
    codes=tuple(Code(code=f"UN{number}") for number in range(1, 11)),
    unknown="What the codes mean was not read.",
)
REQUEST_SOURCE = CodeList(
    name="source of the request",
    codes=_listed(
        {
            "1": "the young person or a parent",
            "2": "a school or other education setting",
            "3": "health professionals",
            "4": "social care professionals",
            "5": "other",
        }
    ),
)
REQUEST_OUTCOME = CodeList(
    name="outcome of the request",
    codes=_listed(
        {
            "Y": "the authority went on to an assessment",
            "N": "the authority decided not to assess",
            "A": "a decision is yet to be made",
            "W": "withdrawn, or ceased before the decision",
            "H": "historical: decided before the period of this return",
        }
    ),
)
ASSESSMENT_OUTCOME = CodeList(
    name="outcome of the assessment",
    codes=_listed(
        {
            "Y": "it was decided that a plan would be issued",
            "N": "it was decided that a plan would not be issued",
            "A": "not decided yet",
            "W": "withdrawn, or ceased before the decision",
            "H": "historical, or a plan that came from another authority",
        }
    ),
    unknown="An earlier note of a supplier has S, a plan issued after another authority's assessment.",
)
RESIDENTIAL = CodeList(
    name="residential setting", codes=_listed({"A": "38 to 51 weeks", "B": "52 weeks"})
)
WORK_BASED = CodeList(
    name="work-based learning",
    codes=_listed({"A": "apprenticeship", "T": "traineeship", "S": "supported internship"}),
)
DIRECT_PAYMENT = CodeList(
    name="direct payment",
    codes=_listed(
        {
            "E": "education only",
            "S": "social care only",
            "H": "health only",
            "I": "an integrated payment for several of these",
        }
    ),
)
CEASE_REASON = CodeList(
    name="why the plan ended",
    codes=_listed(
        {
            "1": "the greatest age was reached",
            "2": "needs are met without a plan, in continuing education or training",
            "3": "moved on to higher education",
            "4": "moved on to paid employment, apprenticeships excluded",
            "5": "transferred to another authority in England",
            "6": "no longer wishes to engage in education or training",
            "7": "moved outside England",
            "8": "died",
            "9": "other",
        }
    ),
)
SEN_SETTING = CodeList(
    name="setting",
    codes=_listed(
        {
            "OLA": "arrangements of the authority under section 61",
            "OPA": "arrangements of a parent or young person under section 42(5), other than EHE",
            "EHE": "elective home education",
            "EYP": "an early years provider without a URN",
            "OTH": "other, such as a type of setting with none named",
            "NEET": "not in education, employment or training, aged 16 to 25",
            "NIEC": "not in education or training: notice to cease was issued",
            "NIEO": "not in education or training: other",
        }
    ),
)
RANK = CodeList(name="rank", codes=_listed({"1": "first", "2": "second"}), grade=Grade.READ)
REVIEW_OUTCOME = CodeList(
    name="decision on a review",
    codes=_listed({"A": "amend the plan", "C": "cease the plan", "M": "maintain the plan"}),
)
SEN_TYPE = CodeList(
    name="type of need",
    codes=(
        *_listed(
            {
                "SPLD": "specific learning difficulty",
                "MLD": "moderate learning difficulty",
                "SLD": "severe learning difficulty",
                "PMLD": "profound and multiple learning difficulty",
                "SEMH": "social, emotional and mental health",
                "SLCN": "speech, language and communication needs",
                "HI": "hearing impairment",
                "VI": "vision impairment",
                "MSI": "multi-sensory impairment",
                "PD": "physical disability",
                "ASD": "autistic spectrum disorder",
            }
        ),
        Code(code="DS", meaning="Down syndrome", since=2025),
        Code(code="OTH", meaning="other difficulty"),
    ),
)
