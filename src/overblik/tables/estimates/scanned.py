"""
Estimates of data that need not fit into memory: one scan of the rows, and arithmetic on the cells of the design.

Shares, means and totals follow from additive sums; for the rest (quantiles, ratios, replicates, calibrated weights) the columns
themselves are needed (`overblik.tables.estimates.estimate`).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.tables.data.columns import holds_numbers, numbers
from overblik.tables.data.ticks import ticked
from overblik.tables.estimates.limits import Sample, interval_fits, limits
from overblik.tables.estimates.request import Estimate
from overblik.tables.scan import linearised
from overblik.tables.scan.cube import numbers as moments_of
from overblik.tables.scan.filters import filter_of
from overblik.tables.scan.levels import as_text
from overblik.tables.scan.plan import Choice, Number, Ticks
from overblik.tables.scan.request import ScanRequest, scan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.estimates.request import Request
    from overblik.tables.scan.cube import Cube, Part
    from overblik.tables.scan.linearised import CellDesign, Ratios
    from overblik.tables.scan.plan import Level, Plan, Question
    from overblik.tables.scan.request import Engine

    Floats = NDArray[np.float64]

    Words = dict[str, tuple[str, tuple[Level, ...]]]

MULTIPLE = "the multiple"


@dataclass(frozen=True, kw_only=True, eq=False)
class Scanned:
    """
    What a scan found: *estimates*, and the *sample* that they are of.

    *weight*: the sum of the weights of all rows, None where only those of a domain were counted. *cells*: clusters that were drawn,
    or rows; *strata*: in which they were.
    """

    estimates: tuple[Estimate, ...]
    sample: Sample
    weight: float | None
    cells: int
    strata: int


def why_not(request: Request, spec: DesignSpec) -> str | None:
    """Return why a request cannot be answered from one scan, None where it can."""
    if request.kind in {"quantile", "ratio"}:
        return f"a {request.kind} needs the rows themselves"
    if request.base == "mentions" or request.percent != "column":
        return "shares of mentions, of levels and of everybody need the rows themselves"
    if spec.replicates:
        return "replicate weights need the rows themselves"
    if linearised.cell_columns(spec) is None:
        return "rows that are the last of several stages of sampling are needed one by one"
    return None


def scanned(engine: Engine, spec: DesignSpec, request: Request) -> Scanned:
    """
    Return what `overblik.tables.estimates.estimate.estimate` does, from one scan by *engine*.

    Raises Unanswerable for what `why_not` tells of, and as the estimate of rows and the engine do.
    """
    if reason := why_not(request, spec):
        message = f"--engine cannot be used here: {reason}; leave it out"
        raise Unanswerable(message)
    interval_fits(request)
    words = _words(engine, request)
    found: dict[str, tuple[Estimate, ...]] = {}
    for plan, cube in scan(engine, _asked(engine, spec, request, words)):
        counted = replace(_counted(plan, cube, spec, request), words={name: text for name, (text, _) in words.items()})
        for question in plan.questions:
            found[question.name] = tuple(_of_question(counted, question))
    if request.where and not counted.cube.counted:
        message = f"no row is in the domain of --where {request.where!r}; check its values against those of the data"
        raise Unanswerable(message)
    in_turn = sorted((one for each in found.values() for one in each), key=lambda one: request.of.index(one.variable))
    stages = counted.design.clusters.stages[0] if counted.design.clusters else None
    return Scanned(
        estimates=tuple(in_turn),
        sample=counted.sample,
        weight=None if request.where else float(counted.part.sums[_everybody(counted, plan.questions[0])].sum()),
        cells=len(stages.stratum_of) if stages else counted.cube.rows,
        strata=len(stages.labels) if stages else len(counted.cube.cell_rows),
    )


def _asked(engine: Engine, spec: DesignSpec, request: Request, words: Words) -> ScanRequest:
    data = engine.data
    amounts = request.kind in {"mean", "total"}
    yes = tuple(dict.fromkeys(value for _, ticks in words.values() for value in ticks))
    counted = tuple(name for name in request.of if amounts and _is_number(data, name, sure=request.kind == "mean"))
    drawn_by_row = not spec.clusters or (spec.weight is None and bool(spec.fpc))
    return ScanRequest(
        choices=() if request.kind == "multiple" else tuple(name for name in request.of if name not in counted),
        multiples=(Ticks(name=MULTIPLE, columns=request.of, ticked=yes),) if words else (),
        numbers=counted,
        breaks=(request.by,) if request.by else (),
        weight=spec.weight,
        cells=linearised.cell_columns(spec) or (),
        squares="cells" if drawn_by_row else "overall",
        where=filter_of(request.where, data.schema) if request.where else None,
    )


def _is_number(data: Data, name: str, *, sure: bool) -> bool:
    """Whether a column holds numbers; of text the first rows tell, unless it must be (*sure*), and the scan says what is none."""
    if sure or holds_numbers(data.schema.field(name).type):
        return True
    first = next(iter(data.batches([name])), None)
    try:
        return first is not None and bool(len(numbers(first.column(0), name)))
    except Unanswerable:
        return False


def _words(engine: Engine, request: Request) -> Words:
    """Return for each column of a multiple what a tick in it looks like, as text and as values; nothing for other kinds."""
    if request.kind != "multiple":
        return {}
    values = engine.distinct([(name,) for name in request.of])
    columns = {name: pa.array([row[0] for row in values[name,]]) for name in request.of}
    found = ticked({name: pa.chunked_array([column]) for name, column in columns.items()})
    return {name: (found[name].text, tuple(_like(column, found[name].text))) for name, column in columns.items()}


def _like(values: pa.Array, text: str) -> Iterator[Level]:
    there = values.drop_null().to_pylist()
    yield from (value for value, shown in zip(there, as_text(there) if there else (), strict=True) if shown == text)


@dataclass(frozen=True, kw_only=True, eq=False)
class _Counted:
    plan: Plan
    cube: Cube
    design: CellDesign
    request: Request
    sample: Sample
    words: dict[str, str] = field(default_factory=dict)

    @property
    def part(self) -> Part:
        return self.cube.parts[0]


def _counted(plan: Plan, cube: Cube, spec: DesignSpec, request: Request) -> _Counted:
    design = linearised.cell_design(spec, plan.cells, cube)
    if spec.weight is None and spec.fpc:
        cube = linearised.expanded(cube, design)
    simple = spec.weight is None and spec.strata is None and not spec.clusters
    strata = design.strata
    sample = Sample(
        rows=cube.rows,
        df=design.df(cube) if request.df is None else request.df,
        census=design.clusters.census if design.clusters else bool(strata and (strata.unsampled <= 0).all()),
        simple=simple,
        population=float(cube.rows / (1 - strata.unsampled[0])) if simple and spec.fpc and strata else None,
    )
    return _Counted(plan=plan, cube=cube, design=design, request=request, sample=sample)


def _of_question(counted: _Counted, question: Question) -> Iterator[Estimate]:
    make = {"mean": linearised.means, "total": linearised.totals}.get(counted.request.kind)
    if make:
        found = make(counted.cube, counted.plan, question.name, counted.design)
    else:
        asked = counted.request.base == "asked"
        found = linearised.shares(counted.cube, counted.plan, question.name, counted.design, all_rows=asked)
    found = replace(found, bases=np.broadcast_to(found.bases, found.values.shape))
    share = counted.request.kind in {"share", "multiple"}
    low, high = limits(
        counted.request, counted.sample, found.values, found.variance, of=(found.counts, found.bases) if share else None,
    )  # fmt: skip
    deff, effective = _design_effect(counted, question, found), _effective(counted, question)
    for group, by in _groups(counted, question):
        for position, (name, level) in enumerate(_levels(counted, question)):
            if level is None or _occurs(counted, question, position):
                yield Estimate(
                    variable=name,
                    level=level,
                    by=by,
                    count=int(found.counts[group, position]),
                    base=int(found.bases[group, position]),
                    estimate=float(found.values[group, position]),
                    se=float(found.se[group, position]),
                    low=float(low[group, position]),
                    high=float(high[group, position]),
                    df=counted.sample.df,
                    deff=float(deff[group, position]),
                    n_eff=float(effective[group]),
                )


def _groups(counted: _Counted, question: Question) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the position of each group that has a row, and its levels."""
    if not counted.request.by:
        yield -1, {}
        return
    part = counted.plan.parts[0]
    rows = counted.part.counts[_everybody(counted, question)].sum(axis=0)
    shown = {axis.column: as_text(axis.levels) for axis in part.axes}
    places = np.unravel_index(np.arange(part.size), [len(axis.levels) for axis in part.axes])
    for group in np.flatnonzero(rows[:-1]):
        yield (
            int(group),
            {name: texts[place[group]] for (name, texts), place in zip(shown.items(), places, strict=True)},
        )


def _levels(counted: _Counted, question: Question) -> list[tuple[str, str | None]]:
    if isinstance(question, Choice):
        return [(question.name, text) for text in as_text(question.levels)]
    if isinstance(question, Number):
        return [(question.name, None)]
    return [(column, counted.words[column]) for column in question.columns]


def _occurs(counted: _Counted, question: Question, position: int) -> bool:
    """Whether any row has the level; a dictionary may hold more, and a domain need not hold all."""
    slot = _offset(counted, question) + position
    return not isinstance(question, Choice) or bool(counted.request.where) or bool(counted.part.counts[slot].any())


def _offset(counted: _Counted, question: Question) -> int:
    return counted.plan.offsets[counted.plan.questions.index(question)]


def _everybody(counted: _Counted, question: Question) -> list[int]:
    """Return the slots of which each row is in one."""
    first = _offset(counted, question)
    skipped = len(question.columns) if isinstance(question, Ticks) else 0
    return list(range(first + skipped, first + question.slots))


def _of(counted: _Counted, question: Question) -> list[int]:
    """Return the slots whose rows the estimates are of."""
    if counted.request.base == "asked" and not isinstance(question, Number):
        return _everybody(counted, question)
    first = _offset(counted, question)
    if isinstance(question, Ticks):
        return [first + len(question.columns)]
    return [first] if isinstance(question, Number) else list(range(first, first + len(question.levels)))


def _effective(counted: _Counted, question: Question) -> Floats:
    """Return Kish's effective size of each group's base, shape (groups + 1,)."""
    slots = _of(counted, question)
    size, squares = (_all(array[slots].sum(axis=(0, 2))) for array in (counted.part.sums, counted.part.squares))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(size**2 / squares)


def _design_effect(counted: _Counted, question: Question, found: Ratios) -> Floats:
    """Return the variances over those of simple random samples without replacement, in the shape of *found*."""
    size, rows = found.weights, found.bases
    total = counted.request.kind == "total"
    with np.errstate(divide="ignore", invalid="ignore"):
        means = found.values / size if total else found.values
        spread = means * (1 - means)
        if isinstance(question, Number):
            moments = counted.part.moments[1, moments_of(counted.plan).index(question)]
            spread = _all(moments.sum(axis=1))[:, None] / size - (means - question.shift) ** 2
        simple = spread * rows / (rows - 1) * (1 / rows - 1 / size) * (size**2 if total else 1)
        return np.where((simple > 0) & (size >= rows), found.variance / simple, np.nan)


def _all(by_group: Floats) -> Floats:
    """Replace the rows in no group, last, by the sum of all."""
    return np.append(by_group[:-1], by_group.sum())
