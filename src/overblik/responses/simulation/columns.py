"""From respondents to the declared columns, with pseudonymous ids, and marked as invented."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
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
from overblik.responses.simulation.glue import Individual
from overblik.responses.simulation.names import Names


def answers_of(
    names: Names, people: Sequence[Individual], complete: Sequence[bool], marks: dict[bytes, bytes]
) -> pa.Table:
    """Return the answers of *people* in their order, as units R001, R002 ...; no id or name of the frame is in them."""
    carried = tuple(column.id for column in names.carried)
    width = max(3, len(str(len(people))))
    columns: dict[str, list[object]] = {
        UNIT: [f"R{number:0{width}}" for number in range(1, len(people) + 1)],
        OUTCOME: [COMPLETE if reached else PARTIAL for reached in complete],
    }
    for name in carried:
        columns[name] = [person[name].value for person in people]
    for column in answer_columns(names.questionnaire):
        cells = [_cell(column, person) for person in people]
        columns[column.name] = [value for value, _ in cells]
        if column.missing_name:
            columns[column.missing_name] = [missing for _, missing in cells]
    schema = arrow_schema(names.questionnaire, carried).with_metadata(marks)
    return pa.table([pa.array(columns[field.name], field.type) for field in schema], schema=schema)


def _cell(column: Column, person: Individual) -> tuple[object, str | None]:
    """Return what stands in a column, and in the one beside it that says why there is nothing."""
    value: Value = person[column.variable.id if column.row is None else f"{column.variable.id}/{column.row}"].value
    if isinstance(value, Missing):
        return (None, value.code) if column.missing_name else (value.code, None)
    if column.store == "tick":
        return (YES if isinstance(value, frozenset) and column.option in value else NO), None
    return value, None
