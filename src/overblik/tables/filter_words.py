"""A filter in words, for the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.expressions import parse
from overblik.questionnaire.expressions.nodes import And, Compare, Constant, Name
from overblik.tables.sentences import SENTENCES

if TYPE_CHECKING:
    from overblik.questionnaire.expressions.nodes import Node
    from overblik.tables.table import Table


def filter_words(where: str, table: Table, language: str) -> str:
    """
    Return a filter as a reader understands it.

    "Region er Nordjylland" where the filter is a conjunction of equalities whose labels are known, the expression itself, quoted,
    otherwise.
    """
    say = SENTENCES.get(language, SENTENCES["en"])
    expression, _ = parse(where)
    terms = _terms(expression.root) if expression else ()
    pairs = [_equality(term) for term in terms]
    known = {variable.id: variable for variable in table.basis.filtered}
    if not pairs or any(pair is None or pair[0] not in known for pair in pairs):
        return say["quoted"].format(text=where)
    found = [(known[pair[0]], pair[1]) for pair in pairs if pair]
    labels = [
        say["is"].format(
            variable=variable.label[language],
            value=variable.choices.label(value)[language]
            if variable.choices and value in variable.choices.ids
            else value,
        )
        for variable, value in found
    ]
    return say["and"].join(labels)


def _terms(node: Node) -> tuple[Node, ...]:
    return node.terms if isinstance(node, And) else (node,)


def _equality(node: Node) -> tuple[str, str] | None:
    match node:
        case Compare(left=Name(id=name), op="==", right=Constant(value=str() as value)):
            return name, value
        case _:
            return None
