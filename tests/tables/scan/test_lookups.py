"""What is worked out once for a scan."""

from __future__ import annotations

from overblik.tables.scan.lookups import Lookups
from tests.tables.scan.rows import CELLS


def test_places_are_those_of_the_plan() -> None:
    """Missing comes after the levels; cells are numbered as they are listed."""
    known = Lookups()
    assert known.levels(("b", "a")) == {"b": 0, "a": 1, None: 2}
    assert known.cells(CELLS)["v", 2] == 4


def test_batches_of_about_one_size_are_packed_alike() -> None:
    """The search is made once, also where the last batch is a little shorter."""
    known = Lookups()
    first = known.goes((3, 4), (5, 5, 2), cells=1, rows=1000)
    assert known.goes((3, 4), (5, 5, 2), cells=1, rows=900) is first
