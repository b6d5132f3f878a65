"""The answers and their codebook are written."""

from __future__ import annotations

import csv
import io

import pyarrow as pa
import pyarrow.parquet as pq

from overblik.files.languages import Text
from overblik.responses.simulation import Order, simulate
from overblik.responses.write import answers_bytes, codebook_bytes
from tests.responses.simulation.questionnaires import FRAME, about, survey


def answers() -> pa.Table:
    """Return some answers."""
    found = simulate(Order(questionnaire=survey(), frame=FRAME, about=about(), complete=10, partial=1))
    assert isinstance(found, pa.Table)
    return found


def codebook(**more: object) -> dict[tuple[str, str], list[str]]:
    """Return the codebook of the small survey: what stands beside each column and value."""
    text = codebook_bytes(survey(), FRAME, about(), **more).decode("utf-8-sig")  # type: ignore[arg-type]
    rows = list(csv.reader(io.StringIO(text)))
    return {(row[0], row[1]): row[2:] for row in rows}


def test_the_same_answers_give_the_same_bytes() -> None:
    """No time and no chance is in them; what was written is read back, marks and all."""
    assert answers_bytes(answers()) == answers_bytes(answers())
    assert pq.read_table(pa.BufferReader(answers_bytes(answers()))).equals(answers(), check_metadata=True)


def test_pieces_are_written_like_the_whole() -> None:
    """How a table came together in memory is no part of what it says."""
    whole = answers()
    assert answers_bytes(pa.concat_tables([whole.slice(0, 4), whole.slice(4)])) == answers_bytes(whole)


def test_no_answers_can_be_written_too() -> None:
    """Before the first has come in."""
    assert pq.read_table(pa.BufferReader(answers_bytes(answers().slice(0, 0)))).num_rows == 0


def test_every_column_has_its_question() -> None:
    """With the option or row that it is about."""
    book = codebook()
    assert {column for column, _ in book} >= set(answers().column_names)
    assert book["grupper/unge", ""] == ["Hvilke grupper har I talt med? – Unge"]
    assert book["formaal_andet/syge", ""] == ["Hvad var formålet? – Andet – Syge"]
    assert book["ansatte#missing", ""] == ["Hvorfor der intet står i ansatte"]


def test_every_value_has_its_label() -> None:
    """Options, ticks, and the values of the frame's columns."""
    book = codebook()
    assert book["digital", "overvejer"] == ["Vi overvejer det"]
    assert book["grupper/unge", "yes"] == ["Valgt"]
    assert book["region", "Nord"] == ["Nord"]
    assert book["ansatte", "..."] == ["Tal"]


def test_missing_kinds_stand_where_they_can_be() -> None:
    """Don't know under the question's own name for it, skipped only where it may be."""
    book = codebook()
    assert book["tilfreds", "#dont_know"] == ["Ved ikke"]
    assert ("digital", "#dont_know") not in book
    assert ("digital", "#skipped") not in book
    assert book["kommentar#missing", "#skipped"] == ["Sprunget over: set, men ikke besvaret"]


def test_invented_answers_say_so_first() -> None:
    """Before any column is described."""
    note = Text({"da": "Opdigtet", "en": "Made up"})
    assert list(codebook(invented=note).items())[1] == (("#", ""), ["Opdigtet"])


def test_the_codebook_may_say_where_numbers_come_from() -> None:
    """In a column of its own."""
    book = codebook(origin={("digital", "ja"): "percent"})
    assert book["column", "value"] == ["text_da", "origin"]
    assert book["digital", "ja"] == ["Ja", "percent"]
    assert book["digital", "nej"] == ["Nej", ""]


def test_the_codebook_begins_with_the_mark_by_which_spreadsheets_know_utf_8() -> None:
    """Otherwise they would take Danish letters for others."""
    assert codebook_bytes(survey(), FRAME, about()).startswith(b"\xef\xbb\xbfcolumn,value,")


def test_the_codebook_keeps_to_the_frame_columns_that_are_there() -> None:
    """Where it is told which; each of them then, with declared values or not."""
    assert ("region", "") in codebook()
    assert ("region", "") not in codebook(background=())
    assert ("areal", "lille") in codebook(background=("areal",))


def test_notes_follow_the_note_of_invented_answers() -> None:
    """They say what was done to the answers; a codebook can be separated as its answers are."""
    text = codebook_bytes(survey(), FRAME, about(), notes=[Text({"da": "Adskilt"})], separator=";").decode("utf-8-sig")
    assert text.splitlines()[:2] == ["column;value;text_da", "#;;Adskilt"]
