from __future__ import annotations

from overblik.tables.response.aligned import aligned


def test_the_first_column_is_to_the_left_and_all_others_to_the_right() -> None:
    """No rows are no lines."""
    assert aligned([("a", "1", "x"), ("bbb", "22", "yy")]) == ["  a     1   x", "  bbb  22  yy"]
    assert aligned([("a", "b", "1"), ("aa", "bb", "22")], texts=2) == ["  a   b    1", "  aa  bb  22"]
    assert aligned([]) == []
