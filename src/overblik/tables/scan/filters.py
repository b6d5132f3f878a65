"""Which rows of a batch are counted: a condition of the user's, as a value that travels with the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from overblik.tables.data.binding import Bound
from overblik.tables.data.where import condition, verdicts


@dataclass(frozen=True, kw_only=True)
class Filter:
    """A condition bound to the columns of the data."""

    bound: Bound

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it reads."""
        return self.bound.columns

    def __call__(self, batch: Any) -> pa.BooleanArray:
        """Return of which rows of a batch the condition is true."""
        together = batch.combine_chunks().to_batches()[0] if isinstance(batch, pa.Table) else batch
        return pa.array(verdicts(self.bound, together))


def filter_of(text: str, schema: pa.Schema) -> Filter:
    """Return the filter that *text* means; raises Unanswerable with every mistake in it."""
    return Filter(bound=condition(text, schema))
