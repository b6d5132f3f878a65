from __future__ import annotations

import datetime as dt
import io

from pypdf import PdfReader

from overblik.outputs.pages import pages

VALUES = {"language": "da", "title": "Breve", "author": "Foreningen", "letters": []}


def test_pages_carry_the_date_that_they_are_given() -> None:
    """Not the clock's; the same values give the same bytes."""
    made = pages("letters.typ", VALUES, date=dt.date(2020, 5, 15))
    about = PdfReader(io.BytesIO(made)).metadata
    assert about is not None
    assert str(about.creation_date).startswith("2020-05-15")
    assert pages("letters.typ", VALUES, date=dt.date(2020, 5, 15)) == made
