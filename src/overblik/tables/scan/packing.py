"""
Which breaks and questions are counted in one go.

Going through the rows costs; adding up margins afterwards does not. Breaks are crossed with each other, and questions too, as
long as the joint code stays small beside the rows and the processor's cache: 20 questions of five levels in five breaks take
12 goes, not 100.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

_CACHED = 1 << 17
"""Joint cells whose sums the cache of a core holds; adding to more takes about twice the time."""

_MARGIN = 0.5
"""What a joint cell costs (made, added to the margins), as against a row."""


@dataclass(frozen=True, kw_only=True)
class Go:
    """One bundle of breaks, and the bundles of items that are counted in it; all by position."""

    breaks: tuple[int, ...]
    bundles: tuple[tuple[int, ...], ...]


def goes(breaks: tuple[int, ...], items: tuple[int, ...], *, cells: int, rows: int) -> tuple[Go, ...]:
    """Return the cheapest goes that count items of the sizes *items* in breaks of the sizes *breaks*, times *cells*, in *rows*."""
    ways = {bundled(breaks, 1 << power) for power in range(16)}
    rooms = [1 << power for power in (10, 13, 15, 16, 17, 18, 19, 21)]
    plans = [_in_room(room, way, breaks, items, cells) for way in sorted(ways) for room in rooms]
    return min(plans, key=lambda plan: _cost(plan, breaks, items, cells=cells, rows=rows))


def bundled(sizes: Sequence[int], room: int) -> tuple[tuple[int, ...], ...]:
    """Return positions in bundles whose sizes multiplied are at most *room*: the largest first, each where it fits first."""
    found: list[list[int]] = []
    open_: list[tuple[int, int]] = []  # bundles with room left: the bundle, its sizes multiplied
    least = min(sizes, default=1)
    for position in sorted(range(len(sizes)), key=lambda each: -sizes[each]):
        at = next((at for at, (_, full) in enumerate(open_) if full * sizes[position] <= room), None)
        bundle, full = (len(found), 1) if at is None else open_.pop(at)
        if at is None:
            found.append([])
        found[bundle].append(position)
        full *= sizes[position]
        if full * least <= room:
            open_.insert(len(open_) if at is None else at, (bundle, full))
    return tuple(tuple(bundle) for bundle in found)


def _in_room(
    room: int, way: tuple[tuple[int, ...], ...], breaks: tuple[int, ...], items: tuple[int, ...], cells: int
) -> tuple[Go, ...]:
    return tuple(
        Go(breaks=bundle, bundles=bundled(items, room // (cells * prod(breaks[each] for each in bundle))))
        for bundle in way
    )


def _cost(plan: tuple[Go, ...], breaks: tuple[int, ...], items: tuple[int, ...], *, cells: int, rows: int) -> float:
    joints = [
        cells * prod(breaks[each] for each in go.breaks) * prod(items[each] for each in bundle)
        for go in plan
        for bundle in go.bundles
    ]
    return sum(rows * (1 if joint <= _CACHED else 2) + _MARGIN * joint for joint in joints)
