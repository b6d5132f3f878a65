"""What there is to say of a grid: row against row."""

from __future__ import annotations

from collections.abc import Iterator

from overblik.questionnaire.cell_names import POOLED
from overblik.report.drafting.finding import Finding, Seen, decided
from overblik.report.drafting.points import Point, ranked

MOST_ROWS = 3
MANY_ROWS = 4
YES_NO = 2
MOST_MODAL = 3
"""How many different answers are told of as those that most give in some row."""


def of_grid(seen: Seen) -> Iterator[Finding]:
    """Yield what there is to say of a grid, in the order in which it is said."""
    key = _key(seen)
    if key is None:
        yield from _modal(seen)
        return
    rows = ranked(point for point in seen.points if point.cell.option == key and point.cell.row != POOLED)
    if not rows:
        return
    every, none, rest = _whole(rows)
    if every:
        yield Finding(
            kind="rows_everybody", variable=seen.variable, points=every[:MOST_ROWS], strength=decided(every[0])
        )
    yield from _compared(seen, rest)
    if none:
        yield Finding(kind="rows_nobody", variable=seen.variable, points=none[:MOST_ROWS])
    pool = tuple(point for point in seen.points if point.cell.option == key and point.cell.row == POOLED)
    if pool and pool[0].share and len(rows) >= MANY_ROWS:
        yield Finding(kind="pooled", variable=seen.variable, points=pool)


def _compared(seen: Seen, rows: tuple[Point, ...]) -> Iterator[Finding]:
    """Yield the rows that neither everybody nor nobody answered so: the two ends where they differ, and those between."""
    if not rows:
        return
    first, last = rows[0], rows[-1]
    compared = seen.certain.compared([point.cell for point in rows], seen.table.basis)
    if len(rows) > 1 and compared.carried(first.cell, last.cell):
        strength = decided(first) if 2 * first.share > 1 else 0.0
        yield Finding(
            kind="rows", variable=seen.variable, points=(first, last), against=(last.cell,), strength=strength
        )
        if rows[1:-1] and len(rows) <= MOST_ROWS + 2:
            yield Finding(kind="rows_middle", variable=seen.variable, points=rows[1:-1])
        return
    yield Finding(kind="rows_alike", variable=seen.variable, points=rows[:MOST_ROWS], strength=decided(first) / 2)


def _whole(rows: tuple[Point, ...]) -> tuple[tuple[Point, ...], tuple[Point, ...], tuple[Point, ...]]:
    """Part rows into those that everybody answered so, those that nobody did, and the others."""
    every = tuple(point for point in rows if point.share == 1)
    none = tuple(point for point in rows if point.share == 0)
    return every, none, tuple(point for point in rows if 0 < point.share < 1)


def _key(seen: Seen) -> str | None:
    """Return the answer by which rows are compared: a net, the first of two options, the end of a range; None for a plain list."""
    choices = seen.variable.choices
    if choices is None:
        return None
    nets = [net for net in choices.nets if net.rule == "any" and 1 < len(net.of) < len(choices.options)]
    shares = {point.cell.option: point.share for point in seen.points if point.cell.row == POOLED}
    if nets:
        return max((net.id for net in nets), key=lambda net: shares.get(net, 0))
    if len(choices.options) == YES_NO:
        return choices.ids[0]
    if choices.style != "nominal":
        return max(choices.ids, key=lambda option: shares.get(option, 0))
    return None


def _modal(seen: Seen) -> Iterator[Finding]:
    """Yield the answer that most give in each row, those rows together that have the same one."""
    by_answer: dict[str, list[Point]] = {}
    for row in seen.table.rows:
        options = ranked(point for point in seen.options if point.cell.row == row)
        if options and options[0].share:
            by_answer.setdefault(options[0].cell.option, []).append(options[0])
    for points in sorted(by_answer.values(), key=len, reverse=True)[:MOST_MODAL]:
        yield Finding(kind="modal", variable=seen.variable, points=ranked(points)[:MOST_ROWS])
