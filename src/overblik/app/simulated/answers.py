"""A response set of `answers.parquet`, as a respondent would send it: what is typed or chosen for each item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from overblik.responses.schema import COMPLETE, MISSING_SUFFIX, OUTCOME, YES

if TYPE_CHECKING:
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable

NOT_REACHED = "#not_reached"
_NO_VALUE = frozenset({"#not_asked", "#skipped", NOT_REACHED})


@dataclass(frozen=True, kw_only=True)
class Script:
    """
    What one respondent does.

    *answers* are the posted values by item; *complete* is whether they come to the end; *last* is the question at which they break
    off, None where they do not.
    """

    answers: Mapping[str, tuple[str, ...]]
    complete: bool = True
    last: str | None = None
    reached: frozenset[str] = field(default_factory=frozenset)


def script_of(questionnaire: Questionnaire, row: Mapping[str, Any], language: str = "da") -> Script:
    """Return what the respondent of one row does; numbers are typed as *language* writes them."""
    answers: dict[str, tuple[str, ...]] = {}
    reached = [q.id for q in questionnaire.questions if NOT_REACHED not in _codes(q.variable, row)]
    for question in questionnaire.questions:
        for variable in question.variables() if question.id in reached else ():
            answers |= _of_variable(variable, row, language)
    complete = row[OUTCOME] == COMPLETE
    asked = [q.id for q in questionnaire.questions if q.id in reached and "#not_asked" not in _codes(q.variable, row)]
    last = None if complete or not asked else asked[-1]
    return Script(answers=answers, complete=complete, last=last, reached=frozenset(reached))


def _codes(variable: Variable, row: Mapping[str, Any]) -> set[Any]:
    return {row.get(name + MISSING_SUFFIX) or row.get(name) for name in variable.columns()}


def _of_variable(variable: Variable, row: Mapping[str, Any], language: str) -> dict[str, tuple[str, ...]]:
    if variable.shape == "many" and variable.choices:
        ticked = [
            option for option, name in zip(variable.choices.ids, variable.columns(), strict=True) if row[name] == YES
        ]
        return {variable.id: tuple(ticked)} if ticked else {}
    found: dict[str, tuple[str, ...]] = {}
    for name in variable.columns():
        value = row[name]
        if value is None or value in _NO_VALUE:
            continue
        found[name] = (_typed(value, language) if isinstance(value, float) else str(value),)
    return found


def _typed(value: float, language: str) -> str:
    text = str(int(value)) if value.is_integer() else repr(value)
    return text.replace(".", ",") if language == "da" else text
