"""What is written, and what it means."""

from __future__ import annotations

import csv
import io

import pyarrow as pa

from overblik.files.languages import Text
from overblik.responses.export.dataset import Dataset
from tests.responses.export.datasets import dataset, invented


def codebook(found: Dataset, **more: str) -> list[list[str]]:
    """Return the lines of the codebook."""
    return list(csv.reader(io.StringIO(found.codebook_file(**more).decode("utf-8-sig"))))  # type: ignore[arg-type]


def test_the_codebook_describes_every_column_that_is_there_and_no_other() -> None:
    """Frame columns are described only where they stand in the answers."""
    found = dataset()
    assert {line[0] for line in codebook(found)[1:]} == set(found.answers.column_names)


def test_frame_columns_in_the_answers_are_described() -> None:
    """As pseudonymous studies carry them."""
    plain = dataset()
    answers = plain.answers.append_column("region", pa.array(["Nord"]))
    found = Dataset(answers=answers, about=plain.about, questionnaire=plain.questionnaire, frame=plain.frame)
    assert found.background == ("region",)
    assert ["region", "Nord", "Nord"] in codebook(found)


def test_notes_stand_before_all_else() -> None:
    """The note of invented answers first, then what the format did."""
    lines = list(csv.reader(io.StringIO(invented().codebook_file([Text({"da": "Adskilt."})]).decode("utf-8-sig"))))
    assert [line[2] for line in lines if line[0] == "#"] == ["Opdigtet & prøvet.", "Adskilt."]


def test_meanings_are_found_by_column_and_value() -> None:
    """The question under an empty value."""
    meanings = dataset().meanings
    assert meanings["digital", ""]["da"] == "Har I brugt video?"
    assert meanings["digital", "overvejer"]["da"] == "Vi overvejer det"
