from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.questionnaire.expressions import parse, unparse
from overblik.questionnaire.expressions.nodes import Node
from overblik.questionnaire.in_words import check_words, condition_words, only_if, rows_words
from overblik.questionnaire.model import Check
from tests.questionnaire.expressions.strategies import KNOWN, anything
from tests.questionnaire.in_words.offices import expression, offices, posts

SAID = {
    "'unge' in kontakt or 'ledige' in kontakt": (
        "Besvares kun, hvis I har valgt »Piger« eller »Drenge« i spørgsmål 1.",
        "Answer only if you chose “Girls” or “Boys” in question 1.",
    ),
    "not ('ingen' in kontakt)": (
        "Besvares kun, hvis I ikke har valgt »Ingen af dem« i spørgsmål 1.",
        "Answer only if you did not choose “None” in question 1.",
    ),
    "not ('unge' in kontakt or 'ledige' in kontakt)": (
        "Besvares kun, hvis I hverken har valgt »Piger« eller »Drenge« i spørgsmål 1.",
        "Answer only if you chose neither “Girls” nor “Boys” in question 1.",
    ),
    "digital in ['ja', 'nej'] and region == 'Nord'": (
        "Besvares kun, hvis I har svaret »Jo« eller »Næ« i spørgsmål 2, og hvis jeres kontor hører til »Oppe« (Egn).",
        "Answer only if you answered “Yes” or “No” in question 2, and if your office belongs to “Up” (Area).",
    ),
    "digital != 'ja'": (
        "Besvares kun, hvis I har svaret noget andet end »Jo« i spørgsmål 2.",
        "Answer only if you gave an answer other than “Yes” in question 2.",
    ),
    "`formaal/unge` != 'ja'": (
        "Besvares kun, hvis I har svaret »Ingen grund« ud for »Piger« i spørgsmål 3.",
        "Answer only if you answered “No reason” for “Girls” in question 3.",
    ),
    "10 <= ansatte <= 2500": (
        "Besvares kun, hvis tallet i spørgsmål 4 er fra 10 til 2.500\u00a0hoveder.",
        "Answer only if the number in question 4 is from 10 to 2,500\u00a0heads.",
    ),
    "ansatte > ledere * 2.5": (
        "Besvares kun, hvis tallet i spørgsmål 4 er større end tallet i spørgsmål 5 gange 2,5.",
        "Answer only if the number in question 4 is more than the number in question 5 times 2.5.",
    ),
    "count(kontakt) >= 2": (
        "Besvares kun, hvis I har valgt mindst 2 svar i spørgsmål 1.",
        "Answer only if you chose at least 2 answers in question 1.",
    ),
    "grupper < 3": (
        "Besvares kun, hvis I har valgt færre end 3 svar i spørgsmål 1.",
        "Answer only if you chose fewer than 3 answers in question 1.",
    ),
    "klasse == 'stor'": (
        "Besvares kun, hvis »Klasse af hus« er »10\u00a0hoveder eller mere«.",
        "Answer only if “Class of house” is “10\u00a0heads or more”.",
    ),
    "side != 'op'": (
        "Besvares kun, hvis jeres kontor hører til »Den nedre« (Side).",
        "Answer only if your office belongs to “The lower” (Side).",
    ),
    "not answered(kommentar) or answered(digital_andet)": (
        "Besvares kun, hvis I ikke har svaret på spørgsmål 6, eller hvis I har svaret ud for »Noget helt tredje« i spørgsmål 2.",
        "Answer only if you did not answer question 6, or if you gave an answer for “Something else” in question 2.",
    ),
    "asked(ledere) and ('unge' in kontakt or digital == 'ja')": (
        (
            "Besvares kun, hvis I skulle svare på spørgsmål 5, og hvis det enten gælder, at I har valgt »Piger« i spørgsmål 1, "
            "eller at I har svaret »Jo« i spørgsmål 2."
        ),
        (
            "Answer only if you were to answer question 5, and if it is true either that you chose “Girls” in question 1, "
            "or that you answered “Yes” in question 2."
        ),
    ),
    "indbyggere < 1000": (
        "Besvares kun, hvis »Beboere« for jeres kontor er mindre end 1.000.",
        "Answer only if “Residents” for your office is less than 1,000.",
    ),
    "True": ("Besvares af alle.", "For everybody to answer."),
    "digital == 'ja' and False": ("Skal ikke besvares.", "Not to be answered."),
}
"""What authors write, and how it is said in Danish and English."""


@pytest.mark.parametrize("text", SAID)
def test_routing_is_said_as_a_reader_understands_it(text: str) -> None:
    """By the numbers of questions and the labels of options, never by ids."""
    said = tuple(only_if([expression(text)], posts(), language) for language in ("da", "en"))
    assert said == SAID[text]


def test_a_section_says_that_it_is_meant_as_a_whole() -> None:
    """Its questions need not repeat it."""
    said = only_if([expression("digital == 'ja'")], posts(), "da", section=True)
    assert said == "Hele afsnittet besvares kun, hvis I har svaret »Jo« i spørgsmål 2."


def test_what_is_asked_of_everybody_says_nothing() -> None:
    """No routing, no sentence."""
    assert only_if([], posts(), "da") is None


def test_conditions_of_section_and_question_are_said_together() -> None:
    """Each condition is said once."""
    both = [expression("digital == 'ja'"), expression("digital == 'ja' and 'unge' in kontakt")]
    said = only_if(both, posts(), "en")
    assert said == "Answer only if you answered “Yes” in question 2, and if you chose “Girls” in question 1."


def test_a_grid_says_which_rows_are_to_be_filled_in() -> None:
    """Only where an earlier question decides on them."""
    found = {question.id: rows_words(question.variable, posts(), "da") for question in offices().questions}
    assert found["formaal"] == "Udfyld kun de rækker, I har valgt i spørgsmål 1."
    assert found["digital"] is None


def test_a_check_says_when_it_speaks_up() -> None:
    """That is when what must hold does not."""
    text = Text({"da": "Er {kontakt} rigtigt?", "en": "Is {kontakt} right?"})
    soft = Check(must=expression("not ('ingen' in kontakt)"), text=text)
    hard = Check(must=expression("ledere <= ansatte"), text=text, hard=True)
    assert check_words(soft, posts(), "da") == (
        "På nettet spørger vi en ekstra gang, hvis I har valgt »Ingen af dem« i spørgsmål 1: "
        "»Er [svaret på spørgsmål 1] rigtigt?«"
    )
    assert check_words(hard, posts(), "en") == (
        "On the web the questionnaire cannot be finished if the number in question 5 is more than "
        "the number in question 4: “Is [your answer to question 1] right?”"
    )


@settings(max_examples=300)
@given(anything(), st.sampled_from(["da", "en"]))
def test_everything_that_can_be_written_can_be_said(node: Node, language: str) -> None:
    """Sense or nonsense: there is a sentence, and nothing of an author's notation in it."""
    parsed, _ = parse(unparse(node))
    if parsed is None:  # longer or deeper than an expression may be
        return
    said = condition_words(parsed, posts(), language)
    assert re.match(r"(hvis|if) \w*", said)
    assert not re.search(r"[`{}_#]|==|\s\s", said.replace("#skipped", ""))
    assert not set(re.findall(r"\w+", said)) & {name for name in (*KNOWN, "formaal", "ukendt") if "/" not in name}
