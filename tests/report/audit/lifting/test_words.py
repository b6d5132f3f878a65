"""Forms of words."""

from __future__ import annotations

import pytest

from overblik.report.audit.lifting.words import same_word, words_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("skole", "skolerne", True), ("matche", "matchet", True), ("branche", "brancher", True), ("schools", "school", True),
        ("skole", "skolebestyrelsesmedlem", False), ("kommuner", "kommunikation", False), ("ja", "jo", False),
        ("videosamtaler", "videoløsninger", False),
    ],
)  # fmt: skip
def test_forms_of_a_word_are_one_and_compounds_are_others(one: str, other: str, *, same: bool) -> None:
    """A dictionary would know better; this errs on the side of different words."""
    assert same_word(one, other) is same


def test_words_are_told_without_numbers() -> None:
    """In small letters, with their hyphens."""
    assert words_of("De 72 Ny-ledige fik 3,5") == ["de", "ny-ledige", "fik"]
