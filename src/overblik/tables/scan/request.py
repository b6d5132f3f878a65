"""From names of columns to cubes: levels are found, the plan is made, the engine counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import pyarrow as pa

from overblik.tables.data.columns import numbers
from overblik.tables.data.reading import Data
from overblik.tables.scan.coding import UnknownValue
from overblik.tables.scan.cube import Cube
from overblik.tables.scan.filters import Filter
from overblik.tables.scan.levels import Found, in_order, rows_in_order
from overblik.tables.scan.plan import MOST_CELLS, Axis, Break, Cells, Choice, Level, Number, Plan, Question, Ticks

Levels = Mapping[str, tuple[Level, ...]]


class Engine(Protocol):
    """Who reads the rows: this machine, or a cluster."""

    @property
    def data(self) -> Data:
        """The data that are scanned."""

    @property
    def name(self) -> str:
        """What the engine is called where it is chosen."""

    def told(self, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
        """Return the levels that are known without reading; some may not occur."""

    def distinct(self, wanted: Sequence[tuple[str, ...]]) -> Found:
        """Return the combinations of each tuple of columns that occur."""

    def cube(self, plan: Plan) -> Cube:
        """Return the cube of all rows."""


@dataclass(frozen=True, kw_only=True)
class ScanRequest:
    """
    What is to be counted, by the names of columns.

    *choices* and *numbers* are columns, *multiples* questions of several. *breaks*: the columns that each break crosses.
    *cells*: the columns of the design whose combinations are its cells (`overblik.tables.scan.linearised.cell_columns`).
    *squares*, *where*: see `overblik.tables.scan.plan.Plan`.
    """

    choices: tuple[str, ...] = ()
    multiples: tuple[Ticks, ...] = ()
    numbers: tuple[str, ...] = ()
    breaks: tuple[tuple[str, ...], ...] = ()
    weight: str | None = None
    cells: tuple[str, ...] = ()
    squares: Literal["no", "overall", "cells"] = "no"
    where: Filter | None = None

    @property
    def by_level(self) -> tuple[str, ...]:
        """The columns that are counted by their levels."""
        return tuple(dict.fromkeys([*self.choices, *(name for columns in self.breaks for name in columns)]))


def scan(engine: Engine, request: ScanRequest, *, most: int = MOST_CELLS) -> Iterator[tuple[Plan, Cube]]:
    """
    Yield plans with their cubes: one, or several with some of the questions or breaks each where one had more than *most* cells.

    Levels that do not occur may be among them, with counts of 0, unless *where* is asked for. Raises Unanswerable as engines
    do.
    """
    told = {} if request.where else engine.told(request.by_level)
    plan = planned(engine, request, told)
    try:
        yield from _cubes(engine, plan, most)
    except UnknownValue:
        if not told:
            raise
        yield from _cubes(engine, planned(engine, request, {}), most)


def planned(engine: Engine, request: ScanRequest, told: Levels) -> Plan:
    """Return the plan of a request; the levels that are not *told* are looked for in the data."""
    unknown = [(name,) for name in request.by_level if name not in told]
    wanted = [*unknown, *([request.cells] if request.cells else [])]
    found = engine.distinct(wanted) if wanted else {}
    read = {names[0]: in_order(row[0] for row in found[names]) for names in unknown}
    levels = {name: _in_own_order(engine.data, name, values) for name, values in {**told, **read}.items()}
    cells = Cells(columns=request.cells, combinations=rows_in_order(found[request.cells])) if request.cells else None
    return Plan(
        questions=tuple(_questions(engine.data, request, levels)),
        breaks=tuple(_break(columns, levels) for columns in request.breaks),
        weight=request.weight,
        cells=cells,
        squares=request.squares,
        where=request.where,
        reads=request.where.columns if request.where else (),
    )


def centre(data: Data, column: str) -> float:
    """Return a number in the middle of a column's first rows, for sums of squares to be taken from."""
    first = next(iter(data.batches([column])), None)
    values = numbers(first.column(0), column) if first is not None else np.zeros(0)
    there = values[~np.isnan(values)]
    return float(np.median(there)) if len(there) else 0.0


def _cubes(engine: Engine, plan: Plan, most: int) -> Iterator[tuple[Plan, Cube]]:
    pieces = list(plan.pieces(most))
    return ((piece, engine.cube(piece)) for piece in pieces)


def _questions(data: Data, request: ScanRequest, levels: Levels) -> Iterator[Question]:
    for name in request.choices:
        yield Choice(name=name, column=name, levels=levels[name])
    yield from request.multiples
    for name in request.numbers:
        yield Number(name=name, column=name, shift=centre(data, name))


def _in_own_order(data: Data, name: str, levels: tuple[Level, ...]) -> tuple[Level, ...]:
    """A categorical keeps the order of its dictionary, as in `overblik.tables.data.columns`."""
    if not pa.types.is_dictionary(data.schema.field(name).type):
        return levels
    first = next(iter(data.batches([name])), None)
    listed = first.column(0).dictionary.to_pylist() if first is not None else []
    return tuple(dict.fromkeys([*(value for value in listed if value in levels), *levels]))


def _break(columns: tuple[str, ...], levels: Levels) -> Break:
    return Break(name="*".join(columns), axes=tuple(Axis(column=name, levels=levels[name]) for name in columns))


def engine_of(data: Data, address: str | None = None, **options: Any) -> Engine:
    """Return the engine at *address* (`sc://HOST:PORT`), or this machine's; *options* are the engine's own."""
    if address:
        from overblik.tables.scan.engine_spark import SparkEngine

        return SparkEngine(data=data, address=address, **options)
    from overblik.tables.scan.engine_local import LocalEngine

    return LocalEngine(data=data, **options)
