"""
Who tabulates: each contender counts all questions in total and in each break, in a process of its own.

    python -m bench.tabulation_contenders NAME FILE RUNS      prints the seconds of each run as JSON
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench.tabulation_data import BREAKS, CELLS, COLUMNS, QUESTIONS, STRATUM, TICKS, UNIT, WEIGHT

if TYPE_CHECKING:
    from collections.abc import Callable


def read(path: Path, *, se: bool) -> None:
    """Read the same columns into memory, with pyarrow and all its threads."""
    import pyarrow.parquet as pq

    pq.read_table(path, columns=[*COLUMNS, *(CELLS if se else ())])


def numpys(path: Path, *, se: bool) -> None:
    """Scan with the numpy kernel."""
    from overblik.tables.scan import kernel

    _ours(path, kernel.tally, se=se)


def compiled(path: Path, *, se: bool) -> None:
    """Scan with the compiled kernel."""
    from overblik.tables.scan import compiled as fast

    _ours(path, fast.tally, se=se)


def _ours(path: Path, by: Any, *, se: bool) -> None:
    from overblik.tables.data.reading import open_data
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.scan.engine_local import LocalEngine
    from overblik.tables.scan.linearised import cell_design, shares
    from overblik.tables.scan.plan import Ticks
    from overblik.tables.scan.request import ScanRequest, scan

    request = ScanRequest(
        choices=QUESTIONS, multiples=(Ticks(name="m", columns=TICKS, ticked=(1,)),), breaks=tuple((name,) for name in BREAKS),
        weight=WEIGHT, cells=CELLS if se else (),
    )  # fmt: skip
    for plan, cube in scan(LocalEngine(data=open_data(path), by=by), request):
        if se:
            design = cell_design(DesignSpec(weight=WEIGHT, strata=STRATUM, clusters=(UNIT,)), plan.cells, cube)
            for part in range(len(plan.parts)):
                for question in plan.questions:
                    shares(cube, plan, question.name, design, part=part).se.sum()


def polars(path: Path, *, se: bool) -> None:
    """Group lazily by break and question, all at once; with standard errors by cluster too (the arithmetic after it left out)."""
    import polars as pl

    rows, by = pl.scan_parquet(path), list(CELLS) if se else []
    weight, queries = pl.col(WEIGHT), []
    for group in ([], *([name] for name in BREAKS)):
        queries += [rows.group_by([*by, *group, name]).agg(pl.len(), weight.sum()) for name in QUESTIONS]
        ticks = [
            each for name in TICKS for each in (pl.col(name).sum(), (pl.col(name) * weight).sum().alias(f"{name}w"))
        ]
        keys = [*by, *group]
        queries.append(rows.group_by(keys).agg(pl.len(), weight.sum(), *ticks) if keys else rows.select(*ticks))
    pl.collect_all(queries)


def duckdb(path: Path, *, se: bool) -> None:
    """Ask one query with a grouping set for each break and question, and one for the ticks."""
    import duckdb as engine

    groups: list[list[str]] = [[], *([name] for name in BREAKS)]
    by = list(CELLS) if se else []
    sets = ", ".join(f"({', '.join([*by, *group, name])})" for group in groups for name in QUESTIONS)
    named = ", ".join([*by, *BREAKS, *QUESTIONS])
    ticks = ", ".join(f"sum({name}), sum({name} * {WEIGHT})" for name in TICKS)
    wholes = ", ".join(f"({', '.join([*by, *group])})" for group in groups)
    warnings.simplefilter("ignore")  # that rows could be had without a copy: they are few
    with engine.connect() as database:
        source = f"FROM read_parquet('{path}')"
        database.execute(
            f"SELECT {named}, count(*), sum({WEIGHT}) {source} GROUP BY GROUPING SETS ({sets})"
        ).to_arrow_table()
        database.execute(
            f"SELECT {', '.join([*by, *BREAKS])}, count(*), sum({WEIGHT}), {ticks} {source} GROUP BY GROUPING SETS ({wholes})"
        ).to_arrow_table()


def pandas(path: Path, *, se: bool) -> None:
    """Group by break and question, one after the other."""
    import pandas as pd

    rows, by = pd.read_parquet(path), list(CELLS) if se else []
    for group in ([], *([name] for name in BREAKS)):
        for name in QUESTIONS:
            rows.groupby([*by, *group, name])[WEIGHT].agg(["size", "sum"])
        for name in TICKS:
            ticked = rows[rows[name] == 1]
            if keys := [*by, *group]:
                ticked.groupby(keys)[WEIGHT].agg(["size", "sum"])
            else:
                ticked[WEIGHT].agg(["size", "sum"])


CONTENDERS: dict[str, Callable[..., None]] = {
    "read": read,
    "compiled": compiled,
    "numpy": numpys,
    "polars": polars,
    "duckdb": duckdb,
    "pandas": pandas,
}


def main(name: str, path: str, runs: int, *, se: bool) -> None:
    """Let one contender run so many times, and print the seconds of each."""
    seconds = []
    for _ in range(runs):
        start = perf_counter()
        CONTENDERS[name](Path(path), se=se)
        seconds.append(perf_counter() - start)
    sys.stdout.write(json.dumps(seconds))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), se=sys.argv[4:] == ["se"])
