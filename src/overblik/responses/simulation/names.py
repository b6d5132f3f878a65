"""What the names in expressions and cells stand for, one answer set at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from overblik.frame.units import Frame
from overblik.questionnaire.derived import Derived
from overblik.questionnaire.expressions import Expression, Value, evaluate
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Variable

ABSENT = Missing.NOT_APPLICABLE
"""What is known of a frame column that pseudonymous answers do not carry, and of a value that is in no band."""


@dataclass(frozen=True, kw_only=True)
class Names:
    """
    The variables of a study, and what each rests on.

    A derived variable rests on its source; a question, a row of a grid and a frame column on themselves.
    """

    questionnaire: Questionnaire
    frame: Frame
    carried: tuple[Variable, ...] = field(default=())

    @classmethod
    def of(cls, questionnaire: Questionnaire, frame: Frame) -> Names:
        """Return the names of a study whose answers carry those frame columns that have values."""
        carried = tuple(column for column in frame.columns if column.shape == "one" and column.choices)
        return cls(questionnaire=questionnaire, frame=frame, carried=carried)

    @cached_property
    def derived(self) -> dict[str, Derived]:
        """Derived variables by id."""
        return {derived.variable.id: derived for derived in self.questionnaire.derived}

    @cached_property
    def variables(self) -> dict[str, Variable]:
        """Every variable by id; a grid also by its rows."""
        found = {column.id: column for column in self.frame.columns}
        for variable in self.questionnaire.variables():
            found[variable.id] = variable
            found |= {row.id: row for row in variable.row_variables()}
        return found

    @cached_property
    def _absent(self) -> frozenset[str]:
        return frozenset(column.id for column in self.frame.columns) - {column.id for column in self.carried}

    def root(self, name: str) -> str | None:
        """Return what *name* rests on, None where its value is not known of any respondent."""
        while name in self.derived:
            name = self.derived[name].of
        return None if name in self._absent else name

    def roots(self, names: Iterable[str]) -> frozenset[str]:
        """Return what *names* rest on."""
        return frozenset(root for name in names if (root := self.root(name)) is not None)

    def value(self, name: str, values: Mapping[str, Value]) -> Value:
        """Return the value of *name* where the questions and carried columns have *values*."""
        if name in self.derived:
            derived = self.derived[name]
            return derived_value(derived, self.value(derived.of, values))
        return ABSENT if name in self._absent else values.get(name, Missing.NOT_REACHED)

    def verdict(self, expression: Expression, values: Mapping[str, Value]) -> bool | None:
        """Return what *expression* says of one answer set, None for unknown."""
        return evaluate(expression, {name: self.value(name, values) for name in expression.names})

    def expressions(self) -> Iterator[Expression]:
        """Yield every expression of the questionnaire, in order."""
        for section in self.questionnaire.sections:
            if section.when:
                yield section.when
            for question in section.questions:
                if question.when:
                    yield question.when
                yield from (check.must for check in question.checks)


def derived_value(derived: Derived, source: Value) -> Value:
    """Return the derived variable's value where its source has the value *source*; what is missing stays missing."""
    if isinstance(source, Missing):
        return source
    if derived.rule == "count":
        return float(len(source)) if isinstance(source, frozenset) else ABSENT
    if derived.rule == "bands":
        return _band(derived, source)
    if derived.rule == "recode":
        return next((option for option, of in derived.mapping.items() if source in of), ABSENT)
    return source


def _band(derived: Derived, number: Value) -> Value:
    found: Value = ABSENT
    for option in derived.variable.choices.options if derived.variable.choices else ():
        low, high = option.bounds or (None, None)
        if isinstance(number, float) and (low is None or number >= low) and (high is None or number <= high):
            found = option.id
    return found
