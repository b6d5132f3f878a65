"""How strictly a study holds its reports to their words, as `study.yaml` states it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

BareNumbers = Literal["allowed", "error"]


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """
    How far the words of claims reach; the defaults are strict, and `docs/claims.md` tells them to authors.

    In points of a percentage: *fraction* (so many out of so many, to each side at most), *about*, *nearly* (below a number),
    *just* (just over or under a percentage), *points* (about, nearly and just over a distance in points). In per cent of a number:
    *of_number* ("about 60"), *times* ("twice as many"). Shares in per cent: *nearly_all* (from here to below all), *vast_majority*
    (from here), *few* (up to here).
    """

    fraction: Fraction = Fraction(5)
    about: Fraction = Fraction(5, 2)
    nearly: Fraction = Fraction(5)
    just: Fraction = Fraction(5, 2)
    points: Fraction = Fraction(1)
    of_number: Fraction = Fraction(5)
    times: Fraction = Fraction(5)
    nearly_all: Fraction = Fraction(95)
    vast_majority: Fraction = Fraction(75)
    few: Fraction = Fraction(10)


STRICT = Bounds()


@dataclass(frozen=True, kw_only=True)
class Claiming:
    """*bare_numbers*: whether quantities that no claim covers are a mistake; *bounds*: how far words reach."""

    bare_numbers: BareNumbers = "allowed"
    bounds: Bounds = STRICT
