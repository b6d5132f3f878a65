"""
Which columns an expression speaks of, and whether as texts or as numbers.

What a column of plain data holds depends on what it is compared with: text with a text, as it stands in the data (`'00501'`),
and a number with a number, for which texts are parsed. So every comparison is bound for itself, and one column may be bound both
ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import pyarrow as pa

from overblik.questionnaire.expressions import Expression, Mistake, NameType, check
from overblik.questionnaire.expressions.mistakes import in_order
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
    walk,
)
from overblik.questionnaire.expressions.unparse import quoted_name
from overblik.tables.data.columns import holds_numbers, is_text

_Shape: TypeAlias = Literal["number", "text"]
TRUE = "true"
"""The level of a truth value that is true."""


@dataclass(frozen=True)
class Use:
    """A column, and the shape in which an expression uses it."""

    column: str
    shape: _Shape


@dataclass(frozen=True)
class Bound:
    """An expression in which the name at position n of *uses* is called `n`, so that no two names can be taken for one another."""

    expression: Expression
    uses: tuple[Use, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the expression speaks of, once each."""
        return tuple(dict.fromkeys(use.column for use in self.uses))

    @property
    def known(self) -> dict[str, NameType]:
        """What the names in the expression hold."""
        return {str(position): NameType(shape=use.shape) for position, use in enumerate(self.uses)}


def bind(expression: Expression, schema: pa.Schema) -> tuple[Bound, tuple[Mistake, ...]]:
    """Return *expression* bound to the columns of *schema*, and every mistake in what it says of them."""
    types = dict(zip(schema.names, schema.types, strict=True))
    root = _truths(expression.root, types)
    mistakes = in_order(mistake for leaf in _leaves(root) for mistake in _mistakes(leaf, types))
    uses: dict[Use, str] = {}
    bound = _renamed(root, types, uses)
    return Bound(replace(expression, root=bound), tuple(uses)), mistakes


def _truths(node: Node, types: Mapping[str, pa.DataType]) -> Node:
    """Return *node* with columns of truth values, alone or compared with True and False, compared with the text of their level."""
    match node:
        case And(terms=terms) | Or(terms=terms):
            return replace(node, terms=tuple(_truths(term, types) for term in terms))
        case Not(operand=operand):
            return replace(node, operand=_truths(operand, types))
        case Name(id=name) if _is_truth(types.get(name)):
            return Compare(op="==", left=node, right=Constant(value=TRUE, offset=node.offset), offset=node.offset)
        case Compare(left=Name(id=name), right=Constant(value=bool() as value)) if _is_truth(types.get(name)):
            return replace(node, right=Constant(value=str(value).lower(), offset=node.right.offset))
        case _:
            return node


def _is_truth(type_: pa.DataType | None) -> bool:
    return type_ is not None and bool(pa.types.is_boolean(type_))


def _leaves(node: Node) -> Iterator[Node]:
    """Yield the conditions that `and`, `or` and `not` join."""
    match node:
        case And(terms=terms) | Or(terms=terms):
            for term in terms:
                yield from _leaves(term)
        case Not(operand=operand):
            yield from _leaves(operand)
        case _:
            yield node


def _mistakes(leaf: Node, types: Mapping[str, pa.DataType]) -> Iterator[Mistake]:
    match leaf:
        case Asked(name=name):
            message = f"data without a questionnaire do not say what was asked; write answered({quoted_name(name.id)})"
            yield Mistake("expression-types", message, leaf.offset)
        case Compare(left=Name(id=name), right=Constant(value=bool() as value)) if name in types:
            said = quoted_name(name)
            message = f"{said} holds no truth values; write {value} as it stands in the data: {said} == '{value}'"
            yield Mistake("expression-types", message, leaf.right.offset)
            return
        case _:
            pass
    shape = _shape(leaf, types)
    known = {name: NameType(shape=_fitting(type_, shape)) for name, type_ in types.items()}
    yield from check(Expression(text="", root=leaf), known, called="column")


def _fitting(type_: pa.DataType, shape: _Shape) -> _Shape:
    """Return *shape* where a column can have it; a date, say, is compared as a text only."""
    return shape if shape == "text" or holds_numbers(type_) or is_text(type_) else "text"


def _shape(leaf: Node, types: Mapping[str, pa.DataType]) -> _Shape:
    """Return the shape in which a condition uses its columns: texts beside a text, numbers beside a number."""
    match leaf:
        case Compare(op="<" | "<=" | ">" | ">="):
            return "number"
        case Compare(left=left, right=right):
            return _shape_beside((left, right), types)
        case IsOneOf(operand=operand, values=values):
            return _shape_beside((operand, *values), types)
        case _:
            return "text"


def _shape_beside(sides: tuple[Node, ...], types: Mapping[str, pa.DataType]) -> _Shape:
    if any(isinstance(side, Constant) and isinstance(side.value, str) for side in sides):
        return "text"
    return "number" if any(_is_number(side, types) for side in sides) else "text"


def _is_number(side: Node, types: Mapping[str, pa.DataType]) -> bool:
    if isinstance(side, Name):
        return side.id in types and holds_numbers(types[side.id])
    return isinstance(side, Arithmetic | Negative | Count | Constant)


def _renamed(node: Node, types: Mapping[str, pa.DataType], uses: dict[Use, str]) -> Node:
    """Return *node* with its names replaced; what they stand for is added to *uses*."""
    match node:
        case And(terms=terms) | Or(terms=terms):
            return replace(node, terms=tuple(_renamed(term, types, uses) for term in terms))
        case Not(operand=operand):
            return replace(node, operand=_renamed(operand, types, uses))
        case _:
            shape = _shape(node, types)
            names = {part.id for part in walk(node) if isinstance(part, Name)}
            new = {name: uses.setdefault(Use(name, shape), str(len(uses))) for name in sorted(names)}
            return _with_names(node, new)


def _with_names(node: Node, new: Mapping[str, str]) -> Node:
    match node:
        case Name(id=name):
            return replace(node, id=new[name])
        case Compare(left=left, right=right) | Arithmetic(left=left, right=right):
            return replace(node, left=_with_names(left, new), right=_with_names(right, new))
        case IsOneOf(operand=operand) | Negative(operand=operand):
            return replace(node, operand=_with_names(operand, new))
        case Answered(name=name) | Asked(name=name) | Count(name=name) | Ticks(name=name):
            return replace(node, name=replace(name, id=new[name.id]))
        case _:
            return node
