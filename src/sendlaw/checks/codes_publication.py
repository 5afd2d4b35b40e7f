"""The codes of what a Local Offer and an SEN information report must contain."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

OFFER, REPORT = "local_offer", "information_report"

OF_PUBLICATIONS: tuple[Code, ...] = (
    Code(
        code="LO001",
        severity=Severity.QUERY,
        title="what a Local Offer contains is not recorded",
        means="Some of what the offer contains, or of how it was made, is not recorded.",
        settle="Record each field that the finding needs; an empty list says that there is nothing.",
        example='{"response_published": true}',
        process=OFFER,
    ),
    Code(
        code="LO002",
        severity=Severity.BREACH,
        title="a paragraph missing from a Local Offer",
        means="The contents recorded have no entry for something that the authority must publish.",
        settle="Publish it and record where; or record why it does not apply.",
        example='{"contents": []}',
        process=OFFER,
    ),
    Code(
        code="LO003",
        severity=Severity.QUERY,
        title="a paragraph of a Local Offer entered without a place or a reason",
        means="An entry says neither where the matter is published nor why it does not apply.",
        settle="Give the `url`, or `found`, or `not_applicable_because`.",
        example='{"contents": [{"paragraph": "sch2.8"}]}',
        process=OFFER,
    ),
    Code(
        code="LO004",
        severity=Severity.ERROR,
        title="a link in a Local Offer that is none",
        means="The address recorded is no http or https address, so that nobody can follow it.",
        settle="Correct the address, or say in `found` where the matter is found.",
        example='{"contents": [{"paragraph": "sch2.22", "url": "www.offer.example/mediation"}]}',
        process=OFFER,
    ),
    Code(
        code="LO005",
        severity=Severity.BREACH,
        title="people not consulted on a Local Offer",
        means="Those consulted are recorded, without some whom every authority has and must consult.",
        settle="Consult them; or record that they were consulted.",
        example='{"consulted": ["sen_families"]}',
        process=OFFER,
    ),
    Code(
        code="LO006",
        severity=Severity.QUERY,
        title="a body not among those consulted on a Local Offer",
        means="A body of a kind to be consulted is not recorded; there may be none in the area.",
        settle="Find out whether there is one; if so, it must be consulted.",
        example='{"consulted": ["sen_families"]}',
        process=OFFER,
    ),
    Code(
        code="LO007",
        severity=Severity.BREACH,
        title="families not consulted about a matter",
        means="Regulation 55 lists five matters, and families were not consulted about one of them.",
        settle="Consult them about it; or record that it was done.",
        example='{"families_consulted_on": ["accessibility"]}',
        process=OFFER,
    ),
    Code(
        code="LO008",
        severity=Severity.BREACH,
        title="comments not sought on a matter",
        means="Regulation 56(1) lists three matters, and comments were not sought on one of them.",
        settle="Seek comments on it; or record that it was done.",
        example='{"comments_sought_on": ["content"]}',
        process=OFFER,
    ),
    Code(
        code="LO009",
        severity=Severity.BREACH,
        title="no response to comments on a Local Offer",
        means="It is recorded that the response to the comments is not published with them.",
        settle="Publish it; none is asked for to vexatious comments, or on services to one individual.",
        example='{"response_published": false}',
        process=OFFER,
    ),
    Code(
        code="LO010",
        severity=Severity.BREACH,
        title="published comments that identify somebody",
        means="It is recorded that the comments or the response let an individual be identified.",
        settle="Take out what identifies anyone.",
        example='{"comments_identify": true}',
        process=OFFER,
    ),
    Code(
        code="LO011",
        severity=Severity.PRACTICE,
        title="a page of a Local Offer more than a year old",
        means="A page was last updated more than a year ago; no provision gives a page an age.",
        settle="Nothing in law: look whether what the page says is still so.",
        example=(
            '{"contents": [{"paragraph": "sch2.14", "found": "Transport", "updated": "2024-09-02"}]}'
        ),
        process=OFFER,
    ),
    Code(
        code="IR002",
        severity=Severity.QUERY,
        title="what an information report contains is not recorded",
        means="Nothing is recorded of what the report contains.",
        settle="Record `contents`; an empty list says that there is nothing.",
        example='{"school": "mainstream"}',
        process=REPORT,
    ),
    Code(
        code="IR003",
        severity=Severity.BREACH,
        title="a paragraph missing from an information report",
        means="The contents recorded have no entry for something that the school must publish.",
        settle="Publish it and record where; or record why it does not apply.",
        example='{"contents": []}',
        process=REPORT,
    ),
    Code(
        code="IR004",
        severity=Severity.QUERY,
        title="a paragraph of an information report entered without a place or a reason",
        means="An entry says neither where the matter is published nor why it does not apply.",
        settle="Give the `url`, or `found`, or `not_applicable_because`.",
        example='{"contents": [{"paragraph": "sch1.9"}]}',
        process=REPORT,
    ),
    Code(
        code="IR005",
        severity=Severity.ERROR,
        title="a link in an information report that is none",
        means="The address recorded is no http or https address, so that nobody can follow it.",
        settle="Correct the address, or say in `found` where the matter is found.",
        example='{"contents": [{"paragraph": "sch1.13", "url": "local offer"}]}',
        process=REPORT,
    ),
    Code(
        code="IR006",
        severity=Severity.QUERY,
        title="a paragraph that may not be asked of the school",
        means="What only mainstream and maintained nursery schools publish is missing.",
        settle="Record in `school` which kind it is.",
        example='{"contents": []}',
        process=REPORT,
    ),
    Code(
        code="IR007",
        severity=Severity.PRACTICE,
        title="a page of an information report more than a year old",
        means="A page was last updated more than a year ago; no provision gives a page an age.",
        settle="Nothing in law: look whether what the page says is still so.",
        example=(
            '{"contents": [{"paragraph": "sch1.4", "found": "SENCO", "updated": "2024-09-02"}]}'
        ),
        process=REPORT,
    ),
)
"""Every code of a publication."""
