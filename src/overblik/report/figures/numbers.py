"""Numbers: the median between the quartiles, the mean beside it."""

from __future__ import annotations

from fractions import Fraction

from overblik.report.figures.model import Chart, Row, Spread
from overblik.report.figures.places import Place, places
from overblik.report.figures.segments import View
from overblik.report.figures.words import DASH, word
from overblik.tables.cells import Statistic
from overblik.tables.show import printed


def numbers(view: View) -> Chart:
    """Return the spread of a number, one row per group."""
    rows = tuple(_row(view, place) for place in places(view))
    highest = max((row.spread.q3 for row in rows if row.spread), default=0.0)
    unit = view.table.variable.unit
    held_back = any(row.remark == word("too_few", view.language) for row in rows)
    return Chart(
        kind="numbers",
        language=view.language,
        rows=rows,
        unit=unit[view.language] if unit else "",
        key=word("dash", view.language) if held_back else "",
        full=Fraction(highest) or Fraction(1),
    )


def _row(view: View, place: Place) -> Row:
    spread = _spread(view, place)
    return Row(
        label=place.label,
        heading=place.heading,
        base=place.base,
        spread=spread,
        remark="" if spread else _remark(view, place),
    )


def _spread(view: View, place: Place) -> Spread | None:
    q1, median, q3, mean = (_value(view, place, name) for name in ("q1", "median", "q3", "mean"))
    if q1 is None or median is None or q3 is None:
        return None
    return Spread(
        cell=str(view.name("median", group=place.group)),
        q1=q1,
        median=median,
        q3=q3,
        mean=mean,
        median_text=_printed(view, place, "median"),
        middle_text=f"{_printed(view, place, 'q1')}–{_printed(view, place, 'q3')}",
        mean_text=_printed(view, place, "mean"),
    )


def _value(view: View, place: Place, name: Statistic) -> float | None:
    cell = view.cell(name, group=place.group)
    return None if cell is None or cell.suppressed else cell.value


def _printed(view: View, place: Place, name: Statistic) -> str:
    cell = view.cell(name, group=place.group)
    return DASH if cell is None else printed(cell, view.table, view.language)


def _remark(view: View, place: Place) -> str:
    cell = view.cell("median", group=place.group)
    held_back = cell is None or cell.suppressed
    return word("too_few" if held_back else "no_answers", view.language)
