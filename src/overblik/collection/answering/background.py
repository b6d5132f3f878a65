"""What is known before anything is asked: the frame's columns of a unit, as expressions and texts use them."""

from __future__ import annotations

from collections.abc import Mapping

from overblik.frame.read import number
from overblik.frame.units import Frame
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing


def background(frame: Frame, values: Mapping[str, str]) -> dict[str, Value]:
    """Return the frame columns of a unit with *values*; what is empty or no number is not applicable, as in tables."""
    found: dict[str, Value] = {}
    for column in frame.columns:
        text = values.get(column.id, "")
        there = number(text) if column.shape == "number" else text
        found[column.id] = Missing.NOT_APPLICABLE if there is None or there == "" else there
    return found


def pipe_texts(frame: Frame, values: Mapping[str, str], names: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what fills the braces of texts: *names* (the unit's id and name by column) and the frame's columns in words."""
    found = dict(names)
    for column in frame.columns:
        text = values.get(column.id, "")
        if column.choices and text in column.choices.ids:
            text = column.choices.label(text)[language]
        if text:
            found[column.id] = text
    return found
