"""Quantities in running text, each with its statement and the bases it can be of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from overblik.report.audit.lifting.amounts import SMALL, Amount, amounts, is_vague, share_of
from overblik.report.audit.lifting.bases import figures_named, unit_after
from overblik.report.audit.lifting.scope import Said, is_nested, is_of_response, is_of_some
from overblik.report.audit.lifting.sentences import Sentence, sentences
from overblik.report.audit.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from overblik.report.audit.lifting.bases import Bases
    from overblik.report.audit.sources.passages import Passage
    from overblik.report.audit.speech.speech import Speech


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One sentence, its amounts, and those of them that are quantities; the two lists run side by side."""

    sentence: Sentence
    amounts: tuple[Amount, ...]
    quantities: tuple[Quantity | None, ...]

    def between(self, at: int) -> str:
        """Return what stands between an amount and the next one."""
        return self.sentence.text[self.amounts[at].end : self.amounts[at + 1].start]

    def after(self, at: int) -> str:
        """Return what stands behind an amount."""
        return self.sentence.text[self.amounts[at].end :]


@dataclass(frozen=True, kw_only=True)
class Reading:
    """
    What is needed to read a passage: the language and the bases that the report states.

    *near* are the bases of the figures before and behind it; *after_answered*: the sentence before told how many answered.
    """

    speech: Speech
    bases: Bases
    near: tuple[int, ...] = ()
    after_answered: bool = False


def spoken(passage: Passage, number: int, reading: Reading) -> Iterator[Spoken]:
    """Yield the sentences of a passage, the *number*-th of the report, with the quantities in them."""
    here = reading
    for sentence in sentences(passage.text):
        found = tuple(amounts(sentence.text, reading.speech))
        quantities = tuple(
            _placed(_quantity(sentence, amount, cut, here), passage, number, sentence.start + amount.start)
            for amount, cut in zip(found, _cuts(sentence.text, found, here), strict=True)
        )
        yield Spoken(sentence=sentence, amounts=found, quantities=quantities)
        here = replace(reading, after_answered=_tells_answered(sentence.text, reading))


def _tells_answered(text: str, reading: Reading) -> bool:
    """Whether a sentence tells how many answered."""
    named = {it.part for it in amounts(text, reading.speech) if it.form in {"count", "out of"}}
    return (
        bool(named & {*reading.bases.answered})
        and re.search(rf"\b{reading.speech.answered}", text, re.IGNORECASE) is not None
    )


def _placed(quantity: Quantity | None, passage: Passage, number: int, offset: int) -> Quantity | None:
    return None if quantity is None else replace(quantity, passage=number, place=passage.at(offset))


def _cuts(text: str, found: Sequence[Amount], reading: Reading) -> list[tuple[int, int]]:
    """
    Return where the statement of each amount begins and ends: at the last mark of a clause between two amounts.

    Numbers that say nothing for themselves, and amounts inside what another one says, part no statements.
    """
    mains = [at for at in range(len(found)) if _is_main(text, found, at, reading)]
    starts, ends = {}, {}
    for one, other in pairwise(mains):
        between = text[found[one].end : found[other].start]
        marks = list(re.finditer(reading.speech.clause, between, re.IGNORECASE))
        ends[one] = starts[other] = found[one].end + marks[-1].end() if marks else found[other].start
    cuts = []
    for at, amount in enumerate(found):
        start = starts.get(at, 0) if at in mains else amount.start
        cuts.append((start, ends.get(at, next((ends[it] for it in mains if it > at and it in ends), len(text)))))
    return cuts


def _is_main(text: str, found: Sequence[Amount], at: int, reading: Reading) -> bool:
    amount = found[at]
    if amount.form in {"none", "count"} or (amount.form == "named" and not _has_unit(text, amount, reading)):
        return False
    earlier = any(it.form in {"percent", "out of", "named"} for it in found[:at])
    return not is_nested(text, amount, after_another=earlier)


def _quantity(sentence: Sentence, amount: Amount, cut: tuple[int, int], reading: Reading) -> Quantity | None:
    """Return what an amount says, or None for one that is no share and no count of anything."""
    speech, bases, text = reading.speech, reading.bases, sentence.text
    if amount.form in {"none", "count"} or (amount.form == "named" and not _has_unit(text, amount, reading)):
        return _bare_count(sentence, amount, cut) if amount.form == "count" else None
    said = Said(
        sentence=text, before=text[cut[0] : amount.start], amount=amount.text, after=text[amount.end : cut[1]],
        refers_to_all=reading.after_answered,
    )  # fmt: skip
    nested = is_nested(text, amount, after_another=cut[0] == amount.start and cut[0] > 0)
    group = nested or is_of_some(said, speech, bases)
    exactly = amount.form == "out of" and (amount.whole not in SMALL or amount.whole in bases.answered)
    return Quantity(
        kind="percent" if amount.form == "percent" else "count" if exactly else "words",
        text=" ".join(amount.text.split()),
        value=amount.value,
        count=amount.part if exactly else None,
        base=amount.whole if exactly else None,
        bases=_bases(said, amount, group=group, reading=reading),
        meaning=share_of(amount, speech),
        exact=not amount.modifier,
        vague=is_vague(amount),
        says=text[cut[0] : cut[1]].strip(" ,;"),
        sentence=text,
        group=group,
    )


def _bare_count(sentence: Sentence, amount: Amount, cut: tuple[int, int]) -> Quantity:
    return Quantity(
        kind="count", text=amount.text, count=amount.part, says=sentence.text[cut[0] : cut[1]], sentence=sentence.text
    )


def _has_unit(text: str, amount: Amount, reading: Reading) -> bool:
    """Whether a word such as "all" is said of those who answered; "half" and its like also where a verb follows."""
    speech, after = reading.speech, text[amount.end :]
    if re.search(
        rf"\b{speech.of}\s+$", text[: amount.start], re.IGNORECASE
    ):  # the whole of another share: "of all schools"
        return False
    if re.match(r"\s*\(\s*\d", after):  # "two thirds (68 per cent)"
        return True
    words = re.match(
        rf"\s*(?:{speech.of}\s+)?(?:(?:{speech.articles}|{speech.neutral})\s+)*(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)",
        after,
        re.IGNORECASE,
    )
    if words is None:
        return False
    noun = words["noun"].lower()
    asked = re.match(rf"\s*(?:{speech.of}\s+)?(?:{speech.articles}\s+)*{speech.respondents}", after, re.IGNORECASE)
    return bool(asked) or reading.bases.is_unit(noun)


def _bases(said: Said, amount: Amount, *, group: bool, reading: Reading) -> tuple[int, ...]:
    """Return the bases that a share can be of, as its sentence, its figure and the report tell them."""
    speech, bases = reading.speech, reading.bases
    own = [
        it.part if it.form == "count" else it.whole
        for it in amounts(said.sentence, speech)
        if it.text != amount.text and _counts_units(said.sentence, it, reading)
    ]
    named = [bases.figures[key] for key in figures_named(said.sentence) if key in bases.figures]
    response = [*bases.asked, *bases.answered] if is_of_response(said, speech, bases) else []
    if group:
        return _once(response or [it for it in own if it not in bases.asked])
    if amount.form == "out of" and amount.whole not in SMALL:
        return _once([amount.whole])
    own = [] if response else [it for it in own if it not in bases.asked]
    return _once([*response, *named, *bases.answered, *own, *reading.near])


def _once(found: Sequence[int | None]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for number in found if number and number > 1))


def _counts_units(text: str, amount: Amount, reading: Reading) -> bool:
    """Whether an amount is a number of units that a share can be of."""
    if amount.form == "out of":
        return amount.whole not in SMALL
    unit = unit_after(text, amount.end, reading.speech)
    asked = re.match(rf"\s*{reading.speech.respondents}\b", text[amount.end :], re.IGNORECASE)
    return amount.form == "count" and bool(asked or (unit and reading.bases.is_unit(unit)))
