"""What each cell of a line is a share of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.tables.groups import Break, no_break
from overblik.tables.parts import all_lines, parts_of

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.parts import Part
    from overblik.tables.table import Base, Table


@pytest.mark.parametrize("base", ["answered", "asked", "all"])
@pytest.mark.parametrize("name", ["kontakt", "formaal", "oplevelse", "region"])
def test_units_one_by_one_add_up_to_the_table(ten: Study, name: str, base: Base) -> None:
    """The rules are those of the whole, for each unit by itself."""
    table = ten.table(name, base=base)
    rows = ten.responses.counting.num_rows
    alone = Break(variables=(), groups=((),) * rows, index=np.arange(rows))
    lines = all_lines(table.variable, ten.responses.counting, alone)
    found = {
        (line.row, part.option): (part.counts.sum(), part.bases.sum())
        for line in lines
        for part in parts_of(table.variable, line, table.basis)
    }
    assert found == {(cell.row, cell.option): (cell.count, cell.base) for cell in table.cells}


def test_mentions_have_no_nets(ten: Study) -> None:
    """A net is of units."""
    table = ten.table("kontakt", base="mentions")
    assert not [part for part in whole(ten, table) if part.net]


def test_answers_outside_a_scale_are_of_all_that_answered(ten: Study) -> None:
    """u05 did not know: one of the base of the others and itself; where they are counted, all have one base."""
    table = ten.table("oplevelse")
    left_out = {part.option: int(part.bases[0]) for part in whole(ten, table)}
    counted = {
        part.option: int(part.bases[0])
        for part in whole(ten, replace(table, basis=replace(table.basis, dont_know="counted")))
    }
    assert left_out["ved_ikke"] > left_out["godt"]
    assert set(counted.values()) == {left_out["ved_ikke"]}


def whole(study: Study, table: Table) -> list[Part]:
    """Return the parts of the first line of a table without a break."""
    answers = study.responses.counting
    line = all_lines(table.variable, answers, no_break(answers.num_rows))[0]
    return list(parts_of(table.variable, line, table.basis))
