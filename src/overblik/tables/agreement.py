"""
How far coders agree who put the same answers into the same codes.

Codes are names: nothing is nearer to one than to another. A coder who has not coded an answer has None there.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    Codes = Sequence[Hashable | None]
    """The codes that one coder gave, one for each answer."""

PAIR = 2
"""The least number of codes of one answer in which anything can agree."""


@dataclass(frozen=True, kw_only=True)
class Kappa:
    """
    Cohen's kappa: agreement beyond that of two coders who use their codes as often, but at random.

    *value* is from below 0 (less than chance) to 1, and None where it is not defined: nothing was coded by both, or both used one
    and the same code throughout. *observed* and *expected* are shares of the *units* that both have coded. *standard_error* is that
    of a large sample (Fleiss, Cohen and Everitt 1969), None where *value* is.
    """

    units: int
    observed: Fraction | None = None
    expected: Fraction | None = None
    value: Fraction | None = None
    standard_error: float | None = None


@dataclass(frozen=True, kw_only=True)
class Alpha:
    """
    Krippendorff's alpha of names: one less disagreement over the disagreement that chance would give.

    *units* are the answers that two coders or more have coded, *codes* how many codes they gave them; *value* is None where it is
    not defined: no such answer, or one code throughout.
    """

    units: int
    codes: int
    value: Fraction | None = None


def cohens_kappa(first: Codes, second: Codes) -> Kappa:
    """
    Return Cohen's kappa of two coders, over the answers that both have coded.

    J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960). Raises ValueError
    where the two are not of one length.

    >>> cohens_kappa("aabb", "abbb").value
    Fraction(1, 2)
    """
    pairs = Counter((one, other) for one, other in zip(first, second, strict=True) if None not in (one, other))
    units = pairs.total()
    if not units:
        return Kappa(units=0)
    shares = {pair: Fraction(count, units) for pair, count in pairs.items()}
    rows, columns = _margin(shares, 0), _margin(shares, 1)
    observed = sum((share for (one, other), share in shares.items() if one == other), Fraction(0))
    expected = sum((share * columns.get(code, Fraction(0)) for code, share in rows.items()), Fraction(0))
    if expected == 1:
        return Kappa(units=units, observed=observed, expected=expected)
    return Kappa(
        units=units,
        observed=observed,
        expected=expected,
        value=(observed - expected) / (1 - expected),
        standard_error=math.sqrt(_variance(shares, observed, expected) / units),
    )


def _margin(shares: dict[tuple[Hashable, Hashable], Fraction], side: int) -> dict[Hashable, Fraction]:
    found: dict[Hashable, Fraction] = {}
    for pair, share in shares.items():
        found[pair[side]] = found.get(pair[side], Fraction(0)) + share
    return found


def _variance(shares: dict[tuple[Hashable, Hashable], Fraction], observed: Fraction, expected: Fraction) -> Fraction:
    """
    Return the large-sample variance of kappa for a sample of one.

    J. L. Fleiss, J. Cohen and B. S. Everitt, Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72
    (1969), for unweighted kappa; in an off-diagonal cell the margins are those of the other coder's code.
    """
    rows, columns, nothing = _margin(shares, 0), _margin(shares, 1), Fraction(0)
    agreed = differing = nothing
    for (one, other), share in shares.items():
        if one == other:
            agreed += share * ((1 - expected) - (rows[one] + columns[one]) * (1 - observed)) ** 2
        else:
            differing += share * (columns.get(one, nothing) + rows.get(other, nothing)) ** 2
    level = observed * expected - 2 * expected + observed
    return (agreed + (1 - observed) ** 2 * differing - level**2) / (1 - expected) ** 4


def krippendorffs_alpha(coders: Sequence[Codes]) -> Alpha:
    """
    Return Krippendorff's alpha of any number of coders, each with a code or None for every answer.

    K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C. Raises ValueError where the coders
    are not of one length.

    >>> krippendorffs_alpha(["aab", "aab"]).value
    Fraction(1, 1)
    """
    units = list(_coded(coders))
    totals: Counter[Hashable] = Counter()
    within = Fraction(0)  # pairs of codes of one answer that agree, weighted so that each code counts once
    for unit in units:
        totals.update(unit)
        within += Fraction(sum(count * (count - 1) for count in unit.values()), unit.total() - 1)
    codes = totals.total()
    by_chance = sum(count * (count - 1) for count in totals.values())
    if not units or by_chance == codes * (codes - 1):
        return Alpha(units=len(units), codes=codes)
    value = ((codes - 1) * within - by_chance) / (codes * (codes - 1) - by_chance)
    return Alpha(units=len(units), codes=codes, value=value)


def _coded(coders: Sequence[Codes]) -> Iterator[Counter[Hashable]]:
    """Yield how often each code was given to an answer, for the answers that have two codes or more."""
    for given in zip(*coders, strict=True):
        unit = Counter(code for code in given if code is not None)
        if unit.total() >= PAIR:
            yield unit
