"""Frame columns are joined to the answers, and derived variables computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.frame.read import number
from overblik.questionnaire.missing import Missing
from overblik.responses.codes import MISSING_NUMBERS, codes_of
from overblik.responses.schema import MISSING_SUFFIX, UNIT, YES

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.frame.units import Frame
    from overblik.questionnaire.derived import Derived
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable

_ABSENT = Missing.NOT_APPLICABLE.code


def with_frame(answers: pa.Table, frame: Frame) -> pa.Table:
    """Return the answers with every frame column; what stands in the answers themselves is kept."""
    by_unit = {unit.id: unit.values for unit in frame.units}
    units = answers[UNIT].to_pylist()
    for column in frame.columns:
        if column.id in answers.column_names:
            texts = [text or _ABSENT for text in answers[column.id].to_pylist()]
            answers = answers.drop_columns([column.id])
        else:
            texts = [by_unit.get(unit, {}).get(column.id) or _ABSENT for unit in units]
        answers = _put(answers, column, texts)
    return answers


def _put(answers: pa.Table, column: Variable, texts: list[str]) -> pa.Table:
    if column.shape == "one":
        return answers.append_column(column.id, pa.array(texts, pa.string()))
    there = [text != _ABSENT for text in texts]
    if column.shape == "number":
        found = [number(text) if is_there else None for text, is_there in zip(texts, there, strict=True)]
        values = pa.array(found, pa.float64())
    else:
        values = pa.array(
            [text if is_there else None for text, is_there in zip(texts, there, strict=True)], pa.string()
        )
    missing = pc.if_else(pc.is_valid(values), pa.scalar(None, pa.string()), pa.scalar(_ABSENT))
    return answers.append_column(column.id, values).append_column(column.id + MISSING_SUFFIX, missing)


def with_derived(answers: pa.Table, questionnaire: Questionnaire, frame: Frame) -> pa.Table:
    """Return the answers with every derived variable, in the order in which they were declared."""
    known = {column.id: column for column in frame.columns} | {v.id: v for v in questionnaire.variables()}
    for derived in questionnaire.derived:
        answers = _RULES[derived.rule](answers, derived, known[derived.of])
    return answers


def of_units(frame: Frame, questionnaire: Questionnaire) -> pa.Table:
    """Return a row per unit of the frame, answered or not: its columns, and the derived variables that follow from them alone."""
    units = pa.table({UNIT: pa.array([unit.id for unit in frame.units], pa.string())})
    alone = replace(questionnaire, derived=from_frame(questionnaire, frame))
    return with_derived(with_frame(units, frame), alone, frame)


def from_frame(questionnaire: Questionnaire, frame: Frame) -> tuple[Derived, ...]:
    """Return the derived variables that are known of every unit, as they are made of the frame's columns."""
    known, found = {column.id for column in frame.columns}, []
    for derived in questionnaire.derived:
        if derived.of in known:
            known.add(derived.variable.id)
            found.append(derived)
    return tuple(found)


def _count(answers: pa.Table, derived: Derived, source: Variable) -> pa.Table:
    columns = [answers[name] for name in source.columns()]
    ticked = np.sum([pc.equal(column, YES).to_numpy(zero_copy_only=False) for column in columns], axis=0).astype(float)
    kinds = codes_of(columns[0], (YES, "no"))
    missing = _texts(np.where(kinds < 0, kinds, 0))
    values = pa.array(ticked, mask=kinds < 0)
    name = derived.variable.id
    return answers.append_column(name, values).append_column(name + MISSING_SUFFIX, missing)


def _texts(kinds: np.ndarray[tuple[int], np.dtype[np.int16]]) -> pa.Array:
    """Return the missing kinds' codes as text, null where there is an answer."""
    by_code = {code: kind.code for kind, code in MISSING_NUMBERS.items()}
    return pa.array([by_code.get(int(kind)) for kind in kinds], pa.string())


def _bands(answers: pa.Table, derived: Derived, source: Variable) -> pa.Table:
    choices = derived.variable.choices
    values = answers[source.id].combine_chunks()
    found = pc.coalesce(answers[source.id + MISSING_SUFFIX].combine_chunks(), pa.scalar(_ABSENT))
    for option in choices.options if choices else ():
        low, high = option.bounds or (None, None)
        inside = pc.and_(
            pc.greater_equal(values, -np.inf if low is None else low),
            pc.less_equal(values, np.inf if high is None else high),
        )
        found = pc.if_else(pc.fill_null(inside, fill_value=False), option.id, found)
    return answers.append_column(derived.variable.id, found)


def _recode(answers: pa.Table, derived: Derived, source: Variable) -> pa.Table:
    becomes = {value: option for option, values in derived.mapping.items() for value in values}
    texts = answers[source.id].to_pylist()
    found = [becomes.get(text) or (text if str(text).startswith("#") else _ABSENT) for text in texts]
    return answers.append_column(derived.variable.id, pa.array(found, pa.string()))


def _column(answers: pa.Table, derived: Derived, source: Variable) -> pa.Table:
    for suffix in ("", MISSING_SUFFIX):
        if source.id + suffix in answers.column_names:
            answers = answers.append_column(derived.variable.id + suffix, answers[source.id + suffix])
    return answers


_RULES: dict[str, Callable[[pa.Table, Derived, Variable], pa.Table]] = {
    "count": _count,
    "bands": _bands,
    "recode": _recode,
    "column": _column,
}
