from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.people import any_of, signs_of_people

UNITS = any_of(["Aalborg", "Vejen", "Kontor Ribe", "Høje-Taastrup"])


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Vi i Aalborg gjorde det", "Aalborg"),
        ("aalborgs borgere", "aalborgs"),
        ("Som i AALBORG", "AALBORG"),
        ("Her i Høje-Taastrup.", "Høje-Taastrup"),
        ("Spørg Kontor Ribe", "Kontor Ribe"),
        ("Vejen frem", "Vejen"),
        ("Tak til Mette Holm for hjælpen", "Mette Holm"),
        ("Mette Holm hjalp", "Mette Holm"),
        ("vores chef, Anne-Marie Bech, sagde", "Anne-Marie Bech"),
        ("jeg spurgte Per A. Olsen", "Per A. Olsen"),
        ("spørg fru Olsen", "fru Olsen"),
        ("skriv til mette.holm@kontor.dk nu", "mette.holm@kontor.dk"),
        ("ring 12345678", "12345678"),
        ("ring 12 34 56 78.", "12 34 56 78"),
        ("ring +45 12 34 56 78", "+45 12 34 56 78"),
        ("ring 1234 5678", "1234 5678"),
        ("ring 12.34.56.78", "12.34.56.78"),
        ("ring +46 8 123 456 78", "+46 8 123 456 78"),
        ("borger 010203-1234 ringede", "010203-1234"),
        ("borger 0102031234 ringede", "0102031234"),
    ],
)
def test_what_could_tell_who_is_meant_is_found(text: str, sign: str) -> None:
    """Units and members in any case, persons, addresses of mail, telephone and CPR numbers."""
    assert sign in signs_of_people(text, UNITS)


@pytest.mark.parametrize(
    "text",
    [
        "Første samtale: hvem er du, hvad kan du, og hvad regner du selv med?",
        "Via Teams og på Jobnet",
        "På Jobnet. Vi brugte Teams",
        "Vi har 1.234 borgere, 56 pct. og 12-13 om dagen",
        "Vejende grunde",
        "I 2019-2020 og 2020 2021 var der 12.345.678 kr. og 1 2 3 4 5 6 7 8 ting",
        "Det tog 15 timer og 30 minutter, fra 2019 til 2020",
        "",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    """A capital behind a small word that begins a sentence, years, shares and parts of longer words."""
    assert signs_of_people(text, UNITS) == ()


def test_without_names_only_looks_count() -> None:
    """A study need not know what its units are called."""
    assert any_of([]) is None
    assert signs_of_people("Vi i Aalborg", None) == ()


@given(
    st.from_regex(r"[abÅ][abcé.+()\[\]* -]{0,6}[abÅ]", fullmatch=True),
    st.sampled_from(["", "x ", "("]),
    st.sampled_from(["", ".", "s"]),
)
def test_a_name_is_found_whatever_is_in_it(name: str, before: str, after: str) -> None:
    """Brackets and dots in names are letters, not patterns."""
    found = any_of([name])
    assert found is not None
    assert found.search(f"{before}{name}{after}")
