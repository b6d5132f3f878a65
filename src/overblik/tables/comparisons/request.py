"""What `overblik test` was asked of a table of data, and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.tables.comparisons.classified import Classified
from overblik.tables.comparisons.crosstab import crosstab
from overblik.tables.comparisons.means import mean_differences
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.where import condition, domain

if TYPE_CHECKING:
    from overblik.tables.comparisons.correction import Correction
    from overblik.tables.comparisons.results import Comparison
    from overblik.tables.data.reading import Data
    from overblik.tables.designs.design import Design


@dataclass(frozen=True, kw_only=True)
class ComparisonRequest:
    """
    Either whether *first* and *second* hang together, or, where *mean* is set, whether the means of *first* differ by *second*.

    *df* None are the design's degrees of freedom; *level* is that of intervals.
    """

    first: str
    second: str
    mean: bool = False
    where: str | None = None
    level: float = 0.95
    correction: Correction = "none"
    df: float | None = None

    def names(self, data: Data) -> tuple[str, ...]:
        """Return every column that the answer needs; raises Unanswerable for a filter with mistakes."""
        filtered = condition(self.where, data.schema).columns if self.where else ()
        return tuple(dict.fromkeys((self.first, self.second, *filtered)))


def answered(data: Data, design: Design, request: ComparisonRequest) -> Comparison:
    """Return what was asked of *data*; raises Unanswerable for a domain without rows and for what cannot be compared."""
    inside = domain(data, request.where) if request.where else None
    if inside is not None and not inside.any():
        raise Unanswerable(
            f"no row is in the domain of --where {request.where!r}; check its values against those of the data"
        )
    by = _classified(data, request.second)
    if not request.mean:
        return crosstab(design, _classified(data, request.first), by, domain=inside, df=request.df)
    values = numbers(data.column(request.first), request.first, at=data.places)
    return mean_differences(
        design, values, by, name=request.first, domain=inside, level=request.level, correction=request.correction, df=request.df,
    )  # fmt: skip


def _classified(data: Data, name: str) -> Classified:
    levels, codes = levels_and_codes(data.column(name), name)
    return Classified(name=name, levels=levels, codes=codes)
