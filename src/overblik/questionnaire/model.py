"""What is asked: sections of questions, with routing and checks; frozen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from overblik.files.problems import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.files.languages import Text
    from overblik.questionnaire.derived import Derived
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Check:
    """What must hold of the answers; a *hard* check must be met before finishing, a soft one may be answered with a reason."""

    must: Expression
    text: Text
    hard: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question: the variable that it fills, and how it is asked."""

    variable: Variable
    help: Text | None = None
    required: bool = False
    when: Expression | None = None
    checks: tuple[Check, ...] = ()
    at: Location = Location(file="questionnaire.yaml")
    long: bool = False
    limit: int | None = None

    @property
    def id(self) -> str:
        """The question's id."""
        return self.variable.id

    def variables(self) -> tuple[Variable, ...]:
        """Return what the question fills: its variable and, with *other*, the open text."""
        other = self.variable.other_text()
        return (self.variable, other) if other else (self.variable,)


@dataclass(frozen=True, kw_only=True)
class Section:
    """A page's worth of questions under one heading."""

    id: str
    title: Text
    intro: Text | None = None
    when: Expression | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """The whole questionnaire, in the order in which it is asked."""

    sections: tuple[Section, ...] = ()
    derived: tuple[Derived, ...] = ()

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in order."""
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def question(self, name: str) -> Question | None:
        """Return the question of this id, if there is one."""
        return self._by_id.get(name)

    def variables(self) -> Iterator[Variable]:
        """Yield every variable that can be counted: questions, other texts, then derived ones."""
        for question in self.questions:
            yield from question.variables()
        for derived in self.derived:
            yield derived.variable

    def variable(self, name: str) -> Variable | None:
        """Return the variable called *name*; `formaal/unge` names one row of a grid."""
        head, _, row = name.partition("/")
        found = next((variable for variable in self.variables() if variable.id == head), None)
        if found is None or not row:
            return found
        return found.row(row) if any(option.id == row for option in found.rows) else None

    def conditions(self, question: Question) -> tuple[Expression, ...]:
        """Return everything that must be true for the question to be shown: its section's routing and its own."""
        section = next(section for section in self.sections if question in section.questions)
        return tuple(expression for expression in (section.when, question.when) if expression is not None)
