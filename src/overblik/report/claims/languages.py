"""The languages in which claims can be written."""

from __future__ import annotations

from collections.abc import Mapping

from overblik.errors import Unanswerable
from overblik.report.claims.danish import DANISH
from overblik.report.claims.english import ENGLISH
from overblik.report.claims.vocabulary import Vocabulary

LANGUAGES: Mapping[str, Vocabulary] = {"da": DANISH, "en": ENGLISH}


def vocabulary_of(language: str) -> Vocabulary:
    """Return the words of *language*; raises `Unanswerable` for one in which claims cannot be written."""
    if language not in LANGUAGES:
        known = " or ".join(LANGUAGES)
        message = f"claims cannot be written in '{language}'; choose {known}"
        raise Unanswerable(message)
    return LANGUAGES[language]
