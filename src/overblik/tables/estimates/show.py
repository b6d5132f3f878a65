"""Estimates as JSON at full precision, as CSV, and as text to read."""

from __future__ import annotations

import csv
import io
import json
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from overblik.tables.estimates.request import Estimate

NUMBERS = ("count", "base", "estimate", "se", "low", "high", "df", "deff", "n_eff")
"""The columns of numbers, in the order in which they are shown."""

SIGNIFICANT = 6


def plain(value: Any) -> Any:
    """Return *value* as JSON can hold it: nan is null, endless is `inf`."""
    if isinstance(value, float):
        return None if math.isnan(value) else ("inf" if value > 0 else "-inf") if math.isinf(value) else value
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


def record(one: Estimate) -> dict[str, Any]:
    """Return an estimate under the names of the JSON; what belongs to some kinds only is left out of the others."""
    found: dict[str, Any] = {"variable": one.variable, "level": one.level, "by": one.by}
    found |= {name: getattr(one, name) for name in NUMBERS}
    found |= {} if one.prob is None else {"prob": one.prob}
    found |= {} if one.denominator is None else {"denominator": one.denominator}
    return found


def as_json(estimates: Sequence[Estimate], design: dict[str, Any]) -> str:
    """Return the design and the estimates, numbers at full precision."""
    whole = {"design": design, "estimates": [record(one) for one in estimates]}
    return json.dumps(plain(whole), ensure_ascii=False, indent=2)


def as_csv(estimates: Sequence[Estimate], _design: dict[str, Any]) -> str:
    """Return one line an estimate, numbers at full precision; a column for each variable of the break."""
    by = list(estimates[0].by) if estimates else []
    into = io.StringIO()
    writer = csv.writer(into, lineterminator="\n")
    writer.writerow(["variable", "level", *by, *NUMBERS])
    for one in estimates:
        numbers = [plain(getattr(one, name)) for name in NUMBERS]
        writer.writerow([one.variable, one.level, *(one.by[name] for name in by), *numbers])
    return into.getvalue()


def as_text(estimates: Sequence[Estimate], design: dict[str, Any]) -> str:
    """Return aligned columns with six significant digits, and under them what the numbers rest on."""
    by = list(estimates[0].by) if estimates else []
    leveled = any(one.level is not None for one in estimates)
    header = ["variable", *(["level"] if leveled else []), *by, *NUMBERS]
    rows = [
        [
            one.variable,
            *([one.level or ""] if leveled else []),
            *(one.by[name] for name in by),
            *map(_number, _numbers(one)),
        ]
        for one in estimates
    ]
    words = len(header) - len(NUMBERS)
    return f"{columns([header, *rows], words)}\n\n{sentence(design)}"


def _numbers(one: Estimate) -> list[float]:
    return [getattr(one, name) for name in NUMBERS]


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    return "-" if math.isnan(value) else f"{value:.{SIGNIFICANT}g}"


def columns(rows: Sequence[Sequence[str]], words: int) -> str:
    """Return *rows* in aligned columns: the first *words* to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(
            cell.ljust(width) if position < words else cell.rjust(width)
            for position, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
    return "\n".join(lines)


def sentence(design: dict[str, Any]) -> str:
    """Return what the numbers rest on: rows, weight, strata, clusters, populations or replicates, and the interval."""
    parts = [f"{design['rows']} rows"]
    if design["weight"]:
        how = ", calibrated" if design.get("calibrated") else ""
        total = design["sum_of_weights"]
        parts.append(
            f"weight {design['weight']}{how}" + (f" (sum {total:.{SIGNIFICANT}g})" if total is not None else "")
        )
    if design["replicates"]:
        parts.append(f"{design['replicates']['count']} replicate weights")
    elif design["clusters"]:
        parts.append(f"{design['n_psu']} clusters of {' and '.join(design['clusters'])}")
    if design["strata"] and not design["replicates"]:
        parts.append(f"{design['n_strata']} strata of {design['strata']}")
    if design["fpc"]:
        parts.append(f"finite population of {' and '.join(design['fpc'])}")
    if design.get("census"):
        parts.append("everybody of the population is there: nothing varies by sampling")
    else:
        parts.append(f"{design['interval']} intervals at {design['level']:g}")
    return "; ".join(parts) + "."


FORMATS: dict[str, Callable[[Sequence[Estimate], dict[str, Any]], str]] = {
    "json": as_json,
    "text": as_text,
    "csv": as_csv,
}
"""How estimates can be printed."""
