from __future__ import annotations

import pytest

from overblik.report.comment_check import answers, check_comments, find, showable
from overblik.report.draft import Comments
from tests.report.offices import draft, responses


def comments(line: str, of: str = "kommentar") -> Comments:
    """A fence with one line."""
    found = draft(f"::: {{.comments of={of}}}\n- {line}\n:::\n")
    assert found.problems == ()
    return found.comments[0]


def wrong(line: str) -> list[str]:
    """What is wrong with a quotation."""
    return [problem.code for problem in check_comments(comments(line), answers(responses(), "kommentar"))]


@pytest.mark.parametrize(
    "line",
    [
        'Det gik fint - vi "talte" meget',
        'Det  gik fint -\n  vi "talte" meget',
        "Det gik fint -- vi »talte« meget",
        '[Det gik fint - vi *"talte"* meget]{.quote}: it went well',
        "Vi nåede ikke det hele",
    ],
)
def test_a_quotation_that_somebody_gave_is_right(line: str) -> None:
    """Spaces and what Pandoc makes of quotation marks and dashes aside; a partial answer was given too."""
    assert wrong(line) == []


@pytest.mark.parametrize("line", ["Det gik godt", "det gik fint - vi talte meget", "Det gik fint"])
def test_a_quotation_that_nobody_gave_is_not(line: str) -> None:
    """Neither is one in which a word is changed or left out."""
    assert wrong(line) == ["comment-unknown"]


def test_what_was_answered_instead_is_told() -> None:
    """Most often it is a slip of the pen."""
    (problem,) = check_comments(comments("Det gik fnt - vi talte meget"), answers(responses(), "kommentar"))
    assert problem.message.endswith('somebody did answer »Det gik fint - vi "talte" meget«; quote it exactly')
    assert (problem.at.line, problem.at.column) == (2, 3)


def test_an_answer_that_names_somebody_must_be_released() -> None:
    """The second comment names a member of a joint unit, the third a person and a number."""
    assert wrong("Vejen frem er åben") == ["comment-names"]
    assert wrong("[Vejen frem er åben]{.quote .released}") == []
    (problem,) = check_comments(comments("Tak til Mette Holm, ring 12 34 56 78"), answers(responses(), "kommentar"))
    assert "(Mette Holm, 12 34 56 78)" in problem.message


def test_only_what_names_nobody_is_shown_unread() -> None:
    """By unit, so that the order is always the same."""
    given = answers(responses(), "kommentar")
    assert showable(given) == ('Det gik fint - vi "talte" meget', "Vi nåede ikke det hele")


def test_a_grid_has_an_open_answer_a_row() -> None:
    """All rows together, or one of them."""
    assert [answer.text for answer in answers(responses(), "maal_andet")] == ["Bedring", "Ro på"]
    assert [answer.text for answer in answers(responses(), "maal_andet/unge")] == ["Ro på"]


def test_the_answer_is_what_is_printed() -> None:
    """The data's own quotation marks and dashes, not the author's."""
    (quote,) = comments("Det gik fint – vi »talte« meget").quotes
    answer = find(quote, answers(responses(), "kommentar"))
    assert answer is not None
    assert answer.text == 'Det gik fint - vi "talte" meget'


def test_a_question_without_answers_says_so() -> None:
    """Nothing can be quoted from it."""
    (problem,) = check_comments(comments("Ja", "kontaktform_andet"), ())
    assert problem.message.endswith("there are no answers to it; leave the fence out")
