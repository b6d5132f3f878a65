"""What is written holds every cell as it was, and the weights to their last digit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.errors import Unanswerable
from overblik.tables.data.columns import numbers
from overblik.tables.data.reading import open_data
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.weighting.record import KEY, Record, read_records
from overblik.tables.weighting.writing import write_weighted
from tests.weighting_makers import margin

if TYPE_CHECKING:
    from pathlib import Path

RECORD = Record(weight="my, weight", method="rake", base=DesignSpec(), margins=(margin("a, Freq\n1, 1"),))


def weighted(folder: Path, content: bytes, weights: list[float], out: str = "out.csv") -> Path:
    """Write data and their weights."""
    path = folder / "data.csv"
    path.write_bytes(content)
    write_weighted(path, folder / out, np.array(weights), [RECORD])
    return folder / out


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b'a,b\n007,"x, ""y"""\n1.50,\n', b'a,b,"my, weight"\n007,"x, ""y""",0.1\n1.50,,2.0\n'),
        (b"a;b\r\n1,5;x\r\n2,5;y", b"a;b;my, weight\r\n1,5;x;0.1\r\n2,5;y;2.0"),
        (b"\xef\xbb\xbfa\tb\n1\tx\n2\ty\n", b"\xef\xbb\xbfa\tb\tmy, weight\n1\tx\t0.1\n2\ty\t2.0\n"),
        (b'\n"a","b"\n"1\n2","x"\n\n3,5" pipe\n\n', b'\n"a","b","my, weight"\n"1\n2","x",0.1\n\n3,5" pipe,2.0\n\n'),
    ],
    ids=["quotes", "semicolons-windows-no-last-line-end", "tabs-with-byte-order-mark", "lines-in-cells-blank-lines"],
)
def test_cells_of_csv_stay_as_they_are(tmp_path: Path, content: bytes, expected: bytes) -> None:
    """To the byte: leading zeros, quotes, line ends, separators, blank lines."""
    assert weighted(tmp_path, content, [0.1, 2.0]).read_bytes() == expected


@given(weights=st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=5))
def test_weights_are_written_to_their_last_digit(
    weights: list[float], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is read back is the same number, in either format."""
    folder = tmp_path_factory.mktemp("weights")
    content = ("a\n" + "x\n" * len(weights)).encode()
    for out in ("out.csv", "out.parquet"):
        data = open_data(weighted(folder, content, weights, out))
        np.testing.assert_array_equal(numbers(data.column(RECORD.weight), "w"), weights)


def test_csv_goes_into_parquet_as_text(tmp_path: Path) -> None:
    """007 is no number; the record is inside."""
    out = weighted(tmp_path, b"a,b\n007,\n1,x\n", [1.0, 2.0], "out.parquet")
    found = pq.read_table(out)
    assert found.to_pydict() == {"a": ["007", "1"], "b": [None, "x"], "my, weight": [1, 2]}
    assert [record.weight for record in read_records(out)] == ["my, weight"]


def test_parquet_keeps_its_types_and_what_its_schema_says(tmp_path: Path) -> None:
    """Factors stay factors, and other programs' metadata stay."""
    path, out = tmp_path / "data.parquet", tmp_path / "new" / "out.parquet"
    factor = pa.array(["b", "a", "b"]).dictionary_encode()
    table = pa.table({"f": factor, "n": pa.array([1, None, 3], pa.int16())}).replace_schema_metadata({b"origin": b"x"})
    pq.write_table(table, path)
    write_weighted(path, out, np.array([0.1, 0.2, 0.3]), [RECORD])
    found = pq.read_table(out)
    assert found.drop_columns("my, weight").equals(table)
    assert found.schema.metadata[b"origin"] == b"x"
    assert KEY in found.schema.metadata


def test_parquet_goes_into_csv(tmp_path: Path) -> None:
    """Whole numbers without a point, factors as their levels."""
    path, out = tmp_path / "data.parquet", tmp_path / "out.csv"
    pq.write_table(pa.table({"f": pa.array(["b", None]).dictionary_encode(), "n": [1, 2]}), path)
    write_weighted(path, out, np.array([0.1, 1 / 3]), [RECORD])
    assert open_data(out).table(("f", "n", "my, weight")).to_pydict() == {
        "f": ["b", None], "n": ["1", "2"], "my, weight": ["0.1", "0.3333333333333333"],
    }  # fmt: skip


@pytest.mark.parametrize("weights", [[1.0], [1.0, 2.0, 3.0]])
def test_a_file_that_changed_in_between_is_told_and_nothing_is_left(tmp_path: Path, weights: list[float]) -> None:
    """Weights belong to rows; half a file helps nobody."""
    with pytest.raises(Unanswerable, match="has changed while it was read"):
        weighted(tmp_path, b"a\n1\n2\n", weights)
    assert [path.name for path in tmp_path.iterdir()] == ["data.csv"]
