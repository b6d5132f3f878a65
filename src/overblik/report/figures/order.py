"""In which order options and rows stand."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from overblik.questionnaire.cell_names import Group
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.report.figures.model import Order, Row
from overblik.tables.table import Table


def order_of(variable: Variable, wanted: Order | None) -> Order:
    """Return the order that was asked for, or the usual one: nominal singles and multiples by size, all others as asked."""
    nominal = variable.choices is not None and variable.choices.style == "nominal"
    return wanted or ("size" if variable.shape in ("one", "many") and nominal else "asked")


def is_residual(choices: Choices, option: str) -> bool:
    """Whether an option says what is left: other, none of these, don't know."""
    outside = {answer.id for answer in choices.outside}
    return option in outside or option in (choices.other, choices.exclusive)


def ordered_options(table: Table, order: Order) -> tuple[Option, ...]:
    """
    Return the options of a table, those outside last.

    By size, the largest comes first, other and none stand last, and what is equally large stands as asked.
    """
    choices = table.variable.choices
    if choices is None or order == "asked":
        return table.options
    named = [option for option in choices.options if not is_residual(choices, option.id)]
    left = [option for option in choices.options if is_residual(choices, option.id)]
    return (*sorted(named, key=lambda option: -size(table, option.id)), *left, *choices.outside)


def size(table: Table, option: str) -> Fraction:
    """
    Return what an option is sorted by: its share of all groups taken together.

    Of several breaks in turn the first is taken, so that nobody counts twice; what is held back counts as nothing.
    """
    groups = whole(table.groups)
    cells = [cell for cell in table.cells if cell.option == option and cell.by in groups and cell.share is not None]
    if len(cells) == 1:
        return cells[0].share or Fraction(0)
    bases = [Fraction((cell.base or 0) if cell.weighted_base is None else cell.weighted_base) for cell in cells]
    sizes = [base * (cell.share or 0) for base, cell in zip(bases, cells, strict=True)]
    return sum(sizes, Fraction(0)) / sum(bases) if any(bases) else Fraction(0)


def whole(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Return groups that together hold everybody once: the undivided one, or those of the first break."""
    if () in groups:
        return ((),)
    first = [name for name, _ in groups[0]] if groups else []
    return tuple(group for group in groups if [name for name, _ in group] == first)


def ordered_rows(rows: tuple[Row, ...], order: Order) -> tuple[Row, ...]:
    """Return rows as they stand, or the ones first whose bar begins with the longest segment; headings are left in place."""
    if order == "asked" or any(row.heading for row in rows):
        return rows
    return tuple(sorted(rows, key=_first_length, reverse=True))


def _first_length(row: Row) -> Fraction:
    lengths = [segment.length for segment in row.segments if segment.length is not None]
    return lengths[0] if lengths else Fraction(-1)
