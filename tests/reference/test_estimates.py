"""`overblik estimate` is held to R's package survey; estimates.R says how its numbers were made, and on which data."""

from __future__ import annotations

import json
from math import nan
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from overblik.app.cli import group

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE / "estimates.json").read_text("utf-8"))
COMPARED = ("count", "base", "estimate", "se", "low", "high", "df", "deff", "n_eff")
ITERATED = "strata: the interval of a logistic regression"  # R stops at 1e-8


def estimates(data: str, arguments: list[str]) -> dict[tuple[str, ...], dict[str, float]]:
    """What the command finds, under variable, level and group; numbers that there are not are nan."""
    path = HERE / "data" / f"{data}.csv"
    result = CliRunner().invoke(group, ["estimate", str(path), *arguments, "--format", "json"])
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["estimates"]
    return {key(one): {name: nan if one[name] is None else one[name] for name in COMPARED} for one in found}


def key(one: dict[str, Any]) -> tuple[str, ...]:
    """Which estimate it is."""
    return (one["variable"], str(one["level"]), *(f"{name}={level}" for name, level in one["by"].items()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_command_gives_the_numbers_of_r(case: dict[str, Any]) -> None:
    """Every number that R gives is ours to nine digits; where R iterates, to seven."""
    ours = estimates(case["data"], case["arguments"])
    for theirs in case["estimates"]:
        told = {name: theirs[name] for name in COMPARED if theirs.get(name) is not None}
        found = {name: ours[key(theirs)][name] for name in told}
        assert found == pytest.approx(told, rel=1e-7 if case["name"] == ITERATED else 1e-9, nan_ok=True), key(theirs)
