"""Reasons are said in both languages."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from overblik.collection.mailing.why import WORDS, Code, Why


def test_every_reason_has_its_words() -> None:
    """In Danish and in English; another language falls back to English."""
    assert all(set(words) == set(get_args(Code)) for words in WORDS.values())
    assert Why("refused").say("de") == Why("refused").say("en")


def test_an_absence_says_until_when() -> None:
    """Where that is known."""
    assert Why("away", dt.date(2026, 3, 9)).say("da") == "kontaktpersonen er fraværende til den 9. marts 2026"
    assert Why("away").say("en") == "the contact person is away"


def test_what_is_as_it_should_be_does_not_wait() -> None:
    """What somebody may want to mend does."""
    assert Why("bounced").waits
    assert not Why("finished").waits
