"""What the program itself writes into files of answers, in each language."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "da": {
        "answers": "Svar",
        "in words": "Svar i ord",
        "codebook": "Kodebog",
        "column": "Kolonne",
        "value": "Værdi",
        "text da": "Dansk",
        "text en": "Engelsk",
        "unit": "Enhed",
        "outcome": "Besvarelse",
        "#not_asked": "Ikke stillet",
        "#not_reached": "Ikke nået",
        "#skipped": "Sprunget over",
        "#dont_know": "Ved ikke",
        "#not_applicable": "Ikke relevant",
        "cut": " … [afkortet: teksten fylder mere, end en celle i Excel kan rumme]",
    },
    "en": {
        "answers": "Answers",
        "in words": "Answers in words",
        "codebook": "Codebook",
        "column": "Column",
        "value": "Value",
        "text da": "Danish",
        "text en": "English",
        "unit": "Unit",
        "outcome": "Outcome",
        "#not_asked": "Not asked",
        "#not_reached": "Not reached",
        "#skipped": "Skipped",
        "#dont_know": "Don’t know",
        "#not_applicable": "Not applicable",
        "cut": " … [cut: the text is longer than a cell of Excel can be]",
    },
}


def word(key: str, language: str) -> str:
    """Return a word in *language*, in English where the program does not write that language."""
    return _WORDS.get(language, _WORDS["en"])[key]
