from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from overblik.outputs.workbook.banner import write
from overblik.tables.banner.build import banner
from overblik.tables.banner.request import Comparing, Request
from tests.banner_study import make_offices

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The sheet of a banner by region, size and ways, with what units cover, read back."""
    study = make_offices(tmp_path_factory.mktemp("offices"))
    by = (("region",), ("size",), ("veje",))
    comparing = Comparing(against_total=True)
    request = Request(of=("maal", "antal"), by=by, comparing=comparing, covering="ansatte")
    content = write(banner(study.responses, request), study.about, language="en")
    return openpyxl.load_workbook(io.BytesIO(content))["Banner"]


def row(sheet: Any, label: str, *, after: int = 1) -> Sequence[Any]:
    """The cells of the first row with this label."""
    return next(cells for cells in sheet.iter_rows(min_row=after) if cells[0].value == label)


def test_heads_stand_over_their_columns_and_stay_in_sight(sheet: Any) -> None:
    """Breaks are merged over their columns; panes are frozen below the letters and beside the answers."""
    assert sheet.freeze_panes == "B5"
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"C2:E2", "F2:G2", "H2:J2"}
    assert [cell.value for cell in sheet[2]][2::3][:2] == ["Region", "Size"]
    assert [cell.value for cell in sheet[3]][:5] == ["Per cent", "Total", "North", "South", "West"]
    assert [cell.value for cell in sheet[4]][2:7] == ["A", "B", "C", "A", "B"]


def test_numbers_are_numbers(sheet: Any) -> None:
    """Shares in per cent, means with their decimals, bases whole; a star for a low one; a dash for what is hidden."""
    base, share, mean = row(sheet, "Base (n)"), row(sheet, "A job"), row(sheet, "Mean")
    assert (base[1].value, base[1].number_format) == (80, "#,##0")
    assert (base[9].value, base[9].number_format) == (14, '#,##0"*"')
    assert (share[1].value, share[1].number_format) == (62 / 80, "0%")
    assert (mean[1].value, mean[1].number_format) == (pytest.approx(4.4625), "#,##0.0")
    assert [cell.value for cell in (base[2], share[2], share[4])] == ["–", "–", "–"]


def test_letters_stand_in_a_row_of_their_own(sheet: Any) -> None:
    """Below the number; what units cover below them."""
    share = row(sheet, "A job")
    below = sheet[share[0].row + 1]
    assert [cell.value for cell in below][5:7] == ["B ↑", "↓"]
    assert below[0].value is None
    covered = sheet[share[0].row + 2]
    assert covered[0].value == "Per cent of staff"
    assert covered[1].number_format == "0%"


def test_a_page_is_printed_lying_with_its_heads_repeated(sheet: Any) -> None:
    """One page wide where it can still be read."""
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$2:$4"
    assert sheet.print_title_cols == "$A:$A"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
