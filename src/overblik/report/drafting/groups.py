"""Differences between groups that the answers carry: one answer of each question, by what is known of every unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from overblik.questionnaire.variables import Variable
from overblik.report.drafting.certain import LEVEL, Certain, Compared
from overblik.report.drafting.finding import Finding, Seen
from overblik.report.drafting.points import Point, points
from overblik.report.tabulated import Tabulated
from overblik.tables.comparisons.correction import corrected

MOST_GROUPS = 12


@dataclass(frozen=True, kw_only=True)
class Tried:
    """The two groups of a break that differ most surely in one answer; *p* is corrected for all pairs of groups."""

    finding: Finding
    p: float


def differences(
    spoken: Iterable[tuple[Seen, Point]], by: Sequence[Variable], tabulated: Tabulated, certain: Certain
) -> dict[str, Finding]:
    """
    Return by question the break in which its answer differs most surely, where the answers carry that it does.

    *spoken* has the answer of each question that is compared. Benjamini and Hochberg's correction is for all questions and breaks
    that were tried: a report with many of them would otherwise tell of chance.
    """
    tests = (_tried(seen, point, variable, tabulated, certain) for seen, point in spoken for variable in by)
    tried = [one for one in tests if one is not None]
    sure = corrected([one.p for one in tried], "bh") < LEVEL
    found: dict[str, Tried] = {}
    for one, carried in zip(tried, sure, strict=True):
        name = one.finding.variable.id
        if carried and (name not in found or one.p < found[name].p):
            found[name] = one
    return {name: one.finding for name, one in found.items()}


def _tried(seen: Seen, point: Point, by: Variable, tabulated: Tabulated, certain: Certain) -> Tried | None:
    if by.choices is None or len(by.choices.ids) > MOST_GROUPS or by.id == seen.variable.id:
        return None
    table = tabulated.table(seen.variable.id, by=by.id)
    groups = [
        one
        for one in points(table)
        if (one.cell.option, one.cell.row) == (point.cell.option, point.cell.row) and one.cell.by
    ]
    if len(groups) <= 1:
        return None
    compared = certain.compared([one.cell for one in groups], table.basis)
    p, first, second = min(_pairs(groups, compared), key=lambda found: found[0])
    high, low = (first, second) if first.share >= second.share else (second, first)
    strength = float(high.share - low.share)
    return Tried(
        finding=Finding(
            kind="groups", variable=seen.variable, points=(high, low), against=(low.cell,), by=by, strength=strength
        ),
        p=p,
    )


def _pairs(groups: list[Point], compared: Compared) -> Iterator[tuple[float, Point, Point]]:
    for first, second in combinations(groups, 2):
        yield compared.p_of(first.cell, second.cell), first, second
