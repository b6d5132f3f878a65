from __future__ import annotations

import pytest

from overblik.questionnaire.expressions import unparse
from overblik.questionnaire.expressions.nodes import And, Or
from overblik.questionnaire.in_words.conditions import conditional, grouped
from tests.questionnaire.in_words.offices import expression, posts


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("'a' in x or b == 1 or 'c' in x", [["'a' in x", "'c' in x"], ["b == 1"]]),
        ("a >= 1 and a <= 2", [["a >= 1", "a <= 2"]]),
        ("a >= 1 and a >= 2", [["a >= 1"], ["a >= 2"]]),
        ("a >= 1 or a <= 2", [["a >= 1"], ["a <= 2"]]),
        ("a in ['x'] or a in ['y']", [["a in ['x']", "a in ['y']"]]),
        ("a in ['x'] and a in ['y']", [["a in ['x']"], ["a in ['y']"]]),
    ],
)
def test_what_is_said_of_one_question_is_said_together(written: str, groups: list[list[str]]) -> None:
    """Where one clause can say it."""
    root = expression(written).root
    assert isinstance(root, And | Or)
    found = grouped(root.terms, all_=isinstance(root, And))
    assert [[unparse(term) for term in group] for group in found] == groups


def test_a_condition_deep_inside_stands_in_brackets() -> None:
    """So that it is clear what belongs together."""
    written = "ansatte > 1 or (ledere > 2 and (digital == 'ja' or (answered(kommentar) and 'unge' in kontakt)))"
    assert conditional(expression(written).root, posts(), "en") == (
        "if the number in question 4 is more than 1\u00a0heads, or if it is true both that the number in question 5 is more "
        "than 2, and that (it is true either that you answered “Yes” in question 2, or that (it is true both that you answered "
        "question 6, and that you chose “Girls” in question 1))"
    )
