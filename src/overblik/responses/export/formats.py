"""The formats in which answers are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.responses.export import csv_file, parquet_file, xlsx_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.responses.export.dataset import Dataset, Exported

FORMATS: dict[str, Callable[[Dataset, str, str], Exported]] = {
    "parquet": lambda dataset, _language, _separator: parquet_file.write(dataset),
    "csv": lambda dataset, _language, separator: csv_file.write(dataset, separator=separator),
    "xlsx": lambda dataset, language, _separator: xlsx_file.write(dataset, language=language),
}
"""By name: what makes the files of a dataset, a language and a separator of columns."""
