"""Headings of columns."""

from __future__ import annotations

from overblik.report.figures.columns import Column, column_heads
from overblik.report.figures.marks import Words
from overblik.report.figures.page import wide

PAGE = wide(16)
COLUMNS = [
    Column(left=100, width=60, label="Rekruttering til konkret job", air=4),
    Column(left=160, width=60, label="Andet", small="n\u00a0=\u00a072"),
]


def words(unit: str = "") -> list[Words]:
    """The words over the columns."""
    return [mark for mark in column_heads(COLUMNS, PAGE, unit=unit).marks if isinstance(mark, Words)]


def test_the_last_lines_of_headings_are_level() -> None:
    """They stand on what they head."""
    lowest: dict[float, float] = {}
    for mark in words():
        lowest[mark.x] = max(mark.y, lowest.get(mark.x, 0))
    assert len({round(y, 6) for y in lowest.values()}) == 1


def test_headings_keep_to_their_columns() -> None:
    """And a little air from their neighbours."""
    first = [mark for mark in words() if mark.x == COLUMNS[0].anchor]
    assert len(first) > 1
    assert all(mark.span[0] >= 102 and mark.span[1] <= 158 for mark in first)


def test_a_base_stands_under_its_heading() -> None:
    """In grey and plain."""
    base = words()[-1]
    assert (base.text, base.face.weight) == ("n\u00a0=\u00a072", 400)


def test_the_unit_stands_to_the_left_and_is_broken_before_the_first_column() -> None:
    """On the lowest line where it takes one; it never runs into the headings."""
    assert words("Pct.")[-1].x == 0
    long = [mark for mark in words("medarbejdere i alt med sygefravær") if mark.x == 0]
    assert len(long) > 1
    assert all(mark.span[1] <= 100 for mark in long)


def test_where_text_is_hung_up_depends_on_the_column() -> None:
    """Left, in the middle or right."""
    assert [Column(left=10, width=20, label="", align=align).anchor for align in ("left", "center", "right")] == [
        10,
        20,
        30,
    ]


def test_no_columns_have_no_headings() -> None:
    """And take no room."""
    assert column_heads([], PAGE).height == 0
