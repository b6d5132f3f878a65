"""What the names of an expression hold, and what kind of value each of its parts has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from overblik.questionnaire.expressions.nodes import Arithmetic, Constant, Count, Name, Negative, Node
from overblik.questionnaire.variables import Variable

Kind: TypeAlias = Literal["truth", "number", "text", "many"]
"""What a part of an expression is worth; an option id is a text."""


@dataclass(frozen=True, kw_only=True)
class NameType:
    """
    What a name holds: *one* option id, *many* of them, a *number* or a *text*.

    *options* are the ids that there are; None where any text may stand.
    """

    shape: Literal["one", "many", "number", "text"]
    options: tuple[str, ...] | None = None


def names_of(variables: Iterable[Variable]) -> dict[str, NameType]:
    """Return the names under which expressions know the variables; a grid is known by its rows, `formaal/unge`."""
    known: dict[str, NameType] = {}
    for variable in variables:
        options = variable.choices.ids if variable.choices else None
        if variable.shape == "grid":
            known |= {
                row.id: NameType(shape="one", options=options) if options else NameType(shape="text")
                for row in variable.row_variables()
            }
        else:
            known[variable.id] = NameType(shape=variable.shape, options=options)
    return known


def kind_of(node: Node, known: Mapping[str, NameType]) -> Kind | None:
    """Return what kind of value *node* has; None where it hangs on a name that is not known."""
    match node:
        case Name(id=name):
            return _of_name(known.get(name))
        case Constant():
            return _of_constant(node)
        case Arithmetic(left=left, right=right):
            return None if None in (kind_of(left, known), kind_of(right, known)) else "number"
        case Negative(operand=operand):
            return kind_of(operand, known) and "number"
        case Count():
            return "number"
        case _:
            return "truth"


def _of_name(known: NameType | None) -> Kind | None:
    if known is None:
        return None
    return "text" if known.shape == "one" else known.shape


def _of_constant(node: Constant) -> Kind:
    if isinstance(node.value, bool):
        return "truth"
    return "text" if isinstance(node.value, str) else "number"
