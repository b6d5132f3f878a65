"""The sheet that holds a banner: heads over its columns, questions one below the other."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from overblik.outputs.workbook.styles import LINE, LINE_HEIGHT, QUIET, Styles, lines_of, number_format, percent_format
from overblik.tables.banner.notes import question_notes
from overblik.tables.banner.printing import DASH, part_title, row_label
from overblik.tables.banner.words import words
from overblik.tables.notes import covered_head
from overblik.tables.show import share_of

if TYPE_CHECKING:
    from overblik.questionnaire.about import About
    from overblik.tables.banner.model import Banner, Base, Block, Entry, Part, Question, Row

LABELS, COLUMN = 46, 13
"""The widths of the first and of the other columns in letters."""
ON_ONE_PAGE = 14
"""So many columns are still read when they are printed one page wide."""


@dataclass(kw_only=True)
class BannerSheet:
    """Writes one banner; remembers in *places* in which row each question begins."""

    banner: Banner
    language: str
    sheet: Any
    style: Styles
    places: list[tuple[Question, int]] = field(default_factory=list)
    at: int = 0

    def write(self, about: About) -> None:
        """Write everything, and set the sheet up for print."""
        self.sheet.set_column(0, 0, LABELS)
        self.sheet.set_column(1, len(self.banner.columns), COLUMN)
        self.sheet.write_string(0, 0, about.title[self.language], self.style("title"))
        self.at = 1
        if about.invented:
            self.sheet.write_string(1, 0, about.invented[self.language], self.style("invented"))
            self.at = 2
        first = self.at
        self._heads()
        self.sheet.freeze_panes(self.at, 1)
        self.sheet.repeat_rows(first, self.at - 1)
        self.sheet.repeat_columns(0)
        for question in self.banner.questions:
            self._question(question)

    def _heads(self) -> None:
        """Write the titles of the breaks, each merged over its columns, what the columns are called, and their letters."""
        for position in (0, 1):
            self.sheet.write_string(self.at, position, "", self.style("head"))
        heights = [self._over(block) for block in self.banner.blocks if block.columns]
        self.sheet.set_row(self.at, LINE_HEIGHT * max(heights, default=1))
        self.at += 1
        labels = [column.label[self.language] for column in self.banner.columns]
        self.sheet.set_row(self.at, LINE_HEIGHT * max(lines_of(label, COLUMN) for label in labels))
        self._head(words(self.language)["percent"], labels, "head")
        if self.banner.tested:
            self._head("", [column.letter for column in self.banner.columns], "letter")

    def _over(self, block: Block) -> int:
        """Write the title of a break over its columns, and return how many lines it takes."""
        begin, end, title = block.columns[0] + 1, block.columns[-1] + 1, block.title[self.language]
        look = self.style("over", left=1, left_color=LINE)
        if begin == end:
            self.sheet.write_string(self.at, begin, title, look)
        else:
            self.sheet.merge_range(self.at, begin, self.at, end, title, look)
        return lines_of(title, COLUMN * len(block.columns))

    def _head(self, corner: str, texts: list[str], look: str) -> None:
        self.sheet.write_string(self.at, 0, corner, self.style(look, align="left"))
        for position, text in enumerate(texts):
            self.sheet.write_string(self.at, position + 1, text, self._bounded(look, position))
        self.at += 1

    def _bounded(self, look: str, position: int, **more: Any) -> Any:
        """Return a look with a line at its left where a block begins."""
        column = self.banner.columns[position]
        begins = column.block is not None and self.banner.blocks[column.block].columns[0] == position
        return self.style(look, **(more | ({"left": 1, "left_color": LINE} if begins else {})))

    def _question(self, question: Question) -> None:
        title = question.title[self.language]
        self.places.append((question, self.at))
        for position in range(len(self.banner.columns) + 1):
            self.sheet.write_blank(self.at, position, None, self.style("question"))
        self.sheet.write_string(self.at, 0, title, self.style("question"))
        self.at += 1
        for part in question.parts:
            if part.row is not None and len(question.parts) > 1:
                self.sheet.write_string(self.at, 0, part_title(question, part, self.language), self.style("part"))
                self.at += 1
            self._part(question, part)
        self.sheet.write_string(self.at, 0, " ".join(question_notes(question, self.language)), self.style("note"))
        self.at += 2

    def _part(self, question: Question, part: Part) -> None:
        say = words(self.language)
        self._bases(say["base"], [(base.n, base) for base in part.bases])
        if self.banner.weighted:
            self._bases(say["weighted"], [(base.weighted, base) for base in part.bases])
            self._bases(say["effective"], [(base.effective, base) for base in part.bases])
        for row in part.rows:
            self._row(question, part, row)

    def _bases(self, label: str, numbers: list[tuple[float | None, Base]]) -> None:
        self.sheet.write_string(self.at, 0, label, self.style("quiet"))
        for position, (number, base) in enumerate(numbers):
            shown = number_format(0) + ('"*"' if base.low else "")
            self._number(position, None if base.n is None else number, shown, font_color=QUIET)
        self.at += 1

    def _row(self, question: Question, part: Part, row: Row) -> None:
        label, net, table = row_label(question, row, self.language), row.kind == "net", question.table
        self.sheet.set_row(self.at, LINE_HEIGHT * lines_of(label, LABELS))
        self.sheet.write_string(self.at, 0, label, self.style("net" if net else "label"))
        number = row.kind == "statistic"
        shown = number_format(table.variable.decimals + 1) if number else percent_format(table.decimals)
        for position, (entry, base) in enumerate(zip(row.entries, part.bases, strict=True)):
            self._number(position, _value(entry), shown, **_look(net=net, low=base.low))
        self.at += 1
        if any(entry.letters or entry.against_total for entry in row.entries):
            for position, entry in enumerate(row.entries):
                self.sheet.write_string(self.at, position + 1, _marks(entry), self._bounded("marks", position))
            self.at += 1
        if self.banner.covering and not number:
            self._covered(row, covered_head(self.banner.covering, self.language), percent_format(table.decimals))

    def _covered(self, row: Row, label: str, shown: str) -> None:
        self.sheet.write_string(self.at, 0, label, self.style("covered"))
        for position, entry in enumerate(row.entries):
            covered = None if entry.cell.suppressed else entry.cell.covered
            self._number(position, covered, shown, italic=True, font_color=QUIET)
        self.at += 1

    def _number(self, position: int, number: float | None, shown: str, **more: Any) -> None:
        if number is None or math.isnan(number):
            self.sheet.write_string(self.at, position + 1, DASH, self._bounded("number", position, **more))
        else:
            self.sheet.write_number(
                self.at, position + 1, number, self._bounded("number", position, num_format=shown, **more)
            )


def _value(entry: Entry) -> float | None:
    return entry.cell.value if entry.cell.statistic != "share" else share_of(entry.cell)


def _look(*, net: bool, low: bool) -> dict[str, Any]:
    return ({"bold": True} if net else {}) | ({"font_color": QUIET, "italic": True} if low else {})


def _marks(entry: Entry) -> str:
    return " ".join([*entry.letters, *({1: ["↑"], -1: ["↓"], 0: []}[entry.against_total])])
