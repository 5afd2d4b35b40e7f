"""The codes of what the wording of provision risks."""

from __future__ import annotations

from sendlaw.checks.codes_wording_other import OF_OTHER_TEXTS, found_in_plan
from sendlaw.vocabulary import Severity

OF_WORDING = (
    found_in_plan(
        code="PW001",
        severity=Severity.RISK,
        title="provision that depends on resources",
        means="Words make provision depend on funding, staffing, policy or a review.",
        settle="Say what is to be secured. What is needed does not depend on what there is.",
        facts=(
            '"provisions": [{"section": "F", "text": "Teaching assistant, 30 minutes daily, '
            'subject to funding."}]'
        ),
    ),
    found_in_plan(
        code="PW002",
        severity=Severity.RISK,
        title="provision put off to later advice",
        means="Words leave it to somebody, later, to say what the provision is.",
        settle="Put what the advice recommends into the plan, with the least that is always made.",
        facts=(
            '"provisions": [{"section": "F", "text": "Physiotherapist, 30 minutes weekly, as '
            'advised."}]'
        ),
    ),
    found_in_plan(
        code="PW003",
        severity=Severity.RISK,
        title="provision in the optional mood",
        means="Words say what may, could or should happen, or would help, and not what will.",
        settle="Say what will be provided.",
        facts=(
            '"provisions": [{"section": "F", "text": "A teaching assistant could provide 20 '
            'minutes of phonics daily."}]'
        ),
    ),
    found_in_plan(
        code="PW004",
        severity=Severity.RISK,
        title="words without content",
        means=(
            "Words such as “access to” promise something without saying what, and who, how "
            "long and how often are not all said."
        ),
        settle="Say what is done, by whom, for how long and how often.",
        facts='"provisions": [{"section": "F", "text": "Access to a calm space."}]',
    ),
    found_in_plan(
        code="PW005",
        severity=Severity.RISK,
        title="words without an amount",
        means="Words such as “regular” stand where a frequency should.",
        settle="Say how often, and for how long.",
        facts='"provisions": [{"section": "F", "text": "Regular phonics teaching."}]',
    ),
    found_in_plan(
        code="PW006",
        severity=Severity.RISK,
        title="provision left to be judged",
        means="Words such as “as required” leave it open whether the provision is made at all.",
        settle="Say who judges it, by what, and what is the least.",
        facts=(
            '"provisions": [{"section": "F", "text": "Teaching assistant, 30 minutes daily, '
            'as required."}]'
        ),
    ),
    found_in_plan(
        code="PW007",
        severity=Severity.RISK,
        title="a most without a least",
        means="“Up to” some amount sets a ceiling, and any less satisfies it.",
        settle="State the least amount.",
        facts=(
            '"provisions": [{"section": "F", "text": "Teaching assistant for up to 10 hours '
            'per week."}]'
        ),
    ),
    found_in_plan(
        code="PW008",
        severity=Severity.PRACTICE,
        title="an illustration in place of content",
        means="“Such as”, “e.g.” or “etc.” leave open which of the things named is provided.",
        settle="Name what is provided.",
        facts='"provisions": [{"section": "F", "text": "Visual aids such as a timetable."}]',
    ),
    found_in_plan(
        code="PW009",
        severity=Severity.RISK,
        title="nobody in particular provides it",
        means="An adult, the setting or staff are named, and no role or qualification.",
        settle="Name the role, and the training or qualification that it needs.",
        facts=(
            '"provisions": [{"section": "F", "text": "School staff to lead phonics for 20 '
            'minutes daily."}]'
        ),
    ),
    found_in_plan(
        code="PW010",
        severity=Severity.RISK,
        title="a group without a number",
        means="A small group or class is promised, without how many are in it.",
        settle="Give the largest number.",
        facts=(
            '"provisions": [{"section": "F", "text": "Phonics in a small group, 20 minutes '
            'daily."}]'
        ),
    ),
    found_in_plan(
        code="PW011",
        severity=Severity.RISK,
        title="flexibility without a floor",
        means="The amount is flexible or will vary, and no least amount is given.",
        settle="Say why no detail can be given, and give the least amount.",
        facts=(
            '"provisions": [{"section": "F", "text": "Phonics teaching, the length of which '
            'will vary."}]'
        ),
    ),
    found_in_plan(
        code="PW012",
        severity=Severity.RISK,
        title="hours without a purpose",
        means="The time of a professional is given, and not what is done in it.",
        settle="Say what the time is for.",
        facts=(
            '"provisions": [{"section": "F", "text": "An educational psychologist, 6 hours '
            'each year."}]'
        ),
    ),
    found_in_plan(
        code="PW013",
        severity=Severity.GUIDANCE,
        title="provision without any amount",
        means=(
            "An item of provision has no length, frequency or extent. The Code of Practice "
            "says that provision should normally be quantified."
        ),
        settle="Quantify it, or note why that cannot be done.",
        facts='"provisions": [{"section": "F", "text": "Specialist literacy teaching."}]',
    ),
    found_in_plan(
        code="PW014",
        severity=Severity.GUIDANCE,
        title="provision quantified in part",
        means="An item of provision leaves open who provides it, how long or how often.",
        settle="Add what is missing, where it can be said.",
        facts='"provisions": [{"section": "F", "text": "A specialist teacher will visit termly."}]',
    ),
    found_in_plan(
        code="PW015",
        severity=Severity.PRACTICE,
        title="an amount that is a range",
        means=(
            "An amount is a range, so that only the least is sure and no total can be worked out."
        ),
        settle="Give one amount, or say what decides within the range.",
        facts='"provisions": [{"section": "F", "text": "Physiotherapist, 20-45 minutes weekly."}]',
    ),
    found_in_plan(
        code="PW016",
        severity=Severity.PRACTICE,
        title="open wording in a special setting",
        means=(
            "Words that elsewhere would be a risk, in the plan of somebody at a special "
            "setting, where more may be left to the setting."
        ),
        settle="See whether the setting provides it every day, and say so.",
        facts=(
            '"setting": "special_school", "provisions": [{"section": "F", "text": "Access to '
            'a calm space."}]'
        ),
    ),
    found_in_plan(
        code="PW017",
        severity=Severity.RISK,
        title="provision where nothing is secured",
        means=(
            "A sentence of section A, or of a section that is none of the twelve, promises "
            "provision with an amount."
        ),
        settle="Put the provision into section F, G or H.",
        facts=(
            '"sections": [{"name": "A", "text": "She needs physiotherapy for 30 minutes weekly."}]'
        ),
    ),
    found_in_plan(
        code="PW018",
        severity=Severity.RISK,
        title="therapy in health or social care alone",
        means=(
            "Speech and language therapy, occupational therapy or physiotherapy stands in "
            "section G or H, and none in section F."
        ),
        settle=(
            "Ask whether it educates or trains. If so it is special educational provision, "
            "and belongs in section F."
        ),
        facts=(
            '"provisions": [{"section": "F", "text": "Teaching assistant: phonics, 20 '
            'minutes daily."}, {"section": "G", "text": "Physiotherapist, 30 minutes '
            'weekly."}]'
        ),
    ),
    found_in_plan(
        code="PW019",
        severity=Severity.RISK,
        title="advice diluted in section F",
        means=(
            "Advice in section K gives an amount of a service, and section F gives less, no "
            "amount or nothing."
        ),
        settle="Take the amount into section F, or record why it is not needed.",
        facts=(
            '"provisions": [{"section": "F", "text": "Physiotherapist, 30 minutes '
            'weekly."}], "sections": [{"name": "K", "text": "Physiotherapy for 60 minutes '
            'weekly."}]'
        ),
    ),
    *OF_OTHER_TEXTS,
)
"""Every code of the wording of a plan; what is read from prose is a risk at most."""
