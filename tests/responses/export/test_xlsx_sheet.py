"""One sheet of a workbook."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from overblik.responses.export.cell_texts import units
from overblik.responses.export.in_words import Absent
from overblik.responses.export.xlsx_sheet import NARROWEST, WIDEST, Sheet, SheetWriter, height, width

ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
TRICKY = st.sampled_from(
    ["_x0001_", "_x005F_x0001_", "\r\n", "\x0b", "\ufffe", "<r>", "</r>", "&amp;", "=1+1", "http://a.b/"]
)


def written(rows: list[list[Any]], **more: Any) -> tuple[Any, SheetWriter]:
    """Return the sheet as it is read back, and what wrote it."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"constant_memory": True, "strings_to_formulas": False}) as book:
        writer = SheetWriter(book=book, language="en", note=more.pop("note", ""))
        writer.write(Sheet(name="Sheet", heads=more.pop("heads", ["a"]), rows=rows, **more))
    return openpyxl.load_workbook(content, rich_text=False)["Sheet"], writer


@settings(max_examples=60)
@given(st.lists(ANY | st.lists(TRICKY | ANY, min_size=1, max_size=4).map("".join), min_size=1, max_size=20))
def test_every_text_comes_back_as_it_was_written(texts: list[str]) -> None:
    """What XML cannot hold is escaped as Excel escapes it."""
    sheet, _ = written([[text] for text in texts])
    assert [unescape(sheet.cell(row, 1).value) for row in range(2, len(texts) + 2)] == texts


@pytest.mark.parametrize("text", ["<r></r>", "<r><t>x</t></r>", "<r>&\x01_x0001_</r>"])
def test_a_text_that_looks_like_a_cells_markup_stays_a_text(text: str) -> None:
    """Nobody writes into the file but the program."""
    sheet, _ = written([[text]])
    assert unescape(sheet.cell(2, 1).value) == text


def test_nothing_is_a_formula_or_a_link() -> None:
    """What looks like one is stored as a text, and marked as one."""
    sheet, _ = written([["=1+1"], ["http://example.org"], ["-5"], ["plain"]])
    assert [sheet.cell(row, 1).data_type for row in range(2, 6)] == ["s"] * 4
    assert [sheet.cell(row, 1).quotePrefix for row in range(2, 6)] == [True, False, True, False]
    assert sheet.cell(3, 1).hyperlink is None


def test_numbers_stay_numbers_and_nothing_stays_nothing() -> None:
    """Reasons are told apart from answers by their look."""
    sheet, _ = written([[-5.5], [None], [Absent(text="Skipped")]])
    assert sheet.cell(2, 1).value == -5.5
    assert sheet.cell(3, 1).value is None
    assert (sheet.cell(4, 1).value, sheet.cell(4, 1).font.italic) == ("Skipped", True)


def test_the_header_stays_in_sight_and_filters() -> None:
    """Below what is said above it."""
    sheet, _ = written([["u1", "x"]], heads=["unit", "a"], above=["Made up."])
    assert sheet.cell(1, 1).value == "Made up."
    assert sheet.freeze_panes == "B4"
    assert sheet.auto_filter.ref == "A3:B4"


def test_a_long_text_is_cut_and_remembered() -> None:
    """With the unit and the column."""
    sheet, writer = written([["u1", "a" * 40_000]], heads=["unit", "comment"])
    assert writer.cuts == [("u1", "comment")]
    assert units(sheet.cell(2, 2).value) == 32_767
    assert sheet.cell(2, 2).value.endswith("can be]")


def test_printed_pages_are_headed_by_the_note() -> None:
    """However long it is."""
    sheet, _ = written([["x"]], note="Made up & tried. " * 30)
    assert sheet.oddHeader.left.text.startswith("Made up && tried.")


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    """Within bounds; the longest line counts."""
    assert width("a", ["b"], wrapped=False) == NARROWEST
    assert width("a", ["x" * 20 + "\ny"], wrapped=False) == 23
    assert width("a", ["x" * 200], wrapped=False) == WIDEST
    assert width("x" * 200, [], wrapped=True) < width("x" * 200, [], wrapped=False)


def test_rows_are_as_high_as_their_longest_text() -> None:
    """In lines of 15 points, twelve at most."""
    assert height(["a", None, 1.5], [10, 10, 10]) == 15
    assert height(["a" * 25], [10]) == 45
    assert height(["a\nb"], [10]) == 30
    assert height(["a\n" * 50], [10]) == 180
