"""Cells and columns of tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from overblik.report.audit.lifting.cells import Cell, Sort, cell_of, sorts
from overblik.report.audit.sources.passages import Grid
from overblik.report.audit.speech.danish import DANISH


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("26,8 pct.", Cell(text="26,8 pct.", percent=Decimal("26.8"))),
        ("24 (33 %)", Cell(text="24 (33 %)", percent=Decimal(33), count=24)),
        ("33 % (24)", Cell(text="33 % (24)", percent=Decimal(33), count=24)),
        ("1.203", Cell(text="1.203", plain=Decimal(1203))),
        ("24 (33,3)", Cell(text="24 (33,3)", percent=Decimal("33.3"), count=24)),
        ("72 af 94", Cell(text="72 af 94", count=72, base=94)),
        ("–", Cell(text="–")),
    ],
)  # fmt: skip
def test_a_cell_is_a_percentage_or_a_count_or_both(text: str, cell: Cell) -> None:
    """Or a number of which only its column can tell."""
    assert cell_of(text) == cell


@pytest.mark.parametrize(
    ("columns", "rows", "found"),
    [
        (("Antal", "Pct."), [("24", "33"), ("48", "67")], ["count", "percent"]),
        (("Antal", "Af", "Pct."), [("24", "72", "33"), ("36", "72", "50")], ["count", "base", "percent"]),
        (("Ja", "Nej", "I alt", "N"), [("60", "40", "100", "72"), ("50", "50", "100", "70")],
         ["percent", "percent", "total", "base"]),
        ((), [("26,8", "73,2", "71"), ("23,6", "76,4", "72")], ["percent", "percent", "base"]),
        ((), [("51", "72", "70,83 pct."), ("67", "72", "93,06 pct.")], ["count", "base", "percent"]),
        (("Skoler", "Note"), [("24", "a"), ("48", "b")], ["count", "other"]),
    ],
)  # fmt: skip
def test_columns_are_told_by_heads_signs_and_sizes(
    columns: tuple[str, ...], rows: list[tuple[str, ...]], found: list[Sort]
) -> None:
    """The hundred of each row and its base are no shares."""
    cells = [[cell_of(text) for text in row] for row in rows]
    assert sorts(Grid(rows=(), columns=columns), cells, DANISH, in_percent=columns[:1] != ("Skoler",)) == found
