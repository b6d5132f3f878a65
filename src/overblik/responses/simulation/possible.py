"""
Is an answer set possible? Routing, exclusive options, required answers, bounds and hard checks, each respondent by themselves.

Written from the documentation of the answers, not from the plan, so that the one proves the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa

from overblik.frame.units import Frame
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import MISSING_CODES, Missing
from overblik.questionnaire.model import Question, Questionnaire
from overblik.questionnaire.variables import Variable
from overblik.responses.schema import COMPLETE, MISSING_SUFFIX, NO, OUTCOME, UNIT, YES, arrow_schema, variable_columns
from overblik.responses.simulation.names import Names

Cells = Mapping[str, object]


@dataclass(frozen=True, kw_only=True)
class Impossible:
    """What is impossible in one respondent's answer to one question."""

    unit: str
    question: str
    what: str

    @property
    def message(self) -> str:
        """The finding as one line."""
        return f"{self.unit}: {self.question}: {self.what}"


class _Wrong(Exception):
    """Stops the reading of one question."""


def impossible(questionnaire: Questionnaire, answers: pa.Table, frame: Frame | None = None) -> list[Impossible]:
    """
    Return everything that cannot be in the answers; whatever else stands in them is taken for columns of the frame.

    With *frame*, columns of it that the answers do not carry are known to be unknown. Raises KeyError where a declared column is
    missing.
    """
    names = Names.of(questionnaire, frame or Frame(units=()))
    declared = {UNIT, OUTCOME, *arrow_schema(questionnaire).names}
    carried = [name for name in answers.column_names if name not in declared]
    return [found for cells in answers.to_pylist() for found in _of_unit(names, cells, carried)]


def _of_unit(names: Names, cells: Cells, carried: Iterable[str]) -> Iterator[Impossible]:
    unit = str(cells[UNIT])
    values: dict[str, Value] = {name: value for name in carried if isinstance(value := cells[name], str | float)}
    broke_off = False
    for question in names.questionnaire.questions:
        try:
            own = {name: value for variable in question.variables() for name, value in _values(variable, cells)}
        except _Wrong as wrong:
            yield Impossible(unit=unit, question=question.id, what=str(wrong))
            continue
        before = broke_off
        broke_off = broke_off or Missing.NOT_REACHED in own.values()
        found = list(_not_reached(own, before=before) if broke_off else _of_question(names, question, own, values))
        values |= own
        found += [] if broke_off else list(_checks(names, question, own, values))
        yield from (Impossible(unit=unit, question=question.id, what=what) for what in found)
    if broke_off is (cells[OUTCOME] == COMPLETE):
        what = (
            "the outcome is complete, but it broke off"
            if broke_off
            else "the outcome is partial, but everything was reached"
        )
        yield Impossible(unit=unit, question=OUTCOME, what=what)


def _not_reached(own: Mapping[str, Value], *, before: bool) -> Iterator[str]:
    if any(value is not Missing.NOT_REACHED for value in own.values()):
        yield "answered after the respondent broke off" if before else "only some of it was reached"


def _values(variable: Variable, cells: Cells) -> Iterator[tuple[str, Value]]:
    if variable.shape == "many":
        yield variable.id, _ticked(variable, cells)
        return
    for column in variable_columns(variable):
        cell = cells[column.name]
        if column.missing_name:
            reason = cells[column.missing_name]
            if (cell is None) == (reason is None):
                raise _Wrong(f"{column.name} needs either a value or {MISSING_SUFFIX}")
            cell = reason if cell is None else cell
        yield column.name, _value(column.name, cell, column.values(), free=column.missing_name is not None)


def _value(name: str, cell: object, allowed: Iterable[str], *, free: bool) -> Value:
    if isinstance(cell, str) and cell in MISSING_CODES:
        return Missing.from_code(cell)
    if free and isinstance(cell, str | float):
        return cell
    if isinstance(cell, str) and cell in allowed:
        return cell
    raise _Wrong(f"{name} holds {cell!r}, which is no answer to it")


def _ticked(variable: Variable, cells: Cells) -> Value:
    marks = {column.option: cells[column.name] for column in variable_columns(variable)}
    kinds = set(marks.values())
    if kinds <= {YES, NO}:
        return frozenset(option for option, mark in marks.items() if mark == YES and option)
    if len(kinds) == 1:
        return _value(variable.id, kinds.pop(), (), free=False)
    raise _Wrong("ticks and missing kinds are mixed")


def _of_question(
    names: Names, question: Question, own: Mapping[str, Value], earlier: Mapping[str, Value]
) -> Iterator[str]:
    shown = all(names.verdict(expression, earlier) is True for expression in names.questionnaire.conditions(question))
    variable = question.variable
    parts = [variable] if variable.shape != "grid" else list(variable.row_variables())
    for part in parts:
        row = part.id.partition("/")[2]
        chosen = earlier.get(variable.chosen_in) if variable.chosen_in else None
        asked = shown and (variable.chosen_in is None or (isinstance(chosen, frozenset) and row in chosen))
        yield from _status(part.id, own[part.id], asked=asked)
        yield from _content(part, own[part.id])
        if part.shape == "text" and isinstance(own[part.id], str) and not _fits(str(own[part.id]), question.limit):
            yield f"{part.id} is longer than {question.limit} characters"
        if question.required and own[part.id] is Missing.SKIPPED:
            yield f"{part.id} is required and was left open"
        other = variable.other_text()
        if other and variable.choices:
            name = other.id + (f"/{row}" if row else "")
            picked = own[part.id]
            told = (
                variable.choices.other in picked if isinstance(picked, frozenset) else picked == variable.choices.other
            )
            yield from _status(name, own[name], asked=told)
            yield from _content(other, own[name])


def _status(name: str, value: Value, *, asked: bool) -> Iterator[str]:
    if asked and value is Missing.NOT_ASKED:
        yield f"{name} was to be asked and was not"
    if not asked and value is not Missing.NOT_ASKED:
        yield f"{name} was not to be asked"


def _content(variable: Variable, value: Value) -> Iterator[str]:
    choices = variable.choices
    outside = {option.missing for option in choices.outside} if choices else set()
    if isinstance(value, Missing) and value in (Missing.DONT_KNOW, Missing.NOT_APPLICABLE) and value not in outside:
        yield f"{variable.id} has no answer {value.code}"
    if isinstance(value, frozenset):
        yield from _ticks(variable, value)
    if isinstance(value, float):
        yield from _number(variable, value)
    if isinstance(value, str) and not value.strip():
        yield f"{variable.id} is empty, which is skipped"


def _fits(text: str, limit: int | None) -> bool:
    return limit is None or len(text) <= limit


def _ticks(variable: Variable, value: frozenset[str]) -> Iterator[str]:
    if not value:
        yield f"{variable.id} has no tick, which is skipped"
    exclusive = variable.choices.exclusive if variable.choices else None
    if exclusive in value and len(value) > 1:
        yield f"{variable.id}: {exclusive} excludes all others"


def _number(variable: Variable, value: float) -> Iterator[str]:
    low, high = variable.bounds
    if (low is not None and value < low) or (high is not None and value > high):
        yield f"{variable.id} lies outside its bounds"
    if not math.isclose(value, round(value, variable.decimals), abs_tol=1e-9):
        yield f"{variable.id} has more than {variable.decimals} decimals"


def _checks(names: Names, question: Question, own: Mapping[str, Value], values: Mapping[str, Value]) -> Iterator[str]:
    if not any(not isinstance(value, Missing) or value.seen for value in own.values()):
        return
    for check in question.checks:
        if check.hard and names.verdict(check.must, values) is False:
            yield f"the hard check {check.must.text!r} does not hold"
