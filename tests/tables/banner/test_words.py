from __future__ import annotations

import re

from overblik.tables.banner.words import words


def test_both_languages_say_the_same_with_the_same_blanks() -> None:
    """A sentence that is filled in differently would say something else."""
    danish, english = words("da"), words("en")
    assert danish.keys() == english.keys()
    for key in danish:
        assert set(re.findall(r"\{\w+\}", danish[key])) == set(re.findall(r"\{\w+\}", english[key]))


def test_other_languages_are_english() -> None:
    """As everywhere."""
    assert words("nb") == words("en")
