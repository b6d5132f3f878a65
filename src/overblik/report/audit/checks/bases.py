"""Which bases fit all numbers of a row or figure: the wrong denominator shows itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.report.audit.checks.verdicts import fits_of
from overblik.report.audit.possible import bases_of, can_sum_to, counts, decimals, fits
from overblik.report.audit.result import Finding

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.report.audit.model import Figure, Lifted, Quantity, Series
    from overblik.report.audit.wording import Wording

DOT = "\u00a0· "
FEW = 3
"""So many bases that fit are a hint; more are an accident."""
SEVERAL = 2
"""So many numbers that fail together speak of their base; a lone one speaks of itself."""
MOST = 5000
"""Bases up to this are tried; beyond it every number is possible with one decimal."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """What was found of one series: *known* whether its base is, and the bases that explain it though they are not stated."""

    series: Series
    known: bool = True
    explained: tuple[int, ...] = ()


def judged(figure: Figure, lifted: Lifted, words: Wording) -> tuple[list[Judged], list[Finding]]:
    """
    Return what the bases of a figure's series are, and a finding for each that cannot be of the stated one.

    A series whose base is stated for it is held to that. Of others the survey's own base is assumed, and only where the table as
    a whole bears it out: where most series fit, or one other base fits them all. A table of groups, whose bases nobody states,
    is left alone.
    """
    failing = {id(series): _failing(series) for series in figure.series}
    bad = [series for series in figure.series if failing[id(series)]]
    found: list[Judged] = []
    findings: list[Finding] = []
    whole = _of_all(figure, bad, lifted)
    for series in figure.series:
        wrong = failing[id(series)]
        if not wrong:
            found.append(Judged(series=series))
            continue
        stated = series.base or figure.base
        others = whole or _others(series, lifted)
        known = bool(stated) or SEVERAL * len(bad) <= len(figure.series) or bool(whole) or len(figure.series) == 1
        tells = len(wrong) >= SEVERAL and (0 < len(others) <= FEW or bool(set(others) & set(lifted.asked)))
        if known and tells:
            shown = tuple(sorted(set(others) & set(lifted.asked))) if len(others) > FEW else others
            findings.append(_finding(series, wrong, shown, figure, (lifted, words)))
            found.append(Judged(series=series, explained=shown))
        else:
            found.append(Judged(series=series, known=known))
    return found, findings


def _failing(series: Series) -> list[Quantity]:
    """Return the numbers of a series that are possible of none of its bases."""
    bases = [it for it in series.quantities if it.value is not None and it.bases]
    return [it for it in bases if not fits_of(it, it.bases)]


def _values(series: Series) -> list[Decimal]:
    return [it.value for it in series.quantities if it.value is not None]


def _adds_up(series: Series) -> bool:
    return bool(series.adds_up) and can_sum_to(_values(series), (100, 100))  # type: ignore[arg-type]


def _others(series: Series, lifted: Lifted) -> tuple[int, ...]:
    """Return the bases that fit all numbers of a series, up to the largest that the report knows."""
    stated = [base for it in series.quantities for base in it.bases]
    most = min(max([*stated, *lifted.answered, *lifted.asked]), MOST)
    return bases_of(_values(series), most, adds_up=_adds_up(series))


def _of_all(figure: Figure, bad: Sequence[Series], lifted: Lifted) -> tuple[int, ...]:
    """Return the bases that fit every number of a table of which most series fail: those of the report, and printed finely."""
    if len(figure.series) < SEVERAL or SEVERAL * len(bad) <= len(figure.series):
        return ()
    numbers = [number for series in figure.series for number in _values(series)]
    if min(decimals(number) for number in numbers) == 0:
        return ()
    known = dict.fromkeys((*lifted.answered, *lifted.asked))
    return tuple(
        base
        for base in known
        if fits(numbers, base) and all(fits(_values(it), base, adds_up=_adds_up(it)) for it in bad)
    )


def _finding(
    series: Series, wrong: Sequence[Quantity], others: tuple[int, ...], figure: Figure, told: tuple[Lifted, Wording]
) -> Finding:
    lifted, words = told
    base = series.base or figure.base or wrong[0].bases[0]
    parts = [words.base.format(base=words.count_of(base), failing=words.join(it.text for it in wrong))]
    for other in others:
        text = words.fits.format(base=words.count_of(other), counts=counts_text(series, other, words))
        parts.append(text + (words.adds_to.format(base=words.count_of(other)) if _adds_up(series) else "") + ".")
        if other in lifted.asked:
            parts.append(words.is_asked.format(base=words.count_of(other)))
    rest = [it for it in figure.series if it is not series and fits(_values(it), base)]
    if rest and not (series.base or figure.base):
        rows = words.every(words.row.format(title=it.title, counts=counts_text(it, base, words)) for it in rest)
        parts.append(words.others_fit.format(base=words.count_of(base), rows=rows))
    text = f"{series.title}: {DOT.join(it.text for it in series.quantities)}" if series.title else figure.title
    return Finding(
        kind="base", text=text, because=" ".join(parts), sentence=figure.title, place=series.place, where=wrong[0].where
    )


def counts_text(series: Series, base: int, words: Wording) -> str:
    """Return the whole counts behind a series, "to" between the ends of those that are not the only ones."""
    found = [counts(value, base) for value in _values(series)]
    return ", ".join(
        words.count_of(it[0]) if len(it) == 1 else f"{words.count_of(it[0])}-{words.count_of(it[-1])}"
        for it in found
        if it
    )
