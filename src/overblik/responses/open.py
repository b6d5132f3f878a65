"""`answers.parquet` is opened, and held to the questionnaire before anything is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from overblik.files.problems import Location, Problem, in_order
from overblik.files.reading import did_you_mean
from overblik.responses.codes import UNKNOWN, column_codes
from overblik.responses.derive import with_derived, with_frame
from overblik.responses.responses import Responses
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL, UNIT, answer_columns, arrow_schema

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire
    from overblik.responses.schema import Column

_SHOWN = 5


def open_answers(
    path: Path, *, about: About, questionnaire: Questionnaire, frame: Frame
) -> tuple[Responses | None, tuple[Problem, ...]]:
    """
    Return the answers in the Parquet file at *path*, and what is wrong with them.

    In messages, line n is the n-th response set.
    """
    try:
        answers = pq.read_table(path)
    except (pa.ArrowInvalid, OSError) as error:
        message = f"this is no Parquet file that can be read ({str(error).splitlines()[0]}); write it again"
        return None, (Problem("answers-unreadable", message, Location(file=path.name)),)
    problems = check_answers(answers, questionnaire, frame, path.name)
    if problems:
        return None, problems
    return responses_of(answers, about=about, questionnaire=questionnaire, frame=frame), ()


def responses_of(answers: pa.Table, *, about: About, questionnaire: Questionnaire, frame: Frame) -> Responses:
    """Return answers that are known to be right, ready to be counted."""
    whole = with_derived(with_frame(answers, frame), questionnaire, frame)
    return Responses(about=about, questionnaire=questionnaire, frame=frame, answers=whole)


def check_answers(answers: pa.Table, questionnaire: Questionnaire, frame: Frame, file: str) -> tuple[Problem, ...]:
    """Return everything in which the answers are not what the questionnaire declares."""
    declared = arrow_schema(questionnaire)
    background = {column.id for column in frame.columns}
    known = {*declared.names, *background}
    problems = [
        Problem("answers-missing-column", f"there is no column {name!r}; write the answers again", Location(file=file))
        for name in declared.names
        if name not in answers.column_names
    ]
    problems += [
        Problem(
            "answers-unknown-column",
            f"{name!r} is no column of this study; {did_you_mean(name, known)}",
            Location(file=file),
        )
        for name in answers.column_names
        if name not in known
    ]
    wrong = [
        field
        for field in declared
        if field.name in answers.column_names and not _fits(answers[field.name].type, field.type)
    ]
    problems += [
        Problem(
            "answers-type", f"column {field.name!r} must be {field.type}; write the answers again", Location(file=file)
        )
        for field in wrong
    ]
    if problems:
        return in_order(problems)
    for column in answer_columns(questionnaire):
        problems += _column_problems(answers, column, file)
    return in_order([*problems, *_row_problems(answers, file), *_background_problems(answers, frame, file)])


def _fits(found: pa.DataType, declared: pa.DataType) -> bool:
    kind = found.value_type if pa.types.is_dictionary(found) else found
    text = (pa.types.is_string, pa.types.is_large_string, pa.types.is_null)
    numeric = (pa.types.is_floating, pa.types.is_integer, pa.types.is_null)
    return any(test(kind) for test in (text if pa.types.is_string(declared) else numeric))


def _column_problems(answers: pa.Table, column: Column, file: str) -> list[Problem]:
    wrong = np.flatnonzero(column_codes(answers, column) == UNKNOWN)
    found = [
        _bad_value(answers[column.missing_name or column.name][int(row)].as_py(), column, file, int(row))
        for row in wrong
    ]
    if column.missing_name:
        both = pc.equal(pc.is_valid(answers[column.name]), pc.is_valid(answers[column.missing_name]))
        message = f"{column.name!r} must hold either a value or a missing kind; mend the row"
        rows = np.flatnonzero(both.to_numpy(zero_copy_only=False))
        found += [Problem("answers-bare-null", message, Location(file=file, line=int(row) + 1)) for row in rows]
    return found[:_SHOWN]


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
        if unit in seen:
            message = f"unit {unit!r} has answered in row {seen[unit]} already; keep one response set per unit"
            found.append(Problem("answers-duplicate-unit", message, at))
        seen.setdefault(unit, row)
        if outcome not in (COMPLETE, PARTIAL):
            message = f"outcome {outcome!r} is neither {COMPLETE} nor {PARTIAL}; mend it"
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
    if not any(column.id in answers.column_names for column in frame.columns):
        ids = {unit.id for unit in frame.units}
        for row, unit in enumerate(answers[UNIT].to_pylist(), start=1):
            if unit not in ids:
                message = f"unit {unit!r} is not in the frame; {did_you_mean(str(unit), ids)}"
                found.append(Problem("answers-unknown-unit", message, Location(file=file, line=row)))
    return found[:_SHOWN]
