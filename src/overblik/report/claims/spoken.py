"""A phrase held to numbers that were typed: `overblik claim "9 ud af 10" 71/72`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from overblik.errors import Unanswerable
from overblik.report.claims.any_unit import any_unit
from overblik.report.claims.compare import Compares, judge_comparison, understand_comparison
from overblik.report.claims.comparing import Points
from overblik.report.claims.judge import (
    Verdict,
    judge,
    judge_count,
    judge_share,
    judge_value,
    understand,
    understand_value,
)
from overblik.report.claims.languages import vocabulary_of
from overblik.report.claims.reading import plain

HUNDRED = 100
_OUT_OF = re.compile(r"(?P<count>\d+)\s*/\s*(?P<base>\d+)")
_PERCENT = re.compile(r"(?P<number>-?\d+(?:[.,]\d+)?)\s*(?:%|pct\.?|procent|per ?cent)")
_NUMBER = re.compile(r"-?\d+(?P<decimals>[.,]\d+)?")


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A number as it was typed: so many *out of* so many, a *percent*age, a whole number (*count*) or a *decimal* one."""

    kind: Literal["out of", "percent", "count", "decimal"]
    number: Fraction
    count: int = 0
    base: int = 0

    @property
    def may_be_share(self) -> bool:
        """Whether the number can be a share, 0 to 1."""
        return self.kind in ("out of", "percent") or 0 <= self.number <= 1


def judge_spoken(phrase: str, values: tuple[str, ...], *, language: str) -> Verdict:
    """
    Judge *phrase* by one value, or by several where it compares.

    Raises Unanswerable for a phrase that is not understood, for a value that is none, and where the two do not go together.

    >>> judge_spoken("dobbelt så mange", ("40/72", "20/72"), language="da").true
    True
    """
    values = tuple(one for value in values for one in _parted(value))
    typed = tuple(read_value(value) for value in values)
    if len(typed) > 1:
        return _compared(phrase, typed, language)
    vocabulary = vocabulary_of(language)
    nouns = any_unit(phrase, vocabulary)
    meaning = understand(phrase, language=language, nouns=nouns)
    number = understand_value(phrase, language=language, nouns=nouns)
    if meaning is None and number is None:
        raise Unanswerable(_not_understood(phrase, language))
    (value,) = typed
    if value.kind == "out of":
        return _told(judge(phrase, value.count, value.base, language=language, nouns=nouns), phrase, language)
    if meaning is not None and value.kind == "count" and (meaning.quantity == "count" or meaning.high == 0):
        return judge_count(phrase, int(value.number), language=language, nouns=nouns)
    if number is not None and value.kind != "percent":
        return judge_value(phrase, value.number, language=language, decimals=1, nouns=nouns)
    if meaning is not None and meaning.quantity == "share" and value.may_be_share:
        return judge_share(phrase, value.number, language=language, nouns=nouns)
    raise Unanswerable(_mismatch(phrase, values[0], value))


def read_value(text: str) -> Typed:
    """
    Return the number that was typed as *text*, exactly; raises Unanswerable for what is no number.

    >>> read_value("98.6%").number, read_value("71/72").base
    (Fraction(493, 500), 72)
    """
    shown = plain(text)
    if match := _OUT_OF.fullmatch(shown):
        count, base = int(match["count"]), int(match["base"])
        if count > base:
            message = f"{text}: {count} cannot be of {base}; write the smaller number first"
            raise Unanswerable(message)
        return Typed(kind="out of", number=Fraction(count, base) if base else Fraction(0), count=count, base=base)
    if match := _PERCENT.fullmatch(shown):
        share = Fraction(match["number"].replace(",", ".")) / HUNDRED
        if not 0 <= share <= 1:
            message = f"{text}: a share is from 0 to 100 per cent; write a number between them"
            raise Unanswerable(message)
        return Typed(kind="percent", number=share)
    if match := _NUMBER.fullmatch(shown):
        return Typed(kind="decimal" if match["decimals"] else "count", number=Fraction(shown.replace(",", ".")))
    message = f"{text} is no number; write 71/72, 98.6%, 0.986 or 72"
    raise Unanswerable(message)


def _parted(text: str) -> list[str]:
    """Return the values in an argument that holds several of them: "40/72 20/72"."""
    parts = text.split()
    several = len(parts) > 1 and all(
        any(sort.fullmatch(part) for sort in (_OUT_OF, _PERCENT, _NUMBER)) for part in parts
    )
    return parts if several else [text]


def _compared(phrase: str, typed: tuple[Typed, ...], language: str) -> Verdict:
    understood = understand_comparison(phrase, language=language)
    if understood is None:
        vocabulary = vocabulary_of(language)
        quoted = vocabulary.sentences.quoted.format(phrase=plain(phrase))
        raise Unanswerable(vocabulary.comparing.sentences["not understood"].format(quoted=quoted))
    if any(value.kind == "out of" and not value.base for value in typed):
        message = (
            "a base of 0 has no share, and nothing can be compared with it; give numbers of a base that is not empty"
        )
        raise Unanswerable(message)
    shares = all(value.may_be_share for value in typed) and not all(value.kind == "count" for value in typed)
    if not shares and (isinstance(understood.relation, Points) or len({_sort(value) for value in typed}) > 1):
        message = "percentage points lie between shares, and a share is compared with a share; write 40/72 20/72, or 55.6% 27.8%"
        raise Unanswerable(message)
    counts = all(value.kind == "count" for value in typed)
    numbers = Compares(
        values=tuple(value.number for value in typed), kind="share" if shares else "count" if counts else "value"
    )
    verdict, compared = judge_comparison(phrase, numbers, language=language)
    if compared is None:
        raise Unanswerable(verdict.because)
    return verdict


def _sort(value: Typed) -> str:
    return "share" if value.kind in ("out of", "percent") else "number"


def _told(verdict: Verdict, phrase: str, language: str) -> Verdict:
    if verdict.meaning is None:
        raise Unanswerable(_not_understood(phrase, language))
    return verdict


def _not_understood(phrase: str, language: str) -> str:
    sentences = vocabulary_of(language).sentences
    quoted = sentences.quoted.format(phrase=plain(phrase))
    if understand_comparison(phrase, language=language) is not None:
        return f"{quoted} compares; give it two numbers, 40/72 20/72 say, or more for a rank"
    return sentences.not_understood.format(quoted=quoted)


def _mismatch(phrase: str, text: str, value: Typed) -> str:
    if value.kind == "percent":
        return f"'{plain(phrase)}' says a count and {text} is a share; write how many of how many, 71/72 say"
    return f"'{plain(phrase)}' says a share and {text} is none; write 71/72, 98.6% or 0.986"
