"""The instruments that the records cite, with the day each came into force."""

from __future__ import annotations

from datetime import date

from sendlaw.law.citations import Instrument

CFA_2014 = Instrument(
    short="CFA 2014",
    title="Children and Families Act 2014",
    unit="s.",
    commenced=date(2014, 9, 1),
    path="ukpga/2014/6",
    word="section",
)
EDUCATION_ACT_1996 = Instrument(
    short="EA 1996",
    title="Education Act 1996",
    unit="s.",
    commenced=date(1996, 11, 1),
    path="ukpga/1996/56",
    word="section",
)
EQUALITY_ACT_2010 = Instrument(
    short="Equality Act 2010",
    title="Equality Act 2010",
    unit="Sch",
    commenced=date(2010, 10, 1),
    path="ukpga/2010/15",
    word="schedule",
)
SEND_REGS_2014 = Instrument(
    short="SI 2014/1530",
    title="The Special Educational Needs and Disability Regulations 2014",
    unit="reg",
    commenced=date(2014, 9, 1),
    path="uksi/2014/1530",
    word="regulation",
)
PERSONAL_BUDGETS_REGS_2014 = Instrument(
    short="SI 2014/1652",
    title="The Special Educational Needs (Personal Budgets) Regulations 2014",
    unit="reg",
    commenced=date(2014, 9, 1),
    path="uksi/2014/1652",
    word="regulation",
)
TRANSITIONAL_ORDER_2014 = Instrument(
    short="SI 2014/2270",
    title=(
        "The Children and Families Act 2014 (Transitional and Saving Provisions) (No. 2) Order 2014"
    ),
    unit="art",
    commenced=date(2014, 9, 1),
    path="uksi/2014/2270",
    word="article",
)
DETAINED_REGS_2015 = Instrument(
    short="SI 2015/62",
    title="The Special Educational Needs and Disability (Detained Persons) Regulations 2015",
    unit="reg",
    commenced=date(2015, 4, 1),
    path="uksi/2015/62",
    word="regulation",
)
TRIBUNAL_RULES_2008 = Instrument(
    short="SI 2008/2699",
    title=(
        "The Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules"
        " 2008"
    ),
    unit="r.",
    commenced=date(2008, 11, 3),
    path="uksi/2008/2699",
    word="article",
)
RECOMMENDATIONS_REGS_2017 = Instrument(
    short="SI 2017/1306",
    title=(
        "The Special Educational Needs and Disability (First-tier Tribunal Recommendations Power)"
        " Regulations 2017"
    ),
    unit="reg",
    commenced=date(2018, 4, 3),
    path="uksi/2017/1306",
    word="regulation",
)
CORONAVIRUS_REGS_2020 = Instrument(
    short="SI 2020/471",
    title="The Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020",
    unit="reg",
    commenced=date(2020, 5, 1),
    path="uksi/2020/471",
    word="regulation",
)
JOINT_AREA_REVIEWS_REGS_2015 = Instrument(
    short="SI 2015/1792",
    title="The Children Act 2004 (Joint Area Reviews) Regulations 2015",
    unit="reg",
    commenced=date(2015, 11, 9),
    path="uksi/2015/1792",
    word="regulation",
)
ADOPTION_AND_CHILDREN_REGS_2020 = Instrument(
    short="SI 2020/445",
    title="The Adoption and Children (Coronavirus) (Amendment) Regulations 2020",
    unit="reg",
    commenced=date(2020, 4, 24),
    path="uksi/2020/445",
    word="regulation",
)
FRAMEWORK_2016 = Instrument(
    short="Area SEND framework 2016",
    title="The framework for the inspection of local areas' effectiveness (April 2016), Ofsted and CQC",
    unit="para",
    commenced=date(2016, 5, 1),
    address="https://www.gov.uk/government/publications/local-area-send-inspection-framework",
)
FRAMEWORK_2023 = Instrument(
    short="Area SEND framework 2023",
    title="Area SEND inspections: framework and handbook (from January 2023), Ofsted and CQC",
    unit="para",
    commenced=date(2023, 1, 1),
    address="https://www.gov.uk/government/publications/area-send-framework-and-handbook",
)
CODE_OF_PRACTICE = Instrument(
    short="Code of Practice",
    title="Special educational needs and disability code of practice: 0 to 25 years (January 2015)",
    unit="para",
    commenced=date(2014, 9, 1),
    address="https://www.gov.uk/government/publications/send-code-of-practice-0-to-25",
)

INSTRUMENTS = (
    CFA_2014,
    EDUCATION_ACT_1996,
    EQUALITY_ACT_2010,
    SEND_REGS_2014,
    PERSONAL_BUDGETS_REGS_2014,
    TRANSITIONAL_ORDER_2014,
    DETAINED_REGS_2015,
    TRIBUNAL_RULES_2008,
    RECOMMENDATIONS_REGS_2017,
    CORONAVIRUS_REGS_2020,
    JOINT_AREA_REVIEWS_REGS_2015,
    ADOPTION_AND_CHILDREN_REGS_2020,
    CODE_OF_PRACTICE,
    FRAMEWORK_2016,
    FRAMEWORK_2023,
)
