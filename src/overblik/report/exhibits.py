"""Figures and tables with their titles, notes and marks, as blocks of Pandoc's tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from overblik.files.numbers import NO_BREAK_SPACE
from overblik.report.banner_blocks import banner_blocks, banner_title
from overblik.report.document import Figure, NumberedTable
from overblik.report.draft import BannerExhibit, Exhibit
from overblik.report.figures.alt import alt_text
from overblik.report.figures.chart import chart
from overblik.report.figures.vega import specification
from overblik.report.inlines import str_inlines, text_of
from overblik.report.names import RESPONSES
from overblik.report.rates_sheet import rates_sheet
from overblik.report.sheet import Sheet, sheet, with_total
from overblik.report.table_blocks import pandoc_table
from overblik.report.tabulated import Tabulated
from overblik.report.words import word
from overblik.tables.banner.build import asked_tables, banner
from overblik.tables.response.representation import representation
from overblik.tables.table import Table

Mark = Callable[[Table], str | None]
"""What a study says of where the numbers of a table come from, in one sentence; None where there is nothing to say."""


@dataclass(frozen=True, kw_only=True)
class Exhibitor:
    """Makes the figures and tables of one report."""

    tabulated: Tabulated
    language: str
    mark: Mark

    def figure(self, exhibit: Exhibit, title: list[Any]) -> Figure:
        """Return the figure; *title* holds the author's inline elements, none for the title of the question."""
        table, order = self.tabulated.exhibited(exhibit), exhibit.order
        if exhibit.of == RESPONSES:
            table, order = representation(table), order or "asked"
        drawn = chart(table, language=self.language, order=order, show=exhibit.show)
        return Figure(
            number=exhibit.number, title=text_of(title) or self.title(exhibit, table),
            alt=alt_text(table, drawn, self.language), wide=specification(drawn), narrow=specification(drawn, narrow=True),
            table=table, chart=drawn,
        )  # fmt: skip

    def table(self, exhibit: Exhibit, title: list[Any]) -> NumberedTable:
        """Return the table, likewise."""
        table = self.tabulated.exhibited(exhibit)
        said = text_of(title) or self.title(exhibit, table)
        return NumberedTable(number=exhibit.number, title=said, table=None if exhibit.of == RESPONSES else table)

    def title(self, exhibit: Exhibit, table: Table) -> str:
        """Return the question; of one row of a grid, the question and the row."""
        own = table.variable.title.filled({})[self.language]
        head, _, row = exhibit.of.partition("/")
        if not row:
            return own
        question = self.tabulated.responses.variable(head).title.filled({})[self.language]
        return f"{question} {own}" if question.endswith("?") else f"{question}: {own}"

    def figure_blocks(self, figure: Figure, index: int, title: list[Any]) -> list[Any]:
        """Return what stands in the figure's fence; its image is found under `figure:` and *index*."""
        import panflute as pf

        image = pf.Image(*str_inlines(figure.alt), url=f"figure:{index}")
        drawing = pf.Div(pf.Para(image), classes=["drawing"])
        above = self._title("figure", figure.number, title or str_inlines(figure.title))
        return [above, drawing, *self._below(figure.table)]

    def table_blocks(self, exhibit: Exhibit, numbered: NumberedTable, title: list[Any]) -> list[Any]:
        """Return what stands in the table's fence."""
        above = self._title("table", numbered.number, title or str_inlines(numbered.title))
        table = self.tabulated.exhibited(exhibit)
        return [above, pandoc_table(self._sheet(exhibit, table)), *self._below(table)]

    def banner(self, asked: BannerExhibit, title: list[Any]) -> tuple[NumberedTable, list[Any]]:
        """Return a banner, which is numbered as a table, and what stands in its fence."""
        tables = {
            one: self.tabulated.table(one.name, by=one.by, where=one.where, base=one.base)
            for one in asked_tables(self.tabulated.responses, asked.request)
        }
        made = banner(self.tabulated.responses, asked.request, tables=tables)
        numbered = NumberedTable(
            number=asked.number, title=text_of(title) or banner_title(made, self.language), table=None
        )
        above = self._title("table", asked.number, title or str_inlines(numbered.title))
        marks = dict.fromkeys(filter(None, (self.mark(question.table) for question in made.questions)))
        return numbered, [above, *banner_blocks(made, self.language), *_marked(" ".join(marks))]

    def _sheet(self, exhibit: Exhibit, table: Table) -> Sheet:
        if exhibit.of == RESPONSES:
            return rates_sheet(table, self.tabulated.table(RESPONSES), self.language)
        if exhibit.by:
            undivided = Exhibit(
                sort="table", number=0, of=exhibit.of, at=exhibit.at, where=exhibit.where, base=exhibit.base
            )
            table = with_total(table, self.tabulated.exhibited(undivided))
        return sheet(table, self.language, order=exhibit.order, show=exhibit.show)

    def _title(self, sort: str, number: int, title: list[Any]) -> Any:
        import panflute as pf

        label = pf.Strong(pf.Str(f"{word(sort, self.language)}{NO_BREAK_SPACE}{number}."))
        return pf.Div(pf.Para(label, pf.Space(), *title), classes=["title"])

    def _below(self, table: Table) -> list[Any]:
        import panflute as pf

        note = " ".join((word("note", self.language), *table.notes(self.language)))
        return [pf.Div(pf.Para(*str_inlines(note)), classes=["note"]), *_marked(self.mark(table))]


def _marked(mark: str | None) -> list[Any]:
    """Return what is said of where numbers come from, if anything is."""
    import panflute as pf

    return [pf.Div(pf.Para(*str_inlines(mark)), classes=["source"])] if mark else []
