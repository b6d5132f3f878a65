"""What was lifted."""

from __future__ import annotations

from tests.report.audit.reports import ANSWERED, TABLE, lifted


def test_all_quantities_are_those_of_the_text_and_of_the_tables() -> None:
    """In the order of the list that is confirmed."""
    texts = [quantity.text for quantity in lifted(f"{ANSWERED}{TABLE}").every()]
    assert texts[:3] == ["72 ud af 94", "26,8 pct.", "0,0 pct."]
    assert len(texts) == 25
