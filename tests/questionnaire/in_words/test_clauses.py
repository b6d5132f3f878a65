from __future__ import annotations

import pytest

from overblik.questionnaire.in_words.clauses import Clauses, figure
from overblik.questionnaire.in_words.settle import settle
from tests.questionnaire.in_words.offices import expression, posts


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("'unge' in kontakt", "I har valgt »Piger« i spørgsmål 1"),
        ("'hund' in kontakt", "I har valgt et svar, der ikke findes, i spørgsmål 1"),
        ("digital == kommentar", "svaret i spørgsmål 2 er det samme som teksten i spørgsmål 6"),
        ("kommentar in ['hej']", "I har skrevet »hej« i spørgsmål 6"),
        ("ansatte != 3", "tallet i spørgsmål 4 ikke er 3\u00a0hoveder"),
        ("answered(region)", "»Egn« for jeres kontor er oplyst"),
        ("answered(`formaal/unge`)", "I har svaret ud for »Piger« i spørgsmål 3"),
        ("asked(ledere)", "I skulle svare på spørgsmål 5"),
        (
            "-ansatte - (ledere + 1) < 0",
            "(minus tallet i spørgsmål 4) minus (tallet i spørgsmål 5 plus 1) er mindre end 0",
        ),
        ("katten == 1", "noget, der ikke findes her, er 1"),
    ],
)
def test_a_single_condition_is_a_clause(written: str, said: str) -> None:
    """It stands after "hvis", so its "ikke" stands before the verb."""
    clauses = Clauses(signposts=posts(), language="da", whole=str)
    assert clauses.clause(settle(expression(written).root)) == said


def test_a_number_has_the_decimals_that_it_has() -> None:
    """No more, and the marks of the language."""
    assert (figure(1e6, "da"), figure(2.5, "en"), figure(-0.125, "da")) == ("1.000.000", "2.5", "−0,125")
