"""What each code of wording says, asks and cites."""

from __future__ import annotations

from typing import NamedTuple

from sendlaw.checks.wording.cited import (
    CLARKE,
    CODE_61,
    CODE_64,
    CODE_65,
    CODE_66,
    CODE_A,
    CODE_B,
    CODE_E,
    CODE_F,
    CODE_G,
    LINCS,
    NEWHAM,
    PRACTICE,
    QUANTIFIED,
    REDBRIDGE,
    REG12F,
    S21,
    S42,
    SUSSEX,
    Authority,
)


class Asked(NamedTuple):
    """What a finding says (``{}`` stands for the words found), what it asks, and what it cites."""

    message: str
    question: str
    authorities: tuple[Authority, ...]

    @property
    def citations(self) -> tuple[str, ...]:
        """What it cites, each with its grade unless that is ``V``."""
        return tuple(one.cited for one in self.authorities)


ASKED: dict[str, Asked] = {
    "PW001": Asked(
        "{} makes the provision depend on resources or on a review",
        "Is the provision needed? Then what is to be secured, whatever the resources?",
        (S42, CODE_F),
    ),
    "PW002": Asked(
        "{} leaves the content of the provision to later advice",
        "What did the advice obtained for the assessment recommend, and who decides the rest by when?",
        (CODE_F, NEWHAM, LINCS),
    ),
    "PW003": Asked(
        "{} says what may or should happen, not what will",
        "Will it be provided? Then say that it will.",
        (CODE_F, S42),
    ),
    "PW004": Asked(
        "{} does not say what is provided",
        "What exactly is done, by whom, for how long and how often?",
        (CODE_F, CLARKE, SUSSEX),
    ),
    "PW005": Asked("{} gives no amount", "How often, and for how long?", (CODE_F, CLARKE)),
    "PW006": Asked(
        "{} leaves it to be judged whether the provision is made",
        "Who judges it, by what, and what is the least that is always provided?",
        (CODE_F, CLARKE, REDBRIDGE),
    ),
    "PW007": Asked(
        "{} sets a most and no least",
        "What is the least that will be provided?",
        (CODE_F, CLARKE),
    ),
    "PW008": Asked(
        "{} gives an illustration in place of the content",
        "Which of these is provided, and is anything else?",
        (PRACTICE,),
    ),
    "PW009": Asked(
        "{} does not say who provides it",
        "In which role, and with what training or qualification?",
        (CODE_F, REDBRIDGE),
    ),
    "PW010": Asked("{} has no number", "How many are in the group at most?", (CODE_F,)),
    "PW011": Asked(
        "{} leaves the amount open, with no least amount",
        "Why can no detail be given, and what is the least that is always provided?",
        (CODE_F, REDBRIDGE),
    ),
    "PW012": Asked(
        "the time of {} is given, but not what is done in it",
        "What will be done in this time, and for what?",
        (REDBRIDGE, CODE_F),
    ),
    "PW013": Asked(
        "the provision is not quantified",
        "Who provides it, for how long and how often? If it cannot be quantified, why?",
        (CODE_F, QUANTIFIED),
    ),
    "PW014": Asked(
        "the provision is quantified in part: it does not say {note}",
        "Can the rest be said: type, hours, frequency and level of expertise?",
        (CODE_F, QUANTIFIED),
    ),
    "PW015": Asked(
        "{} is a range, of which only the least is sure",
        "What total is meant each week?",
        (PRACTICE,),
    ),
    "PW016": Asked(
        "{} would be asked about more closely elsewhere ({note}); the plan is for a special setting",
        "Does the setting provide it as part of its ordinary day, and does the plan say so?",
        (NEWHAM,),
    ),
    "PW017": Asked(
        "{} reads as provision, in a section of which nothing is secured",
        "Does the same provision stand in section F, G or H?",
        (S42, REG12F),
    ),
    "PW018": Asked(
        "{} stands in the provision for health or social care, and no such therapy in section F",
        "Does it educate or train the child or young person? Then it belongs in section F.",
        (S21,),
    ),
    "PW019": Asked(
        "the advice gives an amount for {note}",
        "Why does section F say less than the advice?",
        (LINCS, CODE_F),
    ),
    "PW020": Asked(
        "{} describes provision, not the difference that it makes",
        "What will the child or young person be able to do?",
        (CODE_66,),
    ),
    "PW021": Asked(
        "{} makes a service the subject of the outcome",
        "What will be different for the child or young person?",
        (CODE_66,),
    ),
    "PW022": Asked(
        "{} cannot be measured as it stands",
        "From what, to what, and how will it be seen?",
        (CODE_66,),
    ),
    "PW023": Asked("the outcome has no time", "By when?", (CODE_66,)),
    "PW024": Asked(
        "{} is not within the control and influence of those involved",
        "What can those involved bring about?",
        (CODE_66,),
    ),
    "PW025": Asked(
        "{} is so near that it may be a step rather than an outcome",
        "To which outcome is it a step?",
        (CODE_E,),
    ),
    "PW026": Asked(
        "{} reads as an aspiration",
        "Which outcome would help towards it, and does the aspiration stand in section A?",
        (CODE_65,),
    ),
    "PW027": Asked(
        "{} had passed when the plan was dated",
        "Was the outcome reached, and what is sought now?",
        (PRACTICE,),
    ),
    "PW028": Asked(
        "section E says nothing of {note}",
        "Who sets shorter-term targets, and when?",
        (CODE_E,),
    ),
    "PW029": Asked(
        "from year 9 on, section E says nothing of {note}",
        "Which outcome prepares for it, if it matters to the young person?",
        (CODE_64,),
    ),
    "PW030": Asked(
        "{}: the text does not say whose words these are",
        "Who is speaking: the child, a parent, or somebody on behalf of one of them?",
        (CODE_A,),
    ),
    "PW031": Asked(
        "section A says nothing of {note}",
        "How do people communicate with the child, and involve them in decisions?",
        (CODE_A,),
    ),
    "PW032": Asked(
        "section A says nothing of {note}",
        "Is there nothing to say, or was it not asked?",
        (CODE_A,),
    ),
    "PW033": Asked(
        "{} names a diagnosis or a score, and not what it means for learning",
        "What is difficult, when, and how much?",
        (CODE_B,),
    ),
    "PW034": Asked("section B says nothing of {note}", "What goes well?", (CODE_61,)),
    "PW035": Asked(
        "section B says nothing of {note}",
        "Was this area considered, and is there no need in it?",
        (PRACTICE,),
    ),
    "PW036": Asked(
        "{} says who knows the child, not what the child needs",
        "Was advice sought and given, and what did the assessment find?",
        (PRACTICE,),
    ),
    "PW037": Asked(
        "a sentence of {note} words",
        "Can it be said in shorter sentences?",
        (CODE_61,),
    ),
    "PW038": Asked("{} is explained nowhere", "What does it stand for?", (CODE_61,)),
    "PW039": Asked(
        "The advice is of {note} before the date of the plan.",
        "Is it still right, and was anything newer asked for?",
        (PRACTICE,),
    ),
    "PW040": Asked(
        "{} does not say who found it, or when",
        "Who looked, and on which day?",
        (PRACTICE,),
    ),
    "PW041": Asked(
        "{} leaves health care provision open, as {note} says of special educational provision",
        "What is done, by whom and how often?",
        (CODE_G,),
    ),
    "PW042": Asked(
        "{} leaves social care provision open, as {note} says of special educational provision",
        "What is done, by whom and how often?",
        (PRACTICE,),
    ),
}
"""What each code says, asks and cites."""
OF_PROVISION = frozenset(f"PW{number:03}" for number in range(1, 15))
"""The codes of open wording in section F, which rest on what is said of special educational provision."""
EASED = frozenset(f"PW{number:03}" for number in (2, 4, 5, 9, 10, 11, 12, 13, 14))
"""The codes that weigh less in a special setting."""
VAGUE = frozenset(f"PW{number:03}" for number in (*range(1, 14), 16, 20, 22, 41, 42))
"""The codes that call the words of a phrase vague: nothing else of what is found does."""
