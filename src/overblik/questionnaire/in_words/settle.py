"""An expression in the form in which it is easily said: without *not* before brackets, without brackets in brackets of one sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from overblik.questionnaire.expressions.nodes import And, Compare, Constant, IsOneOf, Name, Node, Not, Or, Order, Ticks

OPPOSITE: Mapping[Order, Order] = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
MIRRORED: Mapping[Order, Order] = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def settle(node: Node, *, negated: bool = False) -> Node:
    """
    Return what *node* means, or the opposite, with every *not* at a single condition.

    Kleene's logic is kept: De Morgan's laws and the opposite of a comparison hold for what is unknown too.

    >>> from overblik.questionnaire.expressions import parse, unparse
    >>> unparse(settle(parse("not (a == 'x' or b < 2)")[0].root))
    "a not in ['x'] and b >= 2"
    """
    match node:
        case Not(operand=operand):
            return settle(operand, negated=not negated)
        case And(terms=terms) | Or(terms=terms):
            return joined([settle(term, negated=negated) for term in terms], all_=isinstance(node, And) is not negated)
        case Compare():
            return _comparison(replace(node, op=OPPOSITE[node.op]) if negated else node)
        case IsOneOf() | Ticks():
            return replace(node, negated=node.negated is not negated)
        case Constant(value=bool() as value):
            return Constant(value=value is not negated)
        case _:
            return Not(operand=node) if negated else node


def joined(terms: Sequence[Node], *, all_: bool) -> Node:
    """Return all, or any, of some terms as one node: without those that say nothing, and without those that are there already."""
    kind = And if all_ else Or
    flat = [part for term in terms for part in (term.terms if isinstance(term, kind) else (term,))]
    if any(_is(term, truth=not all_) for term in flat):
        return Constant(value=not all_)
    kept = tuple(dict.fromkeys(term for term in flat if not _is(term, truth=all_)))
    if not kept:
        return Constant(value=all_)
    return kept[0] if len(kept) == 1 else kind(terms=kept)


def _is(node: Node, *, truth: bool) -> bool:
    return isinstance(node, Constant) and node.value is truth


def _comparison(node: Compare) -> Node:
    """Put what is written out on the right, and say "is one of" where a name is held to a text."""
    if isinstance(node.left, Constant) and not isinstance(node.right, Constant):
        node = Compare(op=MIRRORED[node.op], left=node.right, right=node.left)
    match node:
        case Compare(op="==" | "!=", left=Name() as name, right=Constant(value=str()) as value):
            return IsOneOf(operand=name, values=(value,), negated=node.op == "!=")
        case _:
            return node
