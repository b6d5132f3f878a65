"""The `claims:` part of `study.yaml` is read."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.reading import Fields
from overblik.questionnaire.claiming import STRICT, BareNumbers, Bounds, Claiming

if TYPE_CHECKING:
    from overblik.files.reading import Reader

KEY = "claims"
HUNDRED = 100


class BoundsFields(Fields):
    """How far words reach, as the author writes it: points, and shares in per cent."""

    fraction: float | None = None
    about: float | None = None
    nearly: float | None = None
    just: float | None = None
    points: float | None = None
    of_number: float | None = None
    times: float | None = None
    nearly_all: float | None = None
    vast_majority: float | None = None
    few: float | None = None


class ClaimFields(Fields):
    """How strictly reports are held to their words."""

    bare_numbers: BareNumbers = "allowed"
    bounds: BoundsFields | None = None


def read_claiming(fields: ClaimFields | None, reader: Reader) -> Claiming:
    """Return how reports are held to their words, with a problem for each bound that can be none; the strict way by default."""
    if fields is None:
        return Claiming()
    stated = fields.bounds.model_dump(exclude_none=True) if fields.bounds else {}
    bounds = {}
    for name, number in stated.items():
        if 0 < number < HUNDRED:
            bounds[name] = Fraction(repr(number))
        else:
            message = f"{name} is {number:g}; write a number above 0 and below 100"
            reader.problem("out-of-range", message, (KEY, "bounds", name), value=True)
    return Claiming(bare_numbers=fields.bare_numbers, bounds=Bounds(**(vars(STRICT) | bounds)))
