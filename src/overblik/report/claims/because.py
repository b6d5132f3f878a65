"""Why a claim is true or false: one sentence with what the data say, and where the phrase would be true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from overblik.files.numbers import count_text, number_text, percent_text, rounded
from overblik.report.claims.meaning import Meaning
from overblik.report.claims.vocabulary import Vocabulary

MOST_DECIMALS = 12
"""Where a number lies this near to a bound, its decimals stop telling them apart."""
NEAT_DECIMALS = 3
"""Bounds with more decimals than this are told as whole counts instead: "from 23 to 26 of 72"."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A phrase that was understood, in its language. *decimals* is how the study rounds."""

    text: str
    meaning: Meaning
    vocabulary: Vocabulary
    decimals: int = 0

    def quoted(self) -> str:
        """Return the phrase in quotation marks."""
        return self.vocabulary.sentences.quoted.format(phrase=self.text)


def because(said: Said, count: int, base: int, weighted: Fraction | None = None) -> str:
    """Return the sentence for a share or a count; *weighted* is the share where it is a weighted one."""
    sentences, language = said.vocabulary.sentences, said.vocabulary.language
    if said.meaning.quantity == "count":
        return because_count(said, count, base)
    value = Fraction(100 * count, base) if weighted is None else 100 * weighted
    share = percent_text(value, language, _telling_decimals(value, said, per=100), space=" ")
    fact = (sentences.share_is if weighted is None else sentences.weighted_is).format(
        count=count_text(count, language), base=count_text(base, language), value=share
    )
    if weighted is not None:  # which can be any number, so that no count of the base says where the phrase is true
        return _sentence(said, fact, said.meaning, lambda low: _exact_text(100 * low, language))
    if not said.meaning.counts(base):
        return sentences.never_of.format(fact=fact, quoted=said.quoted(), base=count_text(base, language))
    if all(_is_neat(bound) for bound in (said.meaning.low, said.meaning.high)):
        return _sentence(said, fact, said.meaning, lambda low: _exact_text(100 * low, language))
    return _sentence(said, fact, _in_counts_of(said.meaning, base), lambda low: count_text(int(low), language), base)


def because_count(said: Said, count: int, base: int | None = None) -> str:
    """Return the sentence for a count, whose *base* may not be known."""
    sentences, language = said.vocabulary.sentences, said.vocabulary.language
    fact = sentences.count_is.format(value=count_text(count, language))
    if base is not None and not said.meaning.counts(base):
        return sentences.never_of.format(fact=fact, quoted=said.quoted(), base=count_text(base, language))
    low, high = said.meaning.whole()
    if low is not None and high is not None and low > high:
        return sentences.never.format(fact=fact, quoted=said.quoted())
    return _sentence(said, fact, _in_whole_numbers(said.meaning), lambda bound: count_text(int(bound), language))


def because_share(said: Said, share: Fraction) -> str:
    """Return the sentence for a share, 0 to 1, whose count and base are not known."""
    sentences, language = said.vocabulary.sentences, said.vocabulary.language
    told = percent_text(100 * share, language, _telling_decimals(100 * share, said, per=100), space=" ")
    return _sentence(
        said, sentences.share_alone.format(value=told), said.meaning, lambda low: _exact_text(100 * low, language)
    )


def because_told(said: Said, fact: str) -> str:
    """Return the sentence for a *fact* that is told already, and the interval of values where the phrase is true."""
    return _sentence(said, fact, said.meaning, lambda bound: _exact_text(bound, said.vocabulary.language))


def because_value(said: Said, value: Fraction) -> str:
    """Return the sentence for the value of a number cell."""
    sentences, language = said.vocabulary.sentences, said.vocabulary.language
    fact = sentences.value_is.format(value=number_text(value, language, _telling_decimals(value, said)))
    meaning = said.meaning
    low, high = meaning.low, meaning.high
    if low is not None and high is not None and low >= high and not (meaning.low_closed and meaning.high_closed):
        return sentences.never.format(fact=fact, quoted=said.quoted())
    return _sentence(said, fact, meaning, lambda bound: _exact_text(bound, language))


def _sentence(said: Said, fact: str, told: Meaning, show: Callable[[Fraction], str], base: int | None = None) -> str:
    """Put the fact and the interval *told* together; with a *base*, the interval is told in counts of it."""
    sentences, language = said.vocabulary.sentences, said.vocabulary.language

    def with_unit(bound: Fraction) -> str:
        if base is not None:
            return sentences.of.format(number=show(bound), base=count_text(base, language))
        if told.quantity != "share":
            return show(bound)
        return percent_text(100 * bound, language, _exact_decimals(100 * bound), space=" ")

    if told.low is not None and told.low == told.high:
        return _ended(sentences.true_only.format(fact=fact, quoted=said.quoted(), value=with_unit(told.low)))
    low = "" if told.low is None else show(told.low) if told.high is not None else with_unit(told.low)
    high = "" if told.high is None else with_unit(told.high)
    span = _span(told, said.vocabulary).format(low=low, high=high)
    return _ended(sentences.true_where.format(fact=fact, quoted=said.quoted(), span=span))


def _ended(sentence: str) -> str:
    """Return *sentence* with one full stop, also where it ends in an abbreviation."""
    return sentence.rstrip(".") + "."


def _span(told: Meaning, vocabulary: Vocabulary) -> str:
    """Return the language's words for this sort of interval."""
    spans = vocabulary.sentences.spans
    if told.high is None:
        return spans.at_least if told.low_closed else spans.over
    if told.low is None:
        return spans.at_most if told.high_closed else spans.below
    if told.low_closed:
        return spans.from_to if told.high_closed else spans.from_below
    return spans.over_to if told.high_closed else spans.over_below


def _in_whole_numbers(meaning: Meaning) -> Meaning:
    low, high = (None if bound is None else Fraction(bound) for bound in meaning.whole())
    return Meaning(quantity="count", low=low, high=high)


def _in_counts_of(meaning: Meaning, base: int) -> Meaning:
    counts = meaning.counts(base)
    return Meaning(quantity="count", low=Fraction(counts[0]), high=Fraction(counts[-1]))


def _exact_text(value: Fraction, language: str) -> str:
    return number_text(value, language, _exact_decimals(value))


def _is_neat(bound: Fraction | None) -> bool:
    return bound is None or (bound * 100 * 10**NEAT_DECIMALS).denominator == 1


def _telling_decimals(value: Fraction, said: Said, per: int = 1) -> int:
    """Return how many decimals let the printed *value* fall on the same side of the claim's bounds as the exact one."""
    exact, decimals = _exact_decimals(value), said.decimals + 1
    if said.meaning.low == said.meaning.high == value / per:  # no decimals tell 1 out of 3
        return min(exact, decimals)
    true = said.meaning.admits(value / per)
    while decimals < MOST_DECIMALS and said.meaning.admits(Fraction(rounded(value, decimals)) / per) != true:
        decimals += 1
    return min(exact, decimals)


def _exact_decimals(value: Fraction) -> int:
    """Return the fewest decimals that tell *value* exactly, or as many as are ever told."""
    places = range(MOST_DECIMALS)
    return next((decimals for decimals in places if rounded(value, decimals) == value), MOST_DECIMALS)
