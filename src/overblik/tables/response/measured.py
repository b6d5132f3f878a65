"""Those who answered held against the frame, by each of its columns and by all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.tables.response.against_frame import ChiSquare, chi_square
from overblik.tables.response.propensities import Codes, Floats, Propensities, by_cells, by_logit, crossed
from overblik.tables.response.representativeness import Indicator, Part, Partial, indicator, partial

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.questionnaire.variables import Variable
    from overblik.tables.response.cases import Cases

MOST_A_CELL = 5
"""Fewer units than this to a cell on average, and an R-indicator of cells says more of chance than of response."""


@dataclass(frozen=True, kw_only=True)
class Represented:
    """
    One group among those asked and those who answered.

    Counts are of eligible units; shares and the *rate* are under design weights where there are any. *hidden*: fewer units than the
    study's least base, so that no number of it may be shown. *level* is its value, None for units without one.
    """

    level: str | None
    asked: int
    answered: int
    share_asked: float
    share_answered: float
    rate: float
    hidden: bool

    @property
    def difference(self) -> float:
        """Above 0: over-represented."""
        return self.share_answered - self.share_asked


@dataclass(frozen=True, kw_only=True)
class Held:
    """One column: its groups, the R-indicator of its own cells, its part in the joint ones, and the test against the frame."""

    variable: Variable
    groups: tuple[Represented, ...]
    alone: Indicator
    cells: Partial
    logit: Partial
    test: ChiSquare


@dataclass(frozen=True, kw_only=True)
class Representativeness:
    """
    What was found of the columns *held*: R-indicators of the *cells* that they make together, and of a logistic regression on them.

    *count* is the number of cells that have units.
    """

    held: tuple[Held, ...]
    cells: Indicator
    logit: Indicator
    count: int
    units: int
    answered: int

    @property
    def thin(self) -> bool:
        """Whether there are so few units to a cell that the logistic regression, or each column alone, is to be read instead."""
        return self.units < MOST_A_CELL * self.count


def represented(cases: Cases, names: Sequence[str]) -> Representativeness | None:
    """Return how those who answered stand for all eligible units by *names*; None where there are no columns or no units."""
    inside = cases.eligible
    if not names or not inside.any():
        return None
    weights, answered = cases.weights[inside], cases.answered[inside]
    columns = {name: _dense(cases.level_codes(name)[inside]) for name in names}
    together = crossed(list(columns.values()))
    cells, logit = by_cells(together, answered, weights), by_logit(list(columns.values()), answered, weights)
    held = tuple(_held(cases, name, columns, (cells, logit), weights) for name in names)
    return Representativeness(
        held=held, cells=indicator(cells, weights), logit=indicator(logit, weights), count=int(together.max()) + 1,
        units=int(inside.sum()), answered=int(answered.sum()),
    )  # fmt: skip


def _dense(codes: Codes) -> Codes:
    """Return codes without gaps, in their order."""
    found: Codes = np.unique(codes, return_inverse=True)[1].reshape(-1).astype(np.int64)
    return found


def _held(
    cases: Cases, name: str, columns: dict[str, Codes], models: tuple[Propensities, Propensities], weights: Floats
) -> Held:
    codes, answered = columns[name], cases.answered[cases.eligible]
    others = [column for other, column in columns.items() if other != name]
    cells, logit = (partial(model.chance, codes, others, weights) for model in models)
    return Held(
        variable=cases.columns[name], groups=_groups(cases, name, weights),
        alone=indicator(by_cells(codes, answered, weights), weights),
        cells=cells, logit=logit, test=chi_square(codes, answered),
    )  # fmt: skip


def _groups(cases: Cases, name: str, weights: Floats) -> tuple[Represented, ...]:
    inside = cases.eligible
    codes, answered = cases.level_codes(name)[inside], cases.answered[inside]
    levels = (*cases.levels(name), None)
    all_of, all_answered = float(weights.sum()), float(weights[answered].sum())
    found = []
    for code in np.unique(codes):
        own = codes == code
        asked_weight, weight = float(weights[own].sum()), float(weights[own & answered].sum())
        found.append(
            Represented(
                level=levels[code], asked=int(own.sum()), answered=int((own & answered).sum()), share_asked=asked_weight / all_of,
                share_answered=weight / all_answered if all_answered else 0.0, rate=weight / asked_weight,
                hidden=int(own.sum()) < cases.about.least_base,
            )
        )  # fmt: skip
    return tuple(found)


def parts(held: Held, found: Partial) -> tuple[tuple[Represented, Part], ...]:
    """Return each group beside its partial R-indicators; both are in the order of the values that occur."""
    return tuple(zip(held.groups, found.parts, strict=True))
