"""What a Local Offer must contain (SI 2014/1530 Sch 2, reg 57; CFA 2014 s.30), and whom it is made with.

Regulation 53 has one sentence and no paragraphs: all of Schedule 2 must be included. Where a paragraph of
the Schedule goes on with sub-paragraphs after "including", the paragraph stands here as well as they do.
"""

from __future__ import annotations

from datetime import date

from sendlaw.counting import Months
from sendlaw.law.requirements import Requirement, several
from sendlaw.vocabulary.publications import CommentTopic, Consultee, OfferTopic

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

_SCHEDULE_2 = Requirement(
    id="sch2.",
    provision="SI 2014/1530 Sch 2 para ",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
# What the Schedule says; of paragraphs 8 and 13(d) it was not seen since when each has today's words.
SCHEDULE_2 = several(
    _SCHEDULE_2,
    {
        "1(a)": "provision expected from providers of relevant early years education",
        "1(b)": "provision expected from maintained schools, separate units included",
        "1(c)": "provision expected from Academies, separate units included",
        "1(d)": "provision expected from non-maintained special schools",
        "1(e)": "provision expected from post-16 institutions",
        "1(f)": "provision expected from institutions approved under section 41",
        "1(g)": "provision expected from pupil referral units",
        "1(h)": "provision expected from persons whom the authority commissions to give support",
        "2": "provision expected to be made outside the area by the persons in paragraph 1(a) to (g)",
        "3(a)": "provision by mainstream schools and mainstream post-16 institutions, with support",
        "3(b)": "provision by special schools, special post-16 and approved institutions",
        "3(c)": "provision that the authority secures in mainstream, units and alternative provision",
        "3(d)": "the arrangements for funding, with agreements on the use of delegated budgets",
        "4(a)": "how providers identify particular special educational needs",
        "4(b)": "how providers consult parents and young people",
        "4(c)": "how providers secure services, provision and equipment",
        "4(d)": "how providers support transfers between phases, and preparation for adulthood",
        "5(a)": "the providers' approach to teaching",
        "5(b)": "how the curriculum and the learning environment are adapted",
        "5(c)": "the additional learning support available",
        "5(d)": "how progress towards outcomes is assessed and reviewed, and who takes part",
        "5(e)": "how the effectiveness of provision is assessed and evaluated, and who takes part",
        "5(f)": "how the facilities available can be accessed",
        "5(g)": "the activities available in addition to the curriculum",
        "5(h)": "what support is available",
        "5(i)": "how the expertise of teaching staff and others is secured",
        "5(j)": "how emotional, mental and social development is supported and improved",
        "6": "where more about the providers can be obtained, such as SEN information reports",
        "7": "where the authority's accessibility strategy can be obtained",
        "8": "provision for young people in an apprenticeship",
        "9": "provision by providers of training, in the area and outside it",
        "10": "provision to assist in preparation for adulthood and independent living",
        "11": "support in higher education, any disabled student's allowance included",
        "12": "health care provision additional to or different from that for all",
        "12(a)": "services that assist settings to support those with medical conditions",
        "12(b)": "how the health services available to all are made accessible",
        "13": "social care provision for children, young people and their families",
        "13(a)": "services under section 17 of the Children Act 1989",
        "13(b)": "support in moving from services for children to services for adults",
        "13(c)": "support in planning and obtaining help with independent living",
        "13(d)": "information and advice under section 4 of the Care Act 2014",
        "14": "transport to and from school or other institution",
        "14(a)": "arrangements for specialist transport",
        "14(b)": "arrangements for free or subsidised transport",
        "14(c)": "support with the cost of transport",
        "15": "sources of information, advice and support in the area",
        "15(a)": "the information and advice provided under section 32",
        "15(b)": "forums for parents and carers",
        "15(c)": "support groups",
        "15(d)": "childcare",
        "15(e)": "leisure activities",
        "15(f)": "persons who can give further support, information and advice",
        "16": "how to complain about provision mentioned in section 30(2)",
        "17": "how to complain about any provision or service set out in the Local Offer",
        "18": "the criteria that must be satisfied before a provision or service can be provided",
        "19": "how to request an EHC needs assessment, and the availability of personal budgets",
        "20": "where the list of institutions approved under section 41 is published",
        "21": "how parents and young people are notified of their right to appeal",
        "22": "the arrangements for mediation under section 53 or 54",
        "23": "the arrangements for the resolution of disagreements under section 57",
    },
)

_SECTION_30 = Requirement(
    id="s30",
    provision="CFA 2014 s.30",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
# What the section names and no paragraph of the Schedule does, or not in full.
SECTION_30 = several(
    _SECTION_30,
    {
        "(2)(b)": "other educational provision",
        "(2)(d)": "travel to and from schools, post-16 institutions and places of early years education",
        "(3)(a)": "provision relating to finding employment",
        "(3)(b)": "provision relating to obtaining accommodation",
        "(3)(c)": "provision relating to participation in society",
    },
)

_PART_4 = Requirement(
    id="reg",
    provision="SI 2014/1530 reg ",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
PUBLICATION = several(
    _PART_4,
    {
        "56(2)": "the comments received and the response to them, on the website with the Local Offer",
        "57(a)": "the Local Offer itself, on the authority's website",
        "57(b)(i)": "how people without access to the Internet can obtain a copy",
        "57(b)(ii)": "how different groups, people with SEN or a disability included, can obtain one",
        "57(c)": "how those people can provide comments on the Local Offer",
    },
)
# All that must be published; each is an entry of ``LocalOffer.contents``.
CONTENTS = (*SCHEDULE_2, *SECTION_30, *PUBLICATION)

# Whom regulation 54 lists, in the order of ``Consultee``.
CONSULTATION = several(
    _PART_4,
    {
        "54(1)(a)": "children and young people with special educational needs, and parents",
        "54(1)(b)": "children and young people with a disability, and parents",
        "54(1)(c)": "the governing bodies of maintained schools and maintained nursery schools",
        "54(1)(d)": "the proprietors of Academies",
        "54(1)(e)": "the governing bodies, proprietors or principals of post-16 institutions",
        "54(1)(f)": "the governing bodies of non-maintained special schools",
        "54(1)(g)": "the management committees of pupil referral units",
        "54(1)(h)": "the advisory boards of children's centres",
        "54(1)(i)": "the providers of relevant early years education",
        "54(1)(j)": "the youth offending teams that the authority thinks have functions",
        "54(1)(k)": "others who make special educational provision, or advise on making it",
        "54(1)(l)": "those who assist in preparation for adulthood and independent living",
        "54(1)(m)(i)": "its officers for education or training",
        "54(1)(m)(ii)": "its officers for social services",
        "54(1)(m)(iii)": "its other officers for preparation for adulthood and independent living",
        "54(2)(a)": "NHS England (printed as the National Health Service Commissioning Board)",
        "54(2)(b)": "the health commissioners (printed as clinical commissioning groups)",
        "54(2)(c)": "any NHS trust or NHS foundation trust",
        "54(2)(d)": "any Local Health Board that has functions for its children and young people",
        "54(2)(e)": "any health and wellbeing board that has functions for them",
    },
)
CONSULTEES = dict(zip(Consultee, CONSULTATION, strict=True))
# Those of whom every authority has some; of the others there may be none in an area.
EVERYWHERE = (
    Consultee.SEN_FAMILIES,
    Consultee.DISABLED_FAMILIES,
    Consultee.EDUCATION_OFFICERS,
    Consultee.SOCIAL_SERVICES_OFFICERS,
    Consultee.NHS_ENGLAND,
    Consultee.HEALTH_COMMISSIONERS,
)

INVOLVEMENT = several(
    _PART_4,
    {
        "55(a)": "the services that are required",
        "55(b)": "how the information is to be set out when published",
        "55(c)": "how it will be available for those without access to the Internet",
        "55(d)": "how it will be accessible to those with special educational needs or a disability",
        "55(e)": "how they can provide comments on the Local Offer",
    },
)
TOPICS = dict(zip(OfferTopic, INVOLVEMENT, strict=True))

COMMENTS = several(
    _PART_4,
    {
        "56(1)(a)": "the content, with the quality of what is included and what is not included",
        "56(1)(b)": "the accessibility of the information",
        "56(1)(c)": "how it was developed or reviewed, and how families were involved in that",
    },
)
COMMENT_TOPICS = dict(zip(CommentTopic, COMMENTS, strict=True))
RESPONSE, ANONYMOUS = several(
    _PART_4,
    {
        "56(2)": "the response to the comments, with any action that the authority intends to take",
        "56(3)": "comments and response in a form that does not let any individual be identified",
    },
)

# How old a page may be before its age is remarked on: good practice, and no provision.
FRESH = Months(12)
