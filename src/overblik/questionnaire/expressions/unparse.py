"""From an expression back to text, with no more brackets than it needs."""

from __future__ import annotations

import keyword
import re
from decimal import Decimal

from overblik.questionnaire.expressions.nodes import (
    And,
    Answered,
    Arithmetic,
    Asked,
    Compare,
    Constant,
    Count,
    IsOneOf,
    Name,
    Negative,
    Node,
    Not,
    Or,
    Ticks,
)
from overblik.questionnaire.expressions.scan import THOUSANDS

_PLAIN = re.compile(r"[^\W\d]\w*")
_OR, _AND, _NOT, _COMPARE, _ADD, _MULTIPLY, _MINUS, _ATOM = range(8)


def unparse(node: Node) -> str:  # noqa: PLR0911 - one for each node
    """
    Return the text of *node*; parsed again it means the same.

    >>> kontakt = Name(id="kontakt")
    >>> unparse(And(terms=(Answered(name=kontakt), Ticks(option=Constant(value="unge"), name=kontakt))))
    "answered(kontakt) and 'unge' in kontakt"
    """
    match node:
        case And() | Or():
            word = " and " if isinstance(node, And) else " or "
            return word.join(_inside(term, _tightness(node) + 1) for term in node.terms)
        case Not(operand=operand):
            return f"not {_inside(operand, _NOT)}"
        case Negative(operand=operand):
            return f"-{_inside(operand, _MINUS)}"
        case Compare() | Arithmetic():
            return _between(node)
        case Answered() | Asked() | Count():
            return f"{type(node).__name__.lower()}({quoted_name(node.name.id)})"
        case IsOneOf() | Ticks():
            return _member(node)
        case Name(id=name):
            return quoted_name(name)
        case Constant():
            return _constant(node)


def quoted_name(name: str) -> str:
    """
    Return *name* as expressions write it, in backticks where it needs them.

    >>> quoted_name("formaal/unge")
    '`formaal/unge`'
    """
    return name if _PLAIN.fullmatch(name) and not keyword.iskeyword(name) else f"`{name}`"


def _inside(node: Node, least: int) -> str:
    return unparse(node) if _tightness(node) >= least else f"({unparse(node)})"


def _tightness(node: Node) -> int:  # noqa: PLR0911 - one for each node
    match node:
        case Or():
            return _OR
        case And():
            return _AND
        case Not():
            return _NOT
        case Compare() | IsOneOf() | Ticks():
            return _COMPARE
        case Arithmetic(op=op):
            return _ADD if op in "+-" else _MULTIPLY
        case Negative():
            return _MINUS
        case _:
            return _ATOM


def _between(node: Compare | Arithmetic) -> str:
    """Equal signs of arithmetic bind to the left; comparisons in comparisons always stand in brackets."""
    here = _tightness(node)
    left = here if isinstance(node, Arithmetic) else here + 1
    return f"{_inside(node.left, left)} {node.op} {_inside(node.right, here + 1)}"


def _member(node: IsOneOf | Ticks) -> str:
    word = "not in" if node.negated else "in"
    if isinstance(node, Ticks):
        return f"{unparse(node.option)} {word} {quoted_name(node.name.id)}"
    values = ", ".join(unparse(value) for value in node.values)
    return f"{_inside(node.operand, _COMPARE + 1)} {word} [{values}]"


def _constant(node: Constant) -> str:
    if isinstance(node.value, bool):
        return str(node.value)
    if isinstance(node.value, str):
        quote = '"' if "'" in node.value else "'"
        return f"{quote}{node.value}{quote}"
    number = f"{Decimal(repr(node.value)):f}".removesuffix(".0")
    return f"{number}0" if THOUSANDS.fullmatch(number.removeprefix("-")) else number
