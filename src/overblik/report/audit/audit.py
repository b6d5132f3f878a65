"""The audit: every check over everything that was lifted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.report.audit.checks.bases import Judged, judged
from overblik.report.audit.checks.figures import figure_findings
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
    found = [
        *_impossible(numbers, lifted, words),
        *findings,
        *sum_findings((*(it for figure in lifted.figures for it in figure.series), *lifted.remaining), words),
        *net_findings(lifted, words),
        *pair_findings(lifted, words),
        *same_findings(lifted, words),
        *figure_findings(lifted, words),
    ]
    findings = [replace(it, because=_ended_once(it.because)) for it in dict.fromkeys(found)]
    return Result(name=name, lifted=lifted, numbers=tuple(numbers), findings=tuple(findings))


def _ended_once(text: str) -> str:
    """Return sentences with one full stop each, also where they end in an abbreviation."""
    return re.sub(r"(?<![.])\.\.(?![.])", ".", text)


def _is_assumed(quantity: Quantity, lifted: Lifted) -> bool:
    """Whether the base of a number is taken to be that of the survey, as nothing else is said."""
    return quantity.kind == "percent" and quantity.bases[:1] == lifted.answered[:1]


def _impossible(numbers: list[Number], lifted: Lifted, words: Wording) -> Iterator[Finding]:
    """Yield a finding for each number that is possible of none of its bases."""
    ways = _other_ways(numbers)
    for number in numbers:
        if number.verdict != "impossible":
            continue
        quantity, base = number.quantity, number.bases[0]
        told = words.impossible_mean if quantity.kind == "mean" else words.impossible
        of = base * quantity.items
        parts = [told.format(text=quantity.text, base=words.count_of(of), around=words.around(quantity, of))]
        if len(number.bases) > 1:
            parts.append(
                words.neither.format(bases=words.join(map(words.count_of, number.bases[1:]), words.alternative))
            )
        parts += [words.assumes.format(base=words.count_of(base))] if _is_assumed(quantity, lifted) else [words.stated]
        parts += [words.cut_off] if "cut off" in ways else []
        parts += [words.rounded_up] if "rounded up" in ways else []
        text = f"{quantity.says}: {quantity.text}" if _is_cell(quantity) else quantity.text
        yield Finding(
            kind="impossible", text=text, because=" ".join(parts), sentence=quantity.sentence, place=quantity.place,
            where=quantity.where,
        )  # fmt: skip


def _is_cell(quantity: Quantity) -> bool:
    """Whether a number stands in a table, where its labels say what it is."""
    return bool(quantity.says) and quantity.says != quantity.sentence and quantity.text not in quantity.says


def _other_ways(numbers: list[Number]) -> tuple[Way, ...]:
    """Return the wrong ways of shortening numbers that fit every number of the document."""
    ways: tuple[Way, ...] = ("cut off", "rounded up")
    sharp = [it for it in numbers if it.verdict != "unknown" and it.quantity.value is not None and it.quantity.exact]
    return tuple(way for way in ways if sharp and all(fits_of(it.quantity, it.bases, way=way) for it in sharp))
