"""A filter taken apart: groups of breaks, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from overblik.questionnaire.expressions import parse, unparse
from overblik.questionnaire.expressions.nodes import And, Compare, Constant, IsOneOf, Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.questionnaire.expressions.nodes import Node
    from overblik.tables.disclosure.lines import Filter

    Levels = Callable[[str], tuple[str, ...]]
    """The groups that a variable makes, none where it makes none."""


class Scope(NamedTuple):
    """Whom a filter keeps: those with one of some values of each variable in *values*, and for whom *filter* is true."""

    values: dict[str, tuple[str, ...]]
    filter: Filter


def scope(where: str | None, levels: Levels) -> Scope:
    """
    Return whom a right filter keeps.

    >>> scope("region == 'Nord' and antal > 3", lambda name: ("Nord", "Syd") if name == "region" else ())
    Scope(values={'region': ('Nord',)}, filter=('antal > 3',))
    """
    expression = parse(where)[0] if where else None
    if expression is None:
        return Scope({}, ())
    root = expression.root
    values: dict[str, tuple[str, ...]] = {}
    rest: list[str] = []
    for term in root.terms if isinstance(root, And) else (root,):
        found = _kept(term, levels)
        if found and not (found[0] in values and not set(found[1]) & set(values[found[0]])):
            name, kept = found
            values[name] = tuple(value for value in values.get(name, kept) if value in kept)
        else:
            rest.append(unparse(term))
    return Scope(values, tuple(sorted(set(rest))))


def _kept(term: Node, levels: Levels) -> tuple[str, tuple[str, ...]] | None:
    """Return the variable and the values that a condition keeps, None where it is of another kind."""
    if isinstance(term, IsOneOf) and isinstance(term.operand, Name):
        return _among(term.operand.id, {value.value for value in term.values}, levels, negated=term.negated)
    if isinstance(term, Compare) and term.op in ("==", "!="):
        sides = (term.left, term.right) if isinstance(term.left, Name) else (term.right, term.left)
        if isinstance(sides[0], Name) and isinstance(sides[1], Constant):
            return _among(sides[0].id, {sides[1].value}, levels, negated=term.op == "!=")
    return None


def _among(name: str, named: set[object], levels: Levels, *, negated: bool) -> tuple[str, tuple[str, ...]] | None:
    known = levels(name)
    kept = tuple(value for value in known if (value in named) != negated)
    return (name, kept) if named <= set(known) and kept else None
