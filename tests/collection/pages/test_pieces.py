"""Markup with holes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.pages.pieces import Hole, filled, mark, pieces

plain = st.text(st.characters(exclude_characters="\x02\x03\x1f"), min_size=1)


@given(st.lists(st.one_of(plain, st.tuples(plain, plain).map(lambda about: Hole(about=about))), max_size=8))
def test_markup_is_cut_at_its_marks_and_nowhere_else(parts: list[str | Hole]) -> None:
    """What stands between the holes is kept as it is."""
    markup = "".join(part if isinstance(part, str) else mark(*part.about) for part in parts)
    assert filled(pieces(markup), lambda about: mark(*about), frozenset()) == markup


def test_a_row_that_is_not_asked_is_left_out_with_what_is_in_it() -> None:
    """Its holes are not filled either."""
    markup = f"a{mark('row', 'x')}b{mark('value', 'x')}{mark('end')}c"
    assert filled(pieces(markup), lambda _: "!", frozenset()) == "ac"
    assert filled(pieces(markup), lambda _: "!", frozenset({"x"})) == "ab!c"
