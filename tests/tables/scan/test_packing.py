"""Packing: everything is counted once in each break, in few goes."""

from __future__ import annotations

from math import prod

from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.tables.scan.packing import bundled, goes

SIZES = st.lists(st.integers(1, 40), min_size=1, max_size=8).map(tuple)


@settings(max_examples=30)
@given(breaks=SIZES, items=SIZES, cells=st.sampled_from([1, 7, 1000]), rows=st.sampled_from([10, 10_000, 1_000_000]))
def test_each_item_is_counted_once_in_each_break(
    breaks: tuple[int, ...], items: tuple[int, ...], cells: int, rows: int
) -> None:
    """Nothing is left out, nothing counted twice."""
    found = goes(breaks, items, cells=cells, rows=rows)
    assert sorted(each for go in found for each in go.breaks) == list(range(len(breaks)))
    for go in found:
        assert sorted(each for bundle in go.bundles for each in bundle) == list(range(len(items)))


@given(sizes=SIZES, room=st.integers(1, 5000))
def test_bundles_fit_where_anything_fits(sizes: tuple[int, ...], room: int) -> None:
    """A bundle is larger than its room only where a single size is."""
    for bundle in bundled(sizes, room):
        assert len(bundle) == 1 or prod(sizes[each] for each in bundle) <= room


def test_twenty_questions_in_five_breaks_take_twelve_goes() -> None:
    """And not a hundred and fifty; with a thousand clusters they take fewer than one each."""
    items = (5,) * 20 + (2,) * 10
    assert sum(len(go.bundles) for go in goes((3, 4, 5, 8, 12), items, cells=1, rows=500_000)) == 12
    assert sum(len(go.bundles) for go in goes((3, 4, 5, 8, 12), items, cells=1000, rows=500_000)) < 100
