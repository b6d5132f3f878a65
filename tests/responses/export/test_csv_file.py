"""The answers as CSV."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.responses.export.csv_file import SEPARATORS, number_text, write
from overblik.responses.export.dataset import Dataset
from overblik.responses.export.harmless import as_written
from tests.responses.export.datasets import dataset

ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
TRICKY = st.sampled_from(["\r\n", "=1", "'=1", '"', ";", ",", "\ufeff", "\r", "æøå", "\u2028", "''", "\t", "#skipped"])


def rows(found: Dataset, separator: str = ",") -> list[dict[str, str]]:
    """Return what stands in the file, read as any program reads it."""
    text = write(found, separator=separator).main.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


@given(
    st.lists(ANY | st.lists(TRICKY | ANY, max_size=4).map("".join), min_size=1, max_size=4),
    st.sampled_from([*SEPARATORS]),
)
def test_every_text_comes_back_as_it_was_written(texts: list[str], separator: str) -> None:
    """Line breaks and all; only what made it harmless differs."""
    assert [as_written(row["kommentar"]) for row in rows(dataset(texts), separator)] == texts


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([*SEPARATORS]))
def test_every_number_comes_back(number: float, separator: str) -> None:
    """Negative ones without an apostrophe: they are no texts."""
    written = rows(dataset(numbers=[number]), separator)[0]["ansatte"]
    assert float(written.replace(SEPARATORS[separator], ".")) == number


def test_formulas_are_harmless() -> None:
    """And the codebook says what was done."""
    found = dataset(["=cmd|' /C calc'!A0", "-1"])
    assert [row["kommentar"] for row in rows(found)] == ["'=cmd|' /C calc'!A0", "'-1"]
    assert "apostrof" in (write(found).beside or b"").decode("utf-8-sig")


def test_missing_kinds_stand_in_their_columns() -> None:
    """An empty number or text has its reason beside it."""
    row = rows(dataset([None]))[0]
    assert (row["kommentar"], row["kommentar#missing"]) == ("", "#skipped")
    assert (row["ansatte"], row["ansatte#missing"]) == ("", "#not_reached")
    assert row["tilfreds"] == "#dont_know"


def test_semicolons_go_with_decimal_commas() -> None:
    """As Danish spreadsheets write them; the codebook is separated likewise, and says so."""
    found = dataset(numbers=[12.5])
    assert rows(found, ";")[0]["ansatte"] == "12,5"
    codebook = (write(found, separator=";").beside or b"").decode("utf-8-sig")
    assert codebook.startswith("column;value;text_da")
    assert "decimalkomma" in codebook


def test_the_file_begins_with_the_mark_of_utf_8_and_ends_lines_as_rfc_4180() -> None:
    """Spreadsheets know it by that."""
    written = write(dataset()).main
    assert written.startswith(b"\xef\xbb\xbfunit,outcome,")
    assert written.endswith(b"\r\n")


@pytest.mark.parametrize(("number", "text"), [(12.0, "12"), (0.1, "0.1"), (-3.25, "-3.25"), (1e21, "1" + "0" * 21)])
def test_numbers_are_written_short(number: float, text: str) -> None:
    """A whole number without decimals."""
    assert number_text(number) == text
