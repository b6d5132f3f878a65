"""
Weights made by their record: the first time, and again when they are used.

`overblik estimate` makes the weights of a record again. Only if they come out as they stand in the data is the record true of
the data, and only then are standard errors those of a calibrated estimator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.reading import open_data
from overblik.tables.designs.calibration import Calibration
from overblik.tables.designs.encode import design_of
from overblik.tables.weighting.matching import match
from overblik.tables.weighting.record import read_records, record_place
from overblik.tables.weighting.weigh import weigh

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.weighting.matching import Matched
    from overblik.tables.weighting.record import Record
    from overblik.tables.weighting.weigh import Weighted

SAME = 1e-6
"""Weights are those of the record where they differ by at most this part."""


def base_weights(data: Data, base: DesignSpec) -> NDArray[np.float64]:
    """Return the base weights, shape (n,): a column, inverse sampled fractions, or 1; raises Unanswerable as `design_of` does."""
    return design_of(data, base).weights if base.weight or base.fpc else np.ones(data.rows)


def matched(data: Data, record: Record) -> Matched:
    """Return the rows of *data* in the cells of the record's margins; raises Unanswerable for all that does not fit."""
    held = data.held((*record.factors, *record.base.names))
    columns = {factor: levels_and_codes(held.column(factor)) for factor in record.factors}
    return match(record.margins, columns, base_weights(held, record.base))


def weighted(data: Data, record: Record) -> Weighted:
    """Return the weights that the record says; raises Unanswerable where there are none."""
    return weigh(matched(data, record), record.method, bounds=record.bounds)


def calibration(path: Path, weight: str) -> Calibration | None:
    """
    Return what the variance needs to know of the column *weight* in the file at *path*.

    None where there is no record of it, or where its totals came from the sample (weighting classes) and not from the
    population: its weights are taken as sampling weights then. Raises Unanswerable where the weights are no longer those of the
    record.
    """
    record = next((record for record in read_records(path) if record.weight == weight), None)
    if record is None or record.method == "classes":
        return None
    try:
        data = open_data(path, missing=record.missing)
        made, there = weighted(data, record), weights_there(data, weight)
    except Unanswerable as error:
        raise _stale(path, weight, str(error).splitlines()[0]) from error
    if not np.allclose(made.weights, there, rtol=SAME, atol=SAME * float(np.abs(made.weights).mean())):
        raise _stale(path, weight, "its rows, levels or base weights give other weights")
    factors = None
    if record.bounds is not None:
        factors = np.divide(made.weights, made.calibrated, out=np.ones_like(there), where=made.calibrated != 0)
    return Calibration(base=made.matched.base, cells=made.matched.cells, trimmed=factors)


def _stale(path: Path, weight: str, why: str) -> Unanswerable:
    return Unanswerable(
        f"{path}: {weight!r} is not what its record says any more ({why}); run `overblik weight` again, or remove "
        f"{record_place(path)} to take it for a sampling weight"
    )


def weights_there(data: Data, weight: str) -> NDArray[np.float64]:
    """Return the column of weights as it stands in the data, shape (n,); linear calibration may have made negative ones."""
    return numbers(data.column(weight), weight, at=data.places)
