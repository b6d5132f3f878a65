"""
What is purged from the fieldwork database is purged from the study folder too: from its data set, and from pinned answers.

A pin that was purged has a new hash and says so: it is what was approved, less what had to be deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from overblik.files.writing import write_all
from overblik.responses.invented import invented_note
from overblik.responses.schema import UNIT, answer_columns
from overblik.responses.write import answers_bytes
from overblik.study.freezing import FROZEN, pin_names, pinned, repinned
from overblik.study.study import ANSWERS

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    import pyarrow as pa

    from overblik.study.freezing import Pin
    from overblik.study.study import Study

Without = Callable[[str], str]
"""Returns a text without the persons that are purged."""


def purge_folder(study: Study, *, on: dt.date, without: Without, unit: str | None = None) -> tuple[Path, ...]:
    """
    Take persons out of the texts of the study's own answers and of all pins, a unit's rows too with *unit*; return what is new.

    Invented answers are nobody's and stay. Raises Unanswerable for a pin that is not what was pinned any more.
    """
    contents: dict[Path, bytes] = {}
    for path, before, make in (*_data_set(study), *_pins(study, on)):
        after = _purged(study, before, without, unit)
        if not after.equals(before):
            contents |= make(path, after)
    write_all(contents)
    return tuple(contents)


Make = Callable[["Path", "pa.Table"], "dict[Path, bytes]"]


def _data_set(study: Study) -> Iterator[tuple[Path, pa.Table, Make]]:
    import pyarrow.parquet as pq

    path = study.folder / ANSWERS
    if path.exists():
        found = pq.read_table(path)
        if invented_note(found.schema) is None:
            yield path, found, lambda where, table: {where: answers_bytes(table)}


def _pins(study: Study, on: dt.date) -> Iterator[tuple[Path, pa.Table, Make]]:
    for name in pin_names(study):
        pin = pinned(study, name)
        if invented_note(pin.answers.schema) is None:
            note = "; ".join(part for part in (pin.note, f"purged {on.isoformat()}") if part)
            make = partial(_pin_files, study, replace(pin, note=note))
            yield study.folder / FROZEN / f"{name}.parquet", pin.answers, make


def _pin_files(study: Study, pin: Pin, _: Path, table: pa.Table) -> dict[Path, bytes]:
    return repinned(study, pin, table)


def _purged(study: Study, table: pa.Table, without: Without, unit: str | None) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    if unit is not None:
        table = table.filter(pc.not_equal(table[UNIT], unit))
    texts = {column.name for column in answer_columns(study.questionnaire) if column.store == "text"}
    for place, name in enumerate(table.column_names):
        if name in texts:
            values = [None if text is None else without(text) for text in table[name].to_pylist()]
            table = table.set_column(place, table.schema.field(place), pa.array(values, pa.string()))
    return table
