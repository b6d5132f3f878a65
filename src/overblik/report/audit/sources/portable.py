"""PDF, by the words on its pages."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.report.audit.sources.plain import plain_parts

if TYPE_CHECKING:
    from overblik.report.audit.sources.passages import Part


def pdf_parts(raw: bytes, name: str) -> list[Part]:
    """Return the passages and tables of a PDF; raises Unanswerable where it is damaged, locked or a picture of pages."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = "it is locked or damaged" if isinstance(error, PyPdfError) else "it is damaged"
        raise Unanswerable(
            f"{name}: this PDF cannot be read, {reason}; save it anew, or copy its text into a file"
        ) from error
    if not any(page.strip() for page in pages):
        raise Unanswerable(
            f"{name}: there is no text in this PDF, only pictures of it; run it through text recognition first"
        )
    return plain_parts("\f".join(pages))
