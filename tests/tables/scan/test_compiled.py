"""The compiled tally is held to the numpy one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given, settings

from overblik.tables.scan import compiled, kernel
from overblik.tables.scan.plan import Plan
from tests.tables.scan.rows import PLANS, ROWS, WHOLE, batch, drawn
from tests.tables.scan.test_kernel import same


@settings(max_examples=30)
@given(rows=ROWS, plan=PLANS)
def test_the_compiled_tally_counts_as_numpys(rows: list[dict[str, Any]], plan: Plan) -> None:
    """Two ways of adding up, one cube."""
    same(kernel.cube(batch(rows), plan, by=compiled.tally), kernel.cube(batch(rows), plan))


def test_many_blocks_of_rows_are_counted() -> None:
    """Rows are taken by the block; the last one is short."""
    rows = batch(drawn(5_000))
    for plan in (WHOLE, replace(WHOLE, cells=None)):
        same(kernel.cube(rows, plan, by=compiled.tally), kernel.cube(rows, plan))


def test_codes_of_all_widths_are_crossed() -> None:
    """One byte, two and four; and none, where everybody says the same."""
    draw = np.random.default_rng(1)
    base, weight = draw.integers(0, 7, 3_000).astype(np.int32), draw.random(3_000)
    wide: list[Any] = [draw.integers(0, 5, 3_000).astype(np.uint8), draw.integers(0, 300, 3_000).astype(np.uint16)]
    crossed: list[tuple[list[Any], tuple[int, ...]]] = [
        (wide, (5, 300)),
        ([wide[1].astype(np.int32)], (300,)),
        ([], ()),
    ]
    for codes, sizes in crossed:
        for weights in ([None], [weight], [None, weight], [weight, weight]):
            mine = compiled.tally(base, codes, sizes, 7, weights)
            for one, other in zip(mine, kernel.tally(base, codes, sizes, 7, weights), strict=True):
                np.testing.assert_allclose(one, other, rtol=1e-12)


def test_numba_is_installed_here() -> None:
    """Otherwise nothing above would say anything."""
    assert compiled.is_there()
