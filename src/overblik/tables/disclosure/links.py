"""
Numbers of one variable that tell those of another: who is asked a question that was chosen in an earlier one.

The base of `formaal/unge` is how many ticked `unge`, the base of a group of a break by a question is how many chose that option,
and an option of a recoded variable is a sum of options of its source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.expressions.nodes import Compare, Constant, Name, Ticks
from overblik.tables.disclosure.lines import ANSWERED, BASES
from overblik.tables.disclosure.relation import Relation, at_most

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from overblik.questionnaire.derived import Derived
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.model import Questionnaire
    from overblik.tables.disclosure.lines import Condition, Line, Number
    from overblik.tables.disclosure.relations import Lines


def links(lines: Lines, questionnaire: Questionnaire) -> Iterator[Relation]:
    """Yield what holds between numbers of different variables."""
    routes = dict(_routes(questionnaire))
    for line in lines.values():
        if line.printed and not line.pooled:
            for other in _told_by(line, lines, routes.get(line.path, routes.get(line.path.partition("/")[0], ()))):
                yield from _bounded(line, *other)
    for derived in questionnaire.derived:
        if derived.rule == "recode":
            yield from _recoded(derived, lines)


def _told_by(line: Line, lines: Lines, routes: Iterable[Condition]) -> Iterator[tuple[Number, int]]:
    """Yield the numbers of other variables of whose units those of the line are a part, with their values."""
    for path, what in line.group:
        other = lines.get((line.filter, line.group - {(path, what)}, path))
        if other is not None and path != line.path and what in other.values:
            yield other.number(what), other.values[what]
    for path, what in routes:
        other = lines.get((line.filter, line.group, path))
        if other is not None and what in other.values:
            yield other.number(what), other.values[what]


def _bounded(line: Line, number: Number, value: int) -> Iterator[Relation]:
    """Yield that the line's bases are at most a number."""
    for base in (ANSWERED, BASES["asked"]):
        if base in line.values and line.values[base] <= value:
            yield at_most(line.number(base), number)


def _routes(questionnaire: Questionnaire) -> Iterator[tuple[str, tuple[Condition, ...]]]:
    """Yield variables, or rows of grids, with the options without which they are not asked."""
    for question in questionnaire.questions:
        variable = question.variable
        asked_of = tuple(_single(questionnaire.conditions(question)))
        if asked_of:
            yield variable.id, asked_of
        if variable.chosen_in:
            for row in variable.rows:
                yield f"{variable.id}/{row.id}", ((variable.chosen_in, row.id), *asked_of)


def _single(conditions: Iterable[Expression]) -> Iterator[Condition]:
    """Yield the conditions that are one option of one variable."""
    for condition in conditions:
        root = condition.root
        if isinstance(root, Ticks) and not root.negated:
            yield root.name.id, str(root.option.value)
        elif isinstance(root, Compare) and root.op == "==":
            name, option = (root.left, root.right) if isinstance(root.left, Name) else (root.right, root.left)
            if isinstance(name, Name) and isinstance(option, Constant):
                yield name.id, str(option.value)


def _recoded(derived: Derived, lines: Lines) -> Iterator[Relation]:
    """Yield that an option of a recoded variable is the sum of the options that it stands for."""
    for line in lines.values():
        source = lines.get((line.filter, line.group, derived.of))
        if line.path != derived.variable.id or source is None:
            continue
        for option, values in derived.mapping.items():
            if option in line.values and all(value in source.values for value in values):
                yield Relation({line.number(option): 1} | {source.number(value): -1 for value in values})
