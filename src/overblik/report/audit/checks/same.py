"""
Statements that are printed twice: one number with two values, or words against a number.

Whether two statements say the same is told from the words they share, rare ones weighing more. Each must be the other's nearest, in
another passage; what is said of a group, turned round by "not", or bound to a year or a name that the other lacks, is another
thing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.report.audit.checks.intervals import apart, told
from overblik.report.audit.lifting.words import same_word, words_of
from overblik.report.audit.result import Finding
from overblik.report.audit.speech.languages import SPEECHES

if TYPE_CHECKING:
    from overblik.report.audit.model import Lifted, Quantity
    from overblik.report.audit.speech.speech import Speech
    from overblik.report.audit.wording import Wording

ALIKE = {2: 0.8, 3: 0.6, 4: 0.42}
"""Least part of their words' weight that two statements share, by how many words they share: many rare ones tell more."""
ALIKE_FROM_FIVE = 0.35
SAME_NUMBER = 0.7
"""The same for two percentages, or two phrases: like statements of different things are more often printed alike."""
BUCKET = 4
"""Words are compared with those that have their first letters."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A quantity and what it is said of: classes of words, each with all its forms; *marks* are what must be the same."""

    quantity: Quantity
    words: frozenset[int]
    marks: frozenset[str]


def same_findings(lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """Yield a finding for each two statements that say the same and cannot both be true."""
    statements = statements_of(lifted)
    weights = _weights(statements)
    nearest = [_nearest(at, statements, weights) for at in range(len(statements))]
    for at, found in enumerate(nearest):
        if found is None or found[0] < at or nearest[found[0]] is None or nearest[found[0]][0] != at:  # type: ignore[index]
            continue
        one, other = statements[at].quantity, statements[found[0]].quantity
        numbers = one.kind == other.kind == "percent" and one.exact and other.exact
        alike = numbers or one.kind == other.kind
        if found[1] >= (SAME_NUMBER if alike else 0) and apart(one, other):
            yield _finding(one, other, words, numbers=numbers)


def _finding(one: Quantity, other: Quantity, words: Wording, *, numbers: bool) -> Finding:
    """Return the finding at the later place, or at the number where the other is in words."""
    at, beside = (one, other) if other.kind == "words" else (other, one)
    where = ": ".join(part for part in (beside.where or words.where(beside.place), words.quote(beside.says)) if part)
    if numbers:
        because = words.twice.format(one=words.quote(at.text), other=words.quote(beside.text), where=where)
        return Finding(
            kind="twice", text=at.text, because=because, sentence=at.sentence, place=at.place, where=at.where
        )
    phrase = beside if beside.kind == "words" else at
    because = words.words.format(
        one=words.quote(beside.text), other=words.quote(at.text), phrase=words.quote(phrase.text), span=told(phrase, words),
        where=where,
    )  # fmt: skip
    return Finding(
        kind="words",
        text=f"{beside.text} · {at.text}",
        because=because,
        sentence=at.sentence,
        place=at.place,
        where=at.where,
    )


def statements_of(lifted: Lifted) -> list[Statement]:
    """Return the statements that can be said twice: those of all who answered."""
    speech = SPEECHES[lifted.language]
    chosen = [it for it in lifted.quantities if it.meaning is not None and not it.group and it.says]
    contents = [content(it, speech, lifted.units) for it in chosen]
    classes = word_classes(word for words in contents for word in words)
    return [
        Statement(quantity=it, words=frozenset(classes[word] for word in words), marks=_marks(it, speech))
        for it, words in zip(chosen, contents, strict=True)
        if words
    ]


def content(quantity: Quantity, speech: Speech, units: frozenset[str] = frozenset()) -> list[str]:
    """Return the words that say what a quantity is of: no amounts, no little words, no names for those who answered."""
    text = quantity.says.replace(quantity.text, " ")
    text = re.sub(speech.respondents, " ", text, flags=re.IGNORECASE)
    words = [word for word in words_of(text) if word not in speech.stop and len(word) > 1]
    return [word for word in words if not any(same_word(word, unit) for unit in units)]


def _marks(quantity: Quantity, speech: Speech) -> frozenset[str]:
    """Return what two statements must have in common to be the same: negations, numbers, and names within a sentence."""
    text = quantity.says.replace(quantity.text, " ")
    turned = {"not"} if re.search(rf"(?<!\w){speech.neither}(?!\w)", text, re.IGNORECASE) else set()
    figures = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    names = {word.lower() for word in re.findall(r"(?<=[a-zæøå,] )[A-ZÆØÅ][^\W\d_]+", text)}
    return frozenset(turned | figures | names)


def word_classes(words: Iterator[str]) -> dict[str, int]:
    """Return for each word the class of its forms; words are compared with those that begin alike."""
    buckets: dict[str, list[str]] = defaultdict(list)
    classes: dict[str, int] = {}
    for word in sorted(set(words)):
        like = next((it for it in buckets[word[:BUCKET]] if same_word(it, word)), None)
        classes[word] = classes[like] if like else len(classes)
        buckets[word[:BUCKET]].append(word)
    return classes


def _weights(statements: Sequence[Statement]) -> dict[int, float]:
    """Return how much each class of words tells: the more, the fewer statements it stands in."""
    seen = Counter(word for statement in statements for word in statement.words)
    return {word: math.log(1 + len(statements) / count) for word, count in seen.items()}


def likeness(one: Statement, other: Statement, weights: dict[int, float]) -> float:
    """Return the part of two statements' weight that they share, 0 where it is too little to say the same, or cannot be."""
    shared = one.words & other.words
    if one.marks != other.marks or one.quantity.passage == other.quantity.passage or len(shared) < min(ALIKE):
        return 0.0
    part = sum(weights[word] for word in shared) / sum(weights[word] for word in one.words | other.words)
    return part if part >= ALIKE.get(len(shared), ALIKE_FROM_FIVE) else 0.0


def _nearest(at: int, statements: Sequence[Statement], weights: dict[int, float]) -> tuple[int, float] | None:
    found = [(likeness(statements[at], other, weights), place) for place, other in enumerate(statements) if place != at]
    best = max(found, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return (best[1], best[0]) if best[0] else None
