"""Scale: one of an ordered row of options, with a direction, perhaps a neutral point, and don't-know outside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from overblik.questionnaire.kinds import single
from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.kinds.options import check_named
from overblik.questionnaire.variables import Choices, Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_


class ChoiceFields(single.ChoiceFields):
    """What makes the options of a scale."""

    neutral: str | None = None
    direction: Literal["rising", "falling"] = "rising"


class ScaleFields(QuestionFields, ChoiceFields):
    """A scale as the author writes it."""


def choices(fields: ChoiceFields, reader: Reader, path: Path_, what: str) -> Choices:
    """Return the options of a scale, in their order."""
    found = single.choices(fields, reader, path, what)
    neutral = check_named(fields.neutral, found.options, reader, (*path, "neutral"), what)
    return replace(found, style="scale", neutral=neutral, falling=fields.direction == "falling")


def variable(fields: ScaleFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a scale."""
    found = choices(fields, reader, path, f"question {head.id!r}")
    return Variable(id=head.id, title=head.title, short=head.short, shape="one", kind="scale", choices=found)


KIND = Kind(name="scale", fields=ScaleFields, variable=variable, choice_fields=ChoiceFields, choices=choices)
