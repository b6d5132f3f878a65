"""A filter in words, for the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.expressions import parse
from overblik.questionnaire.expressions.nodes import And, Compare, Constant, Name, Ticks
from overblik.tables.sentences import sentences

if TYPE_CHECKING:
    from overblik.questionnaire.expressions.nodes import Node
    from overblik.questionnaire.variables import Variable
    from overblik.tables.table import Table


def filter_words(where: str, table: Table, language: str) -> str:
    """
    Return a filter as a reader understands it.

    "»Region« er »Nordjylland«" where every condition is an option that was chosen; the expression itself, quoted, otherwise.
    """
    say = sentences(language)
    expression, _ = parse(where)
    root = expression.root if expression else None
    terms = root.terms if isinstance(root, And) else (root,)
    known = {variable.id: variable for variable in table.basis.filtered}
    said = [_condition(term, known, language) for term in terms]
    found = [words for words in said if words is not None]
    return say["and"].join(found) if len(found) == len(said) else say["quoted"].format(text=where)


def _condition(node: Node | None, known: dict[str, Variable], language: str) -> str | None:
    match node:
        case Compare(left=Name(id=name), op="==", right=Constant(value=str() as value)) if name in known:
            key = "is"
        case Ticks(option=Constant(value=str() as value), name=Name(id=name), negated=False) if name in known:
            key = "chosen"
        case _:
            return None
    choices = known[name].choices
    label = choices.label(value)[language] if choices and value in choices.ids else value
    return sentences(language)[key].format(variable=known[name].label[language], value=label)
