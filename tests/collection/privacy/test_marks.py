"""Persons as keyed hashes, and in running text."""

from __future__ import annotations

import pytest

from overblik.collection.privacy.marks import Persons, candidates, is_name, mark


def test_a_mark_needs_the_key() -> None:
    """And does not depend on how an address is written."""
    assert mark(b"one", "a@b.dk") != mark(b"two", "a@b.dk")
    assert mark(b"one", "A@B.dk ") == mark(b"one", "a@b.dk")


@pytest.mark.parametrize("who", ["a.b@c-d.dk", "Søren Æbelø-Qvist", "Mette Holm", "O'Brien"])
def test_a_person_is_among_the_candidates_of_a_text(who: str) -> None:
    """Wherever in the sentence it stands."""
    assert who in list(candidates(f"Ring til {who}, så svarer {who}."))


def test_a_person_is_taken_out_of_a_text_whole() -> None:
    """However it is written, and no part of another word."""
    persons = Persons.of("Per Holm", "per@holm.test", "")
    assert persons.without("PER  HOLM (Per@holm.test) og Per Holmgaard") == "… (…) og Per Holmgaard"
    assert persons.in_text("skriv til per@holm.test")
    assert not persons.in_text("skriv til Per")


def test_two_letters_are_no_name() -> None:
    """They would be found everywhere."""
    assert not is_name("Bo")
    assert Persons.of("Bo").tokens == ()
