"""From response sets to the declared columns of `answers.parquet`, with a missing kind wherever there is no answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from overblik.collection.answering.items import Items, is_answer, places_of
from overblik.collection.answering.route import find_route
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Question, Questionnaire
from overblik.responses.schema import (
    COMPLETE,
    NO,
    OUTCOME,
    PARTIAL,
    UNIT,
    YES,
    Column,
    answer_columns,
    arrow_schema,
)


@dataclass(frozen=True, kw_only=True)
class ResponseSet:
    """
    What one unit has answered so far.

    *submitted* are the sections that were sent whole, *at* is the item that the respondent was at last; *values* are the unit's
    frame columns as the answers are to carry them (empty where tables join the frame).
    """

    unit: str
    items: Items
    background: Mapping[str, Value]
    finished: bool = False
    submitted: Collection[str] = ()
    at: str | None = None
    values: Mapping[str, str] | None = None
    settled: Mapping[str, Value] | None = None
    """The value of every item, where the route was found when the set was finished (anonymous answers)."""


def reached(questionnaire: Questionnaire, found: ResponseSet) -> Callable[[Question], bool]:
    """
    Return which questions were seen, section by section.

    A section that was sent was seen whole; of another one, everything up to the last question that is answered or was come to.
    Sections are looked at one by one, since a colleague may answer a later one first.
    """
    if found.finished:
        return lambda _: True
    seen: set[str] = set()
    for section in questionnaire.sections:
        ids = [question.id for question in section.questions]
        last = max((place for place, q in enumerate(section.questions) if _touched(q, found)), default=-1)
        seen |= set(ids if section.id in found.submitted else ids[: last + 1])
    return lambda question: question.id in seen


def _touched(question: Question, found: ResponseSet) -> bool:
    return any(
        place.key == found.at or (place.key in found.items and is_answer(found.items[place.key].value))
        for place in places_of(question)
    )


def answers_table(
    questionnaire: Questionnaire, sets: Iterable[ResponseSet], *, background: tuple[str, ...] = ()
) -> pa.Table:
    """
    Return the response sets in the declared columns, one row each; a set in which nothing was reached is left out.

    *background* are frame columns that stand in the answers themselves.
    """
    columns = tuple(answer_columns(questionnaire))
    rows = [row for found in sets if (row := _row(questionnaire, columns, found, background))]
    return pa.Table.from_pylist(rows, schema=arrow_schema(questionnaire, background))


def _row(
    questionnaire: Questionnaire, columns: tuple[Column, ...], found: ResponseSet, background: tuple[str, ...]
) -> dict[str, object] | None:
    was_reached = reached(questionnaire, found)
    if not any(was_reached(question) for question in questionnaire.questions):
        return None
    values = found.settled
    if values is None:
        values = find_route(questionnaire, found.items, found.background, reached=was_reached).values
    row: dict[str, object] = {UNIT: found.unit, OUTCOME: COMPLETE if found.finished else PARTIAL}
    row |= {name: (found.values or {}).get(name) for name in background}
    for column in columns:
        row |= _cells(column, _not_past(values, column, was_reached, questionnaire))
    return row


def _not_past(
    values: Mapping[str, Value],
    column: Column,
    was_reached: Callable[[Question], bool],
    questionnaire: Questionnaire,
) -> Value:
    """Return a column's value; what routing would have shown or hidden beyond the point that was reached is not reached."""
    key = column.name if column.row else column.variable.id
    value = values[key]
    owner = questionnaire.question(column.variable.id) or _owner(questionnaire, column.variable.id)
    return Missing.NOT_REACHED if value is Missing.NOT_ASKED and not was_reached(owner) else value


def _owner(questionnaire: Questionnaire, other: str) -> Question:
    return next(q for q in questionnaire.questions if any(variable.id == other for variable in q.variables()))


def _cells(column: Column, value: Value) -> dict[str, object]:
    if isinstance(value, Missing):
        return {column.missing_name: value.code} if column.missing_name else {column.name: value.code}
    if column.store == "tick" and isinstance(value, frozenset):
        return {column.name: YES if column.option in value else NO}
    return {column.name: value}
