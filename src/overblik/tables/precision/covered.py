"""Shares of what units cover: of all inhabitants, where the units are municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.responses import codes
from overblik.responses.derive import of_units
from overblik.responses.schema import OUTCOME, UNIT, variable_columns
from overblik.tables.designs.of_study import weighs
from overblik.tables.precision.lines import unit_lines
from overblik.tables.precision.sample import sample_of
from overblik.tables.rates import RESPONSES

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.cell_names import CellName
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.table import Table

    Floats = NDArray[np.float64]


def covering_variable(responses: Responses, of: Variable, name: str) -> Variable:
    """
    Return the frame column of numbers called *name*.

    Raises Unanswerable for another, where *of* has no shares, and in a study with a threshold of cells: how large each unit is can
    be looked up, so that a share of it tells which units have given the answer.
    """
    if responses.about.disclosure and of.id != RESPONSES:
        message = (
            "a study with a threshold of cells (disclosure: least_cell) prints no shares of what units cover: as everybody can see "
            "what each unit covers, they tell which units have given an answer; leave covering out"
        )
        raise Unanswerable(message)
    numbers = {column.id: column for column in responses.frame.columns if column.shape == "number"}
    if name not in numbers:
        hint = did_you_mean(name, numbers) if numbers else "declare one with kind: number"
        message = (
            f"there is no frame column of numbers called {name!r}, so units cannot count with what they cover; {hint}"
        )
        raise Unanswerable(message)
    if of.shape == "number":
        message = f"{of.id!r} is a number and has no shares of what units cover; leave covering out"
        raise Unanswerable(message)
    return numbers[name]


def covered(table: Table, responses: Responses, covering: Variable, *, by: str | None) -> dict[CellName, float]:
    """
    Return the shares of what units cover, by cell, 0 to 1: the sum of *covering* over the units of a cell, of that over its base.

    A joint unit covers what its row of the frame says, its members together. In a study with weights they count too.
    """
    sample = sample_of(responses, by=by, where=table.basis.where)
    sizes = _sizes(sample.answers, covering, table)
    if weighs(responses):
        sizes = sizes * sample.weights
    found: dict[CellName, float] = {}
    lines = unit_lines(table.variable, sample, table.basis)
    for part in sample.breaks:
        for position, group in enumerate(part.groups):
            inside = np.where(part.index == position, sizes, 0.0)
            for line in lines:
                tops, bottoms = inside @ line.tops, inside @ line.bottoms
                for name, top, bottom in zip(line.names(table.variable, group), tops, bottoms, strict=True):
                    if bottom > 0:
                        found[name] = float(top / bottom)
    return found


def covered_outcomes(table: Table, responses: Responses, covering: Variable) -> dict[CellName, float]:
    """
    Return the response rates of what units cover, by cell of the table of outcomes: of all units of the frame.

    Raises Unanswerable where answers do not say which unit of the frame gave them.
    """
    units = of_units(responses.frame, responses.questionnaire)
    ids = units[UNIT].to_pylist()
    outcomes = dict(zip(responses.answers[UNIT].to_pylist(), responses.answers[OUTCOME].to_pylist(), strict=True))
    if not outcomes.keys() <= set(ids):
        message = (
            "the answers do not say which unit of the frame gave them, so there is no response rate of what units cover"
        )
        raise Unanswerable(message)
    sizes = _sizes(units, covering, table)
    had = np.array([outcomes.get(name, "none") for name in ids])
    found: dict[CellName, float] = {}
    for group in table.groups:
        inside = np.ones(len(ids), bool)
        for name, value in group:
            inside &= np.array(units[name].to_pylist()) == value
        whole = float(sizes[inside].sum())
        for cell in table.cells:
            if cell.by == group and whole > 0:
                is_it = had != "none" if cell.net else had == cell.option
                found[cell.name] = float(sizes[inside & is_it].sum()) / whole
    return found


def _sizes(rows: pa.Table, covering: Variable, table: Table) -> Floats:
    sizes = codes.numbers(rows, next(variable_columns(covering)))
    wrong = int((~(sizes >= 0)).sum())
    if wrong:
        unit = table.basis.unit
        message = (
            f"{covering.id} is not told of {wrong} of the {len(sizes)} {unit.many['en']}; "
            "fill it in for every unit of the frame that answers, as a number of 0 or more"
        )
        raise Unanswerable(message)
    return sizes
