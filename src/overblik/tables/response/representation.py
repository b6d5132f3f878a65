"""The table of response rates turned round: how those who answered, and all who were asked, divide over the groups of a column."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.tables.cells import Cell
from overblik.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.cell_names import Group

ANSWERED, ASKED = "answered", "asked"
REPRESENTATION = "representation"
"""The kind of the variable of such a table."""
SIDES = Variable(
    id="responses",
    title=Text({"en": "who answered", "da": "hvem der svarede"}),
    shape="one",
    kind=REPRESENTATION,
    choices=Choices(
        options=(
            Option(id=ANSWERED, label=Text({"en": "Those who answered", "da": "De, der svarede"})),
            Option(id=ASKED, label=Text({"en": "All who were asked", "da": "Alle spurgte"})),
        )
    ),
    source="frame",
)
TITLES = Text(
    {
        "en": "{title} among those who answered and among all who were asked",
        "da": "{title} blandt dem, der svarede, og blandt alle spurgte",
    }
)


def representation(table: Table) -> Table:
    """
    Return *table*, the outcomes by one column, as the shares of its groups among those who answered and among all.

    Where a group is held back, all numbers are: it would be the total less the others. Raises Unanswerable for any other break.
    """
    if len(table.basis.breaks) != 1 or any(len(group) != 1 for group in table.groups):
        message = "the figure of who answered is by one frame column; write by=region, say"
        raise Unanswerable(message)
    column = table.basis.breaks[0]
    titles = {language: TITLES[language].format(title=column.label[language]) for language in ("en", "da")}
    variable = replace(column, title=Text(titles), short=None, kind=REPRESENTATION)
    cells = tuple(_cells(table, column))
    sides: tuple[Group, ...] = tuple(((SIDES.id, side),) for side in (ANSWERED, ASKED))
    basis = replace(table.basis, breaks=(SIDES,), hidden=sides if table.basis.hidden else ())
    return replace(table, variable=variable, cells=cells, groups=sides, basis=basis)


def _cells(table: Table, column: Variable) -> Iterator[Cell]:
    option = "any" if table.basis.counts == "reached" else "complete"
    found = {group[0][1]: table.cell(option, by=group) for group in table.groups}
    totals = {
        ANSWERED: sum(cell.count or 0 for cell in found.values()), ASKED: sum(cell.base or 0 for cell in found.values())
    }  # fmt: skip
    for side in (ANSWERED, ASKED):
        for value, cell in found.items():
            name = CellName(variable=column.id, option=value, by=((SIDES.id, side),))
            count = cell.count if side == ANSWERED else cell.base
            made = Cell(name=name, count=count, base=totals[side])
            yield made.hidden() if table.basis.hidden else made
