"""The answers as Parquet."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.parquet as pq

from overblik.responses.export.parquet_file import write
from tests.responses.export.datasets import dataset, invented


def test_the_declared_columns_come_back_exactly() -> None:
    """Formulas as they were written: nothing runs them here."""
    found = dataset(["=1+1", None, "æ\n"], numbers=[-1.5])
    assert pq.read_table(pa.BufferReader(write(found).main)).equals(found.answers)


def test_the_same_answers_give_the_same_bytes() -> None:
    """So that a hash says whether they are the same."""
    assert write(dataset()).main == write(dataset()).main


def test_the_codebook_stands_beside() -> None:
    """With the note of invented answers."""
    assert "Opdigtet" in (write(invented()).beside or b"").decode("utf-8-sig")
