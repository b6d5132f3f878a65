"""Phrases, languages and data for the tests of claims, as hypothesis draws them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from overblik.report.claims.phrases import MODIFIERS, Amount, Named, Number, OutOf, Percent, Phrase, meaning_of

UNITS = {
    "da": frozenset({"jobcenter", "jobcentre", "jobcentrene"}),
    "en": frozenset({"job centre", "job centres", "the job centres"}),
}

languages = st.sampled_from(["da", "en"])
percents = st.builds(
    lambda figures, places: Percent(printed=Decimal((0, tuple(map(int, str(figures))), -places))),
    st.integers(0, 10_000),
    st.integers(0, 2),
)
fractions_of = st.builds(lambda part, whole: OutOf(part=part, whole=whole), st.integers(0, 120), st.integers(1, 120))
numbers = st.builds(lambda count: Number(printed=Decimal(count)), st.integers(0, 3000))
amounts: st.SearchStrategy[Amount] = st.one_of(percents, fractions_of, numbers, st.sampled_from(Named))
phrases = st.builds(
    lambda amount, modifier: Phrase(amount=amount, modifier=modifier), amounts, st.sampled_from(MODIFIERS)
).filter(lambda phrase: meaning_of(phrase) is not None)


@st.composite
def data(draw: st.DrawFn, most: int = 300) -> tuple[int, int]:
    """A count and its base, of 1 or more."""
    base = draw(st.integers(1, most))
    return draw(st.integers(0, base)), base
