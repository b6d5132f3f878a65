from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.outputs import FORMATS, Options

if TYPE_CHECKING:
    from overblik.report.document import Document

BEGINNINGS = {"html": b"<!DOCTYPE html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04"}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_what_its_ending_promises(name: str, danish: Document, options: Options) -> None:
    """A new format gets its line here too."""
    assert FORMATS[name](danish, options=options).startswith(BEGINNINGS[name])
