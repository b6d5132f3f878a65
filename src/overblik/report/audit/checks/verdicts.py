"""The verdict on each number: which of its bases it is possible of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.report.audit.possible import PERCENT, counts, nearest
from overblik.report.audit.result import Fit, Number

if TYPE_CHECKING:
    from overblik.report.audit.model import Quantity
    from overblik.report.audit.possible import Way

SMALL = 2
"""A base of one says nothing."""


def fits_of(quantity: Quantity, bases: tuple[int, ...], *, way: Way = "rounded") -> tuple[Fit, ...]:
    """Return the whole counts that give a quantity of each base, bases without any left out."""
    found = []
    for base in bases:
        if quantity.value is not None and quantity.exact:
            mean = quantity.kind == "mean"
            of = counts(quantity.value, base * quantity.items if mean else base, whole=1 if mean else PERCENT, way=way)
        elif quantity.kind == "count" and quantity.count is not None:
            of = range(quantity.count, quantity.count + 1) if quantity.count <= base else range(0)
        else:
            of = quantity.meaning.counts(base) if quantity.meaning else range(0)
        if of:
            found.append(Fit(base=base, counts=of))
    return tuple(found)


def number_of(quantity: Quantity, *, weighted: bool = False, known: bool = True, more: tuple[int, ...] = ()) -> Number:
    """
    Return the verdict on one quantity.

    Shares of weighted answers are not whole counts of a base, so nothing is known of them; nor of those whose base is not *known*.
    *more* are bases that explain the numbers beside this one.
    """
    bases = tuple(dict.fromkeys((*(quantity.bases if known else ()), *more)))
    sharp = quantity.exact and quantity.value is not None
    if (weighted and quantity.kind != "count") or not bases or max(bases) < SMALL:
        return Number(quantity=quantity, bases=() if weighted else bases, verdict="unknown")
    fits = fits_of(quantity, bases)
    if fits:
        return Number(quantity=quantity, bases=bases, verdict="possible", fits=fits)
    if not sharp:
        return Number(quantity=quantity, bases=bases, verdict="unknown")
    whole = 1 if quantity.kind == "mean" else PERCENT
    value = quantity.value
    near = [
        (base, it)
        for base in bases
        if value is not None
        for it in nearest(value, base * quantity.items if whole == 1 else base, whole=whole)
    ]
    return Number(quantity=quantity, bases=bases, verdict="impossible", nearest=tuple(near))
