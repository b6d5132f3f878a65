"""
The chance that a unit answers, estimated from what is known of every unit: cell means, or a logistic regression.

Each method gives, beside the propensities, the variance of each of them, which the bias adjustment of the R-indicator needs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]
Flags = NDArray[np.bool_]

MOST_STEPS = 100
CLOSE = 1e-13
"""When the deviance moves less than this part of itself, a fit has come to its end."""
FURTHEST = 30.0
"""Log odds beyond which a propensity is 0 or 1 for all that can be seen: groups in which all, or none, answered have no end."""
NOTHING = 1e-10
"""Singular values less than this part of the largest are columns that follow from others."""


@dataclass(frozen=True, kw_only=True)
class Propensities:
    """Of each unit, shape (n,): the *chance* that it answers, 0 to 1, and the *variance* of that estimate."""

    chance: Floats
    variance: Floats


def by_cells(cells: Codes, answered: Flags, weights: Floats) -> Propensities:
    """
    Return the response rate of each unit's cell.

    *cells* are codes from 0, *weights* the design weights, all of shape (n,). The variance is that of a rate, p(1-p) over the
    cell's size; under weights the size is the sum of weights scaled to a mean of 1.
    """
    scaled = weights / weights.mean()
    size = np.bincount(cells, weights=scaled)
    rate = np.bincount(cells, weights=scaled * answered) / np.where(size > 0, size, 1.0)
    chance = rate[cells]
    return Propensities(chance=chance, variance=chance * (1 - chance) / size[cells])


def by_logit(columns: list[Codes], answered: Flags, weights: Floats) -> Propensities:
    """
    Return the fitted propensities of a logistic regression on the main effects of *columns*, each of codes from 0, shape (n,).

    Iteratively reweighted least squares (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 4.4). The
    variance is that of the delta method: the square of p(1-p) times x'(X'WX)^-1 x.
    """
    if answered.all() or not answered.any():
        return Propensities(chance=answered.astype(np.float64), variance=np.zeros(len(answered)))
    design, scaled, y = _design(columns, len(answered)), weights / weights.mean(), answered.astype(np.float64)
    log_odds = np.full(len(y), _start(y, scaled))
    before = np.inf
    for _ in range(MOST_STEPS):
        chance = _chance(log_odds)
        deviance = _deviance(y, chance, scaled)
        if abs(before - deviance) <= CLOSE * (abs(deviance) + 0.1):
            break
        before = deviance
        spread = chance * (1 - chance)
        root = np.sqrt(scaled * spread)
        solution, *_ = np.linalg.lstsq(design * root[:, None], root * (log_odds + (y - chance) / spread), rcond=NOTHING)
        log_odds = np.clip(design @ solution, -FURTHEST, FURTHEST)
    chance = _chance(log_odds)
    spread = chance * (1 - chance)
    return Propensities(chance=chance, variance=spread * _leverage(design, scaled * spread) / scaled)


def crossed(columns: list[Codes]) -> Codes:
    """Return the code of each unit's cell in the crossing of *columns*, from 0, of the cells that occur."""
    if not columns:
        return np.zeros(0, dtype=np.int64)
    _, found = np.unique(np.stack(columns, axis=1), axis=0, return_inverse=True)
    return found.reshape(-1).astype(np.int64)


def _design(columns: list[Codes], units: int) -> Floats:
    """Return the intercept and, of each column, an indicator of every level that occurs but the first."""
    blocks = [np.ones((units, 1))]
    for codes in columns:
        levels = np.unique(codes)[1:]
        blocks.append((codes[:, None] == levels).astype(np.float64))
    return np.concatenate(blocks, axis=1)


def _start(y: Floats, weights: Floats) -> float:
    mean = float(np.average(y, weights=weights))
    return float(np.clip(np.log(mean) - np.log1p(-mean), -FURTHEST, FURTHEST))


def _chance(log_odds: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-log_odds))
    return found


def _deviance(y: Floats, chance: Floats, weights: Floats) -> float:
    return float(-2 * (weights * np.log(np.where(y > 0, chance, 1 - chance))).sum())


def _leverage(design: Floats, weights: Floats) -> Floats:
    """Return the diagonal of the hat matrix; 0 in rows that have no weight left."""
    left, sizes, _ = np.linalg.svd(design * np.sqrt(weights)[:, None], full_matrices=False)
    kept = left[:, sizes > NOTHING * max(float(sizes[0]), 1e-300)]
    found: Floats = (kept**2).sum(axis=1)
    return found
