"""A count and a percentage, or words and a percentage, that are printed as the same."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.report.audit.checks.intervals import apart, told
from overblik.report.audit.possible import counts, decimals
from overblik.report.audit.result import Finding

if TYPE_CHECKING:
    from overblik.report.audit.model import Lifted, Quantity, Series
    from overblik.report.audit.wording import Wording


def pair_findings(lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """Yield a finding for each count that does not give the percentage beside it, and each phrase that is not true of it."""
    for counted, share in lifted.pairs:
        if counted.kind == "words":
            if apart(counted, share):
                because = words.words_beside.format(
                    one=words.quote(counted.text), other=words.quote(share.text), phrase=words.quote(counted.text),
                    span=told(counted, words),
                )  # fmt: skip
                text = f"{counted.text} ({share.text})"
                yield Finding(
                    kind="words",
                    text=text,
                    because=because,
                    sentence=share.sentence,
                    place=share.place,
                    where=share.where,
                )
        elif not lifted.weighted:
            yield from _count(counted, share, lifted, words)
    if lifted.weighted:
        return
    for figure in lifted.figures:
        for series in figure.series:
            for share in series.quantities:
                if share.count is not None:
                    yield from _cell(series, share, lifted, words)


def _count(counted: Quantity, share: Quantity, lifted: Lifted, words: Wording) -> Iterator[Finding]:
    bases = (counted.base,) if counted.base else (*share.bases, *lifted.answered, *lifted.asked)
    if counted.base is None and share.group and not share.bases:
        return
    yield from _held(counted.count, share, bases, f"{counted.text} ({share.text})", words)


def _cell(series: Series, share: Quantity, lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """Yield a finding for a cell whose count does not give its percentage, of any base that the table can have."""
    beside = [it.count for it in series.quantities if it.count is not None]
    bases = dict.fromkeys((*([series.base] if series.base else []), *share.bases, sum(beside), *lifted.answered))
    yield from _held(share.count, share, tuple(bases), f"{share.says}: {share.text}", words)


def _held(
    count: int | None, share: Quantity, bases: tuple[int | None, ...], text: str, words: Wording
) -> Iterator[Finding]:
    known = [base for base in bases if base]
    if count is None or share.value is None or not known or any(count in counts(share.value, base) for base in known):
        return
    base = next((it for it in known if it >= count), known[0])
    value = words.percent(Fraction(100 * count, base), decimals(share.value) + 1)
    printed = words.percent(share.value, decimals(share.value))
    because = words.count.format(count=words.count_of(count), base=words.count_of(base), value=value, text=printed)
    yield Finding(
        kind="count", text=text, because=because, sentence=share.sentence, place=share.place, where=share.where
    )
