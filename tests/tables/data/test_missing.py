import pyarrow as pa
import pytest

from overblik.tables.data.missing import without


@pytest.mark.parametrize(
    ("column", "left"),
    [
        (pa.array(["NA", "x", None]), [None, "x", None]),
        (pa.array(["NA", "x"], pa.large_string()), [None, "x"]),
        (pa.array(["NA", "x", "NA"]).dictionary_encode(), [None, "x", None]),
        (pa.array([-9, 3, None]), [None, 3, None]),
        (pa.array([-9.0, 3.5]), [None, 3.5]),
        (pa.array([True, False]), [True, False]),
    ],
)
def test_what_is_named_as_missing_is_null(column: pa.Array, left: list[object]) -> None:
    """In texts the text, in numbers the number; the type stays."""
    found = without(pa.RecordBatch.from_pydict({"a": column}), ("NA", "-9")).column(0)
    assert found.to_pylist() == left
    assert found.type == column.type


def test_nothing_is_missing_unless_it_is_named() -> None:
    """NA may be Namibia."""
    batch = pa.RecordBatch.from_pydict({"a": ["NA"]})
    assert without(batch, ()) is batch
