"""Answers to the small survey, with texts of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from overblik.files.languages import Text
from overblik.responses.export.dataset import Dataset
from overblik.responses.schema import MISSING_SUFFIX, arrow_schema
from tests.responses.simulation.questionnaires import FRAME, about, survey


def dataset(comments: Sequence[str | None] = ("Ja.",), *, numbers: Sequence[float | None] = (), **more: Any) -> Dataset:
    """Return a response set for each comment (None: skipped), each with its number of employees where there is one."""
    questionnaire, rows = survey(), len(comments)
    given = [*numbers, *[None] * (rows - len(numbers))]
    columns: dict[str, list[Any]] = {
        "unit": [f"U{row}" for row in range(rows)],
        "outcome": ["complete"] * rows,
        "grupper/unge": ["yes"] * rows,
        "grupper/syge": ["no"] * rows,
        "digital": ["overvejer"] * rows,
        "tilfreds": ["#dont_know"] * rows,
        "kommentar": list(comments),
        "kommentar#missing": ["#skipped" if text is None else None for text in comments],
        "ansatte": given,
        "ansatte#missing": ["#not_reached" if number is None else None for number in given],
    }
    schema = arrow_schema(questionnaire)
    for field in schema:
        has_text = field.name + MISSING_SUFFIX in schema.names
        columns.setdefault(field.name, [None if has_text else "#not_asked"] * rows)
    return Dataset(
        answers=pa.table(columns, schema=schema), about=about(), questionnaire=questionnaire, frame=FRAME, **more
    )


def invented() -> Dataset:
    """Return answers that are marked as invented in the data themselves."""
    found = dataset()
    from overblik.responses.invented import marks_of

    marked = found.answers.replace_schema_metadata(marks_of(Text({"da": "Opdigtet & prøvet."}), 1))
    return Dataset(answers=marked, about=found.about, questionnaire=found.questionnaire, frame=found.frame)
