import pyarrow as pa

from overblik.tables.data.memory import Held


def test_a_table_in_memory_is_a_source() -> None:
    """It gives the columns that are asked for, in that order, and counts rows from 1."""
    held = Held(pa.table({"a": [1, 2], "b": [3, 4]}))
    assert held.rows() == 2
    assert [batch.to_pydict() for batch in held.batches(["b", "a"])] == [{"b": [3, 4], "a": [1, 2]}]
    assert held.places([1]) == ("row 2",)
