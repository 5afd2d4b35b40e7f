"""What an SEN information report must contain (SI 2014/1530 Sch 1, regs 51 and 52; CFA 2014 s.69)."""

from __future__ import annotations

from datetime import date

from sendlaw.law.requirements import Requirement, several
from sendlaw.vocabulary.publications import ReportingSchool

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)

_SCHEDULE_1 = Requirement(
    id="sch1.",
    provision="SI 2014/1530 Sch 1 para ",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
# What is asked "in relation to mainstream schools and maintained nursery schools" only.
OF_SOME_SCHOOLS = several(
    _SCHEDULE_1,
    {
        "2": "the policies for identifying and assessing pupils with special educational needs",
        "4": "the name and contact details of the SEN co-ordinator",
    },
)
OF_EVERY_SCHOOL = several(
    _SCHEDULE_1,
    {
        "1": "the kinds of special educational needs for which provision is made",
        "3": "the policies for making provision, with or without EHC plans",
        "3(a)": "how the effectiveness of provision is evaluated",
        "3(b)": "the arrangements for assessing and reviewing progress",
        "3(c)": "the approach to teaching pupils with special educational needs",
        "3(d)": "how the curriculum and the learning environment are adapted",
        "3(e)": "the additional support for learning that is available",
        "3(f)": "how pupils take part in activities together with those without such needs",
        "3(g)": "support for improving emotional, mental and social development",
        "5": "the expertise and training of staff, and how specialist expertise is secured",
        "6": "how equipment and facilities are secured",
        "7": "the arrangements for consulting and involving parents",
        "8": "the arrangements for consulting and involving young people",
        "9": "any arrangements for the treatment of complaints from parents",
        "10": "how the governing body involves health, social services and other bodies",
        "11": "the contact details of support services for parents, section 32 included",
        "12": "the arrangements for transfers between phases, and preparation for adulthood",
        "13": "where the authority's Local Offer is published",
    },
)
SCHEDULE_1 = (*OF_SOME_SCHOOLS, *OF_EVERY_SCHOOL)

_SECTION_69 = Requirement(
    id="s69",
    provision="CFA 2014 s.69",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
SECTION_69 = several(
    _SECTION_69,
    {
        "(3)(b)(i)": "the arrangements for the admission of disabled persons as pupils",
        "(3)(b)(ii)": "the steps taken so that disabled pupils are not treated less favourably",
        "(3)(b)(iii)": "the facilities provided to assist access by disabled pupils",
        "(3)(b)(iv)": "the accessibility plan",
    },
)
_REG_52 = Requirement(
    id="reg",
    provision="SI 2014/1530 reg ",
    words="",
    in_force_from=IN_FORCE,
    read_on=READ,
)
PUBLICATION = several(_REG_52, {"52": "the report itself, on the school's website"})

# All that must be published; each is an entry of ``InformationReport.contents``.
CONTENTS = (*SCHEDULE_1, *SECTION_69, *PUBLICATION)
# What is not asked of a kind of school; regulation 51 leaves out one that is established in a hospital.
NOT_OF: dict[ReportingSchool, tuple[Requirement, ...]] = {
    ReportingSchool.MAINSTREAM: (),
    ReportingSchool.MAINTAINED_NURSERY: (),
    ReportingSchool.SPECIAL: OF_SOME_SCHOOLS,
    ReportingSchool.HOSPITAL_SPECIAL: SCHEDULE_1,
}
