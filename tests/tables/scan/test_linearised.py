"""Standard errors from cells are those from rows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.tables.data.reading import Data, data_of
from overblik.tables.designs.design import Design
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.estimates.ratio import Estimates, ratios
from overblik.tables.scan import linearised
from overblik.tables.scan.cube import Cube
from overblik.tables.scan.engine_local import LocalEngine
from overblik.tables.scan.filters import filter_of
from overblik.tables.scan.linearised import CellDesign, cell_columns, cell_design
from overblik.tables.scan.plan import Plan, Ticks
from overblik.tables.scan.request import ScanRequest, scan

CLUSTERED = DesignSpec(weight="w", strata="stratum", clusters=("psu",))
WITH_POPULATION = DesignSpec(weight="w", strata="stratum", clusters=("psu",), fpc=("psus",))
TWO_STAGES = DesignSpec(weight="w", strata="stratum", clusters=("psu", "ssu"), fpc=("psus", "ssus"))
STRATIFIED = DesignSpec(weight="w", strata="stratum", fpc=("rows",))
SIMPLE = DesignSpec(weight="w")
DESIGNS = [CLUSTERED, WITH_POPULATION, TWO_STAGES, STRATIFIED, SIMPLE]
MULTIPLE = Ticks(name="m", columns=("m1", "m2"), ticked=("yes",))


def sample(rows: int = 600, seed: int = 9) -> Data:
    """Rows in 4 strata of 5 clusters of 3, with populations for all stages; two regions, and gaps."""
    draw = np.random.default_rng(seed)
    psu = draw.integers(0, 20, rows)
    chosen: dict[str, Any] = {
        "q": draw.choice(["yes", "no", "dk", ""], rows, p=[0.4, 0.3, 0.2, 0.1]),
        "m1": draw.choice(["yes", "no", ""], rows),
        "m2": draw.choice(["yes", "no", ""], rows),
        "region": draw.choice(["N", "S", ""], rows, p=[0.5, 0.4, 0.1]),
    }
    texts = {name: pa.array([value or None for value in values]) for name, values in chosen.items()}
    numbers = {
        "x": pa.array(1998 + draw.normal(0, 3, rows), mask=draw.random(rows) < 0.1),
        "w": draw.uniform(0.5, 3, rows),
        "stratum": psu // 5,
        "psu": psu,
        "ssu": psu * 3 + draw.integers(0, 3, rows),
        "psus": 8 + psu // 5,
        "ssus": np.full(rows, 7),
        "rows": 1000 * (1 + psu // 5),
    }
    return data_of(pa.table({**texts, **numbers}))


def scanned(data: Data, spec: DesignSpec, where: str | None = None) -> tuple[Plan, Cube, CellDesign]:
    """The cube of everything in the sample, with the cells of a design."""
    cells = cell_columns(spec)
    assert cells is not None
    request = ScanRequest(
        choices=("q",), multiples=(MULTIPLE,), numbers=("x",), breaks=(("region",),), weight="w", cells=cells, squares="cells",
        where=filter_of(where, data.schema) if where else None,
    )  # fmt: skip
    [(plan, cube)] = scan(LocalEngine(data=data), request)
    return plan, cube, cell_design(spec, plan.cells, cube)


def column(data: Data, name: str) -> Any:
    """A column as an array of Python values."""
    return np.array(data.column(name).to_pylist(), dtype=object)


def by_rows(data: Data, design: Design, tops: Any, of: Any, where: str | None = None) -> Estimates:
    """The same ratios from the rows, in both regions and among all."""
    inside = np.ones(data.rows, bool) if where is None else np.isin(column(data, "q"), ["yes", "no"])
    region = column(data, "region")
    groups = [inside & (region == "N"), inside & (region == "S"), inside]
    numerators = np.column_stack([top * group for group in groups for top in tops])
    denominators = np.column_stack([below * group for group in groups for below in of])
    return ratios(design, numerators.astype(float), denominators.astype(float))


def agree(found: linearised.Ratios, rows: Estimates) -> None:
    """Values to 1e-12, variances to 1e-10 of themselves (rows cancel too)."""
    np.testing.assert_allclose(found.values.ravel(), rows.values, rtol=1e-12)
    np.testing.assert_allclose(found.se.ravel(), rows.se, rtol=1e-10)


@pytest.mark.parametrize("spec", DESIGNS, ids=["clusters", "fpc", "two stages", "strata", "simple"])
@pytest.mark.parametrize("where", [None, "q != 'dk'"])
def test_shares_from_cells_are_those_from_rows(spec: DesignSpec, where: str | None) -> None:
    """Of a choice and of a multiple, in each group and among all, with and without a domain."""
    data = sample()
    (plan, cube, design), rows = scanned(data, spec, where), design_of(data, spec)
    levels = [column(data, "q") == level for level in ("dk", "no", "yes")]
    agree(linearised.shares(cube, plan, "q", design), by_rows(data, rows, levels, [np.any(levels, axis=0)] * 3, where))
    ticks = [column(data, name) == "yes" for name in ("m1", "m2")]
    answered = (column(data, "m1") != None) | (column(data, "m2") != None)  # noqa: E711 - each element
    found = linearised.shares(cube, plan, "m", design)
    agree(found, by_rows(data, rows, ticks, [answered] * 2, where))
    assert found.counts[-1, 0] <= found.bases[-1, 0] == cube.parts[0].counts[plan.offsets[1] + 2].sum()


@pytest.mark.parametrize("spec", DESIGNS, ids=["clusters", "fpc", "two stages", "strata", "simple"])
def test_means_from_cells_are_those_from_rows(spec: DesignSpec) -> None:
    """Of numbers far from 0, whose squares would lose digits without a shift."""
    data = sample()
    (plan, cube, design), rows = scanned(data, spec), design_of(data, spec)
    values = np.array([np.nan if value is None else value for value in data.column("x").to_pylist()])
    there = ~np.isnan(values)
    expected = by_rows(data, rows, [np.where(there, values, 0.0)], [there])
    found = linearised.means(cube, plan, "x", design)
    np.testing.assert_allclose(found.values.ravel(), expected.values, rtol=1e-13)
    np.testing.assert_allclose(found.se.ravel(), expected.se, rtol=1e-9)


def test_shares_of_mentions_and_of_all_rows() -> None:
    """Mentions are a ratio whose numerator and denominator both vary; all rows are a base too."""
    data = sample()
    (plan, cube, design), rows = scanned(data, CLUSTERED), design_of(data, CLUSTERED)
    ticks = [column(data, name) == "yes" for name in ("m1", "m2")]
    agree(linearised.mentions(cube, plan, "m", design), by_rows(data, rows, ticks, [np.sum(ticks, axis=0)] * 2))
    levels = [column(data, "q") == level for level in ("dk", "no", "yes")]
    found = linearised.shares(cube, plan, "q", design, all_rows=True)
    agree(found, by_rows(data, rows, levels, [np.ones(data.rows)] * 3))


def test_the_difference_of_two_groups_has_its_covariance() -> None:
    """Deviations of the cells multiply to covariances, as those of rows do."""
    data = sample()
    (plan, cube, design), rows = scanned(data, CLUSTERED), design_of(data, CLUSTERED)
    found = linearised.shares(cube, plan, "q", design)
    levels = [column(data, "q") == level for level in ("dk", "no", "yes")]
    expected = by_rows(data, rows, levels, [np.any(levels, axis=0)] * 3).covariance
    assert found.deviations is not None
    flat = found.deviations.reshape(len(found.deviations), -1)
    np.testing.assert_allclose(flat.T @ flat, expected, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("spec", DESIGNS, ids=["clusters", "fpc", "two stages", "strata", "simple"])
def test_degrees_of_freedom_are_those_of_the_rows(spec: DesignSpec) -> None:
    """Clusters, or rows, less strata; of the whole design and of a domain's strata."""
    data = sample()
    _, cube, design = scanned(data, spec)
    assert design.df(cube) == design_of(data, spec).df()
    _, cube, design = scanned(data, spec, "stratum < 2")
    inside = np.array(data.column("stratum").to_pylist()) < 2
    assert design.df(cube) == design_of(data, spec).df(inside)


def test_what_cells_cannot_tell_is_refused() -> None:
    """Replicates and rows below clusters need the rows; a number has no shares, a choice no mean, a stranger nothing."""
    assert cell_columns(DesignSpec(clusters=("psu",), fpc=("psus", "rows"))) is None
    assert cell_columns(SIMPLE) == ()
    plan, cube, design = scanned(sample(), STRATIFIED)
    with pytest.raises(Unanswerable, match="'x' is a number and has no shares"):
        linearised.shares(cube, plan, "x", design)
    with pytest.raises(Unanswerable, match="'q' is no number and has no mean"):
        linearised.means(cube, plan, "q", design)
    with pytest.raises(Unanswerable, match="mentions of 'm' need"):
        linearised.mentions(cube, plan, "m", design)
    with pytest.raises(Unanswerable, match="'z' was not scanned"):
        linearised.shares(cube, plan, "z", design)


def test_an_empty_group_has_no_share_and_no_error_spreads() -> None:
    """A base of 0 gives nan, in its own group only."""
    data = data_of(pa.table({"q": ["a", "b", None], "region": ["N", "N", "S"], "w": [1.0, 1, 1], "psu": [1, 2, 3]}))
    request = ScanRequest(choices=("q",), breaks=(("region",),), weight="w", cells=("psu",))
    [(plan, cube)] = scan(LocalEngine(data=data), request)
    found = linearised.shares(cube, plan, "q", cell_design(DesignSpec(weight="w", clusters=("psu",)), plan.cells, cube))
    assert np.isnan(found.values[1]).all()
    assert np.isnan(found.se[1]).all()
    np.testing.assert_allclose(found.values[[0, 2]], 0.5)


def test_rows_drawn_one_by_one_need_their_squares() -> None:
    """Sums of weights do not tell how they spread."""
    [(plan, cube)] = scan(LocalEngine(data=sample()), ScanRequest(choices=("q",), weight="w"))
    with pytest.raises(Unanswerable, match="squared weights in each cell"):
        linearised.shares(cube, plan, "q", cell_design(SIMPLE, None, cube))
