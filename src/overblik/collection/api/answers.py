"""Live answers for programs: as declared columns, and as tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from overblik.collection.answers.live import live_answers, questionnaire_in_field
from overblik.collection.api.shapes import ColumnShape, ResponseList
from overblik.collection.models import Fieldwork
from overblik.collection.site import Site
from overblik.errors import Unanswerable
from overblik.responses.open import responses_of
from overblik.responses.schema import answer_columns
from overblik.tables.show import as_json
from overblik.tables.tabulate import tabulate


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a table is of, as `overblik table` is asked for it."""

    variable: str
    by: str | None = None
    where: str | None = None
    base: str = "answered"


def response_list(site: Site, language: str, *, limit: int, offset: int) -> ResponseList:
    """Return the response sets from *offset* on, with what their columns are."""
    fieldwork = Fieldwork.objects.get(pk=1)
    answers = live_answers(site)
    columns = [
        ColumnShape(
            name=column.name, variable=column.variable.id, kind=column.variable.kind,
            title=column.variable.title.filled({})[language], row=column.row, option=column.option,
        )
        for column in answer_columns(questionnaire_in_field(site, fieldwork))
    ]  # fmt: skip
    rows = answers.slice(offset, limit).to_pylist() if answers is not None else []
    return ResponseList(
        version=fieldwork.version_id, total=answers.num_rows if answers is not None else 0, columns=columns, rows=rows
    )


def table(site: Site, asked: Asked, language: str) -> dict[str, Any]:
    """
    Return a table of live answers, as `overblik table --format json` prints it.

    Raises Unanswerable where there are no answers yet, or for what no table can be made of.
    """
    answers = live_answers(site)
    if answers is None:
        message = "there are no answers yet; ask again when the fieldwork has some"
        raise Unanswerable(message)
    questionnaire = questionnaire_in_field(site, Fieldwork.objects.get(pk=1))
    responses = responses_of(answers, about=site.about, questionnaire=questionnaire, frame=site.frame)
    made = tabulate(responses, asked.variable, by=asked.by, where=asked.where, base=asked.base)
    found: dict[str, Any] = json.loads(as_json(made, language))
    return found
