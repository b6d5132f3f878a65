"""
p-values of several tests made at once, corrected for their number.

Holm keeps the chance of any false difference among them below the level; Benjamini and Hochberg keep the share of false ones among
those that are found below it, and find more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]

Correction = Literal["none", "holm", "bh"]


def corrected(p: ArrayLike, correction: Correction) -> Numbers:
    """
    Return p-values corrected for how many they are, in the order given, shape (tests,).

    A test that was not made (nan) counts for nothing and stays nan. *holm*: S. Holm, A simple sequentially rejective multiple test
    procedure, Scandinavian Journal of Statistics 6 (1979). *bh*: Y. Benjamini and Y. Hochberg, Controlling the false discovery
    rate, Journal of the Royal Statistical Society B 57 (1995).

    >>> corrected([0.01, 0.04, 0.03], "holm").tolist()
    [0.03, 0.06, 0.06]
    >>> corrected([0.01, 0.04, 0.03], "bh").tolist()
    [0.03, 0.04, 0.04]
    """
    raw = np.asarray(p, dtype=np.float64)
    if correction == "none":
        return raw.copy()
    made = ~np.isnan(raw)
    found = np.full_like(raw, np.nan)
    found[made] = _RULES[correction](raw[made])
    return found


def _holm(p: Numbers) -> Numbers:
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    return _put_back(np.minimum(stepped, 1), order)


def _benjamini_hochberg(p: Numbers) -> Numbers:
    order = np.argsort(-p, kind="stable")
    stepped = np.minimum.accumulate(p[order] * (len(p) / np.arange(len(p), 0, -1)))
    return _put_back(np.minimum(stepped, 1), order)


def _put_back(values: Numbers, order: NDArray[np.intp]) -> Numbers:
    found = np.empty_like(values)
    found[order] = values
    return found


_RULES: dict[Correction, Callable[[Numbers], Numbers]] = {"holm": _holm, "bh": _benjamini_hochberg}
