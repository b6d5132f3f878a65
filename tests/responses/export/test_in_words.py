"""The answers as a reader would say them."""

from __future__ import annotations

from overblik.responses.export.dataset import Dataset
from overblik.responses.export.in_words import Absent, word_columns, word_headings, word_rows
from tests.responses.export.datasets import dataset


def first(found: Dataset) -> dict[str, object]:
    """Return the first response set in words, by column."""
    return dict(zip(word_columns(found), next(word_rows(found, "da")), strict=True))


def test_labels_stand_for_codes() -> None:
    """Of options and ticks."""
    row = first(dataset())
    assert row["unit"] == "U0"
    assert row["outcome"] == "Besvaret"
    assert row["digital"] == "Vi overvejer det"
    assert (row["grupper/unge"], row["grupper/syge"]) == ("Valgt", "Ikke valgt")


def test_the_reason_stands_where_the_answer_would() -> None:
    """In the question's own words where it has some; numbers and texts need no second column."""
    row = first(dataset([None]))
    assert row["tilfreds"] == Absent(text="Ved ikke")
    assert row["kommentar"] == Absent(text="Sprunget over")
    assert row["ansatte"] == Absent(text="Ikke nået")
    assert not [name for name in row if name.endswith("#missing")]


def test_numbers_and_texts_are_kept() -> None:
    """Even a text that is a code."""
    row = first(dataset(["#skipped"], numbers=[7]))
    assert row["kommentar"] == "#skipped"
    assert row["ansatte"] == 7


def test_questions_stand_over_the_columns() -> None:
    """With the option that a column is about."""
    found = dataset()
    heads = dict(zip(word_columns(found), word_headings(found, "da"), strict=True))
    assert heads["unit"] == "Enhed"
    assert heads["grupper/unge"] == "Hvilke grupper har I talt med? – Unge"
