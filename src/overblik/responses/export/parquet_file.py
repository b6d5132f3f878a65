"""The answers as Parquet: the data set itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.responses.export.dataset import Exported
from overblik.responses.write import answers_bytes

if TYPE_CHECKING:
    from overblik.responses.export.dataset import Dataset


def write(dataset: Dataset) -> Exported:
    """Return the declared columns, exact; the same answers give the same bytes."""
    return Exported(main=answers_bytes(dataset.answers), beside=dataset.codebook_file())
