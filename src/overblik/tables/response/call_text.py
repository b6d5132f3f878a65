"""The call list as text and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from overblik.files.languages import Text
from overblik.tables.response.aapor import disposition
from overblik.tables.response.aligned import aligned
from overblik.tables.response.stand_text import DASH, decimal
from overblik.tables.response.words import code_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.questionnaire.cell_names import Group
    from overblik.tables.response.cases import Cases
    from overblik.tables.response.to_call import CallList

WORDS = {
    "now": Text(
        {
            "en": "Now R = {r} and the coefficient of variation {cv}; {missing} {many} can still be called. "
            "Called in this order, those who answer come nearest to being like all:",
            "da": "Nu er R = {r} og variationskoefficienten {cv}; {missing} {many} kan stadig kontaktes. "
            "I denne rækkefølge kommer de, der svarer, tættest på at ligne alle:",
        }
    ),
    "nobody": Text({"en": "Nobody is left to be called.", "da": "Der er ingen tilbage at kontakte."}),
    "of": Text({"en": "{answered} of {asked} answered", "da": "{answered} af {asked} har svaret"}),
    "no_value": Text({"en": "not known", "da": "uoplyst"}),
}


def as_text(cases: Cases, found: CallList, language: str) -> str:
    """Return whom to call, each with its group, how many of the group have answered, and R when it has too."""
    if not found.called:
        return WORDS["nobody"][language]
    cv = DASH if found.cv is None else decimal(found.cv, language)
    many = cases.about.unit.many[language]
    head = WORDS["now"][language].format(r=decimal(found.r, language), cv=cv, missing=found.missing, many=many)
    rows = [("", "", "", "", "R", "CV")]
    for place, one in enumerate(found.called, start=1):
        why = f"{group_text(cases, one.group, language)}: {WORDS['of'][language].format(answered=one.answered, asked=one.asked)}"
        state = code_label(one.code, disposition(one.code) or "other", language)
        rows.append(
            (f"{place}. {one.unit.name}", one.unit.id, state, why, decimal(one.r, language), decimal(one.cv, language))
        )
    return "\n".join([head, *aligned(rows, texts=4)])


def as_json(cases: Cases, found: CallList, language: str) -> str:
    """Return the same as JSON, numbers exact as far as floats are."""
    calls = [
        {
            "unit": one.unit.id, "name": one.unit.name, "members": list(one.unit.members), "code": one.code,
            "group": dict(one.group), "label": group_text(cases, one.group, language), "asked": one.asked,
            "answered": one.answered, "r": one.r, "cv": one.cv,
        }
        for one in found.called
    ]  # fmt: skip
    whole = {"columns": list(found.columns), "r": found.r, "cv": found.cv, "missing": found.missing, "calls": calls}
    return json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False)


def group_text(cases: Cases, group: Group, language: str) -> str:
    """Return a group in words."""
    texts = []
    for name, value in group:
        choices = cases.columns[name].choices
        known = choices is not None and value in choices.ids
        texts.append(choices.label(value)[language] if choices and known else WORDS["no_value"][language])
    return ", ".join(texts)


FORMATS: dict[str, Callable[[Cases, CallList, str], str]] = {"text": as_text, "json": as_json}
