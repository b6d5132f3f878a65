"""What kinds of estimates have in common: several ratios or totals of one variable in one group, as arrays over the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Group:
    """A group of a break: *by*, a level for each column, and *inside*, shape (n,): the rows of it that are in the domain."""

    by: dict[str, str]
    inside: Flags


Groups: TypeAlias = "tuple[Group, ...]"


@dataclass(frozen=True, kw_only=True, eq=False)
class Block:
    """
    k estimates of one variable in one group.

    *tops*, shape (n, k). *bottoms*, shape (n, k) or (n, 1); None for totals. *within*, shape as *bottoms*: the rows of each.
    *counts* and *bases*, shape (k,),
    unweighted. *share*: whether they lie between 0 and 1.
    """

    variable: str
    levels: tuple[str | None, ...]
    group: Group
    tops: Floats
    bottoms: Floats | None
    within: Flags
    counts: NDArray[np.int64]
    bases: NDArray[np.int64]
    share: bool = False
    denominator: str | None = None


def flags(codes: NDArray[np.int32], width: int) -> Flags:
    """Return whether each row has each level, shape (n, width)."""
    return np.asarray(codes[:, None] == np.arange(width))
