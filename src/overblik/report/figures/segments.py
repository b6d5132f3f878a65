"""What one cell, one base and one group of a table become in a figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from overblik.files.numbers import NO_BREAK_SPACE, number_text
from overblik.questionnaire.cell_names import CellName, Group, cell_name
from overblik.questionnaire.variables import Net, Option
from overblik.report.figures.model import Segment, Show
from overblik.report.figures.words import DASH, word
from overblik.tables.cells import Cell
from overblik.tables.notes import group_label
from overblik.tables.table import Table

SMALL_BASE = 30
"""Below so many the base stands at the bar, not only in the note."""


@dataclass(frozen=True, kw_only=True)
class View:
    """A table, and how its numbers are to be shown."""

    table: Table
    language: str
    show: Show = "share"

    def name(self, option: str, *, row: str | None = None, group: Group = ()) -> CellName:
        """Return a cell's name; the cells of `formaal/unge`, a row of a grid by itself, are those of the grid."""
        return cell_name(self.table.variable.id, option, row=row, by=group)

    def cell(self, option: str, *, row: str | None = None, group: Group = ()) -> Cell | None:
        """Return a cell; None where the table has none."""
        return self.table.find(self.name(option, row=row, group=group))

    def base(self, *, row: str | None = None, group: Group = ()) -> int | None:
        """Return the base of a row in a group; None where it is held back."""
        return self.table.base(row=self.name("", row=row).row, by=group)

    def segment(self, option: Option | Net, role: str, *, row: str | None = None, group: Group = ()) -> Segment:
        """Return the part of a bar, or the total, that shows one cell; a cell that the table has not is shown as held back."""
        choices = self.table.variable.choices
        blank = Segment(
            cell=str(self.name(option.id, row=row, group=group)),
            option=option.id,
            label=option.label[self.language],
            role=role,
            text=DASH,
            apart=choices is not None and option in choices.outside,
        )
        cell = self.cell(option.id, row=row, group=group)
        if cell is None or cell.suppressed or cell.count is None:
            return replace(blank, state="suppressed")
        percent = cell.percent(self.table.decimals)
        if cell.share is None or percent is None:
            return replace(blank, state="empty")
        shows_count, decimals = self.show == "count", self.table.decimals
        return replace(
            blank,
            count=cell.count,
            percent=percent,
            length=Fraction(cell.count) if shows_count else 100 * cell.share,
            text=number_text(cell.count, self.language, 0)
            if shows_count
            else number_text(percent, self.language, decimals),
        )

    def unit(self) -> str:
        """Return what is counted: per cent, or the study's units."""
        return word(self.show, self.language).replace("{many}", self.table.basis.unit.many[self.language])

    def group_label(self, group: Group) -> str:
        """Return what a group of a break is called; the undivided one is the total."""
        return group_label(self.table, group, self.language)

    def break_title(self, group: Group) -> str:
        """Return the titles of the variables that a group is made by."""
        titles = {variable.id: variable.label[self.language] for variable in self.table.basis.breaks}
        return ", ".join(titles.get(name, name) for name, _ in group)


def base_text(base: int | None, language: str) -> str:
    """Return a base as it stands at a bar, `n = 71`; nothing where it is held back."""
    if base is None:
        return ""
    return f"n{NO_BREAK_SPACE}={NO_BREAK_SPACE}{number_text(base, language, 0)}"


def bases_at_bars(bases: Iterable[int | None]) -> bool:
    """Whether bases stand at the bars: where they differ, or one is small."""
    known = {base for base in bases if base is not None}
    return len(known) > 1 or any(base < SMALL_BASE for base in known)


def remark(segments: Iterable[Segment], language: str) -> str:
    """Return the words that stand in place of a row's bar, or nothing where some of it is shown."""
    states = {segment.state for segment in segments}
    if "shown" in states or not states:
        return ""
    return word("too_few" if "suppressed" in states else "no_answers", language)
