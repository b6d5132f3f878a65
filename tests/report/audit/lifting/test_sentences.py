"""Sentences."""

from __future__ import annotations

import pytest

from overblik.report.audit.lifting.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Det er 77 pct. Der er flere.", 2),
        ("Det er 77 pct. af alle.", 1),
        ("Fra den 15. maj til den 24. maj svarede 72.", 1),
        ("Brug fx. telefon, bl.a. Skype. Eller ca. 5.", 2),
        ("It was 7.5% (cf. Table 2). Is it? Yes!", 3),
    ],
)
def test_a_sentence_ends_where_a_new_one_begins(text: str, count: int) -> None:
    """Not at abbreviations, dates and decimals."""
    assert len(list(sentences(text))) == count
    assert all(text[it.start :].startswith(it.text) for it in sentences(text))
