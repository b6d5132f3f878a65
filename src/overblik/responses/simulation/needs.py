"""
How closely each question must be planned.

A plan keeps apart only what something else depends on: of a multiple the options that routing, a target or an open text asks for,
of a number the sides of the bounds that it is compared with. All else is drawn afterwards.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from overblik.questionnaire.expressions import Expression
from overblik.questionnaire.expressions.nodes import Compare, Constant, Count, IsOneOf, Name, Node, Ticks, walk
from overblik.questionnaire.variables import Variable
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.targets import Target


@dataclass(frozen=True, kw_only=True)
class Needs:
    """
    What must be kept apart, by the name of a question.

    *ticks*: options of a multiple. *counted*: multiples whose number of ticks matters. *cuts*: numbers that a number is compared
    with. *exact*: numbers that are reckoned with, so that their very value matters. *texts*: texts that a text is compared with.
    """

    ticks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    counted: set[str] = field(default_factory=set)
    cuts: dict[str, set[float]] = field(default_factory=lambda: defaultdict(set))
    exact: set[str] = field(default_factory=set)
    texts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def needs_of(names: Names, expressions: Iterable[Expression], targets: Iterable[Target]) -> Needs:
    """Return what routing, checks, rows, open texts and targets need."""
    needs = Needs()
    for expression in expressions:
        for name in expression.names:
            _need_name(name, names, needs)
        for node in walk(expression.root):
            _need_node(node, names, needs)
    for question in names.questionnaire.questions:
        _need_options(question.variable, needs)
    for target in targets:
        for cell in target.cells:
            for name in (cell.variable, *(name for name, _ in cell.by)):
                _need_name(name, names, needs)
            _need_net(cell.variable, cell.option, names, needs)
    return needs


def _need_options(variable: Variable, needs: Needs) -> None:
    if variable.shape == "grid" and variable.chosen_in:
        needs.ticks[variable.chosen_in] |= {row.id for row in variable.rows}
    if variable.shape == "many" and variable.choices:
        needs.ticks[variable.id] |= {name for name in (variable.choices.other, variable.choices.exclusive) if name}


def _need_name(name: str, names: Names, needs: Needs) -> None:
    """A derived variable needs of its source what its rule asks."""
    while name in names.derived:
        derived = names.derived[name]
        if derived.rule == "count":
            needs.counted.add(derived.of)
        if derived.rule == "bands" and derived.variable.choices:
            bounds = [bound for option in derived.variable.choices.options for bound in option.bounds or ()]
            needs.cuts[derived.of] |= {float(bound) for bound in bounds if bound is not None}
        name = derived.of


def _need_node(node: Node, names: Names, needs: Needs) -> None:
    match node:
        case Ticks(option=Constant(value=str() as option), name=Name(id=name)):
            needs.ticks[name].add(option)
        case Count(name=Name(id=name)):
            needs.counted.add(name)
        case Compare(left=left, right=right):
            _need_compared(left, (right,), names, needs)
            _need_compared(right, (left,), names, needs)
        case IsOneOf(operand=operand, values=values):
            _need_compared(operand, values, names, needs)


def _need_compared(side: Node, others: tuple[Node, ...], names: Names, needs: Needs) -> None:
    constants = [node.value for other in others for node in walk(other) if isinstance(node, Constant)]
    plain = isinstance(side, Name) and all(isinstance(other, Constant) for other in others)
    for node in walk(side):
        if not isinstance(node, Name) or node.id not in names.variables:
            continue
        shape = names.variables[node.id].shape
        if shape == "number":
            needs.cuts[node.id] |= {value for value in constants if isinstance(value, float)}
            if not plain:
                needs.exact.add(node.id)
        elif shape == "text":
            needs.texts[node.id] |= {value for value in constants if isinstance(value, str)}


def _need_net(name: str, option: str, names: Names, needs: Needs) -> None:
    variable = names.variables.get(name)
    if variable is None or variable.shape != "many" or variable.choices is None:
        return
    for net in variable.choices.nets:
        if net.id == option:
            needs.ticks[name] |= set(net.of)
