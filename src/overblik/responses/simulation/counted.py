"""What a cell counts, as sums of the plan's whole numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Choices, Net, Variable
from overblik.responses.simulation.program import Sum, added

if TYPE_CHECKING:
    from overblik.responses.simulation.draft import Draft

ANSWERED = "answered"
"""The only cell that an open question has: how many wrote something."""


@dataclass(frozen=True, kw_only=True)
class Sums:
    """The count of a cell and its base."""

    count: Sum
    base: Sum


def sums_of(cell: CellName, draft: Draft) -> Sums:
    """Return what a cell counts and what it is of; a pooled row adds its rows up."""
    setting = draft.network.setting
    counts: list[Sum] = []
    bases: list[Sum] = []
    for name, scope in zip(setting.rows(cell), setting.rooms(cell), strict=True):
        variable = setting.names.variables[name]
        for values, at in draft.patterns(scope, cell.by):
            value = setting.names.value(name, values)
            kinds = _in_base(variable, cell.option, counted=setting.about.dont_know == "counted")
            counts += [{at: 1}] if chosen(variable, cell.option, value) else []
            bases += [{at: 1}] if _is_of(variable, value, kinds) else []
        item = setting.items.get(name)
        if item is not None and cell.option in item.rest:
            counts += draft.further(item.id, cell.option, cell.by)
    return Sums(count=added(*counts), base=added(*bases))


def chosen(variable: Variable, option: str, value: Value) -> bool:
    """Whether someone with this *value* is in the cell of an option, a net or an answer outside the options."""
    choices = variable.choices
    if choices is None:
        return option == ANSWERED and not isinstance(value, Missing)
    if isinstance(value, Missing):
        return any(other.id == option and other.missing is value for other in choices.outside)
    ticked = value if isinstance(value, frozenset) else frozenset({str(value)})
    net = next((net for net in choices.nets if net.id == option), None)
    return option in ticked if net is None else _in_net(net, ticked)


def _in_net(net: Net, ticked: frozenset[str]) -> bool:
    if net.rule == "all":
        return set(net.of) <= ticked
    return (net.rule == "any") is bool(set(net.of) & ticked)


def _in_base(variable: Variable, option: str, *, counted: bool) -> frozenset[Missing]:
    """Return the missing kinds that are part of a cell's base."""
    choices = variable.choices or Choices(options=())
    outside = frozenset(other.missing for other in choices.outside if other.missing)
    return outside if counted or any(other.id == option for other in choices.outside) else frozenset()


def _is_of(variable: Variable, value: Value, kinds: frozenset[Missing]) -> bool:
    if variable.choices is None:
        return not isinstance(value, Missing) or value.seen
    return not isinstance(value, Missing) or value in kinds


def in_group(by: tuple[tuple[str, str], ...], values: Mapping[str, Value]) -> bool:
    """Whether someone whose break variables have *values* is in a group."""
    return all(values[name] == level for name, level in by)


def groups(cells: Iterator[CellName]) -> tuple[str, ...]:
    """Return the variables that any of the cells is broken by."""
    return tuple(dict.fromkeys(name for cell in cells for name, _ in cell.by))
