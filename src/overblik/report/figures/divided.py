"""Bars divided by options, and the heat table that takes their place where there are too many of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from overblik.files.numbers import number_text
from overblik.questionnaire.variables import Choices, Net, Option
from overblik.report.figures.bars import key
from overblik.report.figures.model import Chart, Entry, Order, Row, Segment
from overblik.report.figures.order import ordered_rows
from overblik.report.figures.places import Place, places
from overblik.report.figures.roles import heat_role, option_roles, side_totals
from overblik.report.figures.segments import View, base_text, remark


def stacked(view: View, choices: Choices, order: Order) -> Chart:
    """Return bars of 100 per cent, divided by the options; the totals of a scale's two sides stand at the ends."""
    roles = option_roles(choices)
    before, after = side_totals(choices)
    rows = [_row(view, place, roles, totals=(before, after)) for place in places(view)]
    return replace(
        _chart(view, ordered_rows(tuple(rows), order), roles),
        kind="stacked",
        before=before.label[view.language] if before else "",
        after=after.label[view.language] if after else "",
    )


def heat(view: View, order: Order) -> Chart:
    """Return a table of numbers whose cells are the darker the larger they are."""
    roles = {option.id: "heat-0" for option in view.table.options}
    rows = [_row(view, place, roles) for place in places(view)]
    warm = [replace(row, segments=tuple(_warm(segment) for segment in row.segments)) for row in rows]
    return _chart(view, ordered_rows(tuple(warm), order), roles)


def _chart(view: View, rows: tuple[Row, ...], roles: Mapping[str, str]) -> Chart:
    return Chart(
        kind="heat",
        language=view.language,
        rows=rows,
        entries=tuple(_entry(view, option, roles[option.id]) for option in view.table.options),
        unit=view.unit(),
        key=key((segment for row in rows for segment in row.segments), view.language),
        show=view.show,
    )


def _row(view: View, place: Place, roles: Mapping[str, str], totals: tuple[Net | None, ...] = (None, None)) -> Row:
    segments = tuple(
        view.segment(option, roles[option.id], row=place.row, group=place.group) for option in view.table.options
    )
    before, after = (
        view.segment(net, "total", row=place.row, group=place.group) if net else None for net in totals
    )  # fmt: skip
    return Row(
        label=place.label,
        segments=segments,
        heading=place.heading,
        base=place.base,
        before=before,
        after=after,
        remark=remark(segments, view.language),
    )


def _warm(segment: Segment) -> Segment:
    return segment if segment.percent is None else replace(segment, role=heat_role(segment.percent))


def _entry(view: View, option: Option, role: str) -> Entry:
    choices = view.table.variable.choices
    apart = choices is not None and option in choices.outside
    base = _outside_base(view, option) if apart else ""
    return Entry(id=option.id, label=option.label[view.language], role=role, base=base, apart=apart)


def _outside_base(view: View, option: Option) -> str:
    """Answers outside the options have a base of their own where they are left out of the others'."""
    own = sorted({base for row, base in _outside_bases(view, option) if base != row})
    if len(own) <= 1:
        return base_text(own[0] if own else None, view.language)
    return f"{base_text(own[0], view.language)}–{number_text(own[-1], view.language, 0)}"


def _outside_bases(view: View, option: Option) -> Iterator[tuple[int | None, int]]:
    for place in places(view):
        cell = view.cell(option.id, row=place.row, group=place.group)
        if cell is not None and cell.base is not None:
            yield view.base(row=place.row, group=place.group), cell.base
