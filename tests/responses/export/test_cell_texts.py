"""What a cell of a workbook can hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from overblik.responses.export.cell_texts import MOST_UNITS, cut, escaped, is_markup, units

NOTICE = " … [afkortet]"


def test_a_text_that_fits_is_left_alone() -> None:
    """To the last character."""
    text = "a" * MOST_UNITS
    assert cut(text, NOTICE) is text


@given(st.sampled_from(["a", "æ", "🙂", "a🙂"]), st.integers(1, 3))
def test_a_long_text_is_cut_between_characters_and_says_so(piece: str, more: int) -> None:
    """As Excel counts, it fills the cell but for half a character."""
    text = piece * (MOST_UNITS // units(piece) + more)
    kept = cut(text, NOTICE)
    assert kept.endswith(NOTICE)
    assert text.startswith(kept.removesuffix(NOTICE))
    assert MOST_UNITS - 1 <= units(kept) <= MOST_UNITS


@given(
    st.lists(st.sampled_from(["_", "x", "0001", "x0041", "\x01", "\ufffe", "<r>", "_x005F_", "a"]), max_size=8).map(
        "".join
    )
)
def test_what_is_escaped_can_be_had_again(text: str) -> None:
    """By who reads it as Excel does; texts that look escaped stay what they are."""
    assert unescape(escaped(text)) == text


def test_what_would_be_taken_for_markup_is_known() -> None:
    """Of a cell's own fonts."""
    assert is_markup("<r><t>x</t></r>")
    assert not is_markup("<r> is written so")
