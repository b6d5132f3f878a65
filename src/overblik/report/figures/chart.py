"""From a table to what is to be seen of it."""

from __future__ import annotations

from dataclasses import replace

from overblik.errors import Unanswerable
from overblik.questionnaire.variables import Choices
from overblik.report.figures.bars import bars
from overblik.report.figures.divided import heat, stacked
from overblik.report.figures.model import Chart, Order, Show
from overblik.report.figures.numbers import numbers
from overblik.report.figures.order import order_of
from overblik.report.figures.roles import fits_palette
from overblik.report.figures.segments import View
from overblik.tables.table import Table

MOST_ROWS = 7
MOST_COLUMNS = 5
MOST_BARS = 14
PAIR = 2


def chart(
    table: Table, *, language: str, order: Order | None = None, show: Show = "share", width_cm: float = 16
) -> Chart:
    """
    Return the figure of a table, as a value.

    Singles and multiples are bars, scales and ranges bars that are divided, grids either of these or a table of numbers, and
    numbers a median between quartiles. *order* is the usual one where None: nominal singles and multiples by size, all others as
    asked. *width_cm* is how wide the figure is printed. Raises Unanswerable for open texts, which no figure shows.
    """
    variable = table.variable
    view = View(table=table, language=language, show=show)
    if variable.shape == "number":
        drawn = numbers(view)
    elif variable.choices is None:
        raise Unanswerable(
            f"{variable.id} holds open texts, of which there is no figure; show them as comments instead"
        )
    else:
        drawn = _of_choices(view, variable.choices, order_of(variable, order))
    return replace(drawn, width_cm=width_cm)


def _of_choices(view: View, choices: Choices, order: Order) -> Chart:
    shape = view.table.variable.shape
    if shape == "grid":
        return heat(view, order) if _is_table(view, choices) else stacked(view, choices, order)
    if shape == "one" and choices.style != "nominal" and fits_palette(choices):
        return stacked(view, choices, order)
    return bars(view, order)


def _is_table(view: View, choices: Choices) -> bool:
    """Many rows or columns are read as numbers; so are nominal options, which have no order to divide a bar in, unless two."""
    rows = len(view.table.rows)
    many = rows > MOST_ROWS or rows * len(view.table.groups) > MOST_BARS or len(choices.options) > MOST_COLUMNS
    unordered = choices.style == "nominal" and len(choices.options) > PAIR
    return many or unordered or not fits_palette(choices)
