"""Numbers as people write them in tables of data."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*")
_COMMA = re.compile(r"\s*[-+]?[0-9]*,[0-9]+\s*")
_THOUSANDS = re.compile(r"\s*[-+]?[1-9][0-9]{0,2}(,[0-9]{3})+\s*")


def is_number(text: str) -> bool:
    """
    Whether *text* is a number with a decimal point, or without; `nan`, `inf` and `1_000` are none.

    >>> [is_number(text) for text in ("007", "1e3", "-.5", "nan", "1,5")]
    [True, True, True, False, False]
    """
    return bool(_NUMBER.fullmatch(text)) and math.isfinite(float(text))


def parsed(labels: Sequence[str]) -> tuple[list[float], list[int]]:
    """
    Return the number that each of *labels* is, NaN for none, and the positions of those that are none.

    A decimal comma is read as one where nothing speaks against it: no other text of the column has a point, and not all those
    with a comma could be thousands (1,250).

    >>> parsed(["1,5", "20", "x"])
    ([1.5, 20.0, nan], [2])
    >>> parsed(["1,250", "20"])
    ([nan, 20.0], [0])
    """
    if any(_COMMA.fullmatch(label) for label in labels) and _means_decimals(labels):
        labels = [label.replace(",", ".") if _COMMA.fullmatch(label) else label for label in labels]
    strange = [position for position, label in enumerate(labels) if not is_number(label)]
    none = set(strange)
    return [math.nan if position in none else float(label) for position, label in enumerate(labels)], strange


def _means_decimals(labels: Sequence[str]) -> bool:
    commas = [label for label in labels if _COMMA.fullmatch(label)]
    pointed = any("." in label and is_number(label) for label in labels)
    return not pointed and not all(_THOUSANDS.fullmatch(label) for label in commas)
