"""Interval: a scale over bounded ranges of a share or a number; labels are made from the bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.files.languages import Text
from overblik.files.reading import Fields, RawText
from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.kinds.options import read_nets, read_outside
from overblik.questionnaire.ranges import read_ranges
from overblik.questionnaire.variables import Choices, Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_


class ChoiceFields(Fields):
    """What makes the options of an interval."""

    options: dict[str, Any]
    unit: RawText = None
    outside: dict[str, Any] = {}
    nets: dict[str, Any] = {}


class IntervalFields(QuestionFields, ChoiceFields):
    """An interval as the author writes it."""


def choices(fields: ChoiceFields, reader: Reader, path: Path_, what: str) -> Choices:
    """Return the ranges, lowest first as written."""
    unit = reader.maybe_text(fields.unit, (*path, "unit"), f"{what}: unit") or Text.same("")
    options = read_ranges(fields.options, unit, reader, (*path, "options"), what)
    outside = read_outside(fields.outside, options, reader, (*path, "outside"), what)
    return Choices(
        options=options,
        outside=outside,
        nets=read_nets(fields.nets, options, reader, (*path, "nets"), what, outside=outside),
        style="interval",
        unit=unit,
    )


def variable(fields: IntervalFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of an interval."""
    found = choices(fields, reader, path, f"question {head.id!r}")
    return Variable(id=head.id, title=head.title, short=head.short, shape="one", kind="interval", choices=found)


KIND = Kind(name="interval", fields=IntervalFields, variable=variable, choice_fields=ChoiceFields, choices=choices)
