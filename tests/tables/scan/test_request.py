"""From names to cubes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of, open_data
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.engine_spark import SparkEngine
from overblik.tables.scan.filters import filter_of
from overblik.tables.scan.plan import Choice, Level
from overblik.tables.scan.request import ScanRequest, centre, engine_of, planned, scan
from tests.tables.scan.rows import batch, drawn

ROWS = pa.Table.from_batches([batch(drawn(300))])
REQUEST = ScanRequest(
    choices=("q", "text"), numbers=("x",), breaks=(("region",), ("region", "size")), weight="w", cells=("psu",)
)


def test_a_request_finds_its_levels() -> None:
    """In the order in which one looks for them; cells are the combinations that occur."""
    [(plan, cube)] = scan(LocalEngine(data=data_of(ROWS)), REQUEST)
    assert [question.name for question in plan.questions] == ["q", "text", "x"]
    assert plan.breaks[1].name == "region*size"
    assert plan.breaks[1].groups[0] == ("E", 10)
    assert plan.cells is not None
    assert plan.cells.combinations == ((1,), (2,), (3,))
    assert cube.rows == 300


class Forgetful(LocalEngine):
    """An engine whose file tells of one level only."""

    def told(self, columns: Sequence[str]) -> dict[str, tuple[Level, ...]]:
        """Say that there is nothing but 1."""
        return {"q": (1,)} if "q" in columns else {}


def test_a_file_that_told_too_little_is_read_for_its_levels() -> None:
    """Where a dictionary was too large to be kept whole, the scan meets a value that nobody told of, and begins again."""
    [(plan, _)] = scan(Forgetful(data=data_of(ROWS)), REQUEST)
    assert plan.offsets == (0, 4, 7)


def test_a_filter_needs_the_levels_that_occur(tmp_path: Path) -> None:
    """Otherwise a level that nobody has could not be told from one that nobody in the domain has."""
    pq.write_table(pa.table({"q": [1, 5, 5]}), tmp_path / "t.parquet")
    data = open_data(tmp_path / "t.parquet")
    [(whole, _)] = scan(LocalEngine(data=data), ScanRequest(choices=("q",)))
    [(plan, cube)] = scan(LocalEngine(data=data), ScanRequest(choices=("q",), where=filter_of("q == 5", data.schema)))
    assert (whole.slots, plan.slots, cube.counted) == (6, 3, 2)


def test_a_categorical_keeps_its_order() -> None:
    """Little, some, much is no alphabet."""
    scale = pa.array(["much", "little", "much", "some"]).dictionary_encode()
    own = pa.DictionaryArray.from_arrays(pa.array([2, 0, 2, 1]), pa.array(["little", "some", "much", "unused"]))
    assert scale.to_pylist() == own.to_pylist()
    [(plan, _)] = scan(LocalEngine(data=data_of(pa.table({"q": own}))), ScanRequest(choices=("q",)))
    assert plan.questions == (Choice(name="q", column="q", levels=("little", "some", "much")),)


def test_what_is_too_large_for_one_cube_is_scanned_in_pieces() -> None:
    """Each question in each break once; a column that is not there is a mistake."""
    found = list(scan(LocalEngine(data=data_of(ROWS)), REQUEST, most=100))
    assert sorted((q.name, part.name) for plan, _ in found for q in plan.questions for part in plan.breaks) == sorted(
        (name, part) for name in ("q", "text", "x") for part in ("region", "region*size")
    )
    with pytest.raises(Unanswerable, match="no column 'nobody'"):
        list(scan(LocalEngine(data=data_of(ROWS)), ScanRequest(choices=("nobody",))))


def test_sums_are_taken_from_the_middle_of_the_first_rows() -> None:
    """So that squares of years keep their digits."""
    assert centre(data_of(pa.table({"x": [1998, None, 2000, 2004]})), "x") == 2000
    assert centre(data_of(pa.table({"x": pa.array([None], pa.int8())})), "x") == 0
    assert planned(LocalEngine(data=data_of(ROWS)), REQUEST, {}).questions[2].slots == 2


def test_an_address_is_a_cluster_and_none_is_this_machine() -> None:
    """Nobody is spoken to before something is counted."""
    data = data_of(ROWS)
    assert isinstance(engine_of(data), LocalEngine)
    assert isinstance(engine_of(data, "sc://far:1"), SparkEngine)
