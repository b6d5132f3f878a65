"""`overblik weight` from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from overblik.app.cli import group
from overblik.app.weight import bounds, paths
from overblik.errors import Unanswerable
from tests.weighting_makers import DATA, population, reference


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with R's data and margins, in which commands run."""
    monkeypatch.chdir(tmp_path)
    Path("data.csv").write_bytes(DATA.read_bytes())
    for name in ("region", "sex", "age"):
        found = population(name)
        lines = (f"{cell[0]},{total!r}" for cell, total in zip(found.cells, found.totals.tolist(), strict=True))
        Path(f"{name}.csv").write_text("\n".join([f"{name},Freq", *lines]) + "\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> str:
    """Run the command and return what it prints."""
    found = CliRunner().invoke(group, ["weight", *arguments], catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found.output


def test_weights_of_the_command_are_those_of_r(folder: Path) -> None:
    """And the report is printed, with the place of the weights under it."""
    said = run(
        "data.csv", "--method", "rake", "--margins", "region.csv,sex.csv, age.csv", "--weight", "pw", "--out", "out.csv"
    )
    assert said.startswith("weight: raking, base weight pw\n\nrows           134\n")
    assert said.endswith("\nwritten: out.csv, with the weights in column weight\n")
    lines = (folder / "out.csv").read_text(encoding="utf-8").splitlines()
    weights = [float(line.rpartition(",")[2]) for line in lines[1:]]
    np.testing.assert_allclose(weights, reference()["rake"]["weights"], rtol=1e-7)


def test_base_weights_come_from_fpc_and_the_report_is_json(folder: Path) -> None:
    """Strata and clusters are of no account where there is a weight, and are where there is none."""
    sampling = ("--strata", "stratum", "--cluster", "psu", "--fpc", "population")
    given = ("data.csv", "--method", "raking", "--margins", "age.csv", *sampling, "--format", "json", "--name", "w")
    found = json.loads(run(*given, "--out", "a.parquet"))
    assert found["base"] == {"weight": None, "fpc": ["population"]}
    assert found["margins"][0]["cells"][0]["before"] == pytest.approx(sum_of_fractions(folder, "01"))
    assert json.loads(run(*given, "--weight", "pw", "--out", "b.parquet"))["base"] == {"weight": "pw", "fpc": []}


def sum_of_fractions(folder: Path, age: str) -> float:
    """Return the inverse sampled fractions of the rows of an age, added up: 60 of 8, 45 of 7, 20 of 5."""
    lines = (folder / "data.csv").read_text(encoding="utf-8").splitlines()[1:]
    inverse = {"a": 60 / 8, "b": 45 / 7, "c": 20 / 5}
    return sum(inverse[line.split(",")[0]] for line in lines if line.split(",")[6] == age)


@pytest.mark.parametrize("text", ["1", "1,2,3", "low,high"])
def test_bounds_are_two_numbers(text: str) -> None:
    """With a point, because the comma stands between them."""
    with pytest.raises(Unanswerable, match=f"--trim {text}: write two numbers"):
        bounds(text)


def test_a_file_may_have_a_comma_in_its_name(folder: Path) -> None:
    """A list of files is read as one where there is no such file."""
    (folder / "a,b.csv").touch()
    assert [path.name for path in paths("a,b.csv")] == ["a,b.csv"]
    assert [path.name for path in paths("a.csv,b.csv")] == ["a.csv", "b.csv"]
