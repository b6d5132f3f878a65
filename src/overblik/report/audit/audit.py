"""The audit: every check over everything that was lifted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from overblik.report.audit.checks.bases import Judged, judged
from overblik.report.audit.checks.pairs import pair_findings
from overblik.report.audit.checks.same import same_findings
from overblik.report.audit.checks.sums import net_findings, sum_findings
from overblik.report.audit.checks.verdicts import fits_of, number_of
from overblik.report.audit.result import Finding, Number, Result
from overblik.report.audit.wording import WORDINGS

if TYPE_CHECKING:
    from overblik.report.audit.model import Lifted, Quantity
    from overblik.report.audit.possible import Way
    from overblik.report.audit.wording import Wording


def audit(lifted: Lifted, *, name: str = "", language: str | None = None) -> Result:
    """Return the verdicts and findings on what was lifted, told in *language* (that of the report, unless given)."""
    words = WORDINGS[language or lifted.language]
    numbers = [number_of(it, weighted=lifted.weighted) for it in lifted.quantities]
    findings: list[Finding] = []
    for figure in lifted.figures:
        series, found = ([], []) if lifted.weighted else judged(figure, lifted, words)
        findings += found
        known = series or [Judged(series=it) for it in figure.series]
        numbers += [
            number_of(it, weighted=lifted.weighted, known=one.known, more=one.explained)
            for one in known
            for it in one.series.quantities
        ]
    ways = _other_ways(numbers)
    findings = [
        *_impossible(numbers, ways, words),
        *findings,
        *sum_findings((*(it for figure in lifted.figures for it in figure.series), *lifted.remaining), words),
        *net_findings(lifted, words),
        *pair_findings(lifted, words),
        *same_findings(lifted, words),
    ]
    return Result(name=name, lifted=lifted, numbers=tuple(numbers), findings=tuple(findings))


def _impossible(numbers: list[Number], ways: tuple[Way, ...], words: Wording) -> Iterator[Finding]:
    """Yield a finding for each number that is possible of none of its bases."""
    for number in numbers:
        if number.verdict != "impossible":
            continue
        quantity, base = number.quantity, number.bases[0]
        told = words.impossible_mean if quantity.kind == "mean" else words.impossible
        of = base * quantity.items
        parts = [told.format(text=quantity.text, base=words.count_of(of), around=words.around(quantity, of))]
        parts[0] = f"{parts[0].rstrip('.')}."
        if len(number.bases) > 1:
            parts.append(words.neither.format(bases=words.join(map(words.count_of, number.bases[1:]), words.alternative)))
        parts += [words.cut_off] if "cut off" in ways else []
        parts += [words.rounded_up] if "rounded up" in ways else []
        text = f"{quantity.says}: {quantity.text}" if _is_cell(quantity) else quantity.text
        yield Finding(
            kind="impossible", text=text, because=" ".join(parts), sentence=quantity.sentence, place=quantity.place
        )


def _is_cell(quantity: Quantity) -> bool:
    """Whether a number stands in a table, where its labels say what it is."""
    return bool(quantity.says) and quantity.text not in quantity.says


def _other_ways(numbers: list[Number]) -> tuple[Way, ...]:
    """Return the wrong ways of shortening numbers that fit every number of the document."""
    ways: tuple[Way, ...] = ("cut off", "rounded up")
    sharp = [it for it in numbers if it.verdict != "unknown" and it.quantity.value is not None and it.quantity.exact]
    return tuple(way for way in ways if sharp and all(fits_of(it.quantity, it.bases, way=way) for it in sharp))
