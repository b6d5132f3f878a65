"""Ranges of a number, as the options of an interval and as the bands of a derived variable."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from overblik.files.languages import Text
from overblik.files.numbers import number_text
from overblik.questionnaire.variables import Bounds, Option

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

_LABELS = {
    "between": {"da": "{low}–{high}{unit}", "en": "{low}–{high}{unit}"},
    "from": {"da": "{low}{unit} eller mere", "en": "{low}{unit} or more"},
    "to": {"da": "{high}{unit} eller mindre", "en": "{high}{unit} or less"},
    "any": {"da": "alle", "en": "all"},
}
_PAIR = 2


def read_ranges(raw: dict[str, Any], unit: Text, reader: Reader, path: Path_, what: str) -> tuple[Option, ...]:
    """Return one option per range; ranges stand in rising order and do not overlap."""
    if not raw:
        reader.problem("no-options", f"{what} has no options; list them as id: [from, to]", path)
    options: list[Option] = []
    for name, written in raw.items():
        here = (*path, name)
        reader.identifier(name, here, f"{what}: option")
        pair = written.get("range") if isinstance(written, dict) else written
        bounds = _bounds(pair)
        if bounds is None:
            message = f"{what}: option {name!r} takes two bounds that rise; write [from, to], null for an open end"
            reader.problem("interval-bounds", message, here, value=True)
            continue
        if options and _overlaps(options[-1].bounds, bounds):
            message = f"{what}: the range of {name!r} does not begin above the one before it; mend the bounds"
            reader.problem("interval-overlap", message, here, value=True)
        options.append(Option(id=name, label=_label(written, bounds, unit, reader, here), bounds=bounds))
    return tuple(options)


def _bounds(pair: Any) -> Bounds | None:
    if not isinstance(pair, list) or len(pair) != _PAIR:
        return None
    low, high = pair
    if not all(end is None or (isinstance(end, int | float) and not isinstance(end, bool)) for end in pair):
        return None
    return None if low is not None and high is not None and low > high else (low, high)


def _overlaps(before: Bounds | None, after: Bounds) -> bool:
    return before is not None and (before[1] is None or after[0] is None or after[0] <= before[1])


def _label(written: Any, bounds: Bounds, unit: Text, reader: Reader, path: Path_) -> Text:
    if isinstance(written, dict):
        texts = {key: text for key, text in written.items() if key != "range"}
        return reader.text(texts, path, f"option {path[-1]!r}")
    return Text({language: range_text(bounds, unit[language], language) for language in reader.languages})


def range_text(bounds: Bounds, unit: str, language: str) -> str:
    r"""
    Return a range in words.

    >>> range_text((0, 25), "pct.", "da")
    '0–25\xa0pct.'
    """
    low, high = bounds
    key = "any" if low is None and high is None else "to" if low is None else "from" if high is None else "between"
    pattern = _LABELS[key].get(language, _LABELS[key]["en"])
    shown = {"low": _number(low, language), "high": _number(high, language)}
    return pattern.format(**shown, unit=f"\u00a0{unit}" if unit else "")


def _number(value: float | None, language: str) -> str:
    if value is None:
        return ""
    exact = Decimal(str(value)).normalize()
    exponent = exact.as_tuple().exponent
    return number_text(exact, language, max(0, -exponent) if isinstance(exponent, int) else 0)
