"""The answers as a workbook."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pyarrow as pa
import pytest

from overblik.errors import Unanswerable
from overblik.responses.export.dataset import Dataset
from overblik.responses.export.xlsx_file import write
from tests.responses.export.datasets import dataset, invented


def book(found: Dataset, language: str = "da") -> Any:
    """Return the workbook as it is read back."""
    return openpyxl.load_workbook(io.BytesIO(write(found, language=language).main))


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    """Return what stands in a sheet."""
    return list(sheet.iter_rows(values_only=True))


def test_three_sheets_are_called_in_the_language() -> None:
    """Codes, words, codebook."""
    assert book(dataset()).sheetnames == ["Svar", "Svar i ord", "Kodebog"]
    assert book(dataset(), "en").sheetnames == ["Answers", "Answers in words", "Codebook"]


def test_codes_stand_under_the_names_of_their_columns() -> None:
    """As in the data set."""
    found = dataset(["=1+1"], numbers=[3])
    header, row = rows(book(found)["Svar"])
    assert list(header) == found.answers.column_names
    assert dict(zip(header, row, strict=True)) == found.answers.to_pylist()[0]


def test_words_stand_under_the_questions() -> None:
    """One column for a number, with the reason where there is none."""
    header, row = rows(book(dataset())["Svar i ord"])
    words = dict(zip(header, row, strict=True))
    assert words["Har I brugt video?"] == "Vi overvejer det"
    assert words["Hvor mange har brugt det?"] == "Ikke nået"


def test_the_codebook_is_the_last_sheet() -> None:
    """Every column of the first sheet is described."""
    found = book(dataset())
    described = {row[0] for row in rows(found["Kodebog"])[1:]}
    assert described == set(rows(found["Svar"])[0])


def test_invented_answers_say_so_on_top_of_the_codebook_and_on_every_printed_page() -> None:
    """And in the properties of the file."""
    found = book(invented())
    assert found["Kodebog"].cell(1, 1).value == "Opdigtet & prøvet."
    assert all(sheet.oddHeader.left.text == "Opdigtet && prøvet." for sheet in found)
    assert found.properties.description == "Opdigtet & prøvet."


def test_the_same_answers_give_the_same_bytes() -> None:
    """The clock is not asked."""
    assert write(dataset(), language="da").main == write(dataset(), language="da").main


def test_a_cut_text_is_told_of() -> None:
    """On both sheets it stands in, with the way to have it whole."""
    notices = write(dataset(["a" * 40_000]), language="da").notices
    assert notices[0].startswith("U0, kommentar: ")
    assert "csv and parquet hold it all" in notices[0]


def test_more_answers_than_a_sheet_has_rows_are_refused() -> None:
    """With the formats that hold them."""
    found = dataset()
    many = pa.concat_tables([found.answers] * 1024)
    many = pa.concat_tables([many] * 1024)
    large = Dataset(answers=many, about=found.about, questionnaire=found.questionnaire, frame=found.frame)
    with pytest.raises(Unanswerable, match="choose csv or parquet"):
        write(large, language="da")
