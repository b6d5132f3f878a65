"""From Python's syntax tree to our nodes; whatever has no node of ours is refused by name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from overblik.questionnaire.expressions.mistakes import Mistake
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
    Order,
    Sign,
    Ticks,
)
from overblik.questionnaire.expressions.scan import Token
from overblik.questionnaire.expressions.slips import DEEPEST, meant, too_deep

_ORDERS: Mapping[type[ast.cmpop], Order] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_SIGNS: Mapping[type[ast.operator], Sign] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_FUNCTIONS: Mapping[str, type[Answered | Asked | Count]] = {"answered": Answered, "asked": Asked, "count": Count}

_NO_TUPLE = "a comma may only stand between the values of a list; write a list as ['a', 'b'] and a decimal as 0.5"
_NO_LIST = "a list stands only after in or not in; write what is to be in it before it"
_NO_INDEX = "there is nothing between the value and its list; write in before the ["
_NO_CONSTRUCT = "this is no part of the language; use comparisons, and, or, not, answered(x), asked(x), count(x)"


def translate(tree: ast.expr, tokens: Sequence[Token]) -> tuple[Node | None, tuple[Mistake, ...]]:
    """
    Return the node for *tree* with no mistakes, or None with all constructs that the language does not have.

    *tree* is the syntax of the skeleton of *tokens*, in one bracket, which its columns count.
    """
    walk = _Walk({token.offset: token.value for token in tokens})
    root = walk.node(tree)
    return (None if walk.mistakes else root), tuple(walk.mistakes)


class _Walk:
    """
    One walk down a tree.

    A part that is refused leaves a mistake and None, and the walk goes on beside it, so that all mistakes are told
    at once.
    """

    def __init__(self, values: Mapping[int, str]) -> None:
        self.values = values
        self.mistakes: list[Mistake] = []
        self.depth = 0
        self.ways: Mapping[type[ast.expr], Callable[..., Node | None]] = {
            ast.BoolOp: self.joined,
            ast.UnaryOp: self.prefixed,
            ast.BinOp: self.arithmetic,
            ast.Compare: self.comparison,
            ast.Call: self.call,
            ast.Name: self.name,
            ast.Constant: self.constant,
        }

    def node(self, tree: ast.expr) -> Node | None:
        way = self.ways.get(type(tree), self.stranger)
        if self.depth >= DEEPEST:
            self.mistakes.append(too_deep(_offset(tree)))
            return None
        self.depth += 1
        found = way(tree)
        self.depth -= 1
        return found

    def refuse(self, at: ast.expr | int, message: str) -> None:
        offset = at if isinstance(at, int) else _offset(at)
        self.mistakes.append(Mistake("expression-not-allowed", message, offset))

    def stranger(self, tree: ast.expr) -> None:
        messages = {ast.Tuple: _NO_TUPLE, ast.List: _NO_LIST, ast.Subscript: _NO_INDEX}
        self.refuse(self.comma(tree), messages.get(type(tree), _NO_CONSTRUCT))

    def comma(self, tree: ast.expr) -> int:
        """Return where the first comma of a tuple stands, and of anything else the place itself."""
        end = tree.elts[0].end_col_offset if isinstance(tree, ast.Tuple) and tree.elts else None
        if end is None:
            return _offset(tree)
        return min(at for at, word in self.values.items() if word == "," and at >= end - 1)

    def name(self, tree: ast.Name) -> Name:
        return Name(id=self.values[_offset(tree)], offset=_offset(tree))

    def constant(self, tree: ast.Constant) -> Constant:
        offset = _offset(tree)
        if isinstance(tree.value, bool):
            return Constant(value=tree.value, offset=offset)
        word = self.values[offset]
        return Constant(value=word if isinstance(tree.value, str) else float(word), offset=offset)

    def joined(self, tree: ast.BoolOp) -> Node | None:
        terms = tuple(self.node(value) for value in tree.values)
        whole = And if isinstance(tree.op, ast.And) else Or
        return whole(terms=known, offset=_offset(tree)) if (known := _all_known(terms)) else None

    def prefixed(self, tree: ast.UnaryOp) -> Node | None:
        if isinstance(tree.op, ast.UAdd):
            self.refuse(tree, "a plus stands only between two numbers; remove it")
            return None
        operand = self.node(tree.operand)
        if operand is None:
            return None
        if isinstance(tree.op, ast.Not):
            return Not(operand=operand, offset=_offset(tree))
        if isinstance(operand, Constant) and isinstance(operand.value, float):
            return Constant(value=-operand.value, offset=_offset(tree))
        return Negative(operand=operand, offset=_offset(tree))

    def arithmetic(self, tree: ast.BinOp) -> Node | None:
        left, right = self.node(tree.left), self.node(tree.right)
        if left is None or right is None:
            return None
        return Arithmetic(op=_SIGNS[type(tree.op)], left=left, right=right, offset=_offset(tree))

    def comparison(self, tree: ast.Compare) -> Node | None:
        sides = pairwise((tree.left, *tree.comparators))
        links = tuple(self.link(left, op, right) for (left, right), op in zip(sides, tree.ops, strict=True))
        known = _all_known(links)
        if known is None:
            return None
        return known[0] if len(known) == 1 else And(terms=known, offset=_offset(tree))

    def link(self, left: ast.expr, op: ast.cmpop, right: ast.expr) -> Node | None:
        if isinstance(op, ast.In | ast.NotIn):
            return self.membership(left, right, negated=isinstance(op, ast.NotIn))
        first, second = self.node(left), self.node(right)
        if first is None or second is None:
            return None
        return Compare(op=_ORDERS[type(op)], left=first, right=second, offset=_offset(left))

    def membership(self, left: ast.expr, right: ast.expr, *, negated: bool) -> Node | None:
        if isinstance(right, ast.List):
            return self.one_of(left, right, negated=negated)
        if isinstance(right, ast.Name):
            return self.ticks(left, right, negated=negated)
        if isinstance(right, ast.Tuple):
            self.refuse(right, "a list stands in square brackets; write ['a', 'b']")
            return None
        self.refuse(right, "after in stands a list, ['a', 'b'], or the name of a multiple; write one of them")
        return None

    def one_of(self, left: ast.expr, right: ast.List, *, negated: bool) -> Node | None:
        operand, values = self.node(left), tuple(self.item(item) for item in right.elts)
        if not values:
            self.refuse(right, "the list is empty; write the values that are meant in it")
            return None
        known = tuple(value for value in values if value is not None)
        if operand is None or len(known) < len(values):
            return None
        return IsOneOf(operand=operand, values=known, negated=negated, offset=_offset(left))

    def item(self, tree: ast.expr) -> Constant | None:
        item = self.node(tree)
        if item is None or isinstance(item, Constant):
            return item
        if isinstance(item, Name):
            self.refuse(tree, f"the values of a list are written out; put quotes round it: '{item.id}'")
            return None
        self.refuse(tree, "the values of a list are written out; write texts in quotes or numbers")
        return None

    def ticks(self, left: ast.expr, right: ast.Name, *, negated: bool) -> Node | None:
        option, name = self.node(left), self.name(right)
        if option is None or isinstance(option, Constant):
            return option and Ticks(option=option, name=name, negated=negated, offset=_offset(left))
        if isinstance(option, Name):
            self.refuse(left, f"an option stands in quotes; write '{option.id}' in {name.id}")
            return None
        self.refuse(left, f"before in stands one option; write 'a' in {name.id} for each that is meant")
        return None

    def call(self, tree: ast.Call) -> Node | None:
        if not isinstance(tree.func, ast.Name):
            self.refuse(tree, "nothing stands between this and the bracket; write and, or, == or another sign")
            return None
        word = self.values[_offset(tree.func)]
        if word not in _FUNCTIONS:
            repair = f"write {meant(word)}" if meant(word) else "the functions are answered(x), asked(x) and count(x)"
            self.refuse(tree, f"{word} is no function of this language; {repair}")
            return None
        if len(tree.args) != 1 or not isinstance(tree.args[0], ast.Name):
            self.refuse(tree, f"{word} takes one name without quotes; write {word}(x)")
            return None
        return _FUNCTIONS[word](name=self.name(tree.args[0]), offset=_offset(tree))


def _offset(tree: ast.expr) -> int:
    return tree.col_offset - 1


def _all_known(nodes: tuple[Node | None, ...]) -> tuple[Node, ...] | None:
    known = tuple(node for node in nodes if node is not None)
    return known if len(known) == len(nodes) else None
