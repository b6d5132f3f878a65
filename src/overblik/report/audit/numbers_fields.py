"""What may be written in a file of published numbers; docs/audit.md tells it to those who write one."""

from __future__ import annotations

from typing import Any

from overblik.files.reading import Fields


class NumberFields(Fields):
    """One number: what is printed, what it is of, and where it stands."""

    percent: Any = None
    words: str | None = None
    mean: Any = None
    count: int | None = None
    n: Any = None
    items: int = 1
    says: str = ""
    where: str = ""
    passage: int | None = None
    group: bool = False


class RowFields(Fields):
    """One row of a table: percentages, the counts beside them, its own base."""

    label: str = ""
    percent: list[Any]
    counts: list[Any] = []
    n: Any = None
    adds_up: bool | None = None
    where: str = ""


class TableFields(Fields):
    """A table or figure."""

    title: str = ""
    columns: list[str] = []
    rows: Any
    n: Any = None
    adds_up: bool | None = None
    where: str = ""


class NetFields(Fields):
    """A whole and the parts that come to it."""

    whole: Any
    parts: list[Any]
    n: Any = None
    overlap: bool = False
    where: str = ""


class FileFields(Fields):
    """The whole file."""

    language: str | None = None
    n: Any = None
    answered: Any = None
    asked: Any = None
    units: list[str] = []
    weighted: bool = False
    numbers: list[Any] = []
    percentages: list[Any] = []
    tables: list[Any] = []
    nets: list[Any] = []
    pairs: list[Any] = []
