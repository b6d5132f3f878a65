"""
A figure in words, for those who do not see it.

What kind it is and what it compares; the largest and the smallest, with their numbers; and of how many. The table behind the
figure has the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from overblik.files.languages import Text
from overblik.files.numbers import NO_BREAK_SPACE, marks, number_text
from overblik.report.figures.model import Chart, Kind, Row, Segment
from overblik.tables.table import Table

MOST_NAMES = 3
"""So many are named that share a place; of more, only the first."""

KINDS: Mapping[Kind, Text] = {
    "bars": Text({"en": "Bar chart", "da": "Søjlediagram"}),
    "stacked": Text({"en": "Divided bars", "da": "Opdelte søjler"}),
    "heat": Text({"en": "Table with shaded cells", "da": "Tabel med tonede felter"}),
    "numbers": Text({"en": "Median and quartiles", "da": "Median og kvartiler"}),
}

Phrase = Literal[
    "by", "ends", "alike", "median", "nothing", "base", "range", "answers", "hidden", "and", "others", "quoted"
]  # fmt: skip
PHRASES: Mapping[Phrase, Text] = {
    "by": Text({"en": ", by {titles}", "da": ", opdelt på {titles}"}),
    "ends": Text(
        {
            "en": "Largest is {most} at {high}, smallest {least} at {low}",
            "da": "Størst er {most} med {high}, mindst {least} med {low}",
        }
    ),
    "alike": Text({"en": "All numbers are {high}", "da": "Alle tal er {high}"}),
    "median": Text(
        {
            "en": "The median is {high}, the middle half {middle}",
            "da": "Medianen er {high}, den midterste halvdel {middle}",
        }
    ),
    "nothing": Text({"en": "No numbers are shown", "da": "Ingen tal er vist"}),
    "base": Text({"en": "Base: {base}{hidden}", "da": "Grundlag: {base}{hidden}"}),
    "range": Text({"en": "{low} to {high}", "da": "{low} til {high}"}),
    "answers": Text({"en": "answers", "da": "svar"}),
    "hidden": Text(
        {
            "en": "; numbers are left out where answers are too few",
            "da": "; tal er udeladt, hvor der er for få svar",
        }
    ),
    "and": Text({"en": "and", "da": "og"}),
    "others": Text({"en": "{first} and others", "da": "{first} m.fl."}),
    "quoted": Text({"en": "“{words}”", "da": "»{words}«"}),
}
"""English comes first: a language that the program does not write itself falls back to it."""


@dataclass(frozen=True, kw_only=True)
class Point:
    """A number: how large it is and as printed, the option that it is of, and the row or group; *residual* is what is left over."""

    size: Fraction
    text: str
    option: str = ""
    of: str = ""
    residual: bool = False


def alt_text(table: Table, chart: Chart, language: str) -> str:
    """
    Return the alternative text of a table's figure: three sentences.

    *chart* is the chart of *table* in the same language; numbers are printed as they are there.
    """
    unit = _unit(table, chart, language)
    sentences = (_what(table, chart, language), _ends(chart, unit, language), _base(table, chart, language))
    return " ".join(sentence if sentence[-1] in ".?!" else f"{sentence}." for sentence in sentences)


def _what(table: Table, chart: Chart, language: str) -> str:
    titles = [_uncapped(variable.label[language]) for variable in table.basis.breaks]
    by = PHRASES["by"][language].format(titles=_listed(titles, language)) if titles else ""
    return f"{KINDS[chart.kind][language]}: {table.variable.label.filled({})[language].rstrip(' .')}{by}"


def _unit(table: Table, chart: Chart, language: str) -> str:
    if chart.kind == "numbers":
        return chart.unit
    return PHRASES["answers"][language] if table.basis.base == "mentions" else table.basis.unit.many[language]


def _ends(chart: Chart, unit: str, language: str) -> str:
    found = list(_points(chart, unit))
    if not found:
        return PHRASES["nothing"][language]
    most = max(found, key=_size)
    smaller = [point for point in found if not point.residual and point.size < most.size] or found
    least = min(smaller, key=_size)
    spread = chart.rows[0].spread
    if len(chart.rows) == 1 and spread:
        return PHRASES["median"][language].format(high=most.text, middle=spread.middle_text)
    if most.size == least.size:
        return PHRASES["alike"][language].format(high=most.text)
    names = {"most": _names(found, most, language), "least": _names(smaller, least, language)}
    return PHRASES["ends"][language].format(**names, high=most.text, low=least.text)


def _base(table: Table, chart: Chart, language: str) -> str:
    """Return of how many the numbers are; where all of them are held back, that they are, and no base."""
    if not table.bases:
        return PHRASES["hidden"][language].removeprefix("; ").capitalize()
    unit = PHRASES["answers"] if table.basis.base == "mentions" else table.basis.unit.many
    bases = [number_text(base, language, 0) for base in table.bases]
    base = bases[0] if len(bases) == 1 else PHRASES["range"][language].format(low=bases[0], high=bases[-1])
    hidden = PHRASES["hidden"][language] if chart.key else ""
    return PHRASES["base"][language].format(base=f"{base}{NO_BREAK_SPACE}{unit[language]}", hidden=hidden)


def _names(found: Sequence[Point], like: Point, language: str) -> str:
    names = [_name(point, language) for point in found if point.size == like.size]
    return _listed(names, language) if len(names) <= MOST_NAMES else PHRASES["others"][language].format(first=names[0])


def _name(point: Point, language: str) -> str:
    return PHRASES["quoted"][language].format(words=": ".join(part for part in (point.of, point.option) if part))


def _listed(names: Sequence[str], language: str) -> str:
    *first, last = names
    return f"{', '.join(first)} {PHRASES['and'][language]} {last}" if first else last


def _uncapped(title: str) -> str:
    """A title in the middle of a sentence begins with a small letter, unless it is an abbreviation."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _size(point: Point) -> Fraction:
    return point.size


def _points(chart: Chart, unit: str) -> Iterator[Point]:
    """
    Yield the numbers that are compared: medians, the totals of a scale's side in each row, or all parts that are shown.

    Numbers are printed with their *unit*, shares in per cent. What is outside a scale is not compared with what is in it.
    """
    printed = marks(chart.language).percent if chart.show == "share" and chart.kind != "numbers" else unit
    if chart.kind == "numbers":
        yield from _medians(chart, printed)
        return
    for row, of in _named_rows(chart):
        for segment, entry in zip(_compared(row, chart), _groups(chart, row), strict=False):
            if segment.length is not None and not segment.apart:
                text, left_over = _with_unit(segment.text, printed), segment.role == "light"
                yield Point(size=segment.length, text=text, option=segment.label, of=entry or of, residual=left_over)


def _medians(chart: Chart, unit: str) -> Iterator[Point]:
    for row, of in _named_rows(chart):
        if row.spread:
            yield Point(size=Fraction(row.spread.median), text=_with_unit(row.spread.median_text, unit), of=of)


def _named_rows(chart: Chart) -> Iterator[tuple[Row, str]]:
    """Yield rows with what they are called: the rows of bars are options, and are called nothing else."""
    heading = ""
    for row in chart.rows:
        heading = row.heading or heading
        name = ", ".join(part for part in (heading, row.label) if part)
        yield row, "" if chart.kind == "bars" else name


def _compared(row: Row, chart: Chart) -> tuple[Segment, ...]:
    total = row.before or row.after
    return (total,) if total and len(chart.rows) > 1 else row.segments


def _groups(chart: Chart, row: Row) -> tuple[str, ...]:
    if chart.kind == "bars" and chart.entries:
        return tuple(entry.label for entry in chart.entries)
    return ("",) * len(row.segments)


def _with_unit(text: str, unit: str) -> str:
    return f"{text}{NO_BREAK_SPACE}{unit}" if unit else text
