"""The kernel: cubes add up, whatever the parts, the order and the packing, and say what pandas says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.scan import kernel
from overblik.tables.scan.cube import Cube
from overblik.tables.scan.packing import Go, bundled
from overblik.tables.scan.plan import Break, Choice, Plan
from tests.tables.scan.rows import BREAKS, CELLS, PLANS, QUESTIONS, ROWS, WHOLE, batch, drawn


def same(one: Cube, other: Cube) -> None:
    """Hold two cubes to the same numbers, to the last bit."""
    assert (one.rows, one.counted) == (other.rows, other.counted)
    for mine, its in zip(one.arrays(), other.arrays(), strict=True):
        np.testing.assert_array_equal(mine, its)


@settings(max_examples=35)
@given(rows=ROWS, plan=PLANS, cut=st.integers(0, 40))
def test_the_cube_of_two_parts_is_the_sum_of_their_cubes(rows: list[dict[str, Any]], plan: Plan, cut: int) -> None:
    """Counting in parts and adding up is counting, wherever the data are cut."""
    first, second = kernel.cube(batch(rows[:cut]), plan), kernel.cube(batch(rows[cut:]), plan)
    same(first + second, kernel.cube(batch(rows), plan))


@settings(max_examples=35)
@given(rows=ROWS, plan=PLANS, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[dict[str, Any]], plan: Plan, order: Any) -> None:
    """A file that was sorted is the same file."""
    shuffled = rows.copy()
    order.shuffle(shuffled)
    same(kernel.cube(batch(rows), plan), kernel.cube(batch(shuffled), plan))


@settings(max_examples=35)
@given(rows=ROWS, plan=PLANS)
def test_weights_of_one_are_no_weights(rows: list[dict[str, Any]], plan: Plan) -> None:
    """Who counts for one counts once."""
    ones = batch([row | {"w": 1.0} for row in rows])
    same(kernel.cube(ones, replace(plan, weight="w")), kernel.cube(ones, replace(plan, weight=None)))


@settings(max_examples=35)
@given(rows=ROWS, plan=PLANS)
def test_crossed_breaks_count_as_breaks_one_by_one(rows: list[dict[str, Any]], plan: Plan) -> None:
    """How questions and breaks are packed is a matter of speed."""
    together = kernel.cube(batch(rows), plan)
    for position, part in enumerate(plan.parts):
        for place, question in enumerate(plan.questions):
            alone = kernel.cube(batch(rows), replace(plan, breaks=(part,), questions=(question,)))
            slots = slice(plan.offsets[place], plan.offsets[place] + question.slots)
            np.testing.assert_array_equal(alone.parts[0].counts, together.parts[position].counts[slots])
            np.testing.assert_array_equal(alone.parts[0].sums, together.parts[position].sums[slots])


def test_a_cube_says_what_pandas_says() -> None:
    """An independent count, by pandas' group-by, of every level in every group and cell."""
    rows = drawn(400)
    found, frame = kernel.cube(batch(rows), WHOLE), pd.DataFrame(rows)
    for position, part in enumerate(BREAKS):
        for group, levels in enumerate(part.groups):
            inside = np.ones(len(frame), bool)
            for axis, level in zip(part.axes, levels, strict=True):
                inside &= (frame[axis.column] == level).to_numpy(bool)
            sums, counts = found.parts[position].sums[:, group], found.parts[position].counts[:, group]
            for slot, mask in enumerate(slot_masks(frame)):
                grouped = frame[inside & mask].groupby(["stratum", "psu"])["w"].sum()
                assert counts[slot] == (inside & mask).sum()
                assert {
                    cell: weight for cell, weight in zip(CELLS.combinations, sums[slot], strict=True) if weight
                } == {cell: weight for cell, weight in grouped.items() if weight}
            there = inside & ~frame.x.isna()
            x, w = frame.x[there] - 1.5, frame.w[there]
            moments = found.parts[position].moments[:, 0, group].sum(axis=1)
            np.testing.assert_allclose(
                moments, [(w * x).sum(), (w * x**2).sum(), (w**2 * x).sum(), (w**2 * x**2).sum()]
            )


def slot_masks(frame: pd.DataFrame) -> Sequence[Any]:
    """Which rows are in each slot of WHOLE, by pandas."""
    unseen = [frame[column].isna() | (frame[column] == "not-asked") for column in ("m1", "m2")]
    silent = unseen[0] & unseen[1]
    levels = [
        *((frame.q == level) for level in (1, 2, 3)),
        frame.q.isna(),
        frame.text == "a",
        frame.text == "b",
        frame.text.isna(),
    ]
    ticks = [frame.m1 == "yes", frame.m2 == "yes", ~silent, silent & frame.m1.isna(), silent & ~frame.m1.isna()]
    return [mask.to_numpy(bool) for mask in (*levels, *ticks, ~frame.x.isna(), frame.x.isna())]


class Adults:
    """A filter as engines get it: a value that says which rows of a batch count."""

    def __call__(self, rows: Any) -> Any:
        """Rows of size 20; unknown where there is none."""
        return pc.equal(rows.column("size"), 20)


@settings(max_examples=35)
@given(rows=ROWS)
def test_rows_outside_a_domain_stay_in_the_cells(rows: list[dict[str, Any]]) -> None:
    """A domain is no filter of the design: other rows count in their cells, and nowhere else."""
    found = kernel.cube(batch(rows), replace(WHOLE, where=Adults()))
    inside = [row for row in rows if row["size"] == 20]
    assert (found.rows, found.counted) == (len(rows), len(inside))
    assert (found.cell_rows.sum(), found.cell_counted.sum()) == (len(rows), len(inside))
    within = kernel.cube(batch(inside), WHOLE)
    for mine, its in zip(found.parts, within.parts, strict=True):
        np.testing.assert_array_equal(mine.sums, its.sums)


@settings(max_examples=35)
@given(rows=ROWS, plan=PLANS, least=st.integers(1, 50))
def test_small_batches_are_counted_together(rows: list[dict[str, Any]], plan: Plan, least: int) -> None:
    """Servers send a few rows at a time, each time with a dictionary of its own."""
    each = [batch([row]) for row in rows]
    gathered = list(kernel.gathered(each, least))
    assert all(part.num_rows >= least for part in gathered[:-1])
    same(kernel.cubes(gathered, plan), kernel.cube(batch(rows), plan))


def test_a_value_that_is_no_level_is_refused() -> None:
    """A silent loss would be a wrong number; the message names column and value."""
    rows = pa.table({"q": [1, 2, 7]})
    with pytest.raises(Unanswerable, match="column 'q' holds 7, which is not among its levels"):
        kernel.cube(rows, Plan(questions=(Choice(name="q", column="q", levels=(1, 2)),)))
    with pytest.raises(Unanswerable, match="column 'q' holds 2, 7"):
        kernel.cube(
            rows,
            Plan(questions=(), breaks=(Break(name="q", axes=(replace(BREAKS[0].axes[0], column="q", levels=(1,)),)),)),
        )


@pytest.mark.parametrize("weight", [None, -0.5, float("nan"), float("inf")])
def test_a_weight_that_is_none_is_refused(weight: float | None) -> None:
    """Missing, negative and infinite weights are told, with how many there are."""
    rows = pa.table({"q": [1, 2], "w": pa.array([1.0, weight])})
    with pytest.raises(Unanswerable, match="weight 'w' is missing, negative or infinite in 1 rows"):
        kernel.cube(rows, Plan(questions=(Choice(name="q", column="q", levels=(1, 2)),), weight="w"))


def test_a_text_in_a_number_and_a_column_that_is_not_there_are_refused() -> None:
    """Each is told in a sentence."""
    with pytest.raises(Unanswerable, match="column 'x' holds what is no number"):
        kernel.cube(pa.table({"x": ["1", "one"]}), Plan(questions=(QUESTIONS[3],)))
    with pytest.raises(Unanswerable, match="there is no column 'x'"):
        kernel.cube(pa.table({"y": [1]}), Plan(questions=(QUESTIONS[3],)))


def test_an_unsorted_bundle_still_counts() -> None:
    """Numbers as text and truth values are counted by level like anything else."""
    rows = pa.table({"q": ["2", "10", None], "t": [True, None, False]})
    plan = Plan(
        questions=(Choice(name="q", column="q", levels=("2", "10")), Choice(name="t", column="t", levels=(False, True)))
    )
    assert kernel.cube(rows, plan).parts[0].counts[:, 0].tolist() == [1, 1, 1, 1, 1, 1]
    assert bundled((2, 3), 6) == ((1, 0),)
    assert Go(breaks=(0,), bundles=((1,),)).breaks == (0,)
