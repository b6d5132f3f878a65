from __future__ import annotations

import pytest

from tests.report.offices import draft, said


def test_a_line_is_a_quotation_or_holds_one() -> None:
    """Beside a marked quotation stand the author's own words."""
    found = draft(
        "::: {.comments of=kommentar}\n- Det gik fint\n- [Vejen er *åben*]{.quote .released}: the road\n:::\n"
    )
    assert said(found) == []
    (comments,) = found.comments
    assert comments.of == "kommentar"
    assert [(quote.text, quote.released) for quote in comments.quotes] == [
        ("Det gik fint", False),
        ("Vejen er åben", True),
    ]
    assert [(quote.at.line, quote.at.column) for quote in comments.quotes] == [(2, 3), (3, 3)]


def test_an_empty_fence_quotes_nobody_in_particular() -> None:
    """It is filled when there are answers; one row of a grid can be asked for."""
    found = draft("::: {.comments of=maal_andet/unge}\n:::\n")
    assert said(found) == []
    assert [(comments.of, comments.quotes) for comments in found.comments] == [("maal_andet/unge", ())]


@pytest.mark.parametrize(
    ("fence", "code"),
    [
        ("::: {.comments}\n:::", "1:1 report-missing-attribute"),
        ("::: {.comments of=komentar}\n:::", "1:1 report-unknown-variable"),
        ("::: {.comments of=maal_andet/x}\n:::", "1:1 report-unknown-variable"),
        ("::: {.comments of=ansatte}\n:::", "1:1 report-wrong-variable"),
        ("::: {.comments of=kommentar number=2}\n:::", "1:1 report-unknown-attribute"),
        ("::: {.comments of=kommentar}\nDet gik fint\n:::", "1:1 report-contents"),
        ("::: {.comments of=kommentar}\n- a\n\n  b\n:::", "1:1 report-contents"),
        ("::: {.comments of=kommentar}\n- a\n\nb\n:::", "1:1 report-contents"),
        ("::: {.comments of=kommentar}\n- Ja [alle]{share=kontaktform/telefon}\n:::", "2:3 report-nested"),
        ("::: {.comments of=kommentar}\n- Det gik[^1]\n:::\n\n[^1]: x", "2:3 report-nested"),
        ("[Det gik fint]{.quote}", "1:1 report-unknown-class"),
        ("::: {.comments of=kommentar}\n- [Det gik]{.quote claim=1}\n:::", "2:3 report-unknown-attribute"),
    ],
)
def test_comments_that_cannot_be_quoted_are_a_problem(fence: str, code: str) -> None:
    """Nothing in a quotation may be lost, and nothing outside a fence goes unchecked."""
    assert said(draft(fence)) == [code]


def test_a_choice_with_other_says_where_its_words_are() -> None:
    """The message names the variable that holds the open answers."""
    (problem,) = draft("::: {.comments of=maal}\n:::\n").problems
    assert problem.message.endswith("write of=maal_andet, its open answers")
