"""Differences between groups that the answers carry: of an answer, or a mean, by what is known of every unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Variable
from overblik.report.drafting.certain import LEVEL, Certain
from overblik.report.drafting.finding import Finding, Seen
from overblik.report.drafting.points import Point, points, ranked, value_in
from overblik.report.tabulated import Tabulated
from overblik.tables.comparisons.correction import corrected
from overblik.tables.table import Basis, Table

MOST_GROUPS = 12

WORTH_SAYING = 0.05
"""Groups that differ by less are not spoken of, however sure it is: points of a share, or a part of the higher mean."""


@dataclass(frozen=True, kw_only=True)
class Tried:
    """The two groups of a break that differ most surely in one answer; *p* is corrected for all pairs of groups."""

    finding: Finding
    p: float


def differences(
    spoken: Iterable[tuple[Seen, Point | None]], by: Sequence[Variable], tabulated: Tabulated, certain: Certain
) -> dict[str, Finding]:
    """
    Return by question the break in which its answer differs most surely, where the answers carry that it does.

    *spoken* has the answer of each question that is compared, None for the mean of a number. Benjamini and Hochberg's correction is
    for all questions and breaks that were tried: a report with many of them would otherwise tell of chance.
    """
    tests = (_Trial(seen, variable, tabulated, certain).tried(point) for seen, point in spoken for variable in by)
    tried = [one for one in tests if one is not None]
    sure = corrected([one.p for one in tried], "bh") < LEVEL
    found: dict[str, Tried] = {}
    for one, carried in zip(tried, sure, strict=True):
        name = one.finding.variable.id
        if carried and (name not in found or one.p < found[name].p):
            found[name] = one
    return {name: one.finding for name, one in found.items()}


@dataclass(frozen=True)
class _Trial:
    """One question in the groups of one break."""

    seen: Seen
    by: Variable
    tabulated: Tabulated
    certain: Certain

    def tried(self, point: Point | None) -> Tried | None:
        """Return the two groups that differ most surely; None where there are no two."""
        if self.by.choices is None or len(self.by.choices.ids) > MOST_GROUPS or self.by.id == self.seen.variable.id:
            return None
        table = self.tabulated.table(self.seen.variable.id, by=self.by.id)
        return self._means(table) if point is None else self._shares(table, point)

    def _shares(self, table: Table, of: Point) -> Tried | None:
        answer = (of.cell.option, of.cell.row)
        groups = {one.cell: one for one in points(table) if one.cell.by and (one.cell.option, one.cell.row) == answer}
        pair = self._surest(tuple(groups), table.basis)
        if pair is None:
            return None
        p, names = pair
        high, low = ranked(groups[name] for name in names)
        strength = float(high.share - low.share)
        if strength < WORTH_SAYING:
            return None
        found = Finding(
            kind="groups",
            variable=self.seen.variable,
            points=(high, low),
            against=(low.cell,),
            by=self.by,
            strength=strength,
        )
        return Tried(finding=found, p=p)

    def _means(self, table: Table) -> Tried | None:
        means = (cell.name for cell in table.cells if cell.option == "mean" and cell.by and not cell.suppressed)
        groups = {name: value for name in means if (value := value_in(name, self.tabulated)) is not None}
        pair = self._surest(tuple(groups), table.basis)
        if pair is None:
            return None
        p, names = pair
        low, high = sorted((groups[name] for name in names), key=lambda value: value.mean)
        if high.mean - low.mean < WORTH_SAYING * abs(high.mean):
            return None
        found = Finding(
            kind="groups_mean", variable=self.seen.variable, values=(high, low), against=(low.cell,), by=self.by
        )
        return Tried(finding=found, p=p)

    def _surest(self, cells: tuple[CellName, ...], basis: Basis) -> tuple[float, tuple[CellName, CellName]] | None:
        """Return the two cells that differ most surely, and how surely; None where there are no two."""
        if len(cells) <= 1:
            return None
        compared = self.certain.compared(cells, basis)
        return min(((compared.p_of(*pair), pair) for pair in combinations(cells, 2)), key=lambda found: found[0])
