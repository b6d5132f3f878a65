"""
What an expression says of one answer set: true, false, or unknown.

The logic is Kleene's: *unknown* is a truth value that nobody has looked up yet, so `unknown and false` is false
whatever it may turn out to be, and `unknown or true` is true (S. C. Kleene, *Introduction to Metamathematics*, 1952,
section 64).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from overblik.questionnaire.expressions.nodes import (
    And,
    Answered,
    Arithmetic,
    Asked,
    Compare,
    Constant,
    Count,
    Expression,
    IsOneOf,
    Name,
    Negative,
    Node,
    Not,
    Or,
    Order,
    Ticks,
)
from overblik.questionnaire.missing import Missing

Value: TypeAlias = str | float | frozenset[str] | Missing
"""An answer: an option id or a text, a number, the ticked options of a multiple, or why there is none."""

_ORDERS: Mapping[str, Callable[[float, float], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_SIGNS: Mapping[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def evaluate(expression: Expression, values: Mapping[str, Value]) -> bool | None:
    """
    Return the verdict of *expression* on one answer set, None where it is unknown.

    A name that is not in *values* counts as not reached. What compares with something missing, divides by zero or, in
    an expression that `check` refuses, compares what cannot be compared, is unknown.

    >>> from overblik.questionnaire.expressions.parse import parse
    >>> either = parse("ansatte >= 10 or region == 'Sjælland'")[0]
    >>> evaluate(either, {"ansatte": Missing.SKIPPED, "region": "Sjælland"})
    True
    >>> evaluate(either, {"ansatte": Missing.SKIPPED, "region": "Nordjylland"}) is None
    True
    """
    return _truth(expression.root, values)


def _truth(node: Node, values: Mapping[str, Value]) -> bool | None:  # noqa: PLR0911 - one for each node
    match node:
        case And(terms=terms):
            return _all([_truth(term, values) for term in terms])
        case Or(terms=terms):
            return _not(_all([_not(_truth(term, values)) for term in terms]))
        case Not(operand=operand):
            return _not(_truth(operand, values))
        case Compare():
            return _compare(node, values)
        case IsOneOf():
            return _is_one_of(node, values)
        case Ticks():
            return _ticks(node, values)
        case Answered() | Asked():
            return _status(node, values)
        case Constant(value=bool() as value):
            return value
        case _:
            return None


def _all(verdicts: Sequence[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _not(verdict: bool | None) -> bool | None:  # noqa: FBT001 - verdicts are all it is about
    return None if verdict is None else not verdict


def _status(node: Answered | Asked, values: Mapping[str, Value]) -> bool:
    value = values.get(node.name.id, Missing.NOT_REACHED)
    if isinstance(value, Missing):
        return isinstance(node, Asked) and value.seen
    return True


def _compare(node: Compare, values: Mapping[str, Value]) -> bool | None:
    return _ordered(_operand(node.left, values), node.op, _operand(node.right, values))


def _ordered(left: str | float | None, op: Order, right: str | float | None) -> bool | None:
    if isinstance(left, str) and isinstance(right, str):
        return {"==": left == right, "!=": left != right}.get(op)
    if isinstance(left, str) or isinstance(right, str) or left is None or right is None:
        return None
    return _ORDERS[op](left, right)


def _is_one_of(node: IsOneOf, values: Mapping[str, Value]) -> bool | None:
    """Return None where any of the comparisons is unknown, as when a number stands among texts."""
    operand = _operand(node.operand, values)
    same = [_ordered(operand, "==", _operand(value, values)) for value in node.values]
    return None if None in same else (True in same) is not node.negated


def _ticks(node: Ticks, values: Mapping[str, Value]) -> bool | None:
    ticked, option = values.get(node.name.id), node.option.value
    if not isinstance(ticked, frozenset) or not isinstance(option, str):
        return None
    return (option in ticked) is not node.negated


def _operand(node: Node, values: Mapping[str, Value]) -> str | float | None:
    """Return the text or number that *node* is worth; None where it is unknown."""
    match node:
        case Constant(value=bool()):
            return None
        case Constant(value=value):
            return value
        case Name(id=name):
            answer = values.get(name)
            return None if isinstance(answer, Missing | frozenset) else answer
        case _:
            return _number(node, values)


def _number(node: Node, values: Mapping[str, Value]) -> float | None:
    match node:
        case Count(name=name):
            ticked = values.get(name.id)
            return float(len(ticked)) if isinstance(ticked, frozenset) else None
        case Negative(operand=operand):
            number = _operand(operand, values)
            return None if number is None or isinstance(number, str) else -number
        case Arithmetic():
            return _arithmetic(node, values)
        case _:
            return None


def _arithmetic(node: Arithmetic, values: Mapping[str, Value]) -> float | None:
    left, right = _operand(node.left, values), _operand(node.right, values)
    if isinstance(left, str) or isinstance(right, str) or left is None or right is None:
        return None
    if node.op == "/" and right == 0:
        return None
    return _SIGNS[node.op](left, right)
