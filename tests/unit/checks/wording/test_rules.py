"""Of each code three texts: one in which it is found, one that is nearly so, and one that must be silent.

Written from the catalogue (EQ-01 to EQ-66), not from the lists: what each is about stands before it.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from sendlaw.cases.plan_document import (
    PlanAdvice,
    PlanDocument,
    PlanNeed,
    PlanOutcome,
    PlanProvision,
    PlanSection,
    Voice,
)
from sendlaw.checks.codes import CODES
from sendlaw.checks.documents import check_document
from sendlaw.checks.wording import check_plan_wording, check_wording

DATED = date(2025, 9, 1)


class Three(NamedTuple):
    """A text in which a code is found, one in which it nearly is, and one in which it must not be."""

    fires: str
    nearly: str
    must_not: str
    section: str = "F"
    setting: str | None = None


BY_TEXT = {
    # EQ-51: limits of resources or policy
    "PW001": Three(
        "25 hours of teaching assistant support a week, subject to funding.",
        "In every subject to be studied for GCSE, a teaching assistant reads the text aloud.",
        "25 hours of teaching assistant support a week in all lessons.",
    ),
    # EQ-50: put off to later advice
    "PW002": Three(
        "Speech and language therapy, the programme to be devised by the therapist.",
        "The programme, of 15 minutes daily, is to be reviewed by the therapist each half term.",
        "The therapist will advise the class teacher for one hour each half term.",
    ),
    # EQ-43: the optional mood
    "PW003": Three(
        "Mia may have a laptop for longer pieces of writing.",
        "In May the physiotherapist will see Mia for 60 minutes each week.",
        "Mia will have a laptop in all lessons.",
    ),
    # EQ-41: words without content, unless who, how long and how often are said
    "PW004": Three(
        "Mia will have access to speech therapy.",
        "A speech and language therapist will give 45 minutes of support weekly, one to one.",
        "A ramp at each door of the science block, so that Mia can go in by herself at all times.",
    ),
    # EQ-42: no amount
    "PW005": Three(
        "Regular movement breaks.",
        "Regular movement breaks: 5 minutes, three times a day, with the teaching assistant.",
        "A movement break of 5 minutes in every lesson, with the teaching assistant.",
    ),
    # EQ-42: left to be judged
    "PW006": Three(
        "A teaching assistant will help as and when needed.",
        "A teaching assistant, who is needed for transfers, is with Mia at all times.",
        "A teaching assistant will be with Mia at all times.",
    ),
    # EQ-42: a most only
    "PW007": Three(
        "Up to 10 hours of teaching assistant time each week.",
        "At least 8 and up to 10 hours of teaching assistant time each week.",
        "10 hours of teaching assistant time each week, to follow up work in class.",
    ),
    # EQ-44: illustration
    "PW008": Three(
        "Visual aids, e.g. a timetable or cue cards.",
        "The therapist, weekly for 30 minutes, will use pictures such as story cards.",
        "A timetable with photographs in every lesson.",
    ),
    # EQ-45: who delivers it
    "PW009": Three(
        "A trained member of staff will lead a social skills group of 4 for 30 minutes weekly.",
        "A teaching assistant, a familiar adult, will greet Mia for 10 minutes daily.",
        "A speech and language therapist will lead a group of 4 for 30 minutes weekly.",
    ),
    # EQ-47: a group without a number
    "PW010": Three(
        "Phonics in a small group for 20 minutes daily with a teaching assistant.",
        "Phonics in a small group of 4 for 20 minutes daily with a teaching assistant.",
        "Phonics, one to one, for 20 minutes daily with a teaching assistant.",
    ),
    # EQ-49: no floor
    "PW011": Three(
        "The amount of teaching assistant time will vary.",
        "The hours will vary with the timetable, but are at least 15 hours a week.",
        "An ELSA will teach flexible thinking for 30 minutes weekly.",
    ),
    # EQ-46: what happens in the session
    "PW012": Three(
        "An educational psychologist, 6 hours per year.",
        "An educational psychologist, 6 hours per year, to train the staff in precision teaching.",
        "A speech and language therapist, 45 minutes weekly, to practise turn-taking.",
    ),
    # EQ-40: nothing is quantified
    "PW013": Three(
        "A dyslexia teaching programme.",
        "A dyslexia teaching programme for 40 minutes.",
        "Mia is a keen swimmer.",
    ),
    # EQ-40, EQ-48: part is missing
    "PW014": Three(
        "A specialist teacher will visit each term.",
        "A specialist teacher will work with Mia in all lessons.",
        "A specialist teacher will teach Mia phonics for 40 minutes, three times a week.",
    ),
    # EQ-48: a range
    "PW015": Three(
        "A physiotherapist will treat Mia for 20-45 minutes weekly.",
        "A physiotherapist will treat Mia for 45 minutes weekly, in rooms 20-22.",
        "A physiotherapist will treat Mia for 45 minutes weekly.",
    ),
    # EQ-40 to EQ-50 weigh less in a special setting
    "PW016": Three(
        "Access to a sensory room.",
        "Access to a sensory room for 20 minutes daily with the teaching assistant.",
        "A class of 8 with one teacher and three teaching assistants.",
        setting="special_school",
    ),
    # EQ-18: provision in section A
    "PW017": Three(
        "Mia must have 20 hours of teaching assistant support a week.",
        "Mia's mother feels that she must have 20 hours of support a week.",
        '"Mia must have 20 hours of support a week," said her mother.',
        section="A",
    ),
    # EQ-29: provision as an outcome
    "PW020": Three(
        "Mia will receive speech therapy by July 2027.",
        "By July 2027 Mia will be able to access the bus with her card, on her own.",
        "By July 2027 Mia will ask for what she needs in a sentence of five words.",
        section="E",
    ),
    # EQ-30: the service's perspective
    "PW021": Three(
        "Staff will understand Mia's signs by July 2027.",
        "By July 2027 Mia will show staff 20 signs.",
        "By July 2027 Mia will use 20 signs.",
        section="E",
    ),
    # EQ-39: verbs of improvement
    "PW022": Three(
        "Mia will improve her social skills by July 2027.",
        "Mia will improve her reading by July 2027, from 20 to 60 words a minute.",
        "By July 2027 Mia will read 60 words a minute.",
        section="E",
    ),
    # EQ-28: no deadline
    "PW023": Three(
        "Mia will be able to dress without help.",
        "Mia will be able to dress without help by the end of Key Stage 2.",
        "By July 2027 Mia will be able to dress without help.",
        section="E",
    ),
    # EQ-31: beyond control
    "PW024": Three(
        "By July 2027 Mia will achieve GCSE grade 4 in English.",
        "By July 2027 Mia will be able to revise alone for her GCSE in English.",
        "By July 2027 Mia will be able to plan an essay of three paragraphs.",
        section="E",
    ),
    # EQ-33: a step
    "PW025": Three(
        "Within six weeks Mia will be able to name 10 colours.",
        "By the end of the key stage, Mia will be able to name 10 colours within a minute.",
        "By July 2027 Mia will be able to name 10 colours.",
        section="E",
    ),
    # EQ-17: an aspiration
    "PW026": Three(
        "Mia wants to be a vet.",
        "By July 2027 Mia will be able to say what she wants to eat.",
        "By July 2027 Mia will be able to care for a rabbit by herself.",
        section="E",
    ),
    # EQ-14: who is speaking
    "PW030": Three(
        "I like swimming. My favourite colour is red.",
        "Mia told her teacher: I like swimming.",
        "Mia likes swimming.",
        section="A",
    ),
    # EQ-21: a diagnosis only
    "PW033": Three(
        "Mia has a diagnosis of autism.",
        "Mia has a diagnosis of autism, and finds changes of plan hard.",
        "Mia leaves the room when the plan of the day changes.",
        section="B",
    ),
    # EQ-26: not known is no assessment
    "PW036": Three(
        "Mia is not known to this service.",
        "Mia was not known to this service; an assessment of 3 May 2025 found that she has asthma.",
        "Mia has asthma. The cause is not known.",
        section="C",
    ),
    # EQ-10: long sentences
    "PW037": Three(
        "Mia reads " + "and writes " * 20 + "daily.",
        "Mia reads " + "and writes " * 19,
        "Mia reads. " + "Mia writes. " * 30,
        section="G",
    ),
    # EQ-10: acronyms
    "PW038": Three(
        "Mia has DCD.",
        "Mia has developmental coordination disorder (DCD). DCD makes writing slow.",
        "Mia takes her GCSEs in the UK.",
        section="B",
    ),
    # EQ-24: a nil return, by whom and when
    "PW040": Three(
        "No health needs identified.",
        "No health needs identified by the paediatrician.",
        "Mia has asthma, for which she carries an inhaler.",
        section="C",
    ),
    # EQ-57: section G says what, who and how often
    "PW041": Three(
        "Physiotherapy as and when required.",
        "A physiotherapist will check her standing frame each half term.",
        "Mia's inhaler is kept in the office.",
        section="G",
    ),
    # open wording in social care
    "PW042": Three(
        "Access to short breaks.",
        "A personal assistant will take her to a club each Saturday.",
        "A ramp at the back door.",
        section="H1",
    ),
}
TALK = "Tell Mia what comes next, with pictures, and listen: this is how she communicates. "
LIFE = "She plays with friends at school and sleeps well. She dresses herself and wants a job one day. "
NEED = (
    "Her speech is unclear, she forgets what she reads, she is anxious, and her hearing is poor, "
)
EVERY_DAY = "in each of her lessons and at each meal, on most days of most weeks of the year."
SOUGHT = "By July 2027 Mia will be able to walk to school alone on three days of each week. "
TARGETS = "Her teacher sets shorter-term targets each term, with Mia and her parents at a meeting."
ADULT = (
    "By July 2027 Mia will cook a meal for friends, work for two hours a week in a shop, go to a"
    " club in her community, and tell her doctor about her health."
)


def in_section(name: str, text: str, **facts: Any) -> PlanDocument:
    return PlanDocument(dated=DATED, sections=(PlanSection(name=name, text=text),), **facts)


def therapy(education: str, **facts: Any) -> PlanDocument:
    care = PlanProvision(section="G", text="Occupational therapist, 30 minutes weekly", **facts)
    provisions = [care, *((PlanProvision(section="F", text=education),) if education else ())]
    return PlanDocument(dated=DATED, provisions=tuple(provisions))


def advised(advice: str, provision: str) -> PlanDocument:
    return PlanDocument(
        dated=DATED,
        sections=(PlanSection(name="F", text=provision), PlanSection(name="K", text=advice)),
    )


def given(*days: date | None) -> PlanDocument:
    return PlanDocument(dated=DATED, advice=tuple(PlanAdvice(provided=day) for day in days))


BY_PLAN = {
    # EQ-52: therapy in G, none in F
    "PW018": (
        therapy("A teaching assistant, 25 hours a week."),
        therapy("An occupational therapist, 30 minutes weekly, to teach Mia to type."),
        therapy(""),
    ),
    # EQ-65: advice diluted
    "PW019": (
        advised("I recommend physiotherapy for 1 hour weekly.", "Regular physiotherapy."),
        advised(
            "I recommend physiotherapy for 1 hour weekly.", "Physiotherapy, 2 x 30 mins weekly."
        ),
        advised("Physiotherapy has helped Mia.", "Regular physiotherapy."),
    ),
    # EQ-36: the time has passed
    "PW027": (
        PlanDocument(dated=DATED, outcomes=(PlanOutcome(text="By July 2025 Mia will swim 10 m."),)),
        PlanDocument(dated=DATED, outcomes=(PlanOutcome(text="By September 2025 she will swim."),)),
        PlanDocument(
            dated=DATED,
            outcomes=(PlanOutcome(text="By July 2027 Mia, at 10 m in March 2025, swims."),),
        ),
    ),
    # EQ-32: how shorter-term targets are set
    "PW028": (
        in_section("E", SOUGHT * 2),
        in_section("E", SOUGHT + TARGETS),
        in_section("E", SOUGHT),
    ),
    # EQ-38: adulthood from year 9
    "PW029": (
        in_section("E", SOUGHT + TARGETS, year_group=9),
        in_section("E", SOUGHT + TARGETS, year_group=8),
        in_section("E", ADULT + TARGETS, year_group=9),
    ),
    # EQ-15: how to communicate
    "PW031": (in_section("A", LIFE * 2), in_section("A", LIFE * 2 + TALK), in_section("A", LIFE)),
    # EQ-16: the topics of A
    "PW032": (
        in_section("A", TALK * 3),
        in_section("A", TALK * 3 + LIFE),
        in_section("A", "Mia likes red."),
    ),
    # EQ-22: what the child can do
    "PW034": (
        in_section("B", NEED + EVERY_DAY),
        in_section("B", NEED + EVERY_DAY + " She is good at drawing."),
        in_section("B", NEED),
    ),
    # EQ-23: the four areas
    "PW035": (
        in_section(
            "B", "Mia enjoys drawing. Her speech is unclear and she is anxious " + EVERY_DAY
        ),
        in_section("B", "Mia enjoys drawing. " + NEED + EVERY_DAY),
        in_section("B", "Her speech is unclear."),
    ),
    # EQ-64: older than 12 months
    "PW039": (given(date(2024, 8, 31)), given(date(2024, 9, 1)), given(None)),
}


def found(three: Three, text: str) -> list[str]:
    return [one.code for one in check_wording(text, three.section, three.setting)]


@pytest.mark.parametrize("code", BY_TEXT)
def test_a_text(code: str) -> None:
    three = BY_TEXT[code]
    assert code in found(three, three.fires)
    assert code not in found(three, three.nearly)
    assert code not in found(three, three.must_not)


@pytest.mark.parametrize("code", BY_PLAN)
def test_a_plan(code: str) -> None:
    fires, *silent = BY_PLAN[code]
    assert code in [one.code for one in check_document(fires)]
    for plan in silent:
        assert code not in [one.code for one in check_document(plan)]


def test_every_code_is_tried() -> None:
    assert {*BY_TEXT, *BY_PLAN} == {code for code in CODES if code.startswith("PW")}


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("F", "A teaching assistant will practise speech sounds for 15 minutes daily, 1:1, such as “s”."),
        ("F", "A class of no more than 8 pupils with one teacher and two teaching assistants."),
        ("F", "11. 25 hours of one-to-one teaching assistant support a week, in all lessons and breaks."),
        ("F", "Written tasks will be broken into three steps by the class teacher in all lessons."),
        ("F", "The class teacher will greet Mia at the start of each day and give her the day's plan."),
        ("F", "Speech therapy:\n- who: speech and language therapist\n- 30 minutes\n- weekly"),
        ("G", "A community nurse will train two teaching assistants for 1 hour each term."),
        ("H1", "A personal assistant for 4 hours each Saturday, to go swimming, 48 weeks a year."),
        ("B", "She needs one-to-one support for 10 minutes to settle each morning."),
        ("B", "She often hides, sometimes daily, and may need up to 10 minutes to come back."),
        ("C", "No health needs were found by the community paediatrician on 3 May 2025."),
        ("E", "By the end of Key Stage 2, Mia will follow\nthree spoken steps, four times in five."),
        ("E", "Communication and interaction"),
        ("I", "A mainstream school."),
    ],
)  # fmt: skip
def test_good_wording_is_left_alone(section: str, text: str) -> None:
    assert [str(one) for one in check_wording(text, section)] == []


@pytest.mark.parametrize(
    ("section", "code"), [("F", "PW006"), ("G", "PW041"), ("H1", "PW042"), ("H2", "PW042")]
)
def test_what_section_f_rests_on_is_said_of_no_other_section(section: str, code: str) -> None:
    (one,) = check_wording("Therapist, 30 minutes weekly, as required", section)
    assert one.code == code
    assert ("Code of Practice para 9.69(F) (grade V*)" in one.citations) is (section == "F")
    assert ("PW006" in one.message) is (section != "F")


def test_up_to_alone_and_a_verb_that_is_no_noun() -> None:
    assert [one.code for one in check_wording("Hours: up to")] == ["PW007"]
    assert [one.code for one in check_wording("A timetable to support Mia. Monitoring.")] == [
        "PW004"
    ]
    assert [one.code for one in check_wording("A timetable to support Mia.")] == ["PW013"]
    assert [one.code for one in check_wording("Therapy:")] == []


def test_who_speaks_where_some_of_it_is_quoted() -> None:
    assert check_wording('"I like red."', "A") == ()
    assert [one.span for one in check_wording('"I like red." I like blue.', "A")] == [(14, 15)]


def test_in_section_e_each_line_that_ends_a_sentence_is_an_outcome() -> None:
    text = "To improve her speech.\nStaff will sign.\nMia wants to be a vet."
    codes = [one.code for one in check_wording(text, "E")]
    assert codes == ["PW023", "PW022", "PW021", "PW026"]


def test_one_defect_has_one_finding() -> None:
    text = "Access to small group work and a high level of adult support."
    spans = [one.span or (0, 0) for one in check_wording(text)]
    assert len(set(spans)) == len(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_views_with_a_holder_need_not_say_whose_they_are() -> None:
    told = PlanDocument(dated=DATED, voices=(Voice(holder="child", text="I like swimming."),))
    untold = PlanDocument(dated=DATED, voices=(Voice(text="I like swimming."),))
    assert [*check_plan_wording(told, DATED)] == []
    assert [one.code for one in check_plan_wording(untold, DATED)] == ["PW030"]


def test_a_need_is_read_in_its_section() -> None:
    plan = PlanDocument(
        dated=DATED, needs=(PlanNeed(section="D", text="Not known to social care."),)
    )
    (one,) = check_plan_wording(plan, DATED)
    assert (one.code, one.path, one.span) == ("PW036", "$.needs[0].text", (0, 24))
