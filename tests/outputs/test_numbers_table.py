from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from overblik.files.languages import Text
from overblik.outputs.numbers_table import numbers_table
from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.tables.cells import Cell
from overblik.tables.table import Table
from tests.outputs.small_report import BASIS, aims, figure, ways

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def rows(table: Table, language: str = "da") -> list[list[str]]:
    """The table of a figure's numbers, as text."""
    parsed: HtmlElement = lxml_html.fromstring(numbers_table(replace(figure(language), table=table), language))
    return [[cell.text_content() for cell in row] for row in parsed.iter("tr")]


def test_each_share_stands_beside_its_count_and_base() -> None:
    """Options that nobody chose keep their line, nets come last."""
    assert rows(ways()) == [
        ["Svar", "Antal", "Af", "Pct."],
        ["Telefonsamtaler", "72", "72", "100"],
        ["Videomøder & skærmdeling", "51", "72", "71"],
        ["Brev", "0", "72", "0"],
        ["Telefon eller video", "72", "72", "100"],
    ]


def test_rows_of_a_grid_are_headed_and_small_ones_hold_no_number() -> None:
    """The decimals are the table's."""
    assert rows(aims()) == [
        ["Svar", "Antal", "Af", "Pct."],
        ["Unge på uddannelseshjælp"],
        ["Vejledning om job", "24", "71", "33,8"],
        ["Andet", "47", "71", "66,2"],
        ["Sygedagpengemodtagere"],
        ["Vejledning om job", "–", "–", "for få svar"],
        ["Andet", "–", "–", "for få svar"],
    ]


def test_one_row_of_a_grid_alone_has_no_heading() -> None:
    """Its label is the title of the figure."""
    whole = aims()
    row = whole.variable.rows[0].id
    cells = tuple(cell for cell in whole.cells if cell.row == row)
    alone = replace(whole, variable=whole.variable.row(row), cells=cells)
    assert [line[0] for line in rows(alone)] == ["Svar", "Vejledning om job", "Andet"]


def test_groups_of_a_break_are_headed_by_their_labels() -> None:
    """Labels, not ids."""
    regions = Option(id="nord", label=Text({"da": "Nordjylland", "en": "North Jutland"}))
    region = Variable(
        id="region", title=Text.same("Region"), shape="one", kind="single", choices=Choices(options=(regions,))
    )
    by = (("region", "nord"),)
    cell = Cell(name=CellName(variable="kontaktform", option="brev", by=by), count=3, base=8)
    table = replace(ways(), cells=(cell,), groups=(by,), basis=replace(BASIS, breaks=(region,)))
    assert rows(table, "en")[1:] == [["North Jutland"], ["Letter", "3", "8", "38"]]


def test_numbers_show_their_statistics() -> None:
    """A mean is of those who gave a number."""
    variable = Variable(id="ansatte", title=Text.same("Ansatte"), shape="number", kind="number")
    cells = (
        Cell(name=CellName(variable="ansatte", option="mean"), count=71, base=71, value=1234.25, statistic="mean"),
        Cell(name=CellName(variable="ansatte", option="max"), count=2, base=2, value=9, statistic="max").hidden(),
    )
    assert rows(Table(variable=variable, cells=cells, basis=BASIS)) == [
        ["Mål", "Værdi", "Antal svar (n)"],
        ["Gennemsnit", "1.234,3", "71"],
        ["Største", "for få svar", "–"],
    ]
