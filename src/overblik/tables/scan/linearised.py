"""
Ratios with standard errors from a cube: arithmetic on the totals of the design's cells, whatever the number of rows.

R = T / W with T = sum w N and W = sum w D has the linearised variance of the total of z = w (N - R D) / W (Woodruff 1971;
Saerndal, Swensson and Wretman 1992, section 5.6). Where cells are clusters, z adds up within each, and
`overblik.tables.designs` takes these totals as it takes those of rows. Where the rows themselves were drawn, a stratum needs
sum z and sum z^2, which follow from its sums of w and w^2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from overblik.errors import Unanswerable
from overblik.tables.data.reading import data_of
from overblik.tables.designs.design import Design
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.scan.cube import Cube, Part, numbers
from overblik.tables.scan.plan import Cells, Choice, Number, Plan, Ticks
from overblik.tables.scan.strata import Strata, strata_of

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, eq=False)
class CellDesign:
    """A design whose cells are known: *clusters* over the cells, or *strata* whose rows were drawn one by one."""

    clusters: Design | None
    strata: Strata | None

    def df(self, cube: Cube) -> float:
        """Return clusters (or rows) less strata, in the strata in which something was counted."""
        if self.clusters:
            return self.clusters.df(cube.cell_counted > 0)
        return self.strata.df(cube.cell_counted > 0) if self.strata else np.inf


@dataclass(frozen=True, kw_only=True, eq=False)
class Ratios:
    """
    Ratios of one question in one break, each array of shape (groups + 1, k); the last group is everybody, whatever its group.

    *counts* and *bases* are rows. *deviations*, shape (m, groups + 1, k), has products that are covariances; None where rows
    were drawn one by one.
    """

    values: Floats
    variance: Floats
    counts: Counts
    bases: Counts
    weights: Floats
    deviations: Floats | None

    @property
    def se(self) -> Floats:
        """The standard errors."""
        return np.sqrt(self.variance)


def cell_columns(spec: DesignSpec) -> tuple[str, ...] | None:
    """Return the columns whose combinations are the cells of a design; None where its variance needs the rows themselves."""
    if spec.replicates or (spec.clusters and len(spec.fpc) > len(spec.clusters)):
        return None
    return tuple(name for name in ((spec.strata,) if spec.strata else ()) + _stages(spec) + spec.fpc if name)


def cell_design(spec: DesignSpec, cells: Cells | None, cube: Cube) -> CellDesign:
    """Return the design over the cells of a cube; raises Unanswerable with every mistake in what *spec* states."""
    columns = dict(zip(cells.columns, zip(*cells.combinations, strict=True), strict=True)) if cells else {}
    if cells is None or not spec.clusters:
        return CellDesign(clusters=None, strata=strata_of(spec, columns, cube.cell_rows))
    data = data_of(pa.table({name: pa.array(values) for name, values in columns.items()}))
    design = design_of(data, replace(spec, weight=None, clusters=_stages(spec)))
    return CellDesign(clusters=replace(design, weights=np.ones(len(cells.combinations))), strata=None)


def shares(  # noqa: PLR0913 - two are options
    cube: Cube, plan: Plan, name: str, design: CellDesign, *, part: int = 0, all_rows: bool = False
) -> Ratios:
    """
    Return the shares of a question's levels, or of its ticks, in each group of the break at *part*.

    They are of the rows that answered, or with *all_rows* of all. Shape of the result: (groups + 1, levels or ticks).
    """
    question, offset = _question(plan, name)
    if isinstance(question, Number):
        message = f"{name!r} is a number and has no shares; ask for its mean"
        raise Unanswerable(message)
    levels = len(question.levels) if isinstance(question, Choice) else len(question.columns)
    slots = list(range(offset, offset + levels))
    states = list(range(offset + levels, offset + question.slots))
    answered = slots if isinstance(question, Choice) else states[:1]
    of = (slots if isinstance(question, Choice) else []) + states if all_rows else answered
    return _shares(cube.parts[part], slots, of, design)


def mentions(cube: Cube, plan: Plan, name: str, design: CellDesign, *, part: int = 0) -> Ratios:
    """Return each tick's share of all ticks given; the cells must be clusters, since a row may give several."""
    question, offset = _question(plan, name)
    if not isinstance(question, Ticks) or not design.clusters:
        message = f"shares of mentions of {name!r} need a question with several answers and a design with clusters, or the rows"
        raise Unanswerable(message)
    slots = list(range(offset, offset + len(question.columns)))
    return _shares(cube.parts[part], slots, slots, design)


def means(cube: Cube, plan: Plan, name: str, design: CellDesign, *, part: int = 0) -> Ratios:
    """Return the mean of a number in each group of the break at *part*, shape (groups + 1, 1)."""
    question, offset = _question(plan, name)
    if not isinstance(question, Number):
        message = f"{name!r} is no number and has no mean; ask for its shares"
        raise Unanswerable(message)
    found = cube.parts[part]
    moments = _with_all(found.moments[:, numbers(plan).index(question)])
    counts = _with_all(found.counts[offset : offset + 1].astype(np.float64))
    sizes = _with_all(found.sums[offset : offset + 1])
    squares = None
    if design.strata:
        w2x, w2x2 = moments[2:3], moments[3:4]
        squares = (w2x2, w2x, _with_all(found.squares[offset : offset + 1]))
    ratios = _ratios(moments[:1], sizes, design, squares)
    return replace(ratios, values=ratios.values + question.shift, counts=_rows(counts), bases=_rows(counts))


def totals(cube: Cube, plan: Plan, name: str, design: CellDesign, *, part: int = 0) -> Ratios:
    """Return the weighted total of a number, shape (groups + 1, 1), or of each level, shape (groups + 1, levels)."""
    question, offset = _question(plan, name)
    found = cube.parts[part]
    if isinstance(question, Ticks):
        message = f"{name!r} has several answers; ask for the total of each by itself"
        raise Unanswerable(message)
    slots = [offset] if isinstance(question, Number) else list(range(offset, offset + len(question.levels)))
    sizes, own = _with_all(found.sums[slots]), _with_all(found.squares[slots])
    if isinstance(question, Number):
        shift, moments = question.shift, _with_all(found.moments[:, numbers(plan).index(question)])
        tops = moments[:1] + shift * sizes
        own = moments[3:4] + 2 * shift * moments[2:3] + shift**2 * own if design.strata else own
    else:
        tops = sizes
    bottoms = sizes.sum(axis=0, keepdims=True)
    counts = _rows(_with_all(found.counts[slots].astype(np.float64)))
    return replace(
        _of_totals(tops, bottoms, own, design), counts=counts,
        bases=np.broadcast_to(counts.sum(axis=1, keepdims=True), counts.shape),
    )  # fmt: skip


def _of_totals(tops: Floats, bottoms: Floats, squares: Floats, design: CellDesign) -> Ratios:
    values = tops.sum(axis=2).T
    nothing = np.zeros(values.shape, dtype=np.int64)
    weights = np.broadcast_to(bottoms.sum(axis=2).T, values.shape)
    shown = {"values": values, "counts": nothing, "bases": nothing, "weights": weights}
    if design.clusters:
        deviations = _deviations(design.clusters, tops, bottoms)
        return Ratios(**shown, variance=(deviations**2).sum(axis=0), deviations=deviations)
    if design.strata is None:
        message = "totals need the design of the cells"
        raise Unanswerable(message)
    variance = design.strata.variance(tops, squares, np.broadcast_to(bottoms != 0, tops.shape))
    return Ratios(**shown, variance=variance.T, deviations=None)


def expanded(cube: Cube, design: CellDesign) -> Cube:
    """Return a cube that was scanned without a weight, each row counting with the inverse of its sampled fractions."""
    if design.clusters:
        factors = np.prod([1 / (1 - stage.unsampled)[stage.strata] for stage in design.clusters.stages], axis=0)
    else:
        factors = 1 / (1 - design.strata.unsampled) if design.strata else np.ones(len(cube.cell_rows))
    return replace(cube, parts=tuple(_expanded(part, factors) for part in cube.parts))


def _expanded(part: Part, factors: Floats) -> Part:
    powers = np.array([1, 1, 2, 2])[: len(part.moments)]
    return replace(
        part,
        sums=part.sums * factors,
        squares=part.squares * factors**2,
        moments=part.moments * factors ** powers[:, None, None, None],
    )


def _shares(part: Part, slots: Sequence[int], of: Sequence[int], design: CellDesign) -> Ratios:
    tops = _with_all(part.sums[list(slots)])
    bottoms = _with_all(part.sums[list(of)].sum(axis=0, keepdims=True))
    squares = None
    if design.strata:
        own = _with_all(part.squares[list(slots)])
        squares = (own, own, _with_all(part.squares[list(of)].sum(axis=0, keepdims=True)))
    counts = _with_all(part.counts[list(slots)].astype(np.float64))
    bases = _with_all(part.counts[list(of)].sum(axis=0, keepdims=True).astype(np.float64))
    return replace(_ratios(tops, bottoms, design, squares), counts=_rows(counts), bases=_rows(bases))


def _ratios(tops: Floats, bottoms: Floats, design: CellDesign, squares: tuple[Floats, Floats, Floats] | None) -> Ratios:
    """
    Return ratios of totals over the cells; *tops*, shape (k, groups + 1, cells), *bottoms*, shape (1, groups + 1, cells).

    *squares*, where rows were drawn: in each cell the sums of w^2 N^2, w^2 N D and w^2 D^2.
    """
    size = bottoms.sum(axis=2)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = tops.sum(axis=2) / size
        scores = (tops - values[..., None] * bottoms) / size[..., None]
    nothing = np.zeros(values.shape, dtype=np.int64).T
    weights = np.broadcast_to(size, values.shape).T
    shown = {"values": values.T, "counts": nothing, "bases": nothing, "weights": weights}
    if design.clusters:
        deviations = _deviations(design.clusters, scores, bottoms)
        return Ratios(**shown, variance=(deviations**2).sum(axis=0), deviations=deviations)
    if squares is None or design.strata is None or squares[2].shape[-1] != bottoms.shape[-1]:
        message = "rows that were drawn one by one need their squared weights in each cell; scan with squares in cells"
        raise Unanswerable(message)
    ratio = values[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        squared = (squares[0] - 2 * ratio * squares[1] + ratio**2 * squares[2]) / size[..., None] ** 2
    variance = design.strata.variance(scores, squared, np.broadcast_to(bottoms != 0, scores.shape))
    return Ratios(**shown, variance=variance.T, deviations=None)


def _deviations(design: Design, scores: Floats, bottoms: Floats) -> Floats:
    k, groups, cells = scores.shape
    within = np.broadcast_to(bottoms != 0, scores.shape)
    flat = np.nan_to_num(scores, nan=0.0).reshape(k * groups, cells).T
    found = design.deviations(flat, within.reshape(k * groups, cells).T)
    found = np.where(np.isnan(scores).any(axis=2).reshape(-1), np.nan, found)
    return found.reshape(-1, k, groups).transpose(0, 2, 1)


def _question(plan: Plan, name: str) -> tuple[Choice | Ticks | Number, int]:
    for question, offset in zip(plan.questions, plan.offsets, strict=True):
        if question.name == name:
            return question, offset
    message = f"{name!r} was not scanned; the scan counted {', '.join(question.name for question in plan.questions)}"
    raise Unanswerable(message)


def _with_all(array: Floats) -> Floats:
    """Replace the rows in no group, last along axis 1, by the sum of all rows."""
    return np.concatenate([array[:, :-1], array.sum(axis=1, keepdims=True)], axis=1)


def _rows(counts: Floats) -> Counts:
    return counts.round().astype(np.int64).T


def _stages(spec: DesignSpec) -> tuple[str, ...]:
    """Return the cluster columns that matter: without populations the first stage holds all the variance."""
    return spec.clusters if spec.fpc else spec.clusters[:1]
