"""From a request to its estimates: the rows of each group, the kind's numbers, and what the design says of their precision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.where import domain
from overblik.tables.estimates import amounts, shares
from overblik.tables.estimates.blocks import Block, Group
from overblik.tables.estimates.intervals import critical
from overblik.tables.estimates.limits import interval_fits, limits, sample_of
from overblik.tables.estimates.quantiles import distribution
from overblik.tables.estimates.ratio import Estimates, ratios, simple_variance, totals
from overblik.tables.estimates.request import Estimate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.design import Design
    from overblik.tables.estimates.blocks import Flags, Floats, Groups
    from overblik.tables.estimates.request import Kind, Request

BLOCKS: dict[Kind, Callable[[Data, Request, Groups, Flags], Iterator[Block]]] = {
    "share": shares.shares,
    "multiple": shares.multiple,
    "mean": amounts.means,
    "total": amounts.totals,
    "ratio": amounts.ratios,
    "quantile": amounts.means,
}
"""The kinds of estimates, and what makes their numbers."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Task:
    """A request of data under a design. *df*: the degrees of freedom of all its intervals."""

    data: Data
    design: Design
    request: Request
    df: float


def estimate(data: Data, design: Design, request: Request) -> tuple[Estimate, ...]:
    """
    Return the estimates: group by group, variable by variable, level by level.

    Raises Unanswerable for a domain without rows, for numbers that are none, and for what a kind cannot be asked.
    """
    inside = domain(data, request.where) if request.where else np.ones(data.rows, bool)
    if not inside.any():
        message = f"no row is in the domain of --where {request.where!r}; check its values against those of the data"
        raise Unanswerable(message)
    interval_fits(request)
    df = design.df(inside if request.where else None) if request.df is None else request.df
    task = Task(data=data, design=design, request=request, df=df)
    groups = groups_of(data, request.by, inside)
    whole = np.any([group.inside for group in groups], axis=0) if groups else inside
    blocks = BLOCKS[request.kind](data, request, groups, whole)
    return tuple(found for block in blocks for found in _of_block(task, block))


def groups_of(data: Data, by: tuple[str, ...], inside: Flags) -> Groups:
    """Return the groups that have a row when the columns *by* cross the domain *inside*, shape (n,), in order of levels."""
    groups: Groups = (Group(by={}, inside=inside),)
    for name in by:
        levels, codes = levels_and_codes(data.column(name))
        groups = tuple(
            Group(by=group.by | {name: level}, inside=here)
            for group in groups
            for position, level in enumerate(levels)
            if (here := group.inside & (codes == position)).any()
        )
    return groups


def _found(design: Design, block: Block) -> Estimates:
    if block.bottoms is None:
        return totals(design, block.tops, block.within)
    return ratios(design, block.tops, block.bottoms)


def _of_block(task: Task, block: Block) -> Iterator[Estimate]:
    if task.request.kind == "quantile":
        yield from _of_quantiles(task, block)
        return
    design = task.design
    found = _found(design, block)
    low, high = _interval(task, block, found)
    simple = simple_variance(design, found, block.within)
    with np.errstate(divide="ignore", invalid="ignore"):
        deff = np.where(simple > 0, found.variance / simple, np.nan)
    effective = np.broadcast_to(effective_size(design.weights, block.within), found.values.shape)
    for position, level in enumerate(block.levels):
        yield Estimate(
            variable=block.variable,
            level=level,
            by=block.group.by,
            count=int(block.counts[position]),
            base=int(block.bases[position]),
            estimate=float(found.values[position]),
            se=float(found.se[position]),
            low=float(low[position]),
            high=float(high[position]),
            df=task.df,
            deff=float(deff[position]),
            n_eff=float(effective[position]),
            denominator=block.denominator,
        )


def _interval(task: Task, block: Block, found: Estimates) -> tuple[Floats, Floats]:
    of = (block.counts, block.bases) if block.share else None
    return limits(task.request, sample_of(task.design, task.df), found.values, found.variance, of=of)


def effective_size(weights: Floats, within: Flags) -> Floats:
    """Return Kish's effective size, (sum w)^2 / sum w^2 (Kish 1965, section 11.7), of the rows *within*, shape (n, k)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray((weights @ within) ** 2 / (weights**2 @ within))


def _of_quantiles(task: Task, block: Block) -> Iterator[Estimate]:
    request, design = task.request, task.design
    within = block.within[:, 0]
    values = numbers(task.data.column(block.variable), block.variable)
    spread = distribution(values[within], design.weights[within])
    width = 2 * float(critical(task.df, level=request.level))
    for prob in request.probs:
        point = spread.quantile(prob)
        below = (within & (values <= point))[:, None]
        share = replace(block, tops=below.astype(np.float64), counts=below.sum(axis=0), share=True)
        low, high = (float(limit[0]) for limit in _interval(task, share, _found(design, share)))
        ends = (point, point) if design.census else (spread.quantile(low), spread.quantile(high))
        yield Estimate(
            variable=block.variable, level=f"{prob:g}", by=block.group.by, count=int(block.counts[0]), base=int(block.bases[0]),
            estimate=point, se=(ends[1] - ends[0]) / width, low=ends[0], high=ends[1], df=task.df, deff=float("nan"),
            n_eff=float(effective_size(design.weights, block.within)[0]), prob=prob,
        )  # fmt: skip
