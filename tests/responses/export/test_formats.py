"""The formats of answers."""

from __future__ import annotations

import pytest

from overblik.responses.export.formats import FORMATS
from tests.responses.export.datasets import dataset


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_no_answers_too(name: str) -> None:
    """Before the first has come in."""
    found = dataset([])
    exported = FORMATS[name](found, "da", ",")
    assert exported.main
    assert exported.notices == ()
    assert (exported.beside is None) == (name == "xlsx")
