"""Single choice: exactly one of the options, one of which may ask for words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.files.reading import Fields
from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.kinds.options import check_named, read_nets, read_options, read_outside
from overblik.questionnaire.variables import Choices, Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_


class ChoiceFields(Fields):
    """What makes the options of a single choice."""

    options: dict[str, Any]
    other: str | None = None
    outside: dict[str, Any] = {}
    nets: dict[str, Any] = {}


class SingleFields(QuestionFields, ChoiceFields):
    """A single choice as the author writes it."""


def choices(fields: ChoiceFields, reader: Reader, path: Path_, what: str) -> Choices:
    """Return the options of a single choice."""
    options = read_options(fields.options, reader, (*path, "options"), what)
    outside = read_outside(fields.outside, options, reader, (*path, "outside"), what)
    return Choices(
        options=options,
        outside=outside,
        nets=read_nets(fields.nets, options, reader, (*path, "nets"), what, outside=outside),
        other=check_named(fields.other, options, reader, (*path, "other"), what),
    )


def variable(fields: SingleFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a single choice."""
    found = choices(fields, reader, path, f"question {head.id!r}")
    return Variable(id=head.id, title=head.title, short=head.short, shape="one", kind="single", choices=found)


KIND = Kind(name="single", fields=SingleFields, variable=variable, choice_fields=ChoiceFields, choices=choices)
