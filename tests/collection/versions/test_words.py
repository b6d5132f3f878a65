"""What a version changes, in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from overblik.collection.answering.items import Item
from overblik.collection.versions import difference
from overblik.collection.versions.review import Given, review
from overblik.collection.versions.words import (
    DIFFERENCES,
    say_difference,
    say_effects,
    say_losses,
    say_pilot_losses,
)
from overblik.files.languages import Text
from tests.makers import ask

OLD = "- {id: digital, kind: single, text: {da: Video}, options: {ja: {da: Ja}, nej: {da: Nej}}}"
NEW = OLD.replace("nej: {da: Nej}", "nix: {da: Nix}") + "\n- {id: mere, kind: text, text: {da: Mere}}"


def test_every_difference_has_its_words() -> None:
    """The names in the code and in the table are the same."""
    source = re.findall(
        r'"(\w+)"', re.sub(r'"""[\s\S]*?"""', "", Path(difference.__file__).read_text(encoding="utf-8"))
    )
    made = {
        f"{what}_{how}" for what in ("section", "question", "option", "row") for how in ("added", "removed", "order")
    }
    known = set(source) | made | {"option_text", "row_text"}
    assert set(DIFFERENCES) <= known


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_review_is_told_in_words(language: str) -> None:
    """With options by their words, units by their ids."""
    given = [
        Given(unit=unit, items={"digital": Item(value="nej")}, background={}, pilot=unit == "p1")
        for unit in ("u1", "p1")
    ]
    old = ask(OLD)[0]
    found = review(old, ask(NEW)[0], given)
    said = [say_difference(one, language) for one in found.differences]
    assert any("Nix" in line and "digital" in line for line in said)
    assert any("u1" in line for line in say_effects(found, language))
    (lost,), (pilot,) = say_losses(found, old, language), say_pilot_losses(found, old, language)
    assert "Video" in lost
    assert "u1" in lost
    assert "p1" in pilot


def test_a_change_in_the_other_language_alone_is_shown_in_it() -> None:
    """Otherwise the words would seem to be the same."""
    one = difference.Difference(
        what="text",
        where="digital",
        before=Text({"da": "Video", "en": "Vidoe"}),
        after=Text({"da": "Video", "en": "Video"}),
    )
    assert "»Vidoe«" in say_difference(one, "da")
