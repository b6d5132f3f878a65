"""What is asked of a table of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.comparisons.request import ComparisonRequest, answered
from overblik.tables.data.reading import open_data
from tests.tables.comparisons.samples import REFERENCE, exactly, invented, reference, sample

if TYPE_CHECKING:
    from pathlib import Path

DATA = open_data(REFERENCE / "comparisons.csv")


def test_a_domain_is_no_filter() -> None:
    """R's numbers for women, under the design of everybody."""
    request = ComparisonRequest(first="score", second="group", mean=True, where="sex == 'f'", correction="bh")
    found = answered(DATA, invented("fpc"), request)
    assert [of.adjusted for of in found.differences] == exactly(reference()["fpc"]["score_by_group_of_women"]["bh"])
    assert request.names(DATA) == ("score", "group", "sex")


def test_degrees_of_freedom_can_be_stated() -> None:
    """Endless ones make t the normal and F a chi-square over its degrees."""
    table = ComparisonRequest(first="answer", second="sex", df=float("inf"))
    assert answered(DATA, invented("fpc"), table).tests[0].ddf == float("inf")


def test_an_empty_domain_is_told() -> None:
    """With the condition, so that it can be mended."""
    with pytest.raises(Unanswerable, match=r"no row is in the domain of --where \"sex == 'x'\""):
        answered(DATA, invented("weights"), ComparisonRequest(first="answer", second="group", where="sex == 'x'"))


def test_means_are_of_numbers(tmp_path: Path) -> None:
    """A text is named with its line."""
    path = tmp_path / "data.csv"
    path.write_text("y,g\n1,a\nmany,b\n", encoding="utf-8")
    with pytest.raises(Unanswerable, match=r"y must be a number and holds 'many' \(line 3\)"):
        answered(open_data(path), sample(np.ones(2)), ComparisonRequest(first="y", second="g", mean=True))
