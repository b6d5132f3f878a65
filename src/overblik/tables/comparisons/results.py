"""What a comparison found: tests, differences, and why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Name = Literal["rao-scott-f", "rao-scott-chisq", "pearson", "wald-f"]

CENSUS = "every unit of the population is in the data: a difference is a fact, and no test is made"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """
    One test of a whole table or of all means.

    *df* and, of an F, *ddf* are its degrees of freedom; *n* the units in it, unweighted. Where the test cannot be made *statistic*
    and *p* are None and *because* says why.
    """

    test: Name
    n: int
    statistic: float | None = None
    df: float | None = None
    ddf: float | None = None
    p: float | None = None
    because: str | None = None


@dataclass(frozen=True, kw_only=True)
class Difference:
    """
    The *second* mean or share less the *first*, its standard error, interval (*low*, *high*) and t.

    *adjusted* is *p* corrected for the number of pairs. Where no test was made all but the *estimate* are None, and *because* says
    why. *n*: units in the two, unweighted.
    """

    first: str
    second: str
    n: int
    estimate: float | None
    se: float | None = None
    low: float | None = None
    high: float | None = None
    statistic: float | None = None
    df: float | None = None
    p: float | None = None
    adjusted: float | None = None
    because: str | None = None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """
    All that was found of one question, in *title*: tests and differences, or *because* of what there are none.

    *n* units were used, unweighted; *df* are the degrees of freedom of the design; *left_out* names levels that nobody is in.
    """

    title: str
    n: int
    df: float
    tests: tuple[Finding, ...] = ()
    differences: tuple[Difference, ...] = ()
    left_out: tuple[str, ...] = ()
    because: str | None = None
