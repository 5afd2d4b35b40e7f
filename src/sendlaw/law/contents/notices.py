"""What a notice to a family must tell (SI 2014/1530), and one about a detained person (SI 2015/62).

The law of a notice is that of the day on which it was sent. Paragraph (e), the First-tier Tribunal's
power to recommend, was inserted by SI 2017/1306 reg 8 from 3 April 2018: everywhere but in reg 5(3).
"""

from __future__ import annotations

from datetime import date

from attrs import evolve as like

from sendlaw.law.requirements import Requirement

IN_FORCE = date(2014, 9, 1)
DETAINED_FROM = date(2015, 4, 1)
RECOMMENDATIONS_FROM = date(2018, 4, 3)
READ = date(2026, 11, 25)

REG_5_3_A = Requirement(
    id="reg5.3.a",
    provision="SI 2014/1530 reg 5(3)(a)",
    words="the right to appeal that decision",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_5_3_B = Requirement(
    id="reg5.3.b",
    provision="SI 2014/1530 reg 5(3)(b)",
    words="the time limits for an appeal",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_5_3_C = Requirement(
    id="reg5.3.c",
    provision="SI 2014/1530 reg 5(3)(c)",
    words="the information about mediation set out in regulation 32",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_5_3_D_I = Requirement(
    id="reg5.3.d.i",
    provision="SI 2014/1530 reg 5(3)(d)(i)",
    words="the availability of disagreement resolution services",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_5_3_D_II = Requirement(
    id="reg5.3.d.ii",
    provision="SI 2014/1530 reg 5(3)(d)(ii)",
    words="the availability of information and advice about special educational needs",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_10_3_E = Requirement(
    id="reg10.3.e",
    provision="SI 2014/1530 reg 10(3)(e)",
    words="the First-tier Tribunal's power to make recommendations",
    in_force_from=RECOMMENDATIONS_FROM,
    read_on=READ,
    note="Inserted by SI 2017/1306 reg 8; by reg 3 not for a decision, or a plan, made before that day.",
)
REG_10_3_A = like(REG_5_3_A, id="reg10.3.a", provision="SI 2014/1530 reg 10(3)(a)")
REG_10_3_B = like(REG_5_3_B, id="reg10.3.b", provision="SI 2014/1530 reg 10(3)(b)")
REG_10_3_C = like(REG_5_3_C, id="reg10.3.c", provision="SI 2014/1530 reg 10(3)(c)")
REG_10_3_D_I = like(REG_5_3_D_I, id="reg10.3.d.i", provision="SI 2014/1530 reg 10(3)(d)(i)")
REG_10_3_D_II = like(REG_5_3_D_II, id="reg10.3.d.ii", provision="SI 2014/1530 reg 10(3)(d)(ii)")
REG_14_2_A = like(
    REG_5_3_A,
    id="reg14.2.a",
    provision="SI 2014/1530 reg 14(2)(a)",
    words="the right to appeal matters within the plan (s.51(2)(c))",
)
REG_14_2_B = like(REG_5_3_B, id="reg14.2.b", provision="SI 2014/1530 reg 14(2)(b)")
REG_14_2_C = like(REG_5_3_C, id="reg14.2.c", provision="SI 2014/1530 reg 14(2)(c)")
REG_14_2_D_I = like(REG_5_3_D_I, id="reg14.2.d.i", provision="SI 2014/1530 reg 14(2)(d)(i)")
REG_14_2_D_II = like(REG_5_3_D_II, id="reg14.2.d.ii", provision="SI 2014/1530 reg 14(2)(d)(ii)")
REG_14_2_E = like(REG_10_3_E, id="reg14.2.e", provision="SI 2014/1530 reg 14(2)(e)")
REG_20_11_A = like(
    REG_5_3_A,
    id="reg20.11.a",
    provision="SI 2014/1530 reg 20(11)(a)",
    words="the right to appeal (s.51(2)(e) or (f))",
    note="Until 23 March 2015, when SI 2015/359 came into force, it named other matters of s.51(2).",
)
REG_20_11_B = like(REG_5_3_B, id="reg20.11.b", provision="SI 2014/1530 reg 20(11)(b)")
REG_20_11_C = like(REG_5_3_C, id="reg20.11.c", provision="SI 2014/1530 reg 20(11)(c)")
REG_20_11_D_I = like(REG_5_3_D_I, id="reg20.11.d.i", provision="SI 2014/1530 reg 20(11)(d)(i)")
REG_20_11_D_II = like(REG_5_3_D_II, id="reg20.11.d.ii", provision="SI 2014/1530 reg 20(11)(d)(ii)")
REG_20_11_E = like(REG_10_3_E, id="reg20.11.e", provision="SI 2014/1530 reg 20(11)(e)")
REG_21_10_A = like(REG_20_11_A, id="reg21.10.a", provision="SI 2014/1530 reg 21(10)(a)")
REG_21_10_B = like(REG_5_3_B, id="reg21.10.b", provision="SI 2014/1530 reg 21(10)(b)")
REG_21_10_C = like(REG_5_3_C, id="reg21.10.c", provision="SI 2014/1530 reg 21(10)(c)")
REG_21_10_D_I = like(REG_5_3_D_I, id="reg21.10.d.i", provision="SI 2014/1530 reg 21(10)(d)(i)")
REG_21_10_D_II = like(REG_5_3_D_II, id="reg21.10.d.ii", provision="SI 2014/1530 reg 21(10)(d)(ii)")
REG_21_10_E = like(REG_10_3_E, id="reg21.10.e", provision="SI 2014/1530 reg 21(10)(e)")
REG_22_5_A = like(
    REG_5_3_A,
    id="reg22.5.a",
    provision="SI 2014/1530 reg 22(5)(a)",
    words="the right to appeal matters within the plan (s.51(2)(c) or (e))",
)
REG_22_5_B = like(REG_5_3_B, id="reg22.5.b", provision="SI 2014/1530 reg 22(5)(b)")
REG_22_5_C = like(REG_5_3_C, id="reg22.5.c", provision="SI 2014/1530 reg 22(5)(c)")
REG_22_5_D_I = like(REG_5_3_D_I, id="reg22.5.d.i", provision="SI 2014/1530 reg 22(5)(d)(i)")
REG_22_5_D_II = like(REG_5_3_D_II, id="reg22.5.d.ii", provision="SI 2014/1530 reg 22(5)(d)(ii)")
REG_22_5_E = like(REG_10_3_E, id="reg22.5.e", provision="SI 2014/1530 reg 22(5)(e)")
REG_25_2_A = like(
    REG_5_3_A,
    id="reg25.2.a",
    provision="SI 2014/1530 reg 25(2)(a)",
    words="the right to appeal (s.51(2)(d))",
)
REG_25_2_B = like(REG_5_3_B, id="reg25.2.b", provision="SI 2014/1530 reg 25(2)(b)")
REG_25_2_C = like(REG_5_3_C, id="reg25.2.c", provision="SI 2014/1530 reg 25(2)(c)")
REG_25_2_D_I = like(REG_5_3_D_I, id="reg25.2.d.i", provision="SI 2014/1530 reg 25(2)(d)(i)")
REG_25_2_D_II = like(REG_5_3_D_II, id="reg25.2.d.ii", provision="SI 2014/1530 reg 25(2)(d)(ii)")
REG_25_2_E = like(REG_10_3_E, id="reg25.2.e", provision="SI 2014/1530 reg 25(2)(e)")
REG_31_3_A = like(REG_5_3_A, id="reg31.3.a", provision="SI 2014/1530 reg 31(3)(a)")
REG_31_3_B = like(REG_5_3_B, id="reg31.3.b", provision="SI 2014/1530 reg 31(3)(b)")
REG_31_3_C = like(REG_5_3_C, id="reg31.3.c", provision="SI 2014/1530 reg 31(3)(c)")
REG_31_3_D_I = like(REG_5_3_D_I, id="reg31.3.d.i", provision="SI 2014/1530 reg 31(3)(d)(i)")
REG_31_3_D_II = like(REG_5_3_D_II, id="reg31.3.d.ii", provision="SI 2014/1530 reg 31(3)(d)(ii)")
REG_31_3_E = like(REG_10_3_E, id="reg31.3.e", provision="SI 2014/1530 reg 31(3)(e)")

# The information on mediation, which paragraph (c) of each names.

REG_32_A = Requirement(
    id="reg32.a",
    provision="SI 2014/1530 reg 32(a)",
    words="the right to request mediation",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="CFA 2014 s.52(2)(a) says so too.",
)
REG_32_B = like(
    REG_32_A,
    id="reg32.b",
    provision="SI 2014/1530 reg 32(b)",
    words="the need for a mediation certificate before any appeal",
    note="CFA 2014 s.52(2)(b) says so too, of certain appeals: not of those in s.55(2).",
)
REG_32_C = like(
    REG_32_A,
    id="reg32.c",
    provision="SI 2014/1530 reg 32(c)",
    words="how to reach the mediation adviser who gives that certificate",
    note="",
)
REG_32_D = like(
    REG_32_A,
    id="reg32.d",
    provision="SI 2014/1530 reg 32(d)",
    words="the timescales for requesting mediation",
    note="",
)
REG_32_E = like(
    REG_32_A,
    id="reg32.e",
    provision="SI 2014/1530 reg 32(e)",
    words="the need to tell the authority of the wish for mediation and its issues",
    note="With health care provision in issue, also which provision is wished for (reg 32(e)(iii)).",
)
REG_32_F = like(
    REG_32_A,
    id="reg32.f",
    provision="SI 2014/1530 reg 32(f)",
    words="whom to contact on behalf of the authority for mediation",
    note="",
)
DP_18_A = like(
    REG_32_B,
    id="dp18.a",
    provision="SI 2015/62 reg 18(a)",
    words="any need for a mediation certificate before an appeal",
    in_force_from=DETAINED_FROM,
    note="",
)
DP_18_B = like(
    REG_32_C, id="dp18.b", provision="SI 2015/62 reg 18(b)", in_force_from=DETAINED_FROM, note=""
)
DP_18_C = like(
    REG_32_D, id="dp18.c", provision="SI 2015/62 reg 18(c)", in_force_from=DETAINED_FROM, note=""
)
DP_18_D = like(
    REG_32_E,
    id="dp18.d",
    provision="SI 2015/62 reg 18(d)",
    words="the need to tell the home authority of the wish for mediation",
    in_force_from=DETAINED_FROM,
    note="",
)
DP_18_E = like(
    REG_32_F,
    id="dp18.e",
    provision="SI 2015/62 reg 18(e)",
    words="whom to contact on behalf of the home authority for mediation",
    in_force_from=DETAINED_FROM,
    note="",
)

# Outcome and reasons.

S36_5_A = Requirement(
    id="s36.5.a",
    provision="CFA 2014 s.36(5)(a)",
    words="the reasons for the determination",
    in_force_from=IN_FORCE,
    read_on=READ,
    note="Of a refusal without a notice under s.36(7) only.",
)
S36_9_A = Requirement(
    id="s36.9.a",
    provision="CFA 2014 s.36(9)(a)",
    words="the outcome of the assessment",
    in_force_from=IN_FORCE,
    read_on=READ,
)
S36_9_C = Requirement(
    id="s36.9.c",
    provision="CFA 2014 s.36(9)(c)",
    words="the reasons for the decision",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_22_4 = like(S36_9_C, id="reg22.4.reasons", provision="SI 2014/1530 reg 22(4)")
S71_6_A = like(
    S36_5_A,
    id="s71.6.a",
    provision="CFA 2014 s.71(6)(a)",
    in_force_from=DETAINED_FROM,
    note="Of a refusal without a notice under s.71(8) only.",
)
S71_10_A = like(
    S36_9_A, id="s71.10.a", provision="CFA 2014 s.71(10)(a)", in_force_from=DETAINED_FROM
)
S71_10_C = like(
    S36_9_C, id="s71.10.c", provision="CFA 2014 s.71(10)(c)", in_force_from=DETAINED_FROM
)

# The notice of proposed amendments. Paragraph (c), fifteen days, is a time: see reg22 among the duties.

REG_22_2_A_PLAN = Requirement(
    id="reg22.2.a.plan",
    provision="SI 2014/1530 reg 22(2)(a)",
    words="a copy of the EHC plan",
    in_force_from=IN_FORCE,
    read_on=READ,
)
REG_22_2_A_NOTICE = like(
    REG_22_2_A_PLAN,
    id="reg22.2.a.notice",
    provision="SI 2014/1530 reg 22(2)(a)",
    words="a notice specifying the proposed amendments",
)
REG_22_2_A_EVIDENCE = like(
    REG_22_2_A_PLAN,
    id="reg22.2.a.evidence",
    provision="SI 2014/1530 reg 22(2)(a)",
    words="copies of any evidence that supports the amendments",
    note="There may be none.",
)
REG_22_2_B = like(
    REG_22_2_A_PLAN,
    id="reg22.2.b",
    provision="SI 2014/1530 reg 22(2)(b)",
    words="the right to request that a particular school or institution is named",
)
REG_22_2_D = like(
    REG_22_2_A_PLAN,
    id="reg22.2.d",
    provision="SI 2014/1530 reg 22(2)(d)",
    words="where to find information about the schools and colleges available",
)

# Detained persons: neither disagreement resolution nor the power to recommend.

DP_5_3_A = like(
    REG_5_3_A, id="dp5.3.a", provision="SI 2015/62 reg 5(3)(a)", in_force_from=DETAINED_FROM
)
DP_5_3_B = like(
    REG_5_3_B, id="dp5.3.b", provision="SI 2015/62 reg 5(3)(b)", in_force_from=DETAINED_FROM
)
DP_5_3_C = like(
    REG_5_3_C,
    id="dp5.3.c",
    provision="SI 2015/62 reg 5(3)(c)",
    words="the information about mediation set out in regulation 18",
    in_force_from=DETAINED_FROM,
)
DP_5_3_D = like(
    REG_5_3_D_II,
    id="dp5.3.d",
    provision="SI 2015/62 reg 5(3)(d)",
    words="the availability of information and advice in connection with the assessment",
    in_force_from=DETAINED_FROM,
)
DP_10_3_A = like(
    REG_5_3_A, id="dp10.3.a", provision="SI 2015/62 reg 10(3)(a)", in_force_from=DETAINED_FROM
)
DP_10_3_B = like(
    REG_5_3_B, id="dp10.3.b", provision="SI 2015/62 reg 10(3)(b)", in_force_from=DETAINED_FROM
)
DP_10_3_C = like(
    REG_5_3_C,
    id="dp10.3.c",
    provision="SI 2015/62 reg 10(3)(c)",
    words="the information about mediation set out in regulation 18",
    in_force_from=DETAINED_FROM,
)
DP_10_3_D = like(
    REG_5_3_D_II, id="dp10.3.d", provision="SI 2015/62 reg 10(3)(d)", in_force_from=DETAINED_FROM
)
DP_14_2_A = like(
    REG_5_3_A,
    id="dp14.2.a",
    provision="SI 2015/62 reg 14(2)(a)",
    words="the right to appeal matters within the plan (s.73(2)(c))",
    in_force_from=DETAINED_FROM,
)
DP_14_2_B = like(
    REG_5_3_B, id="dp14.2.b", provision="SI 2015/62 reg 14(2)(b)", in_force_from=DETAINED_FROM
)
DP_14_2_C = like(
    REG_5_3_C,
    id="dp14.2.c",
    provision="SI 2015/62 reg 14(2)(c)",
    words="the information about mediation set out in regulation 18",
    in_force_from=DETAINED_FROM,
)
DP_14_2_D = like(
    REG_5_3_D_II, id="dp14.2.d", provision="SI 2015/62 reg 14(2)(d)", in_force_from=DETAINED_FROM
)
