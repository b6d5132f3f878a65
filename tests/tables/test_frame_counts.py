from __future__ import annotations

import pytest

from overblik.questionnaire.cell_names import parse_cell_name
from overblik.tables.frame_counts import frame_cell
from tests.report.offices import responses


@pytest.mark.parametrize(
    ("name", "count", "base"),
    [
        ("frame/units", 12, 12),
        ("frame/units@region=Nord", 6, 12),
        ("frame/members", 13, 13),
        ("frame/joint", 1, 12),
        ("frame/joined", 2, 13),
        ("frame/joined@region=Syd", 0, 13),
    ],
)
def test_the_frame_is_counted(name: str, count: int, base: int) -> None:
    """Twelve offices, one of which is two towns' together."""
    cell_name = parse_cell_name(name)
    assert cell_name is not None
    cell = frame_cell(responses(), cell_name)
    assert cell is not None
    assert (cell.count, cell.base) == (count, base)


def test_of_something_else_there_is_no_cell() -> None:
    """Claims are told so before they come here."""
    name = parse_cell_name("frame/inhabitants")
    assert name is not None
    assert frame_cell(responses(), name) is None
