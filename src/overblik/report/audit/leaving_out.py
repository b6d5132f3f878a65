"""Numbers that were misread are left out before anything is held against them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from overblik.report.audit.model import Lifted, Quantity, Series


def places(answer: str, most: int) -> frozenset[int]:
    """
    Return the places that an answer names, from 1 to *most*; raises Unanswerable for anything else.

    >>> sorted(places("3, 7-9", 12))
    [3, 7, 8, 9]
    """
    found: set[int] = set()
    for part in filter(None, re.split(r"[,\s]+", answer.strip())):
        match = re.fullmatch(r"(\d+)(?:[-–](\d+))?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= most:
            raise Unanswerable(f"{part!r} names no number of the list; write numbers from 1 to {most}, such as 3, 7-9")
        found |= set(range(first, last + 1))
    return frozenset(found)


def left_out(lifted: Lifted, out: Collection[int]) -> Lifted:
    """Return what was lifted without the numbers at the places *out*, counted from 1 as in `Lifted.every`."""
    gone = {id(quantity) for place, quantity in enumerate(lifted.every(), start=1) if place in out}

    def kept(quantity: Quantity) -> bool:
        return id(quantity) not in gone

    texts = {(it.text, it.place, it.says) for it in lifted.every() if not kept(it)}

    def told(quantity: Quantity) -> bool:
        return (quantity.text, quantity.place, quantity.says) not in texts

    figures = tuple(
        replace(
            figure,
            series=tuple(
                series if all(map(kept, series.quantities)) else _without(series, kept)
                for series in figure.series
                if any(map(kept, series.quantities))
            ),
        )
        for figure in lifted.figures
    )
    return replace(
        lifted,
        quantities=tuple(filter(kept, lifted.quantities)),
        figures=tuple(figure for figure in figures if figure.series),
        nets=tuple(net for net in lifted.nets if all(map(told, (net.whole, *net.parts)))),
        remaining=tuple(series for series in lifted.remaining if all(map(told, series.quantities))),
        pairs=tuple(pair for pair in lifted.pairs if all(map(told, pair))),
    )


def _without(series: Series, kept: Callable[[Quantity], bool]) -> Series:
    """Return a series without some of its numbers; what is left of it adds up to nothing any more."""
    chosen = [at for at, quantity in enumerate(series.quantities) if kept(quantity)]
    labels = tuple(series.labels[at] for at in chosen) if series.labels else ()
    return replace(series, quantities=tuple(series.quantities[at] for at in chosen), labels=labels, adds_up=False)
