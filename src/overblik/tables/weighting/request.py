"""What `overblik weight` is asked for, held to the data and carried out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.tables.data.names import known
from overblik.tables.data.reading import open_data
from overblik.tables.weighting.margins import read_margin, unknown_factors
from overblik.tables.weighting.recipe import weighted
from overblik.tables.weighting.record import Record, read_records
from overblik.tables.weighting.weigh import ONE_MARGIN
from overblik.tables.weighting.writing import ENDINGS, write_weighted

if TYPE_CHECKING:
    from overblik.tables.data.reading import Data
    from overblik.tables.designs.spec import DesignSpec
    from overblik.tables.weighting.margins import Margin
    from overblik.tables.weighting.weigh import Method, Weighted

USUAL_NAME = "weight"


@dataclass(frozen=True, kw_only=True)
class WeightRequest:
    """
    New weights for the data at *path*, written to *out* with the data.

    *base*: where base weights come from. *bounds*: of trimming. *name*: of the new column; None for `weight`, or the first of
    `weight_2`, `weight_3` ... that is free. *missing*: values that stand for a missing level.
    """

    path: Path
    out: Path
    method: Method
    margins: tuple[Path, ...]
    base: DesignSpec
    bounds: tuple[float, float] | None = None
    name: str | None = None
    missing: tuple[str, ...] = ()


def carry_out(request: WeightRequest) -> tuple[Record, Weighted]:
    """Write the data with their weights and return how these were made; raises Unanswerable with every mistake that can be seen."""
    data = open_data(request.path, missing=request.missing)
    margins, mistakes = _margins(request, data)
    mistakes += _mistakes(request, data)
    if mistakes:
        raise Unanswerable("\n".join(dict.fromkeys(mistakes)))
    record = Record(
        weight=request.name or free_name(data.names),
        method=request.method,
        base=request.base,
        margins=margins,
        bounds=request.bounds,
        missing=request.missing,
    )
    found = weighted(data, record)
    earlier = [kept for kept in read_records(request.path) if kept.weight in data.names]
    write_weighted(request.path, request.out, found.weights, [*earlier, record])
    return record, found


def free_name(names: tuple[str, ...]) -> str:
    """
    Return what the new column is called where nobody says.

    >>> free_name(("id",)), free_name(("id", "weight", "weight_2"))
    ('weight', 'weight_3')
    """
    numbered = (f"{USUAL_NAME}_{number}" for number in range(2, len(names) + 3))
    return next(name for name in (USUAL_NAME, *numbered) if name not in names)


def _margins(request: WeightRequest, data: Data) -> tuple[tuple[Margin, ...], list[str]]:
    """Return the margins that can be read, and what is wrong with the others."""
    found: list[Margin] = []
    mistakes: list[str] = []
    for path in request.margins:
        try:
            found.append(read_margin(path))
        except Unanswerable as error:
            mistakes += str(error).splitlines()
    return tuple(found), mistakes + unknown_factors(found, data.names)


def _mistakes(request: WeightRequest, data: Data) -> list[str]:
    found = list(known(data.names, request.base.names, "--weight, --strata, --cluster, --fpc"))
    if request.name in data.names:
        found.append(f"--name {request.name}: the data have a column of this name already; choose another")
    if request.name is not None and not request.name.strip():
        found.append("--name is empty; write the name of the new column")
    if request.out.suffix not in ENDINGS:
        found.append(f"--out {request.out}: the ending says what is written; use {' or '.join(ENDINGS)}")
    files = {"the data": request.path, **{f"margins {path}": path for path in request.margins}}
    found += [
        f"--out {request.out} is the file of {what}; choose another"
        for what, path in files.items()
        if _same(path, request.out)
    ]
    if request.method in ONE_MARGIN and len(request.margins) > 1:
        found.append(
            f"--method {request.method} takes one file of margins; cross the factors in one file, or choose rake, linear or raking"
        )
    if not request.margins:
        found.append("--margins names no file; name a CSV or Parquet file with factor columns and Freq")
    if len(set(request.margins)) < len(request.margins):
        found.append("--margins names a file twice; leave one out")
    if request.bounds and not 0 <= request.bounds[0] < request.bounds[1]:
        low, high = request.bounds
        found.append(f"--trim {low:.15g},{high:.15g}: the lower bound must be 0 or more, and below the upper one")
    return found


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve() or (one.exists() and other.exists() and one.samefile(other))
