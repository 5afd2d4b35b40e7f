"""The codes of how an EHC plan was sent, and of the items in it."""

from __future__ import annotations

from sendlaw.checks.code import Code
from sendlaw.vocabulary import Severity

PLAN = "plan"
_DAY = '"dated": "2026-03-02"'

OF_PLAN_ITEMS: tuple[Code, ...] = (
    Code(
        code="PC018",
        severity=Severity.QUERY,
        title="a final plan that differs from its draft without representations",
        means=(
            "The final plan differs from the draft in more than section I, and no representations "
            "were made. The Act lets an authority make the changes that it thinks necessary."
        ),
        settle="Say why it was changed.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "differs_from_draft": true, "representations_made": false}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC019",
        severity=Severity.BREACH,
        title="a plan that was not sent to somebody",
        means=(
            "A finished plan was sent to some, and not to all, of the family, the institution named"
            " and the body responsible for the health care provision in it."
        ),
        settle="Send it. By when is a matter of the timetable.",
        example=f'{{"state": "final", {_DAY}, "sent_to": ["institution"]}}',
        document=PLAN,
    ),
    Code(
        code="PC020",
        severity=Severity.GUIDANCE,
        title="a plan that is not signed or not dated",
        means="A finished plan has no date or no signature. The Regulations ask for neither.",
        settle="Sign and date it.",
        example=f'{{"state": "final", {_DAY}, "signed": false}}',
        document=PLAN,
    ),
    Code(
        code="PC021",
        severity=Severity.BREACH,
        title="what educates or trains stands outside section F",
        means=(
            "Provision recorded as educating or training stands in section G, H1 or H2. The Act has"
            " it treated as special educational provision instead."
        ),
        settle="Put it in section F.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "provisions": [{"section": "G", "text": "Speech therapy, weekly.", '
            '"educates_or_trains": true}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC022",
        severity=Severity.RISK,
        title="a need that no provision meets",
        means=(
            "A special educational need is linked to no provision of section F, where others are. "
            "Courts have asked for provision for each need."
        ),
        settle="Add or link the provision, or say why none is needed.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "needs": [{"id": "n1", "section": "B", "text": "Reads with effort."}, {"id": "n2",'
            ' "section": "B", "text": "Tires quickly."}], "provisions": [{"section": "F", "text":'
            ' "Phonics, 20 minutes daily.", "needs": ["n1"]}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC023",
        severity=Severity.RISK,
        title="an outcome that no provision serves",
        means="An outcome is linked to no provision, where others are.",
        settle="Add or link the provision.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "outcomes": [{"id": "o1", "text": "Reads a page alone by July 2027."}, {"id": '
            '"o2", "text": "Eats in the hall by July 2027."}], "provisions": [{"section": "F", '
            '"text": "Phonics, 20 minutes daily.", "outcomes": ["o1"]}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC024",
        severity=Severity.PRACTICE,
        title="an empty section that does not say that it does not apply",
        means="A section on health or social care is there and says nothing.",
        settle="Say that nothing was identified, when and by whom.",
        example=f'{{"state": "final", {_DAY}, "sections": [{{"name": "C", "text": ""}}]}}',
        document=PLAN,
    ),
    Code(
        code="PC025",
        severity=Severity.ERROR,
        title="an item without text",
        means="A voice, need, outcome or provision has an entry and no words that show.",
        settle="Give its text, or leave it out.",
        example=f'{{"state": "final", {_DAY}, "needs": [{{"section": "B", "text": " "}}]}}',
        document=PLAN,
    ),
    Code(
        code="PC026",
        severity=Severity.ERROR,
        title="an item in a section of another kind",
        means="A need is recorded in a section of provision, or the other way about.",
        settle="Correct the section.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "needs": [{"section": "F", "text": "Reads with effort."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC027",
        severity=Severity.INFO,
        title="a section beside those of regulation 12",
        means="A plan may hold more, but special educational provision is secured only in section F.",
        settle="See that it holds no provision.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "sections": [{"label": "Summary", "text": "A summary."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC028",
        severity=Severity.QUERY,
        title="characters that do not show",
        means=(
            "A text has characters of no width, or that turn the direction of what follows, so that"
            " it may read otherwise than it is."
        ),
        settle="Remove them.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "sections": [{"name": "F", "text": "One hour\\u202e weekly"}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC029",
        severity=Severity.PRACTICE,
        title="an outcome that serves no aspiration",
        means="An outcome is linked to no aspiration of section A, where others are.",
        settle="Link it, or say what it is for.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "voices": [{"id": "v1", "kind": "aspirations", "holder": "child", "text": "To '
            'drive a train."}], "outcomes": [{"text": "Reads a timetable by July 2027.", '
            '"aspirations": ["v1"]}, {"text": "Eats in the hall by July 2027."}]}'
        ),
        document=PLAN,
    ),
    Code(
        code="PC030",
        severity=Severity.PRACTICE,
        title="provision that meets no need and serves no outcome",
        means="A provision of section F is linked to nothing, where others are.",
        settle="Link it.",
        example=(
            f'{{"state": "final", {_DAY}'
            ', "needs": [{"id": "n1", "section": "B", "text": "Reads with effort."}], '
            '"provisions": [{"section": "F", "text": "Phonics, 20 minutes daily.", "needs": '
            '["n1"]}, {"section": "F", "text": "Swimming, weekly."}]}'
        ),
        document=PLAN,
    ),
)
"""The codes of how a plan was sent, and of what its items are."""
