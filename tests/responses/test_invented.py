"""Invented answers say so themselves."""

from __future__ import annotations

import pyarrow as pa

from overblik.files.languages import Text
from overblik.responses.invented import INVENTED, NOTE, invented_note, marks_of

EMPTY = pa.schema([])


def test_answers_that_somebody_gave_carry_no_note() -> None:
    """Nothing in the file, nothing on the report."""
    assert invented_note(EMPTY) is None
    assert invented_note(EMPTY.with_metadata({"made by": "another program"})) is None


def test_the_note_comes_back_in_every_language() -> None:
    """As the study wrote it, or as the program says it."""
    note = Text({"da": "Opdigtet", "en": "Invented"})
    assert invented_note(EMPTY.with_metadata(marks_of(note, 1))) == note
    assert invented_note(EMPTY.with_metadata(marks_of(None, 1))) == NOTE


def test_a_damaged_note_still_marks() -> None:
    """Whatever stands there: the key alone says that the answers are invented."""
    for damaged in (b"{", b"[]", b"{}", b"1"):
        assert invented_note(EMPTY.with_metadata({INVENTED: damaged})) == NOTE
