"""
What an expression can be made of: a closed set of frozen values.

Every node knows where it begins in the text (`offset`, counted from 0 in characters); two nodes are equal when they
mean the same, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Order: TypeAlias = Literal["==", "!=", "<", "<=", ">", ">="]
Sign: TypeAlias = Literal["+", "-", "*", "/"]


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Something that begins at a place of the text."""

    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Name(Placed):
    """A question, a grid's row (`formaal/unge`), a derived variable or a frame column."""

    id: str


@dataclass(frozen=True, kw_only=True)
class Constant(Placed):
    """An option id or text, a number, or True and False."""

    value: str | float | bool


@dataclass(frozen=True, kw_only=True)
class Compare(Placed):
    """`left op right`. A chain such as `0 <= x <= 10` is an `And` of these."""

    op: Order
    left: Node
    right: Node


@dataclass(frozen=True, kw_only=True)
class IsOneOf(Placed):
    """`operand in [values]`, or `not in` when *negated*."""

    operand: Node
    values: tuple[Constant, ...]
    negated: bool = False


@dataclass(frozen=True, kw_only=True)
class Ticks(Placed):
    """`'option' in name`: the option of a multiple is ticked, or is not when *negated*."""

    option: Constant
    name: Name
    negated: bool = False


@dataclass(frozen=True, kw_only=True)
class And(Placed):
    """All of two or more terms."""

    terms: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Or(Placed):
    """Any of two or more terms."""

    terms: tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Not(Placed):
    """The opposite of a truth value."""

    operand: Node


@dataclass(frozen=True, kw_only=True)
class Arithmetic(Placed):
    """`left op right` of two numbers."""

    op: Sign
    left: Node
    right: Node


@dataclass(frozen=True, kw_only=True)
class Negative(Placed):
    """`-operand`. A minus before a number written out is part of that `Constant`."""

    operand: Node


@dataclass(frozen=True, kw_only=True)
class Answered(Placed):
    """`answered(name)`: there is an answer."""

    name: Name


@dataclass(frozen=True, kw_only=True)
class Asked(Placed):
    """`asked(name)`: the question was shown."""

    name: Name


@dataclass(frozen=True, kw_only=True)
class Count(Placed):
    """`count(name)`: how many options of a multiple are ticked."""

    name: Name


Node: TypeAlias = (
    Name | Constant | Compare | IsOneOf | Ticks | And | Or | Not | Arithmetic | Negative | Answered | Asked | Count
)


@dataclass(frozen=True, kw_only=True)
class Expression:
    """
    A whole expression: its text as the author wrote it, and what it means.

    Expressions are made by `parse`.
    """

    text: str = field(compare=False)
    root: Node

    @property
    def names(self) -> frozenset[str]:
        """The names that the expression depends on."""
        return frozenset(node.id for node in walk(self.root) if isinstance(node, Name))


def walk(node: Node) -> Iterator[Node]:
    """Yield *node* and everything in it, from left to right, each node before its parts."""
    yield node
    for part in parts(node):
        yield from walk(part)


def parts(node: Node) -> tuple[Node, ...]:  # noqa: PLR0911 - one for each node
    """Return the nodes that *node* is made of, from left to right."""
    match node:
        case And() | Or():
            return node.terms
        case Compare() | Arithmetic():
            return (node.left, node.right)
        case IsOneOf():
            return (node.operand, *node.values)
        case Ticks():
            return (node.option, node.name)
        case Not() | Negative():
            return (node.operand,)
        case Answered() | Asked() | Count():
            return (node.name,)
        case Name() | Constant():
            return ()
