"""The curve by day: how many were finished at the end of each, with the mailings on it; as a drawing and as a table."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 40, 12, 34, 30
"""The drawing in units of its own, and the room around the curve."""
MOST_DAYS = 370


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day: response sets begun and finished on it, finished by its end, and the mailings that went out."""

    date: dt.date
    begun: int
    finished: int
    total: int
    mailings: tuple[tuple[str, int], ...] = ()


def days(
    begun: Sequence[dt.date], finished: Sequence[dt.date], mailings: Sequence[tuple[dt.date, str]], today: dt.date
) -> list[Day]:
    """Return every day from the first on which anything happened until *today*; the newest ones, where it is very many."""
    every = [*begun, *finished, *(date for date, _ in mailings)]
    if not every:
        return []
    first, last = min(every), max(today, *every)
    first = max(first, last - dt.timedelta(days=MOST_DAYS))
    counts, starts, mails = Counter(finished), Counter(begun), Counter(mailings)
    total = sum(count for date, count in counts.items() if date < first)
    found = []
    for step in range((last - first).days + 1):
        date = first + dt.timedelta(days=step)
        total += counts[date]
        sent = tuple(sorted((kind, count) for (day, kind), count in mails.items() if day == date))
        found.append(Day(date=date, begun=starts[date], finished=counts[date], total=total, mailings=sent))
    return found


def drawing(found: Sequence[Day], units: int) -> dict[str, Any] | None:
    """Return the parts of the drawing, None where there is nothing to draw; *units* is what the axis goes up to."""
    if not found:
        return None
    top = max(units, found[-1].total, 1)
    base = HEIGHT - BOTTOM
    # The curve begins at the bottom: what was finished by the end of a day stands at its end.
    points = [(LEFT, base)] + [(_x(number + 1, len(found)), _y(day.total, top)) for number, day in enumerate(found)]
    line = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
    return {
        "width": WIDTH, "height": HEIGHT, "line": line, "area": f"{line}V{base}H{LEFT}Z", "base": base, "left": LEFT,
        "right": WIDTH - RIGHT, "rules": [{"y": _y(value, top), "value": value} for value in _rules(top)],
        "labels": _labels(found), "mailings": _marks(found), "top": TOP,
    }  # fmt: skip


def _x(step: int, steps: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * step / steps, 1)


def _y(value: int, top: int) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top, 1)


def _rules(top: int) -> list[int]:
    return sorted({0, round(top / 2), top})


def _labels(found: Sequence[Day]) -> list[dict[str, Any]]:
    """Return the days that are named under the axis: at most six, the last among them."""
    step = max(1, -(-len(found) // 5))
    numbers = sorted({*range(0, len(found) - step // 2, step), len(found) - 1})
    return [
        {
            "x": _x(number + 1, len(found)), "date": found[number].date,
            "anchor": "end" if number == len(found) - 1 else "middle",
        }
        for number in numbers
    ]  # fmt: skip


def _marks(found: Sequence[Day]) -> list[dict[str, Any]]:
    """Return a mark for each day on which mail went out to several."""
    return [
        {"x": _x(number, len(found)), "kinds": day.mailings, "anchor": "end" if number > len(found) / 2 else "start"}
        for number, day in enumerate(found)
        if day.mailings
    ]
