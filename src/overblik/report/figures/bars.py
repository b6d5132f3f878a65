"""Bars: one row per option, one bar per group."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from overblik.questionnaire.cell_names import Group
from overblik.questionnaire.variables import Choices, Option
from overblik.report.figures.model import Chart, Entry, Order, Row, Segment
from overblik.report.figures.order import ordered_options
from overblik.report.figures.roles import bar_role
from overblik.report.figures.segments import View, base_text, bases_at_bars, remark
from overblik.report.figures.words import word

FULL = (Fraction(25), Fraction(50), Fraction(100))
"""The percentages that may fill the plot: few, so that figures can be compared."""
PAIR = 2


def bars(view: View, order: Order) -> Chart:
    """Return the chart of a single or multiple choice, or of any variable whose options have bars of their own."""
    table = view.table
    rows = tuple(_row(view, option) for option in ordered_options(table, order))
    everywhere = [segment for row in rows for segment in row.segments]
    alone = len(table.groups) == 1
    return Chart(
        kind="bars",
        language=view.language,
        rows=rows,
        entries=() if alone else entries(view),
        unit=view.unit(),
        base=_single_base(view) if alone else "",
        key=key(everywhere, view.language),
        full=full_length(everywhere, view),
        show=view.show,
    )


def entries(view: View) -> tuple[Entry, ...]:
    """Return one entry per group; the second of a pair, and the total beside the parts, are muted."""
    groups = view.table.groups
    bases = [view.base(group=group) for group in groups]
    shown = bases_at_bars(bases)
    return tuple(
        Entry(
            id=group_id(group),
            label=view.group_label(group),
            role=_group_role(groups, group),
            base=base_text(base, view.language) if shown else "",
        )
        for group, base in zip(groups, bases, strict=True)
    )


def group_id(group: Group) -> str:
    """Return the id of a group: `region=Nordjylland`."""
    return ",".join(f"{name}={value}" for name, value in group)


def key(segments: Iterable[Segment], language: str) -> str:
    """Return what the dash means, where there is one."""
    return word("dash", language) if any(segment.state == "suppressed" for segment in segments) else ""


def full_length(segments: Iterable[Segment], view: View) -> Fraction:
    """Return the length that fills the plot: a round percentage, or the largest count."""
    longest = max((segment.length for segment in segments if segment.length is not None), default=Fraction(0))
    if view.show == "count":
        return longest or Fraction(1)
    return next((full for full in FULL if longest <= full), longest)


def _row(view: View, option: Option) -> Row:
    choices = view.table.variable.choices
    groups = view.table.groups
    segments = tuple(view.segment(option, _role(choices, option, groups, group), group=group) for group in groups)
    apart = choices is not None and option in choices.outside
    return Row(
        label=option.label[view.language],
        segments=segments,
        base=_own_base(view, option) if apart else "",
        remark=remark(segments, view.language),
        apart=apart,
    )


def _role(choices: Choices | None, option: Option, groups: tuple[Group, ...], group: Group) -> str:
    role = _group_role(groups, group)
    return role if choices is None or role == "muted" or len(groups) == PAIR else bar_role(choices, option.id)


def _group_role(groups: tuple[Group, ...], group: Group) -> str:
    total_beside_parts = group == () and len(groups) > 1
    second_of_pair = len(groups) == PAIR and () not in groups and group == groups[1]
    return "muted" if total_beside_parts or second_of_pair else "main"


def _single_base(view: View) -> str:
    base = view.base(group=view.table.groups[0])
    return base_text(base, view.language) if bases_at_bars([base]) else ""


def _own_base(view: View, option: Option) -> str:
    """Answers outside the options that are left out of the others' base have one of their own."""
    if len(view.table.groups) > 1:
        return ""
    group = view.table.groups[0]
    cell = view.cell(option.id, group=group)
    own = cell.base if cell else None
    return base_text(own, view.language) if own != view.base(group=group) else ""
