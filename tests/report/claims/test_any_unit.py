from __future__ import annotations

import pytest

from overblik.report.claims.any_unit import any_unit, grammar_words, speaks
from overblik.report.claims.languages import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("da", "9 ud af 10 jobcentre", {"jobcentre"}),
        ("da", "Næsten 9 ud af 10 danske jobcentre", {"danske jobcentre"}),
        ("da", "godt halvdelen af de ledige", {"ledige"}),
        ("da", "hvert tredje jobcenter", {"jobcenter"}),
        ("en", "a little over half of the job centres", {"centres"}),
        ("da", "9 ud af 10", set()),
        ("da", "halvdelen af", set()),
        ("da", "en del jobcentre", set()),
        ("da", "et par", set()),
        ("da", "en ting", set()),
        ("da", "halvdelen eller flere", set()),
        ("da", "alle 72", set()),
        ("da", "ganske mange jobcentre", set()),
        ("en", "one thing", set()),
        ("en", "half or more", set()),
    ],
)
def test_a_unit_is_what_says_nothing_itself(language: str, text: str, unit: set[str]) -> None:
    """Words behind a phrase, unless they change what it says or make a count of an article."""
    found = any_unit(text, LANGUAGES[language])
    assert len(found) == len(unit)
    assert all(one.endswith(last) for one, last in zip(found, unit, strict=True))


def test_words_of_the_grammar_say_something() -> None:
    """Numbers too; words that stand before any name do not."""
    danish = LANGUAGES["da"]
    assert all(speaks(word, danish) for word in ("halvdelen", "72", "tolv", "eller", "end"))
    assert not any(speaks(word, danish) for word in ("jobcentre", "af", "i", "de"))
    assert "times" in grammar_words("en")
