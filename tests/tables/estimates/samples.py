"""Small samples for tests of estimates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from overblik.tables.data.reading import data_of
from overblik.tables.designs.encode import design_of
from overblik.tables.designs.spec import DesignSpec
from overblik.tables.estimates.estimate import estimate
from overblik.tables.estimates.request import Request

if TYPE_CHECKING:
    from typing import Any

    from overblik.tables.estimates.request import Estimate

TWELVE: dict[str, list[Any]] = {
    "answer": ["yes", "yes", "no", "yes", None, "no", "no", "yes", "other", "yes", "no", "other"],
    "size": [10, 20, 30, None, 50, 60, 70, 80, 90, 100, 110, 120],
    "staff": [1, 2, 4, 4, 5, 5, 7, 9, 9, 10, 10, 14],
    "region": ["n", "n", "n", "n", "s", "s", "s", "s", "s", "s", "s", None],
    "place": list("abcdefgabcde"),
    "w": [1.0, 2, 1, 3, 2, 1, 1, 2, 4, 1, 2, 1],
    "mail": [1, 1, 0, 0, None, 1, 0, 1, 0, 0, 1, 1],
    "phone": [0, 1, 1, 0, None, 1, 0, 0, 0, 1, 1, None],
}
"""Twelve units, with gaps."""


def estimated(
    columns: dict[str, list[Any]], *of: str, design: DesignSpec | None = None, **request: Any
) -> list[Estimate]:
    """Return the estimates that a request of *columns* gives."""
    found = data_of(pa.table(columns))
    return list(estimate(found, design_of(found, design or DesignSpec()), Request(of=of, **request)))
