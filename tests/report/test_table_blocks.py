from __future__ import annotations

import panflute as pf

from overblik.report.markdown import document_tree, tree_document
from overblik.report.sheet import Column, Row, Sheet
from overblik.report.table_blocks import pandoc_table, text_table

SHEET = Sheet(
    corner="Pct.",
    columns=(Column(label="Ja"), Column(label="I det hele", kind="net"), Column(label="Antal svar (n)", kind="base")),
    rows=(
        Row(label="Region", kind="group"),
        Row(label="Nord", cells=("40", "60", "6")),
        Row(label="I alt", cells=("50", "70", "10"), kind="net"),
    ),
)


def texts(row: pf.TableRow) -> list[str]:
    """The words of each cell."""
    return [pf.stringify(cell) for cell in row.content]


def test_a_sheet_becomes_a_table_with_headers_for_rows_and_columns() -> None:
    """Labels stand to the left, numbers to the right."""
    table = pandoc_table(SHEET)
    assert texts(table.head.content[0]) == ["Pct.", "Ja", "I det hele", "Antal svar (n)"]
    body = table.content[0]
    assert body.row_head_columns == 1
    assert [texts(row) for row in body.content] == [["Region"], ["Nord", "40", "60", "6"], ["I alt", "50", "70", "10"]]
    assert [side for side, _ in table.colspec] == ["AlignLeft", "AlignRight", "AlignRight", "AlignRight"]


def test_rows_and_bases_say_what_they_are() -> None:
    """A heading spans the table, nets are bold, bases can be set quietly."""
    group, plain, total = pandoc_table(SHEET).content[0].content
    assert (group.classes, group.content[0].colspan) == (["group"], 4)
    assert (plain.classes, total.classes) == ([], ["net"])
    assert [cell.classes for cell in plain.content] == [[], [], [], ["base"]]
    assert [isinstance(cell.content[0].content[0], pf.Strong) for cell in plain.content] == [False, False, True, False]
    assert all(isinstance(cell.content[0].content[0], pf.Strong) for cell in total.content)


def test_the_table_is_one_that_pandoc_takes() -> None:
    """It survives being written and opened."""
    tree = document_tree(pf.Doc(pandoc_table(SHEET), api_version=(1, 23, 1)))
    assert document_tree(tree_document(tree)) == tree


def test_texts_become_a_table_too() -> None:
    """With as many columns of numbers as are asked for."""
    table = text_table(("Udsagn", "Antal"), [("alle", "10")], numbers=1)
    assert [side for side, _ in table.colspec] == ["AlignLeft", "AlignRight"]
    assert texts(table.content[0].content[0]) == ["alle", "10"]
