"""Which language a text is in, and that the words of both can be read."""

from __future__ import annotations

import dataclasses
import re

from overblik.report.audit.speech.languages import SPEECHES, language_of


def test_a_report_is_in_the_language_of_its_commonest_words() -> None:
    """Also where it is short and full of figures."""
    assert language_of("33pct. af kommunerne har svaret ja") == "da"
    assert language_of("33% of the councils said yes") == "en"


def test_pieces_of_expressions_are_whole_and_capture_nothing() -> None:
    """They are put into larger expressions, whose groups they must not shift."""
    for speech in SPEECHES.values():
        for name in (field.name for field in dataclasses.fields(speech)):
            value = getattr(speech, name)
            for piece in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                assert re.compile(piece).groups == 0, name
