"""The words that only the outputs print: what stands round a report, not in it."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "da": {
        "false": "passer ikke",
        "figures and tables": "Figurer og tabeller",
        "headlines": "Hovedresultater",
        "numbers of": "Tallene i figur",
        "option": "Svar",
        "statistic": "Mål",
        "value": "Værdi",
        "back": "Tilbage til teksten",
    },
    "en": {
        "false": "not so",
        "figures and tables": "Figures and tables",
        "headlines": "Main findings",
        "numbers of": "The numbers in figure",
        "option": "Answer",
        "statistic": "Measure",
        "value": "Value",
        "back": "Back to the text",
    },
}


def outer_word(key: str, language: str) -> str:
    """
    Return a word that stands round the report in *language*; English where the program does not write the language.

    >>> outer_word("headlines", "da")
    'Hovedresultater'
    """
    return WORDS.get(language, WORDS["en"])[key]
