"""Grid: rows times columns; each row is answered like a single, a scale or an interval, and has a base of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ConfigDict

from overblik.questionnaire.kinds import interval, scale, single
from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.kinds.options import read_options
from overblik.questionnaire.variables import Choices, Option, Variable

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

COLUMN_KINDS = {kind.name: kind for kind in (single.KIND, scale.KIND, interval.KIND)}


class GridFields(QuestionFields):
    """A grid as the author writes it; the fields of its columns' kind come beside these."""

    model_config = ConfigDict(extra="allow", strict=True)

    rows: str | dict[str, Any]
    only_chosen_rows: bool = False
    columns: Literal["single", "scale", "interval"]


def variable(fields: GridFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a grid."""
    rows, chosen_in = _rows(fields, head, reader, path)
    found = _columns(fields, reader, path, f"question {head.id!r}")
    return Variable(
        id=head.id, title=head.title, short=head.short, shape="grid", kind="grid", choices=found, rows=rows, chosen_in=chosen_in,
    )  # fmt: skip


def _columns(fields: GridFields, reader: Reader, path: Path_, what: str) -> Choices:
    kind = COLUMN_KINDS[fields.columns]
    extra = dict(fields.model_extra or {})
    for name in [name for name in extra if name not in _fields(kind) and _kinds_with(name)]:
        del extra[name]
        repair = f"write columns: {' or '.join(_kinds_with(name))}, or take it out"
        reader.problem(
            "grid-columns", f"{what}: {name!r} is nothing that columns: {kind.name} have; {repair}", (*path, name)
        )
    shape = (
        reader.fields(kind.choice_fields, extra, path, beside=GridFields.model_fields) if kind.choice_fields else None
    )
    if shape is None or kind.choices is None:
        return Choices(options=())
    return kind.choices(shape, reader, path, what)


def _fields(kind: Kind) -> set[str]:
    return set(kind.choice_fields.model_fields) if kind.choice_fields else set()


def _kinds_with(name: str) -> list[str]:
    return [kind.name for kind in COLUMN_KINDS.values() if name in _fields(kind)]


def _rows(fields: GridFields, head: Head, reader: Reader, path: Path_) -> tuple[tuple[Option, ...], str | None]:
    what, here = f"question {head.id!r}", (*path, "rows")
    if isinstance(fields.rows, dict):
        if fields.only_chosen_rows:
            message = f"{what}: only_chosen_rows needs rows from an earlier multiple; write `rows: <its id>`"
            reader.problem("grid-rows", message, (*path, "only_chosen_rows"))
        return read_options(fields.rows, reader, here, what), None
    source = head.earlier.get(fields.rows)
    if source is None or source.shape != "many" or source.choices is None:
        many = [name for name, variable in head.earlier.items() if variable.shape == "many"]
        hint = f"it may be {', '.join(many)}" if many else "write the rows out as id: text"
        reader.problem("grid-rows", f"{what}: {fields.rows!r} is no earlier multiple; {hint}", here, value=True)
        return (), None
    options = tuple(replace(option) for option in source.choices.options if option.id != source.choices.exclusive)
    return options, source.id if fields.only_chosen_rows else None


KIND = Kind(name="grid", fields=GridFields, variable=variable)
