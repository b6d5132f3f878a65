"""Data, margins and R's numbers for the tests of weights; `reference/weighting.R` made them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from overblik.tables.data.columns import levels_and_codes, numbers
from overblik.tables.data.reading import Data, data_of, open_data
from overblik.tables.weighting.margins import Margin
from overblik.tables.weighting.matching import Matched, match

FOLDER = Path(__file__).parent / "reference"
DATA = FOLDER / "weighting.csv"


def reference() -> dict[str, Any]:
    """Return R's numbers: for each case the weights, and a total, a mean and a share in a domain with their standard errors."""
    found = json.loads((FOLDER / "weighting.json").read_text(encoding="utf-8"))
    return dict(found["numbers"])


def sample() -> Data:
    """Return the data that R's numbers are of."""
    return open_data(DATA)


def population(name: str, scale: float = 1.0) -> Margin:
    """Return one of R's margins: region, sex, age, or region and sex crossed."""
    rows = json.loads((FOLDER / "weighting.json").read_text(encoding="utf-8"))["margins"][name]
    factors = tuple(key for key in rows[0] if key != "Freq")
    cells = tuple(tuple(row[factor] for factor in factors) for row in rows)
    return Margin(
        factors=factors, cells=cells, totals=np.array([row["Freq"] for row in rows]) * scale, source=f"{name}.csv"
    )


def margin(text: str, source: str = "margin.csv") -> Margin:
    """Return a margin written as CSV, Freq last."""
    header, *rows = csv.reader(io.StringIO(text), skipinitialspace=True)
    return Margin(
        factors=tuple(header[:-1]),
        cells=tuple(tuple(row[:-1]) for row in rows),
        totals=np.array([float(row[-1]) for row in rows]),
        source=source,
    )


def matched(data: Data, *margins: Margin, weight: str | None = None) -> Matched:
    """Return the rows of data in the cells of margins, with base weights from a column, or 1."""
    factors = {factor: levels_and_codes(data.column(factor)) for margin in margins for factor in margin.factors}
    return match(margins, factors, numbers(data.column(weight), weight) if weight else np.ones(data.rows))


def rows(**columns: str) -> Data:
    """Return data whose columns are written as words with blanks between them; `-` is missing."""
    split = {name: [None if word == "-" else word for word in words.split()] for name, words in columns.items()}
    return data_of(pa.table({name: pa.array(words, pa.string()) for name, words in split.items()}))
