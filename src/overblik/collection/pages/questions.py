"""A question's markup: its template rendered with holes for one version and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import get_template

from overblik.collection.answering.items import Place, places_of
from overblik.collection.pages.pieces import Piece, mark, pieces
from overblik.collection.pages.words import say
from overblik.files.languages import PIPE, Text
from overblik.questionnaire.model import Question
from overblik.questionnaire.variables import Choices, Option


@dataclass(frozen=True, kw_only=True)
class Markup:
    """A question ready to be filled."""

    question: Question
    places: Mapping[str, Place]
    parts: tuple[Piece, ...]


def html_id(key: str) -> str:
    """
    Return an item's key as part of an HTML id.

    >>> html_id("formaal/unge")
    'formaal--unge'
    """
    return key.replace("/", "--")


def markup(question: Question, language: str) -> Markup:
    """Return a question's markup in a language, with its holes."""
    variable = question.variable
    template = get_template(f"question/{variable.shape}.html")
    html = template.render(_context(question, language))
    return Markup(question=question, places={place.key: place for place in places_of(question)}, parts=pieces(html))


def piped(text: Text | None, language: str) -> str:
    """Return a text in a language with a mark for each pair of braces."""
    return PIPE.sub(lambda match: mark("pipe", match[1]), text[language]) if text else ""


def _context(question: Question, language: str) -> dict[str, Any]:
    variable = question.variable
    say_ = {name: say(name, language) for name in ("required", "specify", "clear")}
    return {
        "language": language,
        "say": say_,
        "id": question.id,
        "title": piped(variable.title, language),
        "help": piped(question.help, language),
        "required": question.required,
        "long": question.long,
        "limit": question.limit,
        "unit": variable.unit[language] if variable.unit else "",
        "decimals": variable.decimals,
        "columns": _options(variable.choices, language),
        "span": len(variable.choices.options + variable.choices.outside) + 1 if variable.choices else 1,
        "main": [_item(place, language) for place in places_of(question) if not place.other],
        "described": " ".join([*([f"h-{question.id}"] if question.help else []), f"e-{question.id}"]),
        "checks": mark("checks", question.id),
        "characters": {
            "left": say("characters", language, left="#"),
            "over": say("characters_over", language, over="#"),
        },
        "more": mark("conflict", question.id),
    }


def _options(choices: Choices | None, language: str) -> list[dict[str, Any]]:
    if choices is None:
        return []
    inside = [_option(option, language, outside=False) for option in choices.options]
    return inside + [_option(option, language, outside=True) for option in choices.outside]


def _option(option: Option, language: str, *, outside: bool) -> dict[str, Any]:
    value = option.missing.code if option.missing else option.id
    return {"id": option.id, "value": value, "label": piped(option.label, language), "outside": outside}


def _item(place: Place, language: str) -> dict[str, Any]:
    """Return what a template needs of one item, with the open text that goes with it."""
    variable, key = place.variable, place.key
    row = next((row for row in variable.rows if row.id == place.row), None)
    other = place.question.variable.other_text()
    other_key = (f"{other.id}/{place.row}" if place.row else other.id) if other else ""
    choices = variable.choices
    first = True
    options = []
    for option in _options(choices, language):
        parts = {"checked": mark("checked", key, option["value"]), "html": f"f-{html_id(key)}--{option['id']}"}
        has_other = bool(choices and other and option["id"] == choices.other)
        begins = option["outside"] and first
        first = first and not option["outside"]
        exclusive = bool(choices and option["id"] == choices.exclusive)
        options.append({**option, **parts, "other": has_other, "begins": begins, "exclusive": exclusive})
    return {
        "key": key,
        "html": html_id(key),
        "row": piped(row.label, language) if row else "",
        "begin": mark("row", key),
        "end": mark("end"),
        "value": mark("value", key),
        "error": mark("error", key),
        "invalid": mark("invalid", key),
        "options": options,
        "other": {
            "key": other_key,
            "html": html_id(other_key),
            "value": mark("value", other_key),
            "error": mark("error", other_key),
        }
        if other
        else None,
    }
