"""Which colour an option has, from where it stands in its scale."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from overblik.questionnaire.variables import Choices, Net
from overblik.report.figures.order import is_residual
from overblik.report.figures.palette import MOST_POINTS, MOST_STEPS, SIDES, STEPS

HEAT_FROM = (10, 25, 40, 60, 80)
"""The percentages at which the cells of a heat table grow darker."""


def option_roles(choices: Choices) -> Mapping[str, str]:
    """Return the role of each option of a bar that is divided by them, in their order, those outside last."""
    return _roles(choices) | {option.id: "apart" for option in choices.outside}


def _roles(choices: Choices) -> dict[str, str]:
    if choices.style == "nominal":
        return {name: "main" if index == 0 else "muted" for index, name in enumerate(choices.ids)}
    first, _, last = sides(choices)
    if not (first or last):
        return _steps(choices)
    names = ("good", "bad") if choices.falling else ("bad", "good")
    outwards = dict(zip(last[::-1], _side(names[1], len(last)), strict=True))
    found = dict(zip(first, _side(names[0], len(first)), strict=True)) | outwards
    return {name: found.get(name, "neutral") for name in choices.ids}


def bar_role(choices: Choices, option: str) -> str:
    """Return the role of an option that has a bar of its own."""
    return "light" if is_residual(choices, option) else "main"


def heat_role(percent: Decimal) -> str:
    """Return the role of a cell of a heat table."""
    return f"heat-{sum(percent >= limit for limit in HEAT_FROM)}"


def sides(choices: Choices) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """
    Return the options before the neutral point, on it, and after it, in the order asked.

    Without a declared neutral point a scale with an even number of points parts in the middle; an odd one, or ranges, have no
    sides, and all three are empty.
    """
    names = choices.ids
    if choices.style == "scale" and choices.neutral in names:
        at = names.index(choices.neutral)
        return names[:at], names[at : at + 1], names[at + 1 :]
    if choices.style == "scale" and len(names) % 2 == 0:
        return names[: len(names) // 2], (), names[len(names) // 2 :]
    return (), (), ()


def side_totals(choices: Choices) -> tuple[Net | None, Net | None]:
    """
    Return the nets that are the totals of the two sides of a scale, as far as they are declared.

    A total takes in the outermost point and none on the other side; the one with most points is meant. One that takes in the
    neutral point too ("the same or more") stands in where there is no other.
    """
    first, middle, last = sides(choices)
    return _total(choices, first, first[:1], middle), _total(choices, last, last[-1:], middle)


def fits_palette(choices: Choices) -> bool:
    """Whether the options are few enough to be told apart by colour."""
    first, _, last = sides(choices)
    if first or last:
        return max(len(first), len(last)) in SIDES
    return len(choices.options) <= (MOST_STEPS if choices.style == "interval" else MOST_POINTS)


def _total(choices: Choices, side: tuple[str, ...], outermost: tuple[str, ...], middle: tuple[str, ...]) -> Net | None:
    within = {*side, *middle}
    nets = [net for net in choices.nets if net.rule == "any" and set(outermost) <= set(net.of) <= within]
    return max(nets, key=lambda net: (set(net.of) <= set(side), len(net.of)), default=None) if side else None


def _side(name: str, points: int) -> list[str]:
    return [f"{name}-{shade}" for shade in SIDES[points]]


def _steps(choices: Choices) -> dict[str, str]:
    shades = STEPS[len(choices.ids)]
    inwards = reversed(shades) if choices.falling else shades
    return {name: f"step-{shade}" for name, shade in zip(choices.ids, inwards, strict=True)}
