"""Misread numbers are left out."""

from __future__ import annotations

import pytest

from overblik.errors import Unanswerable
from overblik.report.audit.audit import audit
from overblik.report.audit.leaving_out import left_out, places
from tests.report.audit.reports import ANSWERED, TABLE, lifted


def test_a_number_that_is_left_out_is_held_against_nothing() -> None:
    """In the text and in a table; what is left of a row adds up to nothing."""
    found = lifted(f"{ANSWERED}98 pct. har brugt telefon.\n\n{TABLE}")
    assert [it.kind for it in audit(found).findings] == ["impossible", "base"]
    texts = [quantity.text for quantity in found.every()]
    out = {
        place for place, text in enumerate(texts, start=1) if text in {"98 pct.", "26,8 pct.", "43,7 pct.", "25,4 pct."}
    }
    assert audit(left_out(found, out)).findings == ()


@pytest.mark.parametrize("answer", ["x", "0", "13", "4-2"])
def test_an_answer_that_names_nothing_is_told(answer: str) -> None:
    """With what can be written."""
    with pytest.raises(Unanswerable, match="write numbers from 1 to 12"):
        places(answer, 12)
