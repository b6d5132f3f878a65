"""Multiple choice: any number of the options; one of them may exclude all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.kinds.kind import Head, Kind
from overblik.questionnaire.kinds.options import check_named, read_nets, read_options
from overblik.questionnaire.kinds.single import SingleFields
from overblik.questionnaire.variables import Choices, Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_


class MultipleFields(SingleFields):
    """A multiple choice as the author writes it."""

    exclusive: str | None = None


def variable(fields: MultipleFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a multiple choice."""
    what = f"question {head.id!r}"
    if fields.outside:
        message = f"{what}: a multiple has no answers outside its options; make it an option and name it as `exclusive`"
        reader.problem("multiple-outside", message, (*path, "outside"))
    options = read_options(fields.options, reader, (*path, "options"), what)
    found = Choices(
        options=options,
        nets=read_nets(fields.nets, options, reader, (*path, "nets"), what),
        other=check_named(fields.other, options, reader, (*path, "other"), what),
        exclusive=check_named(fields.exclusive, options, reader, (*path, "exclusive"), what),
    )
    return Variable(id=head.id, title=head.title, short=head.short, shape="many", kind="multiple", choices=found)


KIND = Kind(name="multiple", fields=MultipleFields, variable=variable)
