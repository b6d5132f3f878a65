"""The formats that a report can be written in: a new one is a module and a line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from overblik.outputs import docx, html, pdf

if TYPE_CHECKING:
    from overblik.outputs.options import Options
    from overblik.report.document import Document


class Write(Protocol):
    """Lays a report out in one format; the same document gives the same bytes."""

    def __call__(self, document: Document, *, options: Options = ...) -> bytes:
        """Return the file."""


FORMATS: Mapping[str, Write] = {
    "html": html.write,
    "pdf": pdf.write,
    "docx": docx.write,
}
"""By the ending of the file's name."""
