"""Of whom a share is said: of all who answered, of all who were asked, or of some only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.report.audit.lifting.words import words_of

if TYPE_CHECKING:
    from overblik.report.audit.lifting.amounts import Amount
    from overblik.report.audit.lifting.bases import Bases
    from overblik.report.audit.speech.speech import Speech

FEW_WORDS = 4
"""How far behind "of" a noun is looked for."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A statement taken apart at its amount, in the sentence where it stands."""

    sentence: str
    before: str
    amount: str
    after: str
    refers_to_all: bool = False
    """Whether "of them" means all who answered: the sentence before told how many those are."""


def is_of_some(said: Said, speech: Speech, bases: Bases) -> bool:
    """Whether a share is of some only, or of something else than those who answered, as far as words tell."""
    if said.refers_to_all and re.match(rf"{speech.pronouns}\b", said.sentence, re.IGNORECASE):
        return _is_no_share(said, speech)
    own = _of_whom(said.after, speech, bases)
    if own is not None and said.before.strip() == "":
        return own or _is_no_share(said, speech)
    return bool(own) or _is_no_share(said, speech) or (own is None and _opens_with_some(said.sentence, speech, bases))


def is_of_response(said: Said, speech: Speech, bases: Bases) -> bool:
    """Whether a share is how many answered, of those who were asked."""
    if _has(speech.response, said.sentence):
        return True
    named = {int(number) for number in re.findall(r"(?<![\d.,])\d+(?![\d.,]*\d)", said.sentence)}
    return _has(speech.answered, said.sentence) and bool(named & {*bases.answered, *bases.asked})


def _is_no_share(said: Said, speech: Speech) -> bool:
    """Whether words around an amount make it a change, a point of comparison, or a number from elsewhere."""
    before, after = said.before, said.after
    return (
        _has(speech.elsewhere, said.sentence)
        or re.search(rf"\b{speech.compared}\s*$", before, re.IGNORECASE) is not None
        or re.match(rf"\s*{speech.compares}\b", after, re.IGNORECASE) is not None
        or re.search(rf"\b{speech.change}\s+(?:(?:med|på|by|of|with)\s*)?$", before, re.IGNORECASE) is not None
        or re.match(r"\s*(?:i|in)\s+(?:19|20)\d\d\b", after, re.IGNORECASE) is not None
        or (not said.refers_to_all and _has(speech.pronouns, before))
        or (not said.refers_to_all and re.match(rf"\s*{speech.pronouns}\b", after, re.IGNORECASE) is not None)
    )


def _of_whom(after: str, speech: Speech, bases: Bases) -> bool | None:
    """Return whether "of ..." behind an amount names some only; None where nothing of the kind stands there."""
    match = re.match(rf"\s*{speech.of}\s+(?P<whom>.*)", after, re.IGNORECASE | re.DOTALL)
    return None if match is None else _names_some(match["whom"], speech, bases)


def _names_some(whom: str, speech: Speech, bases: Bases) -> bool:
    """Whether a group of nouns is anything else than those who answered, all of them."""
    if re.match(rf"\s*(?:{speech.articles}\s+)*{speech.response}", whom, re.IGNORECASE):
        return False
    rest = re.sub(rf"^\s*(?:(?:{speech.articles}|{speech.neutral})\s+)*", "", whom, flags=re.IGNORECASE)
    rest_words = words_of(rest)
    asked = re.match(rf"\s*(?:{speech.articles}\s+)*(?:\d+\s+)?{speech.respondents}", whom, re.IGNORECASE)
    if not rest_words or (not asked and not bases.is_unit(rest_words[0])):
        return True
    head = re.match(r"\s*[^\W\d_]+(?:-[^\W\d_]+)*", rest)
    behind = rest[head.end() :] if head else ""
    if (
        asked
        and head
        and bases.is_unit(rest_words[0]) is False
        and not re.match(speech.respondents, rest, re.IGNORECASE)
    ):
        behind = ""  # "of the heads asked": whatever they are called, it is they who were asked
    return _is_narrowed(behind, speech)


def _is_narrowed(behind: str, speech: Speech) -> bool:
    """Whether what follows the noun narrows it down: "that ...", "in the north"; "in the survey" does not."""
    match = re.match(rf",?\s+{speech.relative}\s+(?P<rest>.*)", behind, re.IGNORECASE | re.DOTALL)
    if match is None:
        return False
    answered = re.match(rf"(?:har\s+|have\s+|has\s+)?{speech.answered}", match["rest"], re.IGNORECASE)
    return not answered and re.match(rf"{speech.here}\b", match["rest"], re.IGNORECASE) is None


def _opens_with_some(sentence: str, speech: Speech, bases: Bases) -> bool:
    """Whether a sentence opens by singling out a group: "Among small schools, ..."."""
    if re.match(rf"{speech.harmless}\b", sentence, re.IGNORECASE):
        return False
    match = re.match(rf"{speech.leading}\s+(?P<whom>.*)", sentence, re.IGNORECASE | re.DOTALL)
    if match is None:
        return False
    return _names_some(match["whom"], speech, bases)


def is_nested(sentence: str, amount: Amount, *, after_another: bool) -> bool:
    """Whether an amount is a part of what another one says: "7 in 10 answer **that at least 76 per cent** of ..."."""
    before = sentence[: amount.start]
    return (
        after_another
        and re.search(r"\b(?:at|that|med|til|with|to|for|mellem|between)\s*$", before, re.IGNORECASE) is not None
    )


def _has(pattern: str, text: str) -> bool:
    return re.search(rf"(?<!\w){pattern}", text, re.IGNORECASE) is not None
