"""What is to be estimated, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["share", "mean", "total", "ratio", "quantile", "multiple"]
KINDS: tuple[Kind, ...] = ("share", "mean", "total", "ratio", "quantile", "multiple")
Percent = Literal["column", "row", "cell"]
PERCENTS: tuple[Percent, ...] = ("column", "row", "cell")
Base = Literal["answered", "asked", "mentions"]
BASES: tuple[Base, ...] = ("answered", "asked", "mentions")


@dataclass(frozen=True, kw_only=True)
class Request:
    """
    What is to be estimated of a table of data.

    *of*: columns. *by*: columns that cross into groups. *where*: the domain, an expression. *percent*: shares are of the group
    (column), of the level (row) or of everybody (cell). *level*: of the intervals. *df*: None for the design's.
    """

    of: tuple[str, ...]
    kind: Kind = "share"
    by: tuple[str, ...] = ()
    where: str | None = None
    denominator: str | None = None
    probs: tuple[float, ...] = (0.25, 0.5, 0.75)
    percent: Percent = "column"
    base: Base = "answered"
    interval: str = "wald"
    level: float = 0.95
    df: float | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that it needs, those of *where* aside."""
        return (*self.of, *self.by, *((self.denominator,) if self.denominator else ()))


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """
    One estimate with its precision.

    *level*: the level as it stands in the data, None where there is none; of a quantile, its probability. *by*: the group, a
    level for each column. *count*: rows at the level, unweighted (for a mean: rows used). *base*: rows that it is of, unweighted.
    *df*: of the interval. *deff*: against simple random sampling without replacement. *n_eff*: Kish's, of the weights on the
    base. What there is not is nan.
    """

    variable: str
    level: str | None
    by: dict[str, str] = field(default_factory=dict)
    count: int
    base: int
    estimate: float
    se: float
    low: float
    high: float
    df: float
    deff: float
    n_eff: float
    prob: float | None = None
    denominator: str | None = None
