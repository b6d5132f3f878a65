"""What must add up and does not: rows in which each answered once, nets and their parts, what is left of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text
from overblik.report.audit.possible import can_add_up, can_sum_to, counts, decimals, span
from overblik.report.audit.result import Finding

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.report.audit.model import Lifted, Net, Quantity, Series
    from overblik.report.audit.wording import Wording

HUNDRED = (Fraction(100), Fraction(100))
ONE = 1


def sum_findings(series: Iterable[Series], words: Wording) -> Iterator[Finding]:
    """Yield a finding for each series that holds every answer once and does not add up to a hundred, however it was rounded."""
    for one in series:
        numbers = values(one.quantities)
        if not one.adds_up or len(numbers) <= ONE:
            continue
        if not can_sum_to(numbers, HUNDRED):
            yield _finding("sum", one, _sum_is(one.quantities, words))
        elif (told := _counts(one)) and one.base and sum(told) != one.base:
            parts = words.every(words.count_of(it) for it in told)
            because = words.sum_of_counts.format(
                parts=parts, sum=words.count_of(sum(told)), base=words.count_of(one.base)
            )
            yield _finding("sum", one, because)


def _counts(series: Series) -> list[int]:
    """Return the counts that stand beside all numbers of a series; none where one is missing."""
    found = [it.count for it in series.quantities if it.count is not None]
    return found if len(found) == len(series.quantities) else []


def _finding(kind: str, series: Series, because: str) -> Finding:
    text = "\u00a0· ".join(it.text for it in series.quantities)
    titled = f"{series.title}: {text}" if series.title and series.title != series.quantities[0].sentence else text
    return Finding(
        kind="sum" if kind == "sum" else "net",
        text=titled,
        because=because,
        sentence=series.quantities[0].sentence,
        place=series.place,
        where=series.quantities[0].where,
    )


def _sum_is(parts: Sequence[Quantity], words: Wording) -> str:
    numbers = values(parts)
    places = max(decimals(number) for number in numbers)
    low, high = span_of(numbers)
    return words.sum_is.format(
        parts=words.every(it.text for it in parts),
        sum=words.percent(sum(map(Fraction, numbers), Fraction(0)), places),
        low=number_text(low, words.language, places + 1),
        high=words.percent(high, places + 1),
    )


def span_of(numbers: Iterable[Decimal]) -> tuple[Fraction, Fraction]:
    """Return the least and the greatest that unrounded numbers add up to."""
    spans = [span(number) for number in numbers]
    return sum((low for low, _ in spans), Fraction(0)), sum((high for _, high in spans), Fraction(0))


def values(quantities: Iterable[Quantity]) -> list[Decimal]:
    """Return the percentages among quantities."""
    return [it.value for it in quantities if it.value is not None]


def net_findings(lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """Yield a finding for each whole that its parts do not come to."""
    for net in lifted.nets:
        because = _net_is_wrong(net, lifted, words)
        if because:
            whole = net.whole
            label = f"{whole.says}: " if whole.says and whole.text not in whole.says else ""
            text = f"{label}{whole.text} ({words.every(it.text for it in net.parts)})"
            yield Finding(
                kind="net",
                text=text,
                because=because,
                sentence=whole.sentence or whole.says,
                place=whole.place,
                where=whole.where,
            )


def _net_is_wrong(net: Net, lifted: Lifted, words: Wording) -> str:
    whole, parts = net.whole, values(net.parts)
    if whole.value is None or not parts:
        return ""
    low, high = span(whole.value)
    if net.overlap:
        larger = next((it for it in net.parts if it.value is not None and span(it.value)[0] > high), None)
        return words.net_more.format(part=larger.text, whole=whole.text) if larger else ""
    if not can_sum_to(parts, (low, high)):
        places = max(decimals(number) for number in parts)
        total = words.percent(sum(map(Fraction, parts), Fraction(0)), places)
        return words.net.format(parts=words.every(it.text for it in net.parts), sum=total, whole=whole.text)
    return "" if lifted.weighted else _counts_are_wrong(net, words)


def _counts_are_wrong(net: Net, words: Wording) -> str:
    """Return why no whole counts of the parts come to the whole, where its base is known and each number possible."""
    whole = net.whole
    if whole.value is None or not whole.bases:
        return ""
    for base in whole.bases:
        found = [counts(number, base) for number in values(net.parts)]
        of_whole = counts(whole.value, base)
        if not all(found) or not of_whole or any(can_add_up(found, count) for count in of_whole):
            return ""
    base = whole.bases[0]
    found, of_whole = [counts(number, base) for number in values(net.parts)], counts(whole.value, base)
    ends = f"{of_whole[0]}" if len(of_whole) == ONE else f"{of_whole[0]}-{of_whole[-1]}"
    return words.net_counts.format(
        base=words.count_of(base),
        low=sum(it[0] for it in found),
        high=sum(it[-1] for it in found),
        whole=whole.text,
        counts=ends,
    )
