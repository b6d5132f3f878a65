"""What pages for cleaning say."""

from __future__ import annotations

import pytest

from overblik.collection.cleaning.words import WORDS, decimal_text, say


@pytest.mark.parametrize("name", list(WORDS))
def test_everything_is_said_in_both_languages(name: str) -> None:
    """In different words."""
    assert say(name, "da", count=2) != say(name, "en", count=2)


def test_figures_are_written_as_the_language_writes_them() -> None:
    """With a comma in Danish."""
    assert (decimal_text(1, "da"), decimal_text(1, "en"), decimal_text(None, "da")) == ("1,00", "1.00", "–")
