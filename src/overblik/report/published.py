"""`published.yaml` is read: every mistake at once, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from overblik.errors import Unanswerable
from overblik.files.problems import Problem, in_order
from overblik.files.reading import Fields, Reader, did_you_mean
from overblik.files.yaml_source import Path_, Source, parse_yaml, read_yaml
from overblik.questionnaire.cell_names import CellName, cell_name
from overblik.questionnaire.variables import Variable
from overblik.report.claims import LANGUAGES, Meaning, understand
from overblik.report.names import RESPONSES, Names, Unknown, option_ids, row_ids
from overblik.report.statements import Published, Statement
from overblik.tables.cells import STATISTICS

__all__ = ["FILE", "Published", "Statement", "parse_published", "read_published"]

FILE = "published.yaml"

_PERCENT = re.compile(r"(0|[1-9][0-9]{0,2})(\.[0-9]{1,6})?$")


class ResponsesFields(Fields):
    """How many answered."""

    complete: int
    partial: int = 0


class StatementFields(Fields):
    """One statement as the author writes it."""

    id: str
    kind: Literal["percent", "count", "words"]
    value: str
    cell: str | None = None
    cells: list[str] = []
    where: list[str] = []
    count: int | None = None
    impossible: bool = False
    remark: str | None = None


class TableFields(Fields):
    """A printed table as the author writes it."""

    id: str
    of: str
    percent: dict[str, list[str]] | list[str]
    base: dict[str, int] | int | None = None
    where: list[str] = []
    remark: str | None = None


class PublishedFields(Fields):
    """The whole file as the author writes it."""

    responses: ResponsesFields
    language: str | None = None
    statements: list[Any] = []
    tables: list[Any] = []


def read_published(path: Path, names: Names, name: str = FILE) -> tuple[Published | None, tuple[Problem, ...]]:
    """Return the published numbers in the file at *path*, called *name* in messages, and everything that is wrong with them."""
    return _read(read_yaml(path, name), names)


def parse_published(text: str, names: Names) -> tuple[Published | None, tuple[Problem, ...]]:
    """Return the published numbers written in *text*, and everything that is wrong with them."""
    return _read(parse_yaml(text, FILE), names)


def _read(source: Source, names: Names) -> tuple[Published | None, tuple[Problem, ...]]:
    reader = Reader(source, ())
    if source.data is None:
        if not source.problems:
            reader.problem(
                "published-empty", "the file is empty; write how many answered, and statements or tables", ()
            )
        return None, in_order([*source.problems, *reader.problems])
    fields = reader.fields(PublishedFields, source.data, ())
    if fields is None:
        return None, in_order([*source.problems, *reader.problems])
    found = _PublishedReader(reader, names, fields).read()
    problems = in_order([*source.problems, *reader.problems])
    return (None if problems else found), problems


class _PublishedReader:
    """One reading of one file."""

    def __init__(self, reader: Reader, names: Names, fields: PublishedFields) -> None:
        self.reader = reader
        self.names = names
        self.fields = fields
        self.language = fields.language or names.about.languages[0]
        self.nouns = names.about.unit.nouns(self.language)
        self.implied: set[CellName] = set()

    def read(self) -> Published:
        answered = self.fields.responses
        if self.language not in LANGUAGES:
            hint = did_you_mean(self.language, LANGUAGES)
            self.reader.problem(
                "unknown-language", f"words cannot be read in {self.language!r}; {hint}", ("language",), value=True
            )
            self.language = "en"
        if not 0 < answered.complete + answered.partial <= len(self.names.frame):
            message = (
                f"{answered.complete} and {answered.partial} cannot answer of {len(self.names.frame)} units; mend them"
            )
            self.reader.problem("published-responses", message, ("responses",))
        statements = [
            s for place, raw in enumerate(self.fields.statements) for s in self.statement(raw, ("statements", place))
        ]
        statements += [s for place, raw in enumerate(self.fields.tables) for s in self.table(raw, ("tables", place))]
        return Published(
            complete=answered.complete,
            partial=answered.partial,
            statements=tuple(statements),
            implied=frozenset(self.implied),
        )

    def once(self, name: str, path: Path_) -> None:
        """Note a problem where an id has been taken by an earlier statement or table."""
        earlier: Path_ | None = None
        for key in ("statements", "tables"):
            for place, raw in enumerate(getattr(self.fields, key)):
                here: Path_ = (key, place)
                if here == path:
                    if earlier is not None:
                        line = self.reader.source.at((*earlier, "id")).line
                        message = f"the id {name!r} stands on line {line} already; give each its own"
                        self.reader.problem("published-duplicate-id", message, (*path, "id"), value=True)
                    return
                if isinstance(raw, dict) and raw.get("id") == name:
                    earlier = earlier or here

    def statement(self, raw: Any, path: Path_) -> Iterator[Statement]:
        fields = self.reader.fields(StatementFields, raw, path)
        if fields is None:
            return
        self.once(fields.id, path)
        cells = tuple(self.cells(fields, path))
        said = self.said(fields.kind, fields.value, (*path, "value"))
        if said is None or not cells:
            return
        meaning, phrase, language = said
        statement = Statement(
            id=fields.id, kind=fields.kind, value=fields.value, cells=cells, meaning=meaning, phrase=phrase, language=language,
            at=self.reader.source.at((*path, "id")), count=fields.count, impossible=fields.impossible, where=tuple(fields.where),
            remark=fields.remark,
        )  # fmt: skip
        self.fits(statement, path)
        yield statement

    def cells(self, fields: StatementFields, path: Path_) -> Iterator[CellName]:
        if (fields.cell is None) == (not fields.cells):
            self.reader.problem(
                "published-unknown-cell", "a statement names either a cell or cells; write one of them", path
            )
            return
        written = [(fields.cell, (*path, "cell"))] if fields.cell is not None else []
        for text, here in [*written, *((text, (*path, "cells", place)) for place, text in enumerate(fields.cells))]:
            for cell in self.names.cells(text):
                wrong = cell.message if isinstance(cell, Unknown) else self.unplannable(cell)
                if wrong:
                    self.reader.problem("published-unknown-cell", wrong, here, value=True)
                elif isinstance(cell, CellName):
                    yield cell

    def unplannable(self, cell: CellName) -> str | None:
        if self.names.variables[cell.variable].shape == "number" and cell.option in STATISTICS:
            return f"{cell} is a {cell.option}, which answers cannot be made to match; name shares or counts only"
        if cell.variable == RESPONSES and cell.by:
            return f"{cell} is broken; name the outcomes of all units only"
        return None

    def said(self, kind: str, value: str, path: Path_) -> tuple[Meaning, str, str] | None:
        """Return what a value says, and the phrase and language in which a claim would say it."""
        if kind == "percent":
            if not _PERCENT.match(value):
                message = f'{value!r} is no percentage; write digits only, with a point as decimal mark: "26.8"'
                self.reader.problem("published-value", message, path, value=True)
                return None
            phrase, language = f"{value} per cent", "en"
        else:
            phrase, language = value, self.language
        meaning = understand(phrase, language=language, nouns=self.nouns, bounds=self.names.about.claims.bounds)
        if meaning is None:
            message = f"{value!r} is not understood; write a quantity as the claims do (docs/claims.md)"
            self.reader.problem("published-words", message, path, value=True)
            return None
        return meaning, phrase, language

    def fits(self, statement: Statement, path: Path_) -> None:
        """Hold what is known already to the statement: the count behind it, and how many answered."""
        count, total = statement.count, self.fields.responses.complete + self.fields.responses.partial
        if count is not None and not any(
            statement.meaning.holds(count, base) for base in range(max(count, 1), total + 1)
        ):
            message = f"{count} is {statement.said} of no base up to {total}; mend the count or the value"
            self.reader.problem("published-count", message, (*path, "count"), value=True)
        for cell in statement.cells:
            if cell.variable == RESPONSES and not statement.holds(*self.outcome(cell)):
                there = " of ".join(str(number) for number in self.outcome(cell))
                message = f"{statement.said} is not true of {cell}: it is {there}; mend the value or `responses`"
                self.reader.problem("published-false", message, (*path, "value"), value=True)

    def outcome(self, cell: CellName) -> tuple[int, int]:
        complete, partial = self.fields.responses.complete, self.fields.responses.partial
        units = len(self.names.frame)
        counts = {
            "complete": complete,
            "partial": partial,
            "none": units - complete - partial,
            "any": complete + partial,
        }
        return counts[cell.option], units

    def table(self, raw: Any, path: Path_) -> Iterator[Statement]:
        fields = self.reader.fields(TableFields, raw, path)
        if fields is None:
            return
        self.once(fields.id, path)
        variable = self.names.variable(fields.of)
        if isinstance(variable, Unknown) or variable.choices is None or variable.id == RESPONSES:
            wrong = (
                variable.message
                if isinstance(variable, Unknown)
                else f"{fields.of!r} has no options; name a question that has"
            )
            self.reader.problem("published-unknown-cell", wrong, (*path, "of"), value=True)
            return
        rows = row_ids(variable)
        lines = fields.percent if isinstance(fields.percent, dict) else {"": fields.percent}
        bases = fields.base if isinstance(fields.base, dict) else {"": fields.base} if fields.base is not None else {}
        for key, names in (("percent", lines), ("base", bases)):
            self.known_rows(names, rows, fields.of, (*path, key))
        for row, values in lines.items():
            if row in (rows or ("",)):
                here = (*path, "percent", row) if row else (*path, "percent")
                yield from self.line(fields, variable, (row or None, values, bases.get(row)), here)

    def known_rows(self, written: Iterable[str], rows: tuple[str, ...], of: str, path: Path_) -> None:
        for row in written:
            if row not in (rows or ("",)):
                hint = did_you_mean(row, rows) if rows else "it has no rows; write its values as one list"
                message = f"{of!r} has no row {row!r}; {hint}" if row else f"{of!r} has rows; write one list for each"
                self.reader.problem("published-table", message, (*path, row) if row else path)

    def line(
        self, fields: TableFields, variable: Variable, line: tuple[str | None, list[str], int | None], path: Path_
    ) -> Iterator[Statement]:
        row, values, base = line
        options = self.options(fields.of, variable, values, path)
        if not options:
            return
        of = cell_name(variable.id, options[0], row=row)
        name = f"{fields.id}/{row}" if row else fields.id
        if base is not None:
            yield self.base(name, of, base, fields, path)
            if variable.chosen_in and row:
                self.imply(variable.chosen_in, row, base)
        for place, (option, value) in enumerate(zip(options, values, strict=True)):
            here = (*path, place)
            said = self.said("percent", value, here)
            if said is None:
                continue
            meaning, phrase, language = said
            if base is not None and not meaning.counts(base):
                message = f"{value} per cent of {base} is no whole number; mend the value or the base"
                self.reader.problem("published-count", message, here, value=True)
            yield Statement(
                id=f"{name}/{option}", kind="percent", value=value, cells=(replace(of, option=option),),
                meaning=meaning, phrase=phrase, language=language, at=self.reader.source.value_at(here), where=("table",),
                remark=fields.remark,
            )  # fmt: skip

    def options(self, of: str, variable: Variable, values: list[str], path: Path_) -> tuple[str, ...]:
        """Return the option of each value; none, with a problem noted, where there are too few values or too many."""
        known, least = option_ids(variable), len(variable.choices.ids) if variable.choices else 0
        if least <= len(values) <= len(known):
            return known[: len(values)]
        message = f"{of!r} has {least} options, here are {len(values)} values; write one for each, in its order"
        self.reader.problem("published-table", message, path, value=True)
        return ()

    def imply(self, multiple: str, row: str, base: int) -> None:
        """Note what a row's base says of the multiple in which the row was chosen: nobody is left for the exclusive option."""
        self.implied.add(CellName(variable=multiple, option=row))
        choices = self.names.variables[multiple].choices
        every = self.names.about.counts == "complete" and base == self.fields.responses.complete
        if every and choices and choices.exclusive:
            self.implied.add(CellName(variable=multiple, option=choices.exclusive))

    def base(self, name: str, of: CellName, base: int, fields: TableFields, path: Path_) -> Statement:
        meaning = understand(str(base), language="en")
        if meaning is None:
            message = f"{base} is no base"
            raise Unanswerable(message)
        return Statement(
            id=name, kind="base", value=str(base), cells=(of,), meaning=meaning, phrase=str(base), language="en",
            at=self.reader.source.at(path), where=("table",), remark=fields.remark,
        )  # fmt: skip
