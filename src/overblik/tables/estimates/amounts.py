"""Means, totals and ratios of numbers; totals of a variable without numbers are those of its levels."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.estimates.blocks import Block, flags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data
    from overblik.tables.estimates.blocks import Flags, Floats, Group, Groups
    from overblik.tables.estimates.request import Request


def means(data: Data, request: Request, groups: Groups, _whole: Flags) -> Iterator[Block]:
    """Yield the mean of each variable over the rows of each group that have a number."""
    for name in request.of:
        values = numbers(data.column(name), name, at=data.places)
        for group in groups:
            yield _block(name, group, values, np.ones_like(values))


def ratios(data: Data, request: Request, groups: Groups, _whole: Flags) -> Iterator[Block]:
    """Yield the ratio of each variable's total to the denominator's, over the rows that have both numbers."""
    if not request.denominator:
        message = "--kind ratio needs --denominator: the column whose total the ratio is to"
        raise Unanswerable(message)
    under = numbers(data.column(request.denominator), request.denominator, at=data.places)
    for name in request.of:
        values = numbers(data.column(name), name, at=data.places)
        for group in groups:
            yield replace(_block(name, group, values, under), denominator=request.denominator)


def totals(data: Data, request: Request, groups: Groups, _whole: Flags) -> Iterator[Block]:
    """Yield the total of each variable in each group; where it holds no numbers, how many each of its levels stands for."""
    for name in request.of:
        try:
            values = numbers(data.column(name), name, at=data.places)
        except Unanswerable:
            levels, codes = levels_and_codes(data.column(name))
            yield from (_level_totals(name, group, levels, codes) for group in groups)
        else:
            yield from (replace(_block(name, group, values, np.ones_like(values)), bottoms=None) for group in groups)


def _level_totals(name: str, group: Group, levels: tuple[str, ...], codes: NDArray[np.int32]) -> Block:
    within = group.inside & (codes >= 0)
    tops = flags(codes, len(levels)) & within[:, None]
    counts = tops.sum(axis=0)
    return Block(
        variable=name, levels=levels, group=group, tops=tops.astype(np.float64), bottoms=None, within=within[:, None],
        counts=counts, bases=np.full_like(counts, within.sum()),
    )  # fmt: skip


def _block(name: str, group: Group, values: Floats, under: Floats) -> Block:
    within = group.inside & ~np.isnan(values) & ~np.isnan(under)
    used = np.array([within.sum()])
    return Block(
        variable=name, levels=(None,), group=group, tops=np.where(within, values, 0.0)[:, None],
        bottoms=np.where(within, under, 0.0)[:, None], within=within[:, None], counts=used, bases=used,
    )  # fmt: skip
