from __future__ import annotations

import re

import pytest

from overblik.errors import Unanswerable
from overblik.report.claims import LANGUAGES, understand, understand_comparison
from overblik.report.drafting.voice import Voice
from overblik.report.drafting.voices import VOICES, voice_of

PER_CENT = {"da": "71 pct.", "en": "71 per cent"}


def test_every_language_can_say_every_finding() -> None:
    """In as many ways as the others; and it has the same amounts and sentences."""
    danish, english = VOICES["da"], VOICES["en"]
    assert danish.patterns.keys() == english.patterns.keys()
    assert {key: len(ways) for key, ways in danish.patterns.items()} == {
        key: len(ways) for key, ways in english.patterns.items()
    }
    assert danish.amounts.keys() == english.amounts.keys()
    assert danish.fixed.keys() == english.fixed.keys()


@pytest.mark.parametrize("voice", VOICES.values(), ids=VOICES.keys())
def test_every_amount_is_a_phrase_that_claims_know(voice: Voice) -> None:
    """Whatever is written round numbers can be checked."""
    words = {"n": "9", "percent": PER_CENT[voice.language], "count": "7", "base": "9"}
    for templates in voice.amounts.values():
        for template in templates:
            phrase = template.removeprefix("[").partition("]")[0].format(**words)
            assert understand(phrase, language=voice.language) is not None, phrase


@pytest.mark.parametrize("voice", VOICES.values(), ids=VOICES.keys())
def test_every_comparison_is_one_that_claims_know(voice: Voice) -> None:
    """What stands between the marks of a pattern."""
    found = [words for ways in voice.patterns.values() for way in ways for words in re.findall("<([^>]+)>", way.text)]
    points = voice.fixed["points"].format(points="12")
    assert found
    for words in found:
        phrase = words.format(points=points)
        assert understand_comparison(phrase, language=voice.language) is not None, phrase


@pytest.mark.parametrize("voice", VOICES.values(), ids=VOICES.keys())
def test_every_sentence_is_whole(voice: Voice) -> None:
    """It ends in a full stop, but for headlines."""
    for key, ways in voice.patterns.items():
        for way in ways:
            assert way.text.endswith(".") is not key.startswith("headline"), way.text


def test_there_are_drafts_where_there_are_claims() -> None:
    """Another language is told which there are."""
    assert VOICES.keys() == LANGUAGES.keys()
    with pytest.raises(Unanswerable, match="da, en"):
        voice_of("de")
