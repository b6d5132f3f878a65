"""
How fast tables are counted, beside reading alone, Polars, DuckDB, pandas and R's survey.

    .venv/bin/python -m bench.tabulation --cache FOLDER                        1 and 10 million rows
    .venv/bin/python -m bench.tabulation --cache FOLDER --rows 100000000 --contender read --contender compiled --contender numpy

20 single choices of 5 and a multiple of 10, each in total and in 5 breaks of 3 to 12 groups, weighted; then the same with
linearised standard errors over 1,000 sampling units. Every contender has a process of its own, which runs it several times, one
contender after the other. Prints Markdown; bench/RESULTS.md keeps what was measured on a named machine.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click
import pyarrow as pa
import pyarrow.csv as arrow_csv
import pyarrow.parquet as pq

from bench.run import machine
from bench.tabulation_contenders import CONTENDERS
from bench.tabulation_data import BREAKS, QUESTIONS, STRATUM, TICKS, UNIT, WEIGHT, made

TOP = Path(__file__).resolve().parent.parent
PANDAS_ROWS = 1_000_000
"""Rows up to which pandas and R take part."""

SURVEY_TABLES = (len(QUESTIONS) + len(TICKS)) * (len(BREAKS) + 1)
NAMES = {
    "read": "`pyarrow.parquet.read_table`, the same columns",
    "compiled": "overblik, compiled kernel",
    "numpy": "overblik, numpy kernel",
    "polars": "Polars, lazy group-bys collected together",
    "duckdb": "DuckDB, grouping sets",
    "pandas": "pandas, group-bys one by one",
}


@dataclass(frozen=True, kw_only=True)
class Run:
    """What one process took: *seconds* of each run inside, CPU seconds of a run on the whole, and the most memory in MB."""

    seconds: tuple[float, ...]
    cpu: float
    memory: float


def run_alone(command: list[str], runs: int) -> Run:
    """Run a program, and ask the system what it took."""
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None  # noqa: S101 - it was asked for
        printed = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise click.ClickException(f"{' '.join(command)} ended with {process.returncode}")
    seconds = tuple(json.loads(f"[{printed.decode().strip('[]')}]"))
    scale = 1024 if sys.platform != "darwin" else 1024**2
    return Run(seconds=seconds, cpu=(used.ru_utime + used.ru_stime) / runs, memory=used.ru_maxrss / scale)


def compared(path: Path, contenders: tuple[str, ...], *, runs: int, se: bool) -> dict[str, Run]:
    """Let the contenders run, each in a process of its own."""
    words = ["se"] if se else []
    return {
        name: run_alone([sys.executable, "-m", "bench.tabulation_contenders", name, str(path), str(runs), *words], runs)
        for name in contenders
    }


def survey(path: Path, folder: Path) -> float | None:
    """Return the seconds that R's survey takes for one question in one break; None where it is not installed."""
    if not shutil.which("Rscript"):
        return None
    table = pq.read_table(path, columns=[QUESTIONS[0], "b05", WEIGHT, STRATUM, UNIT])
    csv = folder / "survey.csv"
    arrow_csv.write_csv(table.rename_columns(["q", "b", WEIGHT, STRATUM, UNIT]), csv)
    return run_alone(["Rscript", str(TOP / "bench" / "survey.R"), str(csv)], 1).seconds[0]


def table(rows: int, runs: dict[str, Run], *, se: bool) -> str:
    """Return one table; ratios are of the least times, to the first line."""
    first = next(iter(runs.values()))
    head = f"### {rows:,} rows, {'with standard errors over 1,000 units' if se else 'without standard errors'}"
    lines = [
        f"| {NAMES[name]} | {min(run.seconds):.2f} | {run.seconds[0]:.2f} | {min(run.seconds) / min(first.seconds):.1f} "
        f"| {run.cpu:.2f} | {run.memory:.0f} |"
        for name, run in runs.items()
    ]
    titles = "| what | least, s | first run, s | ratio | CPU s a run, start included | peak memory, MB |"
    return "\n".join([head, "", titles, "|---|--:|--:|--:|--:|--:|", *lines, ""])


def growth(of: dict[int, dict[str, Run]]) -> str:
    """Return how the least time grows with the rows."""
    names = list(next(iter(of.values())))
    lines = [
        "### Seconds a million rows",
        "",
        f"| what | {' | '.join(f'{rows:,}' for rows in of)} |",
        "|---" + "|--:" * len(of) + "|",
    ]
    for name in names:
        each = [f"{min(runs[name].seconds) / rows * 1e6:.3f}" if name in runs else "" for rows, runs in of.items()]
        lines.append(f"| {NAMES[name]} | {' | '.join(each)} |")
    return "\n".join([*lines, ""])


@click.command()
@click.option(
    "--cache", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder for the made-up answers."
)
@click.option("--rows", multiple=True, type=int, default=(1_000_000, 10_000_000), show_default=True)
@click.option("--runs", type=int, default=3, show_default=True)
@click.option("--contender", "contenders", multiple=True, type=click.Choice(list(CONTENDERS)), default=list(CONTENDERS))
def run(cache: Path, rows: tuple[int, ...], runs: int, contenders: tuple[str, ...]) -> None:
    """Measure, and print Markdown."""
    click.echo(machine())
    click.echo(f"Choices and breaks are stored as int8; pyarrow {pa.__version__}.\n")
    for se in (False, True):
        found: dict[int, dict[str, Run]] = {}
        for count in rows:
            path = made(cache, count)
            taking = tuple(name for name in contenders if name != "pandas" or count <= PANDAS_ROWS)
            found[count] = compared(path, taking, runs=runs, se=se)
            click.echo(table(count, found[count], se=se))
            if se and count <= PANDAS_ROWS and (seconds := survey(path, cache)) is not None:
                click.echo(
                    f"R's survey: one question in one break of {count:,} rows, reading left out: {seconds:.1f} s; "
                    f"all {SURVEY_TABLES} such tables, by multiplication: {seconds * SURVEY_TABLES / 60:.0f} minutes.\n"
                )
        click.echo(growth(found))


if __name__ == "__main__":
    run()
