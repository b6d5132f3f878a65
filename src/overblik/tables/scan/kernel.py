"""
The kernel: one pure function from a record batch to a cube.

It runs unchanged in a thread, in another process and on a cluster. Each row gets a joint code (what it answered x its groups
x its cell), and one pass of `tally` adds its weight to that cell; the cells' margins are the cube.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.tables.scan.coding import Small, small
from overblik.tables.scan.cube import Cube, empty, numbers
from overblik.tables.scan.items import Item, Reader, break_items, cell_codes, crossed, question_items
from overblik.tables.scan.lookups import Lookups
from overblik.tables.scan.plan import Plan

Floats = NDArray[np.float64]

LEAST_ROWS = 1 << 17
"""Rows for which the margins of a batch are worth adding up."""

Tally: TypeAlias = Callable[
    [NDArray[np.int32], Sequence[Small], Sequence[int], int, Sequence[Floats | None]], Sequence[Floats]
]
"""
(base, codes, sizes, width, weights) -> for each of *weights* its sums by joint code, rows where it is None.

*base*, shape (rows,), is below *width*, each of *codes*, shape (rows,), below its size. The joint code crosses the codes, the
last running fastest, and then *base*, faster than these; sums have the shape (product of the sizes * width,).
"""


def tally(
    base: NDArray[np.int32], codes: Sequence[Small], sizes: Sequence[int], width: int, weights: Sequence[Floats | None]
) -> list[Floats]:
    """Add up weights by joint code, with numpy."""
    joint = _joint(base, codes, sizes, width).astype(np.intp)
    return [np.asarray(np.bincount(joint, each, prod(sizes) * width), dtype=np.float64) for each in weights]


def _joint(base: NDArray[np.int32], codes: Sequence[Small], sizes: Sequence[int], width: int) -> NDArray[np.int32]:
    if not codes:
        return base
    kind: Any = small(prod(sizes))
    joint = codes[0].astype(kind)
    for code, size in zip(codes[1:], sizes[1:], strict=True):
        np.multiply(joint, kind(size), out=joint)
        np.add(joint, code, out=joint)
    wide: NDArray[np.int32] = joint.astype(np.int32)
    wide *= np.int32(width)
    wide += base
    return wide


def cube(batch: pa.RecordBatch | pa.Table, plan: Plan, *, by: Tally = tally) -> Cube:
    """Return the cube of one batch; raises Unanswerable for a value that no level declares, and for a weight that is none."""
    return cubes([batch], plan, by=by)


def cubes(batches: Iterable[pa.RecordBatch | pa.Table], plan: Plan, *, by: Tally = tally) -> Cube:
    """Return the cube of all batches, holding one of them at a time."""
    found = empty(plan)
    known = Lookups()
    rows = counted = 0
    for batch in gathered(batches):
        rows += batch.num_rows
        counted += _add(found, batch, plan, known, by)
    return Cube(
        rows=rows, counted=counted, cell_rows=found.cell_rows, cell_counted=found.cell_counted, parts=found.parts
    )


def gathered(batches: Iterable[Any], least: int = LEAST_ROWS) -> Iterator[Any]:
    """Yield batches of *least* rows or more, the last one aside, made of those that are smaller; each costs its margins."""
    waiting: list[Any] = []
    rows = 0
    for batch in batches:
        waiting.append(batch)
        rows += batch.num_rows
        if rows >= least:
            yield _together(waiting)
            waiting, rows = [], 0
    if rows:
        yield _together(waiting)


def _together(batches: list[Any]) -> Any:
    if len(batches) == 1:
        return batches[0]
    tables = [pa.Table.from_batches([each]) if isinstance(each, pa.RecordBatch) else each for each in batches]
    return pa.concat_tables(tables).unify_dictionaries().combine_chunks()


def _add(into: Cube, batch: pa.RecordBatch | pa.Table, plan: Plan, known: Lookups, by: Tally) -> int:
    """Add a batch to the arrays of a cube, and return how many of its rows are counted."""
    cells = cell_codes(Reader(batch, known), plan.cells) if plan.cells else None
    into.cell_rows[:] += _rows_in(cells, plan, batch.num_rows)
    if plan.where:
        kept = plan.where(batch).fill_null(False)  # noqa: FBT003 - pyarrow takes it by position only
        batch = batch.filter(kept)
        cells = None if cells is None else cells[kept.to_numpy(zero_copy_only=False)]
    into.cell_counted[:] += _rows_in(cells, plan, batch.num_rows)
    if batch.num_rows:
        _Scan.of(Reader(batch, known), plan, cells, by).run(into)
    return int(batch.num_rows)


def _rows_in(cells: NDArray[np.int32] | None, plan: Plan, rows: int) -> NDArray[np.int64]:
    return np.array([rows]) if cells is None else np.bincount(cells, minlength=plan.cell_count)


@dataclass(frozen=True, kw_only=True)
class _Scan:
    """One batch, coded."""

    plan: Plan
    reader: Reader
    breaks: tuple[Item, ...]
    items: tuple[Item, ...]
    cells: NDArray[np.int32] | None
    weights: Floats | None
    by: Tally

    @classmethod
    def of(cls, reader: Reader, plan: Plan, cells: NDArray[np.int32] | None, by: Tally) -> _Scan:
        weights = _weights(reader, plan.weight) if plan.weight else None
        breaks, items = break_items(reader, plan), question_items(reader, plan)
        return cls(plan=plan, reader=reader, breaks=breaks, items=items, cells=cells, weights=weights, by=by)

    def run(self, into: Cube) -> None:
        w, squares = self.weights, self.plan.squares
        squared = [None if w is None else w * w]
        if self.cells is None:
            self._tally(
                into, ["counts", "sums", *(["squares"] if squares != "no" else [])], [None, w, *squared], cells=None
            )
        else:
            overall = squares == "overall"
            inside = squares == "cells"
            self._tally(into, ["counts", *(["squares"] if overall else [])], [None, *squared], cells=None)
            self._tally(into, ["sums", *(["squares"] if inside else [])], [w, *squared], cells=self.cells)
        self._moments(into)

    def _tally(
        self, into: Cube, names: list[str], weights: list[Floats | None], *, cells: NDArray[np.int32] | None
    ) -> None:
        """Add the margins of each go to the arrays *names* of the cube's parts."""
        sizes = tuple(item.size for item in self.breaks), tuple(item.size for item in self.items)
        count = self.plan.cell_count if cells is not None else 1
        for go in self.reader.known.goes(*sizes, cells=count, rows=self.reader.rows):
            breaks = [self.breaks[each] for each in go.breaks]
            base, width = _based(breaks, cells, count)
            for bundle in go.bundles:
                items = [self.items[each] for each in bundle]
                for name, sums in zip(names, self._sums(base, width, items, weights[: len(names)]), strict=True):
                    shape = (*(item.size for item in items), *(item.size for item in breaks), count)
                    targets = [getattr(into.parts[each], name) for each in go.breaks]
                    _add_margins(sums.reshape(shape), items, breaks, targets)

    def _sums(
        self, base: NDArray[np.int32], width: int, items: list[Item], weights: list[Floats | None]
    ) -> list[Floats]:
        """Tally one bundle; a measure that was asked for twice is tallied once."""
        once = {id(each): each for each in weights}
        many = [item for item in items if item.size > 1]
        sums = self.by(base, [item.codes for item in many], [item.size for item in many], width, list(once.values()))
        known = dict(zip(once, sums, strict=True))
        return [known[id(each)] for each in weights]

    def _moments(self, into: Cube) -> None:
        count = self.plan.cell_count
        for position, number in enumerate(numbers(self.plan)):
            measures = _measures(
                self.reader.number(number.column, number.shift), self.weights, len(into.parts[0].moments)
            )
            for item, part in zip(self.breaks, into.parts, strict=True):
                base, width = _based([item], self.cells, count)
                for moment, sums in enumerate(self.by(base, (), (), width, measures)):
                    part.moments[moment, position][item.slots] += sums.reshape(item.size, count)[item.kept]


def _measures(x: Floats, w: Floats | None, most: int) -> list[Floats | None]:
    x = np.where(np.isnan(x), 0.0, x)
    wx = x if w is None else w * x
    w2x = wx if w is None else w * wx
    found: list[Floats | None] = [wx, wx * x, w2x, w2x * x]
    return found[:most]


def _based(breaks: Sequence[Item], cells: NDArray[np.int32] | None, count: int) -> tuple[NDArray[np.int32], int]:
    """Return each row's code of groups and cell together, the cell running fastest, and how many there are."""
    joint = breaks[0].codes.astype(np.int32)
    for item in breaks[1:]:
        joint *= np.int32(item.size)
        joint += item.codes.astype(np.int32)
    if cells is not None:
        joint *= np.int32(count)
        joint += cells
    return joint, prod(item.size for item in breaks) * count


def _add_margins(sums: Floats, items: Sequence[Item], breaks: Sequence[Item], into: Sequence[Any]) -> None:
    """Add the margins of (items..., breaks..., cells) to the arrays (slots, groups, cells or nothing) of each break."""
    for own, item in enumerate(items):
        others = tuple(axis for axis in range(len(items)) if axis != own)
        of_item = sums.sum(axis=others)[item.kept]
        for axis, (group, target) in enumerate(zip(breaks, into, strict=True)):
            rest = tuple(1 + each for each in range(len(breaks)) if each != axis)
            margin = of_item.sum(axis=rest)[:, group.kept]
            if target.ndim < margin.ndim:
                margin = margin[..., 0].astype(target.dtype)
            target[crossed(item.slots, group.slots)] += margin


def _weights(reader: Reader, column: str) -> Floats:
    weights = reader.number(column, 0.0)
    wrong = int((~(weights >= 0) | np.isinf(weights)).sum())
    if wrong:
        message = f"weight {column!r} is missing, negative or infinite in {wrong:,} rows; give every row a weight of 0 or more"
        raise Unanswerable(message)
    return weights
