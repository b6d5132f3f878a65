"""How many answered and how many were asked, as a report states it, and what it calls them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from overblik.report.audit.lifting.amounts import SMALL, Amount, amounts
from overblik.report.audit.lifting.sentences import sentences
from overblik.report.audit.lifting.words import same_word, words_of
from overblik.report.audit.sources.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from overblik.report.audit.sources.passages import Part
    from overblik.report.audit.speech.speech import Speech

HALF = 2
YEARS = range(1900, 2101)
CLAUSE = 60
"""Within so many signs behind a number "of which ..." goes on to tell how many of them answered."""
NEAR = 25
"""Within so many signs a word such as "partly" belongs to a number."""
LEAST_END = "børn"
"""The end of a compound has at least so many letters."""
PEOPLE = frozenset({"people", "men", "women", "children", "staff", "børn", "folk", "mennesker", "unge", "ældre"})
STATED = re.compile(
    r"(?<![^\W_])(?:n|base|basis|antal(?: svar| besvarelser| respondenter)?|number of (?:answers|responses|respondents))"
    r"\s*(?:=|:|er|is)\s*(?P<base>\d{1,3}(?:[.\s,]\d{3})+(?!\d)|\d{1,6})",
    re.IGNORECASE,
)
"""A base told as such: "N = 72", "Base: 72"."""
_FIGURE = re.compile(r"\b(figur|tabel|figure|table|fig\.|tab\.|diagram|chart)\s*(\d+)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Bases:
    """
    What a report says of its bases.

    *answered* and *asked* are numbers, the likeliest first; *units* what those are called; *figures* the bases told under figures
    and tables, by their kind and number.
    """

    answered: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()
    units: frozenset[str] = frozenset()
    figures: dict[tuple[str, int], int] = field(default_factory=dict)

    def is_unit(self, word: str) -> bool:
        """Whether a word is what those who answered are called, or the end of it: salons of "frisørsaloner"."""
        return any(
            same_word(word, unit[start:]) for unit in self.units for start in range(max(len(unit) - len(LEAST_END), 1))
        )


def stated_bases(parts: Sequence[Part], speech: Speech) -> Bases:
    """
    Return what the passages say of the bases.

    Numbers under figures are kept apart from the survey's own, and stand in for them only where the text tells none.
    """
    passages = [part for part in parts if isinstance(part, Passage)]
    running = [part for part in passages if part.kind not in {"caption", "note"}]
    answered, asked, units = _counted(running, speech)
    if not answered and not asked:
        answered, asked, units = _counted(passages, speech)
    pairs = _pairs(running, speech)
    if pairs:  # "72 out of 94 answered" says more than "71 answered for the newly unemployed"
        answered, asked = (
            Counter({part: answered[part] for part, _ in pairs}),
            asked + Counter(whole for _, whole in pairs),
        )
    kept = tuple(number for number, _ in answered.most_common() if HALF * number > max(answered))
    if not kept:
        kept, asked = tuple(number for number, _ in asked.most_common(1)), Counter()
    every = tuple(number for number, _ in asked.most_common() if number > max(kept, default=0))
    bases = Bases(answered=kept, asked=every, units=frozenset(units))
    return Bases(answered=kept, asked=every, units=bases.units, figures=_under_figures(parts, speech, bases))


def _pairs(passages: Sequence[Passage], speech: Speech) -> set[tuple[int, int]]:
    """Return what is told as answered out of asked, those left out whose whole is itself told as answered."""
    found = {
        (amount.part, amount.whole)
        for passage in passages
        for sentence in sentences(passage.text)
        if re.search(rf"\b{speech.answered}", sentence.text, re.IGNORECASE)
        for amount in amounts(sentence.text, speech)
        if amount.form == "out of"
        and amount.part
        and amount.whole
        and amount.whole not in SMALL
        and not amount.modifier
    }
    parts = {part for part, _ in found}
    return {(part, whole) for part, whole in found if whole not in parts}


def _counted(passages: Sequence[Passage], speech: Speech) -> tuple[Counter[int], Counter[int], set[str]]:
    """Return how often each number is told as answered and as asked, and what they are called."""
    answered: Counter[int] = Counter()
    asked: Counter[int] = Counter()
    units: set[str] = set()
    for passage in passages:
        for sentence in sentences(passage.text):
            for number, is_asked, unit in _told(sentence.text, speech):
                (asked if is_asked else answered)[number] += 1
                units |= {unit} if unit else set()
    return answered, asked, units


def _told(text: str, speech: Speech) -> Iterator[tuple[int, bool, str]]:
    """Yield the numbers of a sentence that say how many answered or were asked, and what those are called."""
    for match in STATED.finditer(text):
        yield whole_number(match["base"]), False, ""
    answering = [match.span() for match in re.finditer(rf"\b{speech.answered}", text, re.IGNORECASE)]
    asking = [match.span() for match in re.finditer(rf"\b{speech.asked}", text, re.IGNORECASE)]
    if not answering and not asking:
        return
    for amount in amounts(text, speech):
        unit = unit_after(text, amount.end, speech)
        is_pair = amount.form == "out of" and (amount.whole or 0) not in SMALL and not amount.modifier
        if is_pair and answering and amount.part and amount.whole:
            yield amount.part, False, unit
            yield amount.whole, True, ""
        elif amount.form == "count" and amount.part and _is_told(text, amount, unit, speech):
            goes_on = re.match(rf"[^.;]{{0,{CLAUSE}}}{speech.pronouns}", text[amount.end :], re.IGNORECASE)
            yield (
                amount.part,
                bool(goes_on)
                or _is_whole(text, amount, speech)
                or _distance(amount, asking) < _distance(amount, answering),
                unit,
            )


def _is_told(text: str, amount: Amount, unit: str, speech: Speech) -> bool:
    """Whether a count is one of those who answered or were asked: something is counted, and not in part only."""
    around = text[max(amount.start - NEAR, 0) : amount.end + NEAR]
    if re.search(speech.partly, around, re.IGNORECASE) or amount.part in {0, 1}:
        return False
    if amount.part in YEARS and not re.match(rf"\s*{speech.respondents}\b", text[amount.end :], re.IGNORECASE):
        return False
    by = re.search(
        r"\b(?:af|by|from|fra|blandt|among|til|to|alle|all|de|the|i alt|total of|sample of)\s*$",
        text[: amount.start],
        re.IGNORECASE,
    )
    counted = re.match(rf"\s*(?:{speech.neutral}\s+)?{speech.respondents}\b", text[amount.end :], re.IGNORECASE)
    verb = re.match(rf"\s*(?:\w+\s+){{0,3}}(?:{speech.answered}|{speech.asked})", text[amount.end :], re.IGNORECASE)
    return bool(counted or (unit and (by or verb or _is_whole(text, amount, speech))) or (verb and verb.end() < NEAR))


def _is_whole(text: str, amount: Amount, speech: Speech) -> bool:
    """Whether a sentence opens with a number of which it goes on to tell a part: "Of 120 clubs, 76 answered"."""
    opens = re.fullmatch(rf"{speech.of}\s+(?:(?:{speech.articles})\s+)*", text[: amount.start], re.IGNORECASE)
    return bool(opens) and any(it.form == "count" and it.start > amount.end for it in amounts(text, speech))


def _distance(amount: Amount, spans: Iterable[tuple[int, int]]) -> int:
    return min((max(start - amount.end, amount.start - end, 0) for start, end in spans), default=10**6)


def unit_after(text: str, end: int, speech: Speech) -> str:
    """Return what is counted by the number that ends at *end*: the first noun behind it, or nothing."""
    after = re.match(rf"\s*(?:(?:{speech.neutral})\s+)*((?:[^\W\d_]+[\s-]?){{1,3}})", text[end:], re.IGNORECASE)
    words = words_of(after[1]) if after else []
    if speech.language == "en":
        return next((word for word in words if (word.endswith("s") and len(word) > len("was")) or word in PEOPLE), "")
    word = words[0] if words else ""
    verbal = word in speech.stop or re.fullmatch(rf"{speech.answered}|{speech.asked}|{speech.respondents}", word)
    return "" if not word or verbal or len(word) < len("børn") else word


def whole_number(text: str) -> int:
    """Return a whole number in figures, marks of thousands left out."""
    return int(re.sub(r"\D", "", text))


def _under_figures(parts: Sequence[Part], speech: Speech, bases: Bases) -> dict[tuple[str, int], int]:
    found: dict[tuple[str, int], set[int]] = {}
    current: tuple[str, int] | None = None
    for part in parts:
        if isinstance(part, Passage) and part.kind == "caption":
            current = next(iter(figures_named(part.text)), None)
        elif isinstance(part, Passage) and part.kind == "heading":
            current = None
        if current and isinstance(part, Passage) and part.kind in {"caption", "note"}:
            found.setdefault(current, set()).update(bases_told(part.text, speech, bases))
    return {figure: told.pop() for figure, told in found.items() if len(told) == 1}


def figures_named(text: str) -> list[tuple[str, int]]:
    """
    Return the figures and tables that a text names.

    >>> figures_named("Som figur 3 og Table 2 viser")
    [('f', 3), ('t', 2)]
    """
    return [("t" if match[1].lower().startswith("t") else "f", int(match[2])) for match in _FIGURE.finditer(text)]


def base_told(text: str, speech: Speech, bases: Bases) -> int | None:
    """Return the base that a label or the head of a column tells, or None."""
    return next(iter(bases_told(text, speech, bases)), None)


def bases_told(text: str, speech: Speech, bases: Bases) -> tuple[int, ...]:
    """
    Return the bases that a caption or note tells: "N = 72", "share of the 72 schools".

    Where it tells several, it tells of which part of a table each is, and none is the base of all of it.
    """
    found = [whole_number(match["base"]) for match in STATED.finditer(text)]
    for amount in amounts(text, speech):
        after = text[amount.end :]
        if amount.form == "count" and amount.part and amount.part not in YEARS:
            unit = unit_after(text, amount.end, speech)
            counted = re.match(rf"\s*(?:{speech.neutral}\s+)?{speech.respondents}\b", after, re.IGNORECASE)
            if counted or (unit and bases.is_unit(unit)) or amount.part in bases.answered:
                found.append(amount.part)
    return tuple(dict.fromkeys(found))
