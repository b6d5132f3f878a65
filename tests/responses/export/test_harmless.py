"""Texts that look like formulas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.responses.export.harmless import as_written, harmless, is_dangerous

ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "'=1"])
def test_what_a_spreadsheet_may_read_as_a_formula_gets_an_apostrophe(text: str) -> None:
    """So that it is read as a text."""
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "12", "a=b", " =1", "'s-Hertogenbosch", "Ja", "#skipped"])
def test_everything_else_stays_as_it_is(text: str) -> None:
    """Apostrophes of people's own among it."""
    assert harmless(text) == text


@given(ANY | ANY.map(lambda text: f"'={text}"))
def test_the_text_as_it_was_written_can_be_had_again(text: str) -> None:
    """Whatever it was."""
    assert as_written(harmless(text)) == text
    assert not is_dangerous(harmless(text)) or harmless(text).startswith("'")
