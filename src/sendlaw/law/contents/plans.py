"""What an EHC plan must contain, and what must have been done with it (CFA 2014; SI 2014/1530)."""

from __future__ import annotations

from datetime import date

from attrs import evolve as like

from sendlaw.law.requirements import Requirement
from sendlaw.vocabulary.contents import SectionName

IN_FORCE = date(2014, 9, 1)
READ = date(2026, 11, 25)
# The year group of "year 9" (SI 2014/1530 reg 2(1)).
YEAR_GROUP = 9

_PLAN = Requirement(id="", provision="", words="", in_force_from=IN_FORCE, read_on=READ)
SECTION_A = like(
    _PLAN,
    id="reg12.1.a",
    provision="SI 2014/1530 reg 12(1)(a)",
    words="the views, interests and aspirations of the child and his parents or the young person",
    note="Whether each of them must have all three is not said. Where a young person lacks capacity, the"
    " words reach both the young person and the alternative person (reg 64(1)(c), Sch 3 Part 3).",
)
SECTION_B = like(
    _PLAN,
    id="reg12.1.b",
    provision="SI 2014/1530 reg 12(1)(b)",
    words="the child or young person's special educational needs",
)
SECTION_C = like(
    _PLAN,
    id="reg12.1.c",
    provision="SI 2014/1530 reg 12(1)(c)",
    words="the health care needs which relate to the special educational needs",
)
SECTION_D = like(
    _PLAN,
    id="reg12.1.d",
    provision="SI 2014/1530 reg 12(1)(d)",
    words="the social care needs which relate to the special educational needs or to a disability",
)
SECTION_E = like(
    _PLAN,
    id="reg12.1.e",
    provision="SI 2014/1530 reg 12(1)(e)",
    words="the outcomes sought",
)
SECTION_F = like(
    _PLAN,
    id="reg12.1.f",
    provision="SI 2014/1530 reg 12(1)(f)",
    words="the special educational provision required",
)
SECTION_G = like(
    _PLAN,
    id="reg12.1.g",
    provision="SI 2014/1530 reg 12(1)(g)",
    words="any health care provision reasonably required by the difficulties or disabilities",
    note="The Act says difficulties and disabilities (s.37(2)(d)).",
)
SECTION_H1 = like(
    _PLAN,
    id="reg12.1.h.i",
    provision="SI 2014/1530 reg 12(1)(h)(i)",
    words="any social care provision which must be made as a result of section 2 of the CSDPA 1970",
    note="The regulation has no age; the Act has: a child or young person under 18 (s.37(2)(e)).",
)
SECTION_H2 = like(
    _PLAN,
    id="reg12.1.h.ii",
    provision="SI 2014/1530 reg 12(1)(h)(ii)",
    words="any other social care provision reasonably required",
)
SECTION_I = like(
    _PLAN,
    id="reg12.1.i",
    provision="SI 2014/1530 reg 12(1)(i)",
    words="the name and the type of the institution to be attended, or the type where none is named",
    note="What stands here where no institution is to be attended (s.61) is not said.",
)
SECTION_J = like(
    _PLAN,
    id="reg12.1.j",
    provision="SI 2014/1530 reg 12(1)(j)",
    words="where a direct payment is to secure special educational provision, the needs and outcomes",
    note="Bound only where there is such a direct payment.",
)
SECTION_K = like(
    _PLAN,
    id="reg12.4",
    provision="SI 2014/1530 reg 12(4)",
    words="the advice and information obtained in accordance with regulation 6(1), in appendices",
)
SEPARATE = like(
    _PLAN,
    id="reg12.1.separate",
    provision="SI 2014/1530 reg 12(1)",
    words="each section separately identified",
)
HEALTH_AGREED = like(
    _PLAN,
    id="reg12.2",
    provision="SI 2014/1530 reg 12(2)",
    words="the agreement of the responsible commissioning body to the health care provision",
)
ADULTHOOD = like(
    _PLAN,
    id="reg12.3",
    provision="SI 2014/1530 reg 12(3)",
    words="in or beyond year 9, provision to assist in preparation for adulthood",
    note="Whether each of the three kinds of provision must have some is not said.",
)
EVIDENCE = like(
    _PLAN,
    id="reg11.a",
    provision="SI 2014/1530 reg 11(a)",
    words="account taken of the evidence received when securing the assessment",
)
BEST_WAY = like(
    _PLAN,
    id="reg11.b",
    provision="SI 2014/1530 reg 11(b)",
    words="consideration of how best to achieve the outcomes",
)
AMENDING = like(
    _PLAN,
    id="reg22.1",
    provision="SI 2014/1530 reg 22(1)",
    words="regulations 11 and 12 complied with in amending a plan after a review",
    note="An amendment without a review proceeds as one after it (reg 28).",
)
AS_DRAFTED = like(
    _PLAN,
    id="reg14.1",
    provision="SI 2014/1530 reg 14(1)",
    words="the form of the draft, or a form modified in the light of the representations",
    note="The Act has the authority make any changes it thinks necessary (ss.39(7) and 40(4)).",
)
SENT = like(
    _PLAN,
    id="reg13.2",
    provision="SI 2014/1530 reg 13(2)",
    words="sent to the family, to the institution named and to the responsible commissioning body",
    note="That body is the one of the health care provision specified (CFA 2014 s.42(4)).",
)
SENT_AMENDED = like(
    _PLAN,
    id="reg22.3",
    provision="SI 2014/1530 reg 22(3)",
    words="sent, amended after a review, to the family, the institution named and that body",
)
SENT_REASSESSED = like(
    _PLAN,
    id="reg27.2",
    provision="SI 2014/1530 reg 27(2)",
    words="sent, after a re-assessment, to the family, the institution named and that body",
)
EDUCATES = like(
    _PLAN,
    id="s21.5",
    provision="CFA 2014 s.21(5)",
    words="what educates or trains treated as special educational provision",
)
ALL_NEEDS = like(
    _PLAN,
    id="s37.2.a",
    provision="CFA 2014 s.37(2)(a)",
    words="the special educational needs",
)
UNDER_18 = like(
    _PLAN,
    id="s37.2.e",
    provision="CFA 2014 s.37(2)(e)",
    words="of a person under 18, social care provision as a result of section 2 of the CSDPA 1970",
    note="At 18 and over all social care provision falls under paragraph (f).",
)
OTHER_PROVISION = like(
    _PLAN,
    id="s37.3",
    provision="CFA 2014 s.37(3)",
    words="other health care and social care provision, which a plan may specify",
)
NO_NAME_IN_DRAFT = like(
    _PLAN,
    id="s38.5",
    provision="CFA 2014 s.38(5)",
    words="no name and no type of institution in a draft",
    note="Of a first plan and after a re-assessment (reg 27(1)); regulation 22 does not apply it.",
)
SIGNED = like(
    _PLAN,
    id="code9.125",
    provision="Code of Practice 9.125",
    words="signed and dated by the responsible officer",
    guidance=True,
    grade="M",
    read_on=None,
)

# Every requirement of a plan, in the order of the law.
REQUIREMENTS = (
    SECTION_A,
    SECTION_B,
    SECTION_C,
    SECTION_D,
    SECTION_E,
    SECTION_F,
    SECTION_G,
    SECTION_H1,
    SECTION_H2,
    SECTION_I,
    SECTION_J,
    SECTION_K,
    SEPARATE,
    HEALTH_AGREED,
    ADULTHOOD,
    EVIDENCE,
    BEST_WAY,
    AMENDING,
    AS_DRAFTED,
    SENT,
    SENT_AMENDED,
    SENT_REASSESSED,
    EDUCATES,
    ALL_NEEDS,
    UNDER_18,
    OTHER_PROVISION,
    NO_NAME_IN_DRAFT,
    SIGNED,
)
# The requirement behind each section.
OF_SECTION = {
    SectionName.A: SECTION_A,
    SectionName.B: SECTION_B,
    SectionName.C: SECTION_C,
    SectionName.D: SECTION_D,
    SectionName.E: SECTION_E,
    SectionName.F: SECTION_F,
    SectionName.G: SECTION_G,
    SectionName.H1: SECTION_H1,
    SectionName.H2: SECTION_H2,
    SectionName.I: SECTION_I,
    SectionName.J: SECTION_J,
    SectionName.K: SECTION_K,
}
