"""The report of weights, for eyes and for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.tables.weighting.record import Record
    from overblik.tables.weighting.report import MarginReport, WeightReport

DIGITS = 6
"""Significant digits that a person is shown."""

METHOD_WORDS = {
    "poststratify": "post-stratification",
    "rake": "raking",
    "linear": "linear calibration",
    "raking": "raking calibration",
    "classes": "weighting classes",
}


def as_text(record: Record, found: WeightReport) -> str:
    """Return the report as aligned text, without a line end at its end."""
    facts = [
        ("rows", f"{found.rows}"),
        ("sum", _number(found.total)),
        ("range", f"{_number(found.least)} to {_number(found.largest)}"),
        ("mean", _number(found.mean)),
        ("CV", f"{found.cv:.3f}"),
        ("effective n", f"{found.effective:.1f}"),
        ("design effect", f"{found.deff:.3f}"),
        *([("trimmed", f"{found.trimmed}")] if record.bounds else []),
        *([("negative", f"{found.negative}; many programs refuse them: raking gives none")] if found.negative else []),
    ]
    width = max(len(name) for name, _ in facts)
    head = f"{record.weight}: {METHOD_WORDS[record.method]}, base weight {base_words(record)}{_bounds(record)}"
    lines = [head, "", *(f"{name.ljust(width)}  {value}" for name, value in facts)]
    for margin in found.margins:
        lines += ["", *_margin_lines(margin)]
    return "\n".join(lines)


def base_words(record: Record) -> str:
    """Return what the base weights are."""
    if record.base.weight:
        return record.base.weight
    return f"from {', '.join(record.base.fpc)}" if record.base.fpc else "1"


def _bounds(record: Record) -> str:
    return f", trimmed to {record.bounds[0]:.15g}-{record.bounds[1]:.15g}" if record.bounds else ""


def _margin_lines(found: MarginReport) -> list[str]:
    margin = found.margin
    rows = zip(
        margin.cells, found.rows, found.before, found.after, margin.totals.tolist(), found.difference, strict=True
    )
    table = [
        [" x ".join(margin.factors), "rows", "before", "after", "target", "difference"],
        *([" x ".join(cell), f"{count}", *(_number(value) for value in values)] for cell, count, *values in rows),
    ]
    return [f"{margin.source}", *_aligned(table)]


def _aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Return rows with the first column to the left and the others to the right."""
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    return [
        "  ".join(
            text.ljust(width) if at == 0 else text.rjust(width)
            for at, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in table
    ]


def _number(value: float) -> str:
    """
    Return a number of six significant digits, whole from a million on.

    >>> _number(1234567.8), _number(4421.0), _number(0.123456789)
    ('1234568', '4421', '0.123457')
    """
    return f"{value:.0f}" if abs(value) >= 10**DIGITS else f"{value:.{DIGITS}g}"


def as_json(record: Record, found: WeightReport) -> str:
    """Return the report as JSON, numbers at full precision."""
    base = record.base
    said: dict[str, Any] = {
        "weight": record.weight,
        "method": record.method,
        "base": {"weight": base.weight, "fpc": list(base.fpc)},
        "trim": list(record.bounds) if record.bounds else None,
        "rows": found.rows,
        "sum": found.total,
        "min": found.least,
        "max": found.largest,
        "mean": found.mean,
        "cv": found.cv,
        "n_eff": found.effective,
        "deff": found.deff,
        "trimmed": found.trimmed,
        "negative": found.negative,
        "margins": [_margin_json(margin) for margin in found.margins],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _margin_json(found: MarginReport) -> dict[str, Any]:
    margin = found.margin
    columns = (margin.cells, found.rows, found.before, found.after, margin.totals.tolist(), found.difference)
    names = ("rows", "before", "after", "target", "difference")
    return {
        "source": margin.source,
        "cells": [
            {"cell": dict(zip(margin.factors, cell, strict=True)), **dict(zip(names, values, strict=True))}
            for cell, *values in zip(*columns, strict=True)
        ],
    }
