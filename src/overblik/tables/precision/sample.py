"""The response sets of a table as a domain of the study's design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from overblik.tables.designs.of_study import study_design
from overblik.tables.filters import kept
from overblik.tables.groups import Break, breaks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.responses.responses import Responses
    from overblik.tables.designs.design import Design

    Floats = NDArray[np.float64]

LEVEL = 0.95
"""The level of the intervals of tables; `overblik estimate --level` has any other."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Sample:
    """
    What the filter of a table keeps, among all n rows of the design.

    *inside*, shape (n,): the m rows that are kept, *answers*; *breaks* are over those m. A filter is a domain: other rows stay in
    the design. *df*: the degrees of freedom of all its intervals. *frame*: the units of which the n rows are a simple random sample
    where the study states no design, otherwise None.
    """

    design: Design
    inside: NDArray[np.bool_]
    answers: pa.Table
    breaks: tuple[Break, ...]
    df: float
    frame: int | None = None

    def spread(self, values: NDArray[np.float64]) -> Floats:
        """Return *values*, shape (m, k), over all rows of the design, shape (n, k): zeros outside the domain."""
        found = np.zeros((self.design.rows, values.shape[1]))
        found[self.inside] = values
        return found

    @property
    def weights(self) -> Floats:
        """The weights of the rows that are kept, shape (m,)."""
        return self.design.weights[self.inside]


def sample_of(responses: Responses, *, by: str | None, where: str | None) -> Sample:
    """Return the response sets of a table by *by* under the filter *where*; raises Unanswerable as `study_design` does."""
    design, inside = study_design(responses), kept(responses, where)
    answers = responses.counting.filter(pa.array(inside))
    return Sample(
        design=design,
        inside=inside,
        answers=answers,
        breaks=breaks(by, responses, answers),
        df=design.df(inside if where else None),
        frame=None if responses.about.design or design.population is None else round(design.population),
    )
