"""The items of a questionnaire: everything that is asked by itself, with what decides whether it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from overblik.questionnaire.expressions import Expression, Value
from overblik.questionnaire.model import Question
from overblik.questionnaire.variables import Variable
from overblik.responses.simulation.expected import text_share
from overblik.responses.simulation.model import Model
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.needs import Needs
from overblik.responses.simulation.states import State, states_of, text_states, untracked

REACH = "#reach"
"""Where a respondent stopped: the number of questions that were reached. Ids begin with a letter, so none is called this."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    A question, a row of a grid, or the open text of an *other*.

    It is asked where all *conditions* are true and, with *chosen*, where that option of that item was chosen: a row's option of an
    earlier multiple, or *other* of the item that the open text goes with. *states* are the answers when it is asked, *rest* the
    options of a multiple that are ticked afterwards.
    """

    variable: Variable
    position: int
    question: Question
    conditions: tuple[Expression, ...] = ()
    chosen: tuple[str, str] | None = None
    states: tuple[State, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The name under which expressions know it."""
        return self.variable.id

    def earlier(self, names: Names) -> frozenset[str]:
        """Return the items and frame columns whose values decide whether it is asked."""
        found = names.roots(name for expression in self.conditions for name in expression.names)
        return found | ({self.chosen[0]} if self.chosen else set())

    def asked(self, names: Names, values: Mapping[str, Value]) -> bool:
        """Whether it is asked of someone with these earlier *values* who got so far."""
        if any(names.verdict(expression, values) is not True for expression in self.conditions):
            return False
        return self.chosen is None or _has(values.get(self.chosen[0]), self.chosen[1])


def _has(value: Value | None, option: str) -> bool:
    return option in value if isinstance(value, frozenset) else value == option


def items_of(names: Names, needs: Needs, model: Model) -> dict[str, Item]:
    """Return every item by name, in the order in which they are asked."""
    found: dict[str, Item] = {}
    for position, question in enumerate(names.questionnaire.questions):
        conditions = names.questionnaire.conditions(question)
        asked = Item(variable=question.variable, position=position, question=question, conditions=conditions)
        for item in (*_answers(asked, needs, model), *_other_texts(asked, needs, model)):
            found[item.id] = item
    return found


def _answers(asked: Item, needs: Needs, model: Model) -> Iterator[Item]:
    variable, required = asked.variable, asked.question.required
    if variable.shape == "text":
        share = text_share(variable.id, model, other=False)
        yield replace(asked, states=text_states(needs, variable.id, share, required=required))
        return
    for part in variable.row_variables() if variable.shape == "grid" else (variable,):
        chosen = (variable.chosen_in, part.id.partition("/")[2]) if variable.chosen_in else None
        states = states_of(part, needs, model, required=required)
        rest = untracked(part, needs) if part.shape == "many" else ()
        yield replace(asked, variable=part, chosen=chosen, states=states, rest=rest)


def _other_texts(asked: Item, needs: Needs, model: Model) -> Iterator[Item]:
    """Yield the open texts of *other*, which may be left open; their question's routing holds through the option."""
    variable = asked.variable
    other, option = variable.other_text(), variable.choices.other if variable.choices else None
    if other is None or option is None:
        return
    for text in other.row_variables() if other.shape == "grid" else (other,):
        _, slash, row = text.id.partition("/")
        states = text_states(needs, text.id, text_share(text.id, model, other=True), required=False)
        chosen = (variable.id + slash + row, option)
        yield replace(asked, variable=text, conditions=(), chosen=chosen, states=states)


def break_points(names: Names) -> tuple[int, ...]:
    """Return after how many questions a section begins, the first aside: where a respondent may well break off."""
    points, position = [], 0
    for section in names.questionnaire.sections:
        points.append(position)
        position += len(section.questions)
    return tuple(point for point in points if 0 < point < position)
