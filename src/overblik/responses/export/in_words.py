"""The answers as a reader would say them: questions over the columns, labels instead of codes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from overblik.responses.export.words import word
from overblik.responses.schema import MISSING_SUFFIX, OUTCOME, UNIT
from overblik.responses.write import ALL_MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa

    from overblik.responses.export.dataset import Dataset


@dataclass(frozen=True, kw_only=True)
class Absent:
    """Why there is no answer, in words."""

    text: str


Value: TypeAlias = str | float | Absent | None
OWN_WORDS = (UNIT, OUTCOME)


def word_columns(dataset: Dataset) -> tuple[str, ...]:
    """Return the columns that are shown: why there is no number or text stands in its own column."""
    return tuple(name for name in dataset.answers.column_names if not name.endswith(MISSING_SUFFIX))


def word_headings(dataset: Dataset, language: str) -> tuple[str, ...]:
    """Return what stands over each of `word_columns`: the question, and the row or option that it is about."""
    return tuple(
        word(name, language)
        if name in OWN_WORDS
        else (dataset.meanings[name, ""].filled({})[language] if (name, "") in dataset.meanings else name)
        for name in word_columns(dataset)
    )


def word_rows(dataset: Dataset, language: str) -> Iterator[tuple[Value, ...]]:
    """Yield each response set, in the columns of `word_columns`."""
    columns = word_columns(dataset)
    labels = {name: _labels(dataset, name, language) for name in columns}
    for batch in dataset.answers.to_batches():
        yield from zip(*(_values(batch, name, labels[name]) for name in columns), strict=True)


def _labels(dataset: Dataset, name: str, language: str) -> dict[str, Value]:
    """Return what is said for each code of a column; of the reasons for no answer, the question's own words where it has some."""
    holder = _holder(dataset.answers.column_names, name)
    found: dict[str, Value] = {}
    for (column, value), text in dataset.meanings.items():
        if column == name and value:
            found[value] = text.filled({})[language]
    for kind, usual in ALL_MISSING.items():
        own = dataset.meanings.get((holder, kind.code), usual)
        found[kind.code] = Absent(text=word(kind.code, language) if own is usual else own.filled({})[language])
    return found


def _holder(columns: Sequence[str], name: str) -> str:
    """Return the column in which the missing kinds of column *name* stand."""
    beside = name + MISSING_SUFFIX
    return beside if beside in columns else name


def _values(batch: pa.RecordBatch, name: str, labels: dict[str, Value]) -> list[Value]:
    values = batch.column(name).to_pylist()
    holder = _holder(batch.schema.names, name)
    if holder == name:
        return [labels.get(value, value) for value in values]
    codes = batch.column(holder).to_pylist()
    return [value if code is None else labels.get(code, code) for value, code in zip(values, codes, strict=True)]
