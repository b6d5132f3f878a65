"""The languages in which reports can be read, and which of them a text is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from overblik.report.audit.speech.danish import DANISH
from overblik.report.audit.speech.english import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from overblik.report.audit.speech.speech import Speech

SPEECHES: Mapping[str, Speech] = {"da": DANISH, "en": ENGLISH}

_TELLING = {
    "da": re.compile(
        r"\b(?:og|af|der|det|den|ikke|til|på|har|er|som|med|procent|pct|antal|svar|ja|nej)\b|[æøå]", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:the|of|and|to|in|that|have|has|with|were|was|per cent|percent|not|which|yes|no|from|by|answers?|survey|per)\b",
        re.IGNORECASE,
    ),
}


def language_of(text: str) -> str:
    """
    Return the language that *text* is in, by its commonest words.

    >>> language_of("Det har 71 pct. af skolerne"), language_of("71 per cent of the schools")
    ('da', 'en')
    """
    return max(_TELLING, key=lambda language: len(_TELLING[language].findall(text)))
