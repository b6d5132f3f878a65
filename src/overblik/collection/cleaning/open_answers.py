"""The open answers to a question, by unit and row: what is coded, and what can be quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from overblik.collection.answering.background import background
from overblik.collection.answering.items import is_answer
from overblik.collection.answering.route import find_route
from overblik.collection.models import Coding, Fieldwork, Response, Unit
from overblik.collection.site import Site
from overblik.collection.store import items_of
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class OpenAnswer:
    """One answer in words: of which unit, to which item (with its row, in a grid), and what it says."""

    unit: Unit
    key: str
    text: str

    @property
    def row(self) -> str:
        """The row of a grid; empty elsewhere."""
        return self.key.partition("/")[2]


def questionnaire_of(site: Site) -> Questionnaire:
    """Return the questionnaire in the version in the field."""
    version = Fieldwork.objects.filter(pk=1).values_list("version_id", flat=True).first()
    return site.sheet_of(version).questionnaire


def open_variables(questionnaire: Questionnaire) -> tuple[Variable, ...]:
    """Return the variables that are answered in words: text questions, grids of texts, and texts after *other*."""
    every = (variable for question in questionnaire.questions for variable in question.variables())
    return tuple(variable for variable in every if variable.shape == "text" or _texts_in_rows(variable))


def _texts_in_rows(variable: Variable) -> bool:
    return variable.shape == "grid" and variable.choices is None


def open_answers(site: Site, variable: str) -> list[OpenAnswer]:
    """Return the answers to an open variable, in the order of the frame: those on the route, and those that were coded already."""
    if Fieldwork.objects.filter(pk=1, anonymous=True).exists():
        return []  # a text could be put beside the unit that has just answered
    questionnaire, coded = questionnaire_of(site), set(Coding.objects.values_list("unit_id", "key"))
    rows = Response.objects.select_related("unit").filter(unit__eligible=True, unit__pilot=False, unit__refused_at=None)
    return [
        answer
        for response in rows.order_by("unit__position")
        for answer in _of(site, questionnaire, response, variable, coded)
    ]


def _of(
    site: Site, questionnaire: Questionnaire, response: Response, variable: str, coded: set[tuple[int, str]]
) -> Iterator[OpenAnswer]:
    items = items_of(response)
    keys = [key for key, item in items.items() if key.partition("/")[0] == variable and is_answer(item.value)]
    if not keys:
        return
    values = find_route(questionnaire, items, background(site.frame, response.unit.values)).values
    for key in keys:
        if isinstance(values.get(key), str) or (response.unit_id, key) in coded:
            yield OpenAnswer(unit=response.unit, key=key, text=str(items[key].value))
