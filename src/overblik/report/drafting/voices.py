"""The languages in which drafts are written."""

from __future__ import annotations

from collections.abc import Mapping

from overblik.errors import Unanswerable
from overblik.report.drafting.danish import DANISH
from overblik.report.drafting.english import ENGLISH
from overblik.report.drafting.voice import Voice

VOICES: Mapping[str, Voice] = {voice.language: voice for voice in (DANISH, ENGLISH)}


def voice_of(language: str) -> Voice:
    """Return the voice of a language; raises Unanswerable for one in which no drafts are written."""
    if language not in VOICES:
        message = f"drafts are written in {', '.join(VOICES)}, not in {language!r}; choose one of these with --language"
        raise Unanswerable(message)
    return VOICES[language]
