"""The engine of one machine."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of, open_data
from overblik.tables.scan import compiled, kernel
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.plan import Choice, Plan
from tests.tables.scan.rows import WHOLE, batch, drawn
from tests.tables.scan.test_kernel import same

ROWS = pa.Table.from_batches([batch(drawn(1000))])


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("by", [None, compiled.tally], ids=["auto", "compiled"])
def test_threads_count_what_the_kernel_counts(tmp_path: Path, workers: int, by: kernel.Tally | None) -> None:
    """From a file in row groups and from memory."""
    pq.write_table(ROWS, tmp_path / "t.parquet", row_group_size=130)
    expected = kernel.cube(ROWS, WHOLE)
    for data in (open_data(tmp_path / "t.parquet"), data_of(ROWS)):
        same(LocalEngine(data=data, workers=workers, by=by).cube(WHOLE), expected)


def test_a_mistake_in_one_thread_stops_all() -> None:
    """It is told once, as the kernel says it."""
    plan = Plan(questions=(Choice(name="q", column="q", levels=(1, 2)),))
    with pytest.raises(Unanswerable, match="column 'q' holds 3"):
        LocalEngine(data=data_of(ROWS)).cube(plan)


def test_levels_are_told_of_files_and_found_in_anything(tmp_path: Path) -> None:
    """What is told is at least what is found."""
    pq.write_table(ROWS, tmp_path / "t.parquet", row_group_size=130)
    file, table = LocalEngine(data=open_data(tmp_path / "t.parquet")), LocalEngine(data=data_of(ROWS))
    assert (file.told(["q", "text"]), table.told(["q"])) == ({"q": (1, 2, 3), "text": ("a", "b")}, {})
    wanted = [("q",), ("stratum", "psu")]
    assert file.distinct(wanted) == table.distinct(wanted)
    assert sum(file.distinct(wanted)["q",].values()) == 1000
