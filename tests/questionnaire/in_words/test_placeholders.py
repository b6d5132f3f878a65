from __future__ import annotations

import pytest

from overblik.questionnaire.in_words import with_placeholders
from tests.questionnaire.in_words.offices import posts


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("{navn}", "[navnet på jeres kontor]", "[the name of your office]"),
        ("{ansatte} i {region}", "[svaret på spørgsmål 4] i [Egn]", "[your answer to question 4] i [Area]"),
        ("{formaal/unge}", "[svaret ud for »Piger« i spørgsmål 3]", "[your answer for “Girls” in question 3]"),
        ("{klasse}", "[Klasse af hus]", "[Class of house]"),
        ("ingen", "ingen", "ingen"),
    ],
)
def test_what_is_filled_in_on_the_web_is_named_on_paper(text: str, danish: str, english: str) -> None:
    """In square brackets, by what it will be."""
    assert with_placeholders(text, posts(), "da") == danish
    assert with_placeholders(text, posts(), "en") == english
