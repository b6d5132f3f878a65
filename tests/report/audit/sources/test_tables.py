"""Tables of Word and HTML."""

from __future__ import annotations

from overblik.report.audit.sources.passages import Grid, GridRow, Passage
from overblik.report.audit.sources.tables import headed, titled

ROWS = (GridRow(label="", cells=("Ja", "18-24 år")), GridRow(label="Dansk", cells=("24 (33 %)", "48")))


def test_a_first_row_without_numbers_is_the_heads() -> None:
    """Ages are no numbers."""
    grid = headed(Grid(rows=ROWS))
    assert grid.columns == ("Ja", "18-24 år")
    assert [row.label for row in grid.rows] == ["Dansk"]


def test_captions_stand_above_or_below_and_notes_below() -> None:
    """A caption directly above the next table is that table's."""
    above = Passage(text="Tabel 1: A", kind="caption")
    between = Passage(text="Tabel 2: B", kind="caption")
    note = Passage(text="Note: N = 72", kind="note")
    first, second = (
        part for part in titled([above, Grid(rows=ROWS), between, Grid(rows=ROWS), note]) if isinstance(part, Grid)
    )
    assert (first.caption, first.note) == ("Tabel 1: A", "")
    assert (second.caption, second.note) == ("Tabel 2: B", "Note: N = 72")
