"""A comparison as JSON at full precision, and as text to read."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from overblik.tables.estimates.show import columns, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.tables.comparisons.results import Comparison, Difference, Finding

NAMES = {
    "rao-scott-f": "Rao-Scott F (second order)",
    "rao-scott-chisq": "Rao-Scott chi-square (first order)",
    "pearson": "Pearson chi-square (as if simple random)",
    "wald-f": "adjusted Wald F (all means)",
}
SIGNIFICANT = 6
LEAST_P = 1e-4


def as_json(found: Comparison, design: dict[str, Any]) -> str:
    """Return the design and the tests, numbers at full precision; `tests` is empty for a census, and `because` says so."""
    tests = [*map(asdict, found.tests), *({"test": "t"} | asdict(of) for of in found.differences)]
    whole = {
        "design": design, "title": found.title, "n": found.n, "left_out": found.left_out, "because": found.because, "tests": tests,
    }  # fmt: skip
    return json.dumps(plain(whole), ensure_ascii=False, indent=2)


def as_text(found: Comparison, _design: dict[str, Any]) -> str:
    """Return the title, the tests in aligned columns with six significant digits, and what there is to say of them."""
    head = f"{found.title}; {found.n} rows, {_number(found.df)} degrees of freedom by the design"
    if found.because:
        return f"{head}\n\n{found.because}"
    tables = [_tests(found.tests), _differences(found.differences)]
    return "\n\n".join([head, *filter(None, tables), *filter(None, [_notes(found)])])


def _tests(tests: tuple[Finding, ...]) -> str:
    rows = [[NAMES[of.test], *map(_number, (of.statistic, of.df, of.ddf)), _p(of.p)] for of in tests]
    return columns([["test", "statistic", "df", "ddf", "p"], *rows], 1) if tests else ""


def _differences(differences: tuple[Difference, ...]) -> str:
    rows = [
        [
            f"{of.second} - {of.first}",
            *map(_number, (of.estimate, of.se, of.low, of.high, of.statistic)),
            _p(of.p),
            _p(of.adjusted),
        ]
        for of in differences
    ]
    head = ["difference", "estimate", "se", "low", "high", "t", "p", "adjusted p"]
    return columns([head, *rows], 1) if differences else ""


def _notes(found: Comparison) -> str:
    lines = [f"{NAMES[of.test]}: not made, {of.because}" for of in found.tests if of.because]
    lines += [f"{of.second} - {of.first}: not tested, {of.because}" for of in found.differences if of.because]
    lines += [f"left out, since nobody is in it: {level}" for level in found.left_out]
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.{SIGNIFICANT}g}"


def _p(value: float | None) -> str:
    return "-" if value is None else "<0.0001" if value < LEAST_P else f"{value:.4f}"


FORMATS: dict[str, Callable[[Comparison, dict[str, Any]], str]] = {"json": as_json, "text": as_text}
"""How a comparison can be printed."""
