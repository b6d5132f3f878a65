"""Where long words part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.figures.breaks import LEAST, SOFT_HYPHEN, anywhere, compound, declared, joints, parts, syllables

words = st.text("abdefgiklmnoprstuvyæøå" + SOFT_HYPHEN, min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("word", "room", "expected"),
    [
        ("Ressourceforløbsydelsesmodtagere", 18, ("Ressourceforløbs", "ydelsesmodtagere")),
        ("beskæftigelsesindsatsen", 16, ("beskæftigelses", "indsatsen")),
        ("virksomhedsservice", 13, ("virksomheds", "service")),
        (f"job{SOFT_HYPHEN}center{SOFT_HYPHEN}besøg", 10, ("jobcenter", "besøg")),
        ("opkvalificering", 10, ("opkvalifi", "cering")),
        ("kort", 10, ("kort",)),
        ("xxxxxxxxxxxx", 5, ("xxxx", "xxxx", "xxxx")),
    ],
)
def test_a_word_parts_where_it_is_put_together(word: str, room: int, expected: tuple[str, ...]) -> None:
    """The author's soft hyphens come first, then the joints of a compound, then syllables, then anything."""
    assert parts(word, lambda text: len(text.replace(SOFT_HYPHEN, "")) <= room) == expected


@given(words, st.integers(2 * LEAST + 1, 40))
def test_no_letter_is_lost(word: str, room: int) -> None:
    """The parts put together are the word."""
    found = parts(word, lambda text: len(text.replace(SOFT_HYPHEN, "")) <= room)
    assert "".join(found) == word.replace(SOFT_HYPHEN, "")


@given(words, st.integers(2 * LEAST + 1, 40))
def test_every_part_fits(word: str, room: int) -> None:
    """However long a word is, no part of it is wider than its column."""
    found = parts(word, lambda text: len(text.replace(SOFT_HYPHEN, "")) <= room)
    assert all(len(part) < room for part in found[:-1])
    assert len(found[-1]) <= room


def test_a_compound_shows_its_parts() -> None:
    """A linking s after an ending that takes one is a joint; a word without any is one part."""
    assert compound("uddannelsespålæg") == ("uddannelses-", "pålæg")
    assert compound("jobsøgning") == ("jobsøgning",)
    assert list(joints("kontanthjælpsmodtager")) == [13]


def test_places_are_counted_in_letters() -> None:
    """A place is the number of letters before it."""
    assert list(declared(f"a{SOFT_HYPHEN}b")) == [2]
    assert list(syllables("samtale")) == [3, 5]
    assert list(anywhere("abc")) == [1, 2]


@pytest.mark.parametrize("word", ["kontanthjælp", "skolestart", "industri"])
def test_consonants_that_begin_a_syllable_stay_together(word: str) -> None:
    """Danish does not part hj, st and str."""
    pieces = [word[place:] for place in syllables(word)]
    assert not any(piece.startswith(("jælp", "tart", "tri", "ri")) for piece in pieces)
