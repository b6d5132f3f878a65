"""Understanding a claim and judging it by what the data say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from overblik.questionnaire.claiming import STRICT, Bounds
from overblik.report.claims.because import Said, because, because_count, because_share, because_value
from overblik.report.claims.languages import vocabulary_of
from overblik.report.claims.meaning import Meaning
from overblik.report.claims.phrases import Phrase, meaning_of, value_meaning_of
from overblik.report.claims.reading import Reading, plain, readings
from overblik.report.claims.suggest import Found, true_phrases, true_values


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """
    What was found of a claim.

    *because* is one sentence in the claim's language. *would_be_true* offers true phrases instead, the likest and
    shortest first, with ordinary spaces; it is empty when the claim is true. *meaning* is None for a phrase that is not
    understood.
    """

    true: bool
    because: str
    would_be_true: tuple[str, ...] = ()
    meaning: Meaning | None = None


def understand(
    phrase: str, *, language: str, nouns: Iterable[str] = frozenset(), bounds: Bounds = STRICT
) -> Meaning | None:
    """
    Return what *phrase* says of a share or a count, or None if it is no phrase of quantity in *language*.

    *nouns* are what a unit is called, in every form: one of them may stand last. *bounds* say how far its words reach. Raises
    `Unanswerable` for a language in which claims cannot be written.

    >>> understand("alle jobcentre", language="da", nouns={"jobcentre"}).counts(72)
    range(72, 73)
    """
    return _understood(readings(phrase, vocabulary_of(language), nouns), partial(meaning_of, bounds=bounds))[1]


def understand_value(
    phrase: str, *, language: str, nouns: Iterable[str] = frozenset(), bounds: Bounds = STRICT
) -> Meaning | None:
    """
    Return what *phrase* says of the value of a number cell (a mean, a sum), or None; *nouns* are its units.

    >>> understand_value("12,4", language="da").admits(Fraction(12449, 1000))
    True
    """
    return _understood(readings(phrase, vocabulary_of(language), nouns), partial(value_meaning_of, bounds=bounds))[1]


def judge(  # noqa: PLR0913 - the claim, the numbers, and three options
    phrase: str,
    count: int,
    base: int,
    *,
    language: str,
    decimals: int = 0,
    nouns: Iterable[str] = frozenset(),
    weighted: Fraction | None = None,
    bounds: Bounds = STRICT,
) -> Verdict:
    """
    Judge *phrase* by *count* units out of *base*; a share by their *weighted* share where there is one.

    *decimals* is how the study rounds the percentages that are offered. Raises `Unanswerable` as `understand` does.

    >>> judge("9 ud af 10", 71, 72, language="da").would_be_true
    ('99 pct.', 'næsten alle', '71 ud af 72', 'over 9 ud af 10')
    """
    vocabulary = vocabulary_of(language)
    sentences, text = vocabulary.sentences, plain(phrase)
    reading, meaning = _understood(readings(phrase, vocabulary, nouns), partial(meaning_of, bounds=bounds))
    if base < 1:
        return Verdict(true=False, because=sentences.no_base, meaning=meaning)
    found = Found(count=count, base=base, decimals=decimals, weighted=weighted, bounds=bounds)
    if meaning is None:
        unknown = sentences.not_understood.format(quoted=sentences.quoted.format(phrase=text))
        return Verdict(true=False, because=unknown, would_be_true=true_phrases(found, vocabulary))
    true = meaning.holds(count, base, weighted)
    said = Said(text=text, meaning=meaning, vocabulary=vocabulary, decimals=decimals)
    reason = because(said, count, base, weighted)
    offered = () if true else true_phrases(found, vocabulary, reading)
    return Verdict(true=true, because=reason, would_be_true=offered, meaning=meaning)


def judge_share(
    phrase: str, share: Fraction, *, language: str, decimals: int = 0, nouns: Iterable[str] = frozenset()
) -> Verdict:
    """
    Judge *phrase* by a *share*, 0 to 1, whose count and base are not known; one that says a count is not understood.

    >>> judge_share("mindst 76 pct.", Fraction(756, 1000), language="da").true
    False
    """
    vocabulary = vocabulary_of(language)
    sentences, text = vocabulary.sentences, plain(phrase)
    reading, meaning = _understood(readings(phrase, vocabulary, nouns), meaning_of)
    found = Found(count=0, base=1, decimals=decimals, weighted=share, knows="share")
    if meaning is None or meaning.quantity != "share":
        unknown = sentences.not_understood.format(quoted=sentences.quoted.format(phrase=text))
        return Verdict(true=False, because=unknown, would_be_true=true_phrases(found, vocabulary))
    true = meaning.admits(share)
    reason = because_share(Said(text=text, meaning=meaning, vocabulary=vocabulary, decimals=decimals), share)
    offered = () if true else true_phrases(found, vocabulary, reading)
    return Verdict(true=true, because=reason, would_be_true=offered, meaning=meaning)


def judge_count(phrase: str, count: int, *, language: str, nouns: Iterable[str] = frozenset()) -> Verdict:
    """
    Judge *phrase* by a *count* whose base is not known; one that says a share is not understood, "none" aside.

    >>> judge_count("omkring 60", 64, language="da").true
    False
    """
    vocabulary = vocabulary_of(language)
    sentences, text = vocabulary.sentences, plain(phrase)
    reading, meaning = _understood(readings(phrase, vocabulary, nouns), meaning_of)
    if meaning is not None and meaning.low == meaning.high == 0:
        meaning = Meaning(quantity="count", low=meaning.low, high=meaning.high)
    found = Found(count=count, base=max(count, 1), knows="count")
    if meaning is None or meaning.quantity != "count":
        unknown = sentences.not_understood.format(quoted=sentences.quoted.format(phrase=text))
        return Verdict(true=False, because=unknown, would_be_true=true_phrases(found, vocabulary))
    reason = because_count(Said(text=text, meaning=meaning, vocabulary=vocabulary), count)
    true = meaning.admits(Fraction(count))
    return Verdict(
        true=true,
        because=reason,
        would_be_true=() if true else true_phrases(found, vocabulary, reading),
        meaning=meaning,
    )


def judge_value(  # noqa: PLR0913 - the claim, the number, and four options
    phrase: str,
    value: Fraction,
    *,
    language: str,
    decimals: int = 0,
    nouns: Iterable[str] = frozenset(),
    bounds: Bounds = STRICT,
) -> Verdict:
    """
    Judge *phrase* by the exact *value* of a number cell, such as a mean; *decimals* is how the study rounds it.

    Raises `Unanswerable` as `understand` does.

    >>> judge_value("12,4", Fraction(1247, 100), language="da").would_be_true
    ('12,5', 'over 12,4')
    """
    vocabulary = vocabulary_of(language)
    sentences, text = vocabulary.sentences, plain(phrase)
    reading, meaning = _understood(readings(phrase, vocabulary, nouns), partial(value_meaning_of, bounds=bounds))
    if meaning is None:
        unknown = sentences.value_not_understood.format(quoted=sentences.quoted.format(phrase=text))
        return Verdict(
            true=False, because=unknown, would_be_true=true_values(value, decimals, vocabulary, bounds=bounds)
        )
    true = meaning.admits(value)
    reason = because_value(Said(text=text, meaning=meaning, vocabulary=vocabulary, decimals=decimals), value)
    offered = () if true else true_values(value, decimals, vocabulary, reading, bounds)
    return Verdict(true=true, because=reason, would_be_true=offered, meaning=meaning)


def _understood(
    found: Iterable[Reading], rule: Callable[[Phrase], Meaning | None]
) -> tuple[Reading | None, Meaning | None]:
    """Return the first reading that says anything by *rule*, and what it says."""
    said = ((reading, rule(reading.phrase)) for reading in found)
    return next(((reading, meaning) for reading, meaning in said if meaning), (None, None))
