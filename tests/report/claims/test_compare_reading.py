from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblik.report.claims.compare_reading import Allowed, Compared, read_comparison
from overblik.report.claims.comparing import Order, Points, Rank, Relation, Times
from overblik.report.claims.languages import LANGUAGES
from tests.report.claims.strategies import languages


def read(text: str, language: str = "da", allowed: Allowed | None = None) -> Compared | None:
    """How a text is understood."""
    return read_comparison(text, LANGUAGES[language], allowed)


@pytest.mark.parametrize(
    ("danish", "english", "relation"),
    [
        ("flere end", "more than", Order(way="more")),
        ("Sjældnere", "Less often", Order(way="fewer")),
        ("lige så mange som", "as many as", Order(way="same")),
        ("omtrent lige så mange", "about as many", Order(way="same", near="about")),
        ("næsten lige så mange som", "nearly as many as", Order(way="same", near="nearly")),
        ("dobbelt så mange", "twice as many", Times(factor=Fraction(2))),
        ("halvt så ofte", "half as often", Times(factor=Fraction(1, 2))),
        ("mere end tre gange så mange", "more than three times as many", Times(factor=Fraction(3), modifier="over")),
        ("2,5 gange så stor", "2.5 times as large", Times(factor=Fraction(5, 2))),
        ("fordoblet", "doubled", Times(factor=Fraction(2))),
        ("12 procentpoint", "12 percentage points", Points(printed=Decimal(12))),
        ("knap tolv procentpoint", "just under twelve points", Points(printed=Decimal(12), modifier="just_under")),
        (
            "1,5 procentpoint højere end",
            "1.5 percentage points higher than",
            Points(printed=Decimal("1.5"), way="more"),
        ),
        ("faldet med 3 procentpoint", "fallen by 3 percentage points", Points(printed=Decimal(3), way="fewer")),
        ("flest", "the most", Rank()),
        ("næstflest", "the second most", Rank(place=2)),
        ("færrest", "the fewest", Rank(way="fewer")),
        ("størst stigning", "the greatest increase", Rank(changes=True)),
        ("størst fald", "the greatest fall", Rank(way="fewer", changes=True)),
        ("steget", "risen", Order(way="more")),
        ("uændret", "unchanged", Order(way="same")),
    ],
)
def test_both_languages_say_the_same(danish: str, english: str, relation: Relation) -> None:
    """Each relation has its words in both."""
    for text, language in ((danish, "da"), (english, "en")):
        found = read(text, language)
        assert found is not None
        assert found.relation == relation


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("oftere i Nordjylland end i Hovedstaden", "nordjylland", "hovedstaden"),
        ("flere end blandt de store", "", "de store"),
        ("dobbelt så mange som i 2019", "", "2019"),
        ("flere kontorer i Nord end i Syd", "nord", "syd"),
    ],
)
def test_names_are_told_from_words(text: str, first: str, second: str) -> None:
    """Without unit and preposition."""
    found = read(text, "da", Allowed(nouns={"kontorer"}))
    assert found is not None
    assert (found.first, found.second) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flere end halvdelen",
        "oftere end 9 ud af 10",
        "mange",
        "12 pct. flere",
        "tre gange flere",
        "flest i Nord end i Syd",
    ],
)
def test_what_is_no_comparison_is_none(text: str) -> None:
    """A quantity after "than" belongs to a single number, and "three times more" says two things."""
    assert read(text) is None


def test_only_what_is_compared_may_be_named() -> None:
    """Where a study says what there is."""
    allowed = Allowed(labels={"nordjylland", "hovedstaden"})
    assert read("oftere i Nordjylland end i Hovedstaden", "da", allowed) is not None
    assert read("oftere i Nordjylland end på Fyn", "da", allowed) is None


def test_those_who_answered_may_be_spoken_of() -> None:
    """The words are cut off, and remembered."""
    for text, language in (("Flest af dem, der svarede,", "da"), ("the most of those who answered", "en")):
        found = read(text, language)
        assert found is not None
        assert (found.relation, found.answers) == (Rank(), True)


@given(st.text(max_size=30), languages)
def test_reading_never_fails(text: str, language: str) -> None:
    """Any text is a comparison or it is none."""
    found = read(text, language)
    assert found is None or isinstance(found, Compared)
