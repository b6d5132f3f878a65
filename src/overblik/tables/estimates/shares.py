"""Shares of the levels of a variable, and of the ticks of a multiple."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import levels_and_codes
from overblik.tables.data.ticks import ticked
from overblik.tables.estimates.blocks import Block, flags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data
    from overblik.tables.estimates.blocks import Flags, Group, Groups
    from overblik.tables.estimates.request import Request


def shares(data: Data, request: Request, groups: Groups, whole: Flags) -> Iterator[Block]:
    """Yield the shares of each variable in each group; *whole*, shape (n,), are the rows of all groups together."""
    if request.base == "mentions":
        message = "--base mentions is for --kind multiple; a variable of one answer has no mentions"
        raise Unanswerable(message)
    for name in request.of:
        levels, codes = levels_and_codes(data.column(name))
        at = flags(codes, len(levels))
        known = codes >= 0 if request.base == "answered" else np.ones(len(codes), bool)
        for group in groups:
            of = group.inside if request.percent == "column" else whole
            bottoms = at & whole[:, None] if request.percent == "row" else (known & of)[:, None]
            yield _block(name, levels, group, at & group.inside[:, None], bottoms)


def multiple(data: Data, request: Request, groups: Groups, whole: Flags) -> Iterator[Block]:
    """Yield one block a column of the multiple and group: the share of respondents, or of mentions, that ticked it."""
    if request.percent == "row":
        message = (
            "--percent row is for --kind share; of a multiple, ask for shares of respondents, or for --base mentions"
        )
        raise Unanswerable(message)
    found = ticked({name: data.column(name) for name in request.of})
    ticks = np.sum([one.ticked for one in found.values()], axis=0)
    answered = ~np.all([one.missing for one in found.values()], axis=0)
    bottoms = {"mentions": ticks, "answered": answered, "asked": np.ones_like(answered)}[request.base]
    for name, one in found.items():
        for group in groups:
            of = group.inside if request.percent == "column" else whole
            yield _block(name, (one.text,), group, (one.ticked & group.inside)[:, None], (bottoms * of)[:, None])


def _block(name: str, levels: tuple[str, ...], group: Group, tops: Flags, bottoms: NDArray[Any]) -> Block:
    within = bottoms > 0
    tops = tops & within
    counts = tops.sum(axis=0)
    return Block(
        variable=name,
        levels=levels,
        group=group,
        tops=tops.astype(np.float64),
        bottoms=bottoms.astype(np.float64),
        within=within,
        counts=counts,
        bases=np.broadcast_to(bottoms.sum(axis=0), counts.shape),
        share=True,
    )
