"""`answers.parquet` is opened, and held to the questionnaire before anything is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from overblik.files.problems import Location, Problem, in_order, unreadable
from overblik.files.reading import did_you_mean
from overblik.questionnaire.missing import Missing
from overblik.responses.answered_items import with_outcomes
from overblik.responses.codes import MISSING_NUMBERS, UNKNOWN, column_codes
from overblik.responses.derive import with_derived, with_frame
from overblik.responses.invented import invented_note
from overblik.responses.responses import Responses
from overblik.responses.schema import (
    COMPLETE,
    OUTCOME,
    PARTIAL,
    PSEUDONYMS,
    UNIT,
    answer_columns,
    arrow_schema,
    variable_columns,
)

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable
    from overblik.responses.schema import Column

_SHOWN = 5
_HELD = {"string": "texts", "double": "numbers"}


def open_answers(
    path: Path, *, about: About, questionnaire: Questionnaire, frame: Frame
) -> tuple[Responses | None, tuple[Problem, ...]]:
    """
    Return the answers in the Parquet file at *path*, and what is wrong with them.

    In messages, line n is the n-th response set.
    """
    if path.is_dir():  # which Arrow takes for a data set in parts
        return None, (unreadable(path.name, path),)
    try:
        answers = pq.read_table(path)
    except (pa.ArrowException, OSError):
        message = "this is no Parquet file that can be read; write it again"
        return None, (Problem("answers-unreadable", message, Location(file=path.name)),)
    problems = check_answers(answers, questionnaire, frame, path.name)
    if problems:
        return None, problems
    return responses_of(answers, about=about, questionnaire=questionnaire, frame=frame), ()


def responses_of(answers: pa.Table, *, about: About, questionnaire: Questionnaire, frame: Frame) -> Responses:
    """Return answers that are known to be right, ready to be counted; invented ones say so, whatever the study says."""
    plain = with_outcomes(
        _as_declared(answers, _declared(answers, questionnaire, frame)), questionnaire, about.response
    )
    whole = with_derived(with_frame(plain, frame), questionnaire, frame)
    marked = replace(about, invented=about.invented or invented_note(answers.schema))
    return Responses(about=marked, questionnaire=questionnaire, frame=frame, answers=whole)


def check_answers(answers: pa.Table, questionnaire: Questionnaire, frame: Frame, file: str) -> tuple[Problem, ...]:
    """Return everything in which the answers are not what the questionnaire declares."""
    declared = _declared(answers, questionnaire, frame)
    problems = _schema_problems(answers, declared, frame, Location(file=file))
    if problems:
        return in_order(problems)
    plain = _as_declared(answers, declared)
    for column in answer_columns(questionnaire):
        problems += _column_problems(plain, column, file)
    for question in questionnaire.questions:
        if question.variable.shape == "many" and not problems:
            problems += _multiple_problems(plain, question.variable, file)
    return in_order([*problems, *_row_problems(plain, file), *_background_problems(plain, frame, file)])


def _declared(answers: pa.Table, questionnaire: Questionnaire, frame: Frame) -> pa.Schema:
    """Return the declared schema, with those frame columns that stand in the answers themselves."""
    return arrow_schema(
        questionnaire, tuple(column.id for column in frame.columns if column.id in answers.column_names)
    )


def _schema_problems(answers: pa.Table, declared: pa.Schema, frame: Frame, at: Location) -> list[Problem]:
    found = []
    known = {*declared.names, *(column.id for column in frame.columns)}
    for field in declared:
        if field.name not in answers.column_names:
            found.append(
                Problem("answers-missing-column", f"there is no column {field.name!r}; write the answers again", at)
            )
        elif not _fits(answers.schema.field(field.name).type, field.type):
            message = f"column {field.name!r} must hold {_HELD[str(field.type)]}; write the answers again"
            found.append(Problem("answers-type", message, at))
    for name in answers.column_names:
        if name not in known:
            message = f"{name!r} is no column of this study; {did_you_mean(name, known)}"
            found.append(Problem("answers-unknown-column", message, at))
    return found


def _fits(found: pa.DataType, declared: pa.DataType) -> bool:
    kind = found.value_type if pa.types.is_dictionary(found) else found
    text = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    numeric = (pa.types.is_floating, pa.types.is_integer, pa.types.is_null)
    return any(test(kind) for test in (text if pa.types.is_string(declared) else numeric))


def _as_declared(answers: pa.Table, declared: pa.Schema) -> pa.Table:
    """Return the answers in the declared types; texts that are stored as a dictionary stay so, as they are counted faster."""
    for position, name in enumerate(answers.column_names):
        kind = answers.schema.field(position).type
        if name in declared.names and kind != declared.field(name).type and not pa.types.is_dictionary(kind):
            answers = answers.set_column(position, name, answers.column(position).cast(declared.field(name).type))
    return answers


def _column_problems(answers: pa.Table, column: Column, file: str) -> list[Problem]:
    codes = column_codes(answers, column)
    wrong = np.flatnonzero((codes == UNKNOWN) | np.isin(codes, _foreign_kinds(column.variable)))[:_SHOWN]
    found = [
        _bad_value(answers[column.missing_name or column.name][int(row)].as_py(), column, file, int(row))
        for row in wrong
    ]
    if column.missing_name:
        both = pc.equal(pc.is_valid(answers[column.name]), pc.is_valid(answers[column.missing_name]))
        message = f"{column.name!r} must hold either a value or a missing kind; mend the row"
        found += _at_rows("answers-bare-null", message, both, file)
    if column.store == "number":
        found += _number_problems(answers[column.name], column, file)
    return found[:_SHOWN]


def _foreign_kinds(variable: Variable) -> list[int]:
    """Return the codes of those missing kinds that are answers outside the options, and that the variable does not offer."""
    offered = {option.missing for option in variable.choices.outside} if variable.choices else set()
    return [MISSING_NUMBERS[kind] for kind in (Missing.DONT_KNOW, Missing.NOT_APPLICABLE) if kind not in offered]


def _number_problems(values: pa.ChunkedArray, column: Column, file: str) -> list[Problem]:
    low, high = column.variable.bounds
    endless = pc.invert(pc.is_finite(values))
    outside = pc.or_(
        pc.less(values, -np.inf if low is None else low), pc.greater(values, np.inf if high is None else high)
    )
    bounds = f"{'...' if low is None else f'{low:g}'} to {'...' if high is None else f'{high:g}'}"
    beyond = pc.and_(outside, pc.is_finite(values))
    return [
        *_at_rows("answers-unknown-value", f"{column.name!r} holds what is no number; mend the row", endless, file),
        *_at_rows(
            "answers-unknown-value", f"{column.name!r} is not from {bounds}; mend the row, or `between`", beyond, file
        ),
    ]


def _at_rows(code: str, message: str, where: pa.ChunkedArray, file: str) -> list[Problem]:
    rows = np.flatnonzero(pc.fill_null(where, fill_value=False).to_numpy(zero_copy_only=False))
    return [Problem(code, message, Location(file=file, line=int(row) + 1)) for row in rows[:_SHOWN]]


def _multiple_problems(answers: pa.Table, variable: Variable, file: str) -> list[Problem]:
    """Return the rows in which a multiple is answered in part, has nothing ticked, or its exclusive option and another."""
    codes = np.stack([column_codes(answers, column) for column in variable_columns(variable)])
    ids, exclusive = (variable.choices.ids, variable.choices.exclusive) if variable.choices else ((), None)
    ticked, differing = codes == 0, (codes != codes[0]).any(axis=0)
    wrong = {
        "has a missing kind in some of its columns only; write it in all of them": (codes < 0).any(axis=0) & differing,
        "has nothing ticked; write #skipped in all its columns": (codes == 1).all(axis=0),
    }
    if exclusive:
        both = ticked[ids.index(exclusive)] & (ticked.sum(axis=0) > 1)
        wrong[f"has {exclusive} ticked beside others; keep one of them"] = both
    return [
        problem
        for what, where in wrong.items()
        for problem in _at_rows("answers-multiple", f"{variable.id!r} {what}", pa.array(where), file)
    ]


def _bad_value(value: str | None, column: Column, file: str, row: int) -> Problem:
    at = Location(file=file, line=row + 1)
    if value is None:
        message = f"{column.name!r} is empty; missing is one of the five declared codes, never nothing"
        return Problem("answers-bare-null", message, at)
    hint = did_you_mean(value, column.values())
    return Problem("answers-unknown-value", f"{column.name!r} holds {value!r}, which is no answer to it; {hint}", at)


def _row_problems(answers: pa.Table, file: str) -> list[Problem]:
    found = []
    seen: dict[str, int] = {}
    for row, (unit, outcome) in enumerate(
        zip(answers[UNIT].to_pylist(), answers[OUTCOME].to_pylist(), strict=True), start=1
    ):
        at = Location(file=file, line=row)
        if unit is None:
            found.append(
                Problem("answers-bare-null", "'unit' is empty; write the id of the unit, or one of its own", at)
            )
        elif unit in seen:
            message = f"unit {unit!r} has answered in row {seen[unit]} already; keep one response set per unit"
            found.append(Problem("answers-duplicate-unit", message, at))
        seen.setdefault(unit, row)
        if outcome not in (COMPLETE, PARTIAL):
            message = f"outcome {outcome!r} is neither {COMPLETE} nor {PARTIAL}; write one of them"
            found.append(Problem("answers-outcome", message, at))
    return found[:_SHOWN]


def _background_problems(answers: pa.Table, frame: Frame, file: str) -> list[Problem]:
    found = []
    for column in frame.columns:
        if column.id not in answers.column_names or not column.choices:
            continue
        for row, value in enumerate(answers[column.id].to_pylist(), start=1):
            if value is not None and value not in column.choices.ids:
                message = f"{column.id} {value!r} is not known to study.yaml; {did_you_mean(value, column.choices.ids)}"
                found.append(Problem("answers-unknown-value", message, Location(file=file, line=row)))
    pseudonyms = PSEUDONYMS.items() <= (answers.schema.metadata or {}).items()
    if not pseudonyms and not any(column.id in answers.column_names for column in frame.columns):
        ids = {unit.id for unit in frame.units}
        for row, unit in enumerate(answers[UNIT].to_pylist(), start=1):
            if unit is not None and unit not in ids:
                message = f"unit {unit!r} is not in the frame; {did_you_mean(str(unit), ids)}"
                found.append(Problem("answers-unknown-unit", message, Location(file=file, line=row)))
    return found[:_SHOWN]
