"""The frame is read: one row per unit, its columns as `study.yaml` declares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from overblik.files.problems import Location, Problem, in_order
from overblik.files.reading import Fields, RawText, did_you_mean
from overblik.frame.units import Frame, Unit
from overblik.questionnaire.variables import RESERVED, Choices, Option, Variable

if TYPE_CHECKING:
    from overblik.files.csv_source import CsvSource, Row
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

_SHAPES: dict[str, Any] = {"single": "one", "number": "number", "text": "text"}
MEMBERS_MARK = "|"

_NUMBER = re.compile(r"[-+]?[0-9]{1,30}([.,][0-9]{1,30})?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}([.,][0-9]{3})+")
"""Numbers that a Dane may mean as thousands, or as decimals: 31.205."""


class ColumnFields(Fields):
    """A frame column as the author declares it."""

    title: RawText
    kind: str | None = None
    values: dict[str, Any] | None = None
    unit: RawText = None


class FrameFields(Fields):
    """The `frame:` part of `study.yaml`."""

    file: str = "frame.csv"
    id: str = "id"
    name: str = "name"
    members: str | None = None
    fieldwork: str | None = None
    columns: dict[str, Any] = {}


def read_columns(fields: FrameFields, reader: Reader, path: Path_) -> tuple[Variable, ...]:
    """Return the declared frame columns as variables."""
    return tuple(
        variable
        for name, raw in fields.columns.items()
        if (variable := _column(name, raw, reader, (*path, "columns", name)))
    )


def _column(name: str, raw: Any, reader: Reader, path: Path_) -> Variable | None:
    fields = reader.fields(ColumnFields, raw, path)
    if fields is None:
        return None
    reader.identifier(name, path, "frame column")
    if name in RESERVED:
        message = (
            f"frame column {name!r} has a name with a meaning of its own in the data; rename it here and in the frame"
        )
        reader.problem("reserved-id", message, path)
    kind = _kind(name, fields, reader, path)
    what = f"frame column {name!r}"
    options = tuple(
        Option(id=value, label=reader.text(text, (*path, "values", value), f"{what}: value {value!r}"))
        for value, text in (fields.values or {}).items()
    )
    return Variable(
        id=name,
        title=reader.text(fields.title, (*path, "title"), what),
        shape=_SHAPES[kind],
        kind=kind,
        choices=Choices(options=options) if options else None,
        unit=reader.maybe_text(fields.unit, (*path, "unit"), what),
        source="frame",
    )


def _kind(name: str, fields: ColumnFields, reader: Reader, path: Path_) -> str:
    usual = "single" if fields.values else "text"
    kind = fields.kind or usual
    if kind in _SHAPES and (kind == "single") == bool(fields.values):
        return kind
    message = f"frame column {name!r}: kind {kind} does not fit; write single and values, number, text, or no kind"
    reader.problem("frame-column-kind", message, path)
    return usual


def read_frame(
    source: CsvSource, fields: FrameFields, columns: tuple[Variable, ...]
) -> tuple[Frame, tuple[Problem, ...]]:
    """Return the frame in *source*, and what is wrong with it."""
    problems = list(source.problems)
    missing = [name for name in _needed(fields, columns) if name not in source.header] if source.header else []
    for name in missing:
        hint = did_you_mean(name, source.header)
        message = f"there is no column {name!r}, which study.yaml declares; {hint}"
        problems.append(Problem("frame-missing-column", message, _top(source)))
    if missing or not source.header:
        return Frame(units=(), columns=columns), in_order(problems)
    units = [_unit(row, fields, columns) for row in source.rows]
    for row, unit in zip(source.rows, units, strict=True):
        problems += _row_problems(row, unit, source, fields, columns)
    problems += _repeated(source, units, fields)
    if not units:
        problems.append(Problem("frame-empty", "the frame has no units; write one row per unit", _top(source)))
    return Frame(units=tuple(units), columns=columns), in_order(problems)


def _top(source: CsvSource) -> Location:
    return Location(file=source.name)


def _needed(fields: FrameFields, columns: tuple[Variable, ...]) -> list[str]:
    return [fields.id, fields.name, *([fields.members] if fields.members else []), *(column.id for column in columns)]


def _unit(row: Row, fields: FrameFields, columns: tuple[Variable, ...]) -> Unit:
    members = row.values[fields.members].split(MEMBERS_MARK) if fields.members else []
    return Unit(
        id=row.values[fields.id],
        name=row.values[fields.name],
        members=tuple(member.strip() for member in members if member.strip()),
        values={column.id: row.values[column.id] for column in columns},
    )


def _row_problems(
    row: Row, unit: Unit, source: CsvSource, fields: FrameFields, columns: tuple[Variable, ...]
) -> list[Problem]:
    found = []
    if not unit.id:
        message = "this unit has no id; give it one that no other unit has"
        found.append(Problem("frame-no-id", message, row.at(source.name, fields.id)))
    for column in columns:
        value, at = unit.values[column.id], row.at(source.name, column.id)
        known = column.choices.ids if column.choices else ()
        if column.choices and value not in known:
            message = (
                f"unit {unit.id!r}: {column.id} {value!r} is not known to study.yaml; {did_you_mean(value, known)}"
            )
            found.append(Problem("frame-unknown-value", message, at))
        elif column.shape == "number" and value and number(value) is None:
            found.append(
                Problem("frame-number", f"unit {unit.id!r}: {column.id} {value!r} is no number; {_repair(value)}", at)
            )
    return found


def number(text: str) -> float | None:
    """
    Return the number in a frame's cell, with a decimal point or comma; None where there is none, or where it may be one of two.

    >>> number("31205"), number("0,5"), number("31.205")
    (31205.0, 0.5, None)
    """
    bare = re.sub(r"[\s\u00a0]", "", text)
    return float(bare.replace(",", ".")) if _NUMBER.fullmatch(bare) and not _THOUSANDS.fullmatch(bare) else None


def _repair(value: str) -> str:
    if not _THOUSANDS.fullmatch(value):
        return "write digits only"
    whole = re.sub(r"[.,]", "", value)
    return f"write {whole}" + (f", or {value}0 if it has decimals" if len(whole) + 1 == len(value) else "")


def _repeated(source: CsvSource, units: list[Unit], fields: FrameFields) -> list[Problem]:
    found: list[Problem] = []
    first: dict[str, int] = {}
    member_of: dict[str, Unit] = {}
    for row, unit in zip(source.rows, units, strict=True):
        if unit.id and unit.id in first:
            message = f"the id {unit.id!r} stands on line {first[unit.id]} already; give each unit its own"
            found.append(Problem("frame-duplicate-id", message, row.at(source.name, fields.id)))
        first.setdefault(unit.id, row.line)
        for member in unit.members:
            other = member_of.setdefault(member, unit)
            if other is not unit:
                message = f"{member!r} is a member of both {other.name!r} and {unit.name!r}; take it out of one of them"
                found.append(Problem("frame-member-twice", message, row.at(source.name, fields.members or "")))
    return found
