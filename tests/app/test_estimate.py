"""`overblik estimate` answers for any table of data."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run

TEXT = """school;sch.wide;pupils;region;N
007;Yes;100;n;8
008;No;200;n;8
009;Yes;NA;s;8
010;;300;s;8
"""


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """Four of eight schools."""
    path = tmp_path / "schools.csv"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_is_the_contract(run: Run, schools: Path) -> None:
    """The design, and for each level its count, base, estimate and precision."""
    found = json.loads(run("estimate", schools, "--of", "sch.wide", "--fpc", "N", "--format", "json").stdout)
    assert found["design"]["rows"] == 4
    assert found["design"]["fpc"] == ["N"]
    assert found["design"]["sum_of_weights"] == 8
    yes = found["estimates"][1]
    assert set(yes) == {
        "variable",
        "level",
        "by",
        "count",
        "base",
        "estimate",
        "se",
        "low",
        "high",
        "df",
        "deff",
        "n_eff",
    }
    assert (yes["variable"], yes["level"], yes["by"], yes["count"], yes["base"]) == ("sch.wide", "Yes", {}, 2, 3)
    assert yes["estimate"] == 2 / 3


def test_text_stays_as_it_is_and_missing_is_named(run: Run, schools: Path) -> None:
    """Leading zeros are kept; NA is no number until it is said to be missing."""
    levels = [
        row["level"]
        for row in csv.DictReader(io.StringIO(run("estimate", schools, "--of", "school", "--format", "csv").stdout))
    ]
    assert levels == ["007", "008", "009", "010"]
    assert "'NA' (line 4)" in str(run("estimate", schools, "--of", "pupils", "--kind", "mean").exception)
    found = run("estimate", schools, "--of", "pupils", "--kind", "mean", "--missing", "NA", "--format", "json")
    assert json.loads(found.stdout)["estimates"][0]["estimate"] == 200


def test_names_with_dots_stand_in_backticks_in_a_filter(run: Run, schools: Path) -> None:
    """And plain in options."""
    found = json.loads(
        run("estimate", schools, "--of", "region", "--where", "`sch.wide` == 'Yes'", "--format", "json").stdout
    )
    assert [(one["level"], one["count"], one["base"]) for one in found["estimates"]] == [("n", 1, 2), ("s", 1, 2)]


def test_text_says_what_the_numbers_rest_on(run: Run, schools: Path) -> None:
    """Under the table."""
    assert (
        "finite population of N; wald intervals at 0.95."
        in run("estimate", schools, "--of", "region", "--fpc", "N").stdout
    )


@pytest.mark.parametrize("typed", ["1.5", "x", ","])
def test_what_is_no_probability_is_told(run: Run, schools: Path, typed: str) -> None:
    """With an example."""
    error = run("estimate", schools, "--of", "pupils", "--kind", "quantile", "--probs", typed).exception
    assert isinstance(error, Unanswerable)
    assert "numbers between 0 and 1" in str(error)


def test_a_scan_finds_what_the_rows_tell(run: Run, schools: Path) -> None:
    """Every number of the JSON."""
    words = ("estimate", schools, "--of", "sch.wide", "--by", "region", "--fpc", "N", "--format", "json")
    scanned, by_rows = (json.loads(run(*words, "--engine", engine).stdout) for engine in ("scan", "rows"))
    assert scanned["design"] == by_rows["design"] | {"engine": "scan"}
    for ours, theirs in zip(scanned["estimates"], by_rows["estimates"], strict=True):
        assert [ours[key] for key in ("level", "by", "count", "base")] == [
            theirs[key] for key in ("level", "by", "count", "base")
        ]
        assert [ours["se"], ours["low"], ours["high"]] == pytest.approx([theirs["se"], theirs["low"], theirs["high"]])
    assert run(*words[:-2], "--engine", "scan").stdout == run(*words[:-2], "--engine", "rows").stdout


def test_an_engine_out_of_reach_is_told(run: Run, schools: Path, tmp_path: Path) -> None:
    """Never a number."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"a": [1, 2]}), tmp_path / "a.parquet")
    for path in (schools, tmp_path / "a.parquet"):
        error = run(
            "estimate", path, "--of", "a" if path.suffix == ".parquet" else "region", "--engine", "sc://127.0.0.1:1"
        ).exception
        assert isinstance(error, Unanswerable)
