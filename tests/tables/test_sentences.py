import re

import pytest

from overblik.tables.sentences import SENTENCES, sentences


def braces(sentence: str) -> set[str]:
    """Return what is filled in."""
    return set(re.findall(r"\{(\w+)\}", sentence))


@pytest.mark.parametrize("key", SENTENCES["en"])
def test_each_language_fills_in_what_the_others_do(key: str) -> None:
    """A number that one language tells, the other must not leave out; what nouns it needs is its own business."""
    nouns = {"one", "many", "the_many"}
    assert braces(SENTENCES["da"][key]) - nouns == braces(SENTENCES["en"][key]) - nouns


def test_each_language_has_every_sentence() -> None:
    """No more and no fewer."""
    assert SENTENCES["da"].keys() == SENTENCES["en"].keys()


def test_another_language_is_written_in_english() -> None:
    """Until somebody writes it."""
    assert sentences("de") is SENTENCES["en"]
