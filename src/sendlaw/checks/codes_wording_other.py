"""The codes of wording in outcomes, views and needs, of language, and of the age of advice."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity


def found_in_plan(
    *, code: str, severity: Severity, title: str, means: str, settle: str, facts: str
) -> Code:
    """Return a code of which the example is a plan dated on 1 September 2025.

    ``facts`` are the other facts of that plan, as JSON.
    """
    return Code(
        code=code,
        severity=severity,
        title=title,
        means=means,
        settle=settle,
        example=f'{{"schema": "sendlaw.plan/1", "dated": "2025-09-01", {facts}}}',
        as_at="2025-09-01",
        process=None,
        document="plan",
    )


OF_OTHER_TEXTS = (
    found_in_plan(
        code="PW020",
        severity=Severity.GUIDANCE,
        title="an outcome that is provision",
        means=(
            "An outcome says what will be received or attended, and not what difference it makes."
        ),
        settle="Say what the child or young person will be able to do.",
        facts='"outcomes": [{"text": "Sam will have access to a laptop by July 2027."}]',
    ),
    found_in_plan(
        code="PW021",
        severity=Severity.GUIDANCE,
        title="an outcome about a service",
        means="Staff, a school or a service is the subject of an outcome.",
        settle="Make the child or young person the subject.",
        facts='"outcomes": [{"text": "Staff will know how to sign by July 2027."}]',
    ),
    found_in_plan(
        code="PW022",
        severity=Severity.GUIDANCE,
        title="an outcome that cannot be measured",
        means="An outcome has a verb such as “improve”, and nothing to see or to count.",
        settle="Say what will be seen, and from what it starts.",
        facts='"outcomes": [{"text": "Sam will improve his social skills by July 2027."}]',
    ),
    found_in_plan(
        code="PW023",
        severity=Severity.GUIDANCE,
        title="an outcome without a time",
        means="An outcome does not say by when.",
        settle="Give the date, or the end of the phase or stage.",
        facts='"outcomes": [{"text": "Sam will be able to count to 20."}]',
    ),
    found_in_plan(
        code="PW024",
        severity=Severity.GUIDANCE,
        title="an outcome beyond control",
        means="An outcome turns on an examination grade, or on what other people do.",
        settle="Choose what those involved can bring about.",
        facts='"outcomes": [{"text": "Sam will pass 5 GCSEs by July 2027."}]',
    ),
    found_in_plan(
        code="PW025",
        severity=Severity.GUIDANCE,
        title="a step rather than an outcome",
        means="An outcome is due within about half a year, as a shorter-term target is.",
        settle="Say to which outcome it is a step.",
        facts='"outcomes": [{"text": "By the end of term Sam will be able to count to 20."}]',
    ),
    found_in_plan(
        code="PW026",
        severity=Severity.GUIDANCE,
        title="an aspiration as an outcome",
        means="An outcome reads as an aspiration, for which nobody is accountable.",
        settle="Put it into section A, and write the outcome that helps towards it.",
        facts='"outcomes": [{"text": "Sam wants to be a vet."}]',
    ),
    found_in_plan(
        code="PW027",
        severity=Severity.PRACTICE,
        title="an outcome whose time has passed",
        means="The month by which an outcome was to be reached had passed when the plan was dated.",
        settle="Say whether it was reached, and what is sought now.",
        facts='"outcomes": [{"text": "By July 2017 Sam will be able to count to 20."}]',
    ),
    found_in_plan(
        code="PW028",
        severity=Severity.GUIDANCE,
        title="no arrangements for shorter-term targets",
        means="Section E says nothing of how shorter-term targets are set.",
        settle="Say who sets them, and when.",
        facts=(
            '"outcomes": [{"text": "By the end of key stage 2 Sam will be able to ask two '
            "friends to play, and will do so without prompting from an adult on at least "
            'three days of each week."}]'
        ),
    ),
    found_in_plan(
        code="PW029",
        severity=Severity.GUIDANCE,
        title="no outcomes for adulthood",
        means=(
            "From year 9 on, section E touches not all of employment, independent living, "
            "the community and health."
        ),
        settle="Add what matters to the young person, or say that it was considered.",
        facts=(
            '"year_group": 10, "outcomes": [{"text": "By the end of year 11 Sam will be able '
            "to travel by bus alone on at least three days of each week. His shorter-term "
            'targets are set each term."}]'
        ),
    ),
    found_in_plan(
        code="PW030",
        severity=Severity.GUIDANCE,
        title="first person, by whom is not said",
        means="Text in the first person does not say whose words it holds.",
        settle="Say whether the child, a parent or somebody else speaks.",
        facts='"sections": [{"name": "A", "text": "I like swimming."}]',
    ),
    found_in_plan(
        code="PW031",
        severity=Severity.GUIDANCE,
        title="nothing on how to communicate",
        means=(
            "Section A says nothing of how to communicate with the child or young person and "
            "involve them."
        ),
        settle="Ask, and write down the answer.",
        facts=(
            '"sections": [{"name": "A", "text": "At nursery and school he plays football '
            "with friends and likes music and food. He dresses himself, sleeps well and "
            'enjoys every lesson. One day he hopes for a job."}]'
        ),
    ),
    found_in_plan(
        code="PW032",
        severity=Severity.INFO,
        title="topics that section A does not touch",
        means=(
            "Section A does not touch all of play, health, schooling, independence, "
            "friendships and the future."
        ),
        settle="See whether there is nothing to say, or whether it was not asked.",
        facts=(
            '"sections": [{"name": "A", "text": "He communicates with pictures and plays '
            "football with friends and likes music and good food. He dresses himself, sleeps "
            'well, swims at the pool on Saturdays and enjoys every lesson."}]'
        ),
    ),
    found_in_plan(
        code="PW033",
        severity=Severity.GUIDANCE,
        title="a diagnosis or score alone",
        means="A diagnosis or a score is named, and not what it means for learning.",
        settle="Describe the difficulty: what, when and how much.",
        facts='"needs": [{"section": "B", "text": "Sam has dyslexia."}]',
    ),
    found_in_plan(
        code="PW034",
        severity=Severity.GUIDANCE,
        title="nothing that the child can do",
        means="Section B says nothing positive of what the child or young person does.",
        settle="Say what goes well.",
        facts=(
            '"needs": [{"section": "B", "text": "His communication is delayed, his literacy '
            "and memory are weak, his anxiety leads to absence, and his hearing loss means "
            'that speech in noise is missed at school every day of every week."}]'
        ),
    ),
    found_in_plan(
        code="PW035",
        severity=Severity.PRACTICE,
        title="a broad area of need not touched",
        means="Section B does not touch all four broad areas of need.",
        settle="Say that the area was considered and that there is no need in it.",
        facts=(
            '"needs": [{"section": "B", "text": "He is able to speak in short sentences, but '
            "his language is delayed, so that his literacy and memory are affected at school "
            'every day, and he loses the thread when he is tired."}]'
        ),
    ),
    found_in_plan(
        code="PW036",
        severity=Severity.PRACTICE,
        title="“not known to this service”",
        means="A section on health or social care says that a service does not know the person.",
        settle="Ask for advice, and write down what the assessment found.",
        facts='"sections": [{"name": "D", "text": "Sam is not known to this service."}]',
    ),
    found_in_plan(
        code="PW037",
        severity=Severity.GUIDANCE,
        title="a long sentence",
        means="A sentence has more than forty words.",
        settle="Divide it.",
        facts=(
            '"provisions": [{"section": "G", "text": "He reads words and signs and labels '
            "and lists and notes and menus and maps and rules and cards and clues and names "
            "and dates and titles and poems and jokes and songs and plays and rhymes and "
            'tales and news and facts."}]'
        ),
    ),
    found_in_plan(
        code="PW038",
        severity=Severity.GUIDANCE,
        title="an acronym that is not explained",
        means="An acronym is used and is explained nowhere in the plan.",
        settle="Write it out where it first stands.",
        facts='"needs": [{"section": "B", "text": "Sam struggles with VMI tasks."}]',
    ),
    found_in_plan(
        code="PW039",
        severity=Severity.PRACTICE,
        title="advice that is old",
        means=(
            "A piece of advice was more than 12, or more than 24, months old at the date of "
            "the plan. No law sets an age."
        ),
        settle="Ask whether it is still right, and for newer advice where it is not.",
        facts='"advice": [{"kind": "psychological", "provided": "2024-03-04"}]',
    ),
    found_in_plan(
        code="PW040",
        severity=Severity.PRACTICE,
        title="no needs, found by nobody in particular",
        means=(
            "A section on health or social care says that there are no needs, and neither "
            "who found that nor when."
        ),
        settle="Write down whose advice it is, and its date.",
        facts=(
            '"sections": [{"name": "C", "text": "No health needs have been identified; none '
            'identified."}]'
        ),
    ),
    found_in_plan(
        code="PW041",
        severity=Severity.GUIDANCE,
        title="open wording in health care provision",
        means=(
            "Words in section G that in section F would be a finding of PW001 to PW014; the"
            " length of sessions is not asked for."
        ),
        settle="Say what is done, by whom and how often.",
        facts='"provisions": [{"section": "G", "text": "Physiotherapy as required."}]',
    ),
    found_in_plan(
        code="PW042",
        severity=Severity.PRACTICE,
        title="open wording in social care provision",
        means=(
            "Words in section H1 or H2 that in section F would be a finding of PW001 to PW014; the"
            " length of sessions is not asked for."
        ),
        settle="Say what is done, by whom and how often.",
        facts='"provisions": [{"section": "H2", "text": "Short breaks as required."}]',
    ),
)
"""Every code of a text that is no provision, and of advice."""
