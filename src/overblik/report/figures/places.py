"""The rows of a figure that compares: the rows of a grid, the groups of a break, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from overblik.questionnaire.cell_names import Group
from overblik.report.figures.segments import View, base_text, bases_at_bars


@dataclass(frozen=True, kw_only=True)
class Place:
    """What one row of the figure shows, and how it is called; *heading* where a group of rows begins."""

    row: str | None
    group: Group
    label: str
    heading: str = ""
    base: str = ""


def places(view: View) -> Iterator[Place]:
    """Yield every row of the figure: each row of a grid, and in it each group."""
    table = view.table
    pairs = [(row, group) for row in table.rows for group in table.groups]
    bases = [view.base(row=row, group=group) for row, group in pairs]
    shown = bases_at_bars(bases)
    for at, ((row, group), base) in enumerate(zip(pairs, bases, strict=True)):
        yield Place(
            row=row,
            group=group,
            label=_label(view, row, group),
            heading=_heading(view, pairs, at),
            base=base_text(base, view.language) if shown else "",
        )


def _label(view: View, row: str | None, group: Group) -> str:
    if row is None or len(view.table.groups) > 1:
        return view.group_label(group) if len(view.table.groups) > 1 else ""
    return _row_label(view, row)


def _row_label(view: View, row: str) -> str:
    return next(option.label[view.language] for option in view.table.variable.rows if option.id == row)


def _heading(view: View, pairs: list[tuple[str | None, Group]], at: int) -> str:
    """A grid's row heads its groups; without one, each of several breaks in turn heads its own."""
    (row, group), before = pairs[at], pairs[at - 1] if at else None
    if len(view.table.groups) == 1:
        return ""
    if row is not None:
        return _row_label(view, row) if before is None or before[0] != row else ""
    several = len({_names(other) for other in view.table.groups if other}) > 1
    begins = before is None or _names(before[1]) != _names(group)
    return view.break_title(group) if several and begins and group else ""


def _names(group: Group) -> tuple[str, ...]:
    return tuple(name for name, _ in group)
