from overblik.tables.data.source import row_places


def test_people_count_rows_from_one() -> None:
    """Programs count from 0."""
    assert row_places([0]) == ("row 1",)
