"""A report opened by the ending of its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import Unanswerable
from overblik.report.audit.sources.plain import plain_parts
from overblik.report.audit.sources.portable import pdf_parts
from overblik.report.audit.sources.tables import titled
from overblik.report.audit.sources.web import html_parts
from overblik.report.audit.sources.word import word_parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.report.audit.sources.passages import Part


def _of_text(read: Callable[[str], list[Part]]) -> Callable[[bytes, str], list[Part]]:
    def reader(raw: bytes, name: str) -> list[Part]:
        try:
            return read(raw.decode("utf-8-sig").replace("\r\n", "\n"))
        except UnicodeDecodeError:
            raise Unanswerable(f"{name}: this is not UTF-8; save the file as UTF-8 in your editor") from None

    return reader


READERS: dict[str, Callable[[bytes, str], list[Part]]] = {
    ".txt": _of_text(lambda text: titled(plain_parts(text))),
    ".md": _of_text(lambda text: titled(plain_parts(text))),
    ".html": _of_text(html_parts),
    ".htm": _of_text(html_parts),
    ".pdf": lambda raw, name: titled(pdf_parts(raw, name)),
    ".docx": word_parts,
}
YAML = (".yaml", ".yml")
"""Endings of files in which numbers were written down, and need not be lifted."""


def opened(path: Path) -> list[Part]:
    """Return the passages and tables of the report at *path*; raises Unanswerable where it cannot be read."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join((*YAML, *READERS))
        raise Unanswerable(f"{path.name}: this kind of file is not read; save it as one of {known}")
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise Unanswerable(f"{path}: there is no such file; check the path") from None
    except IsADirectoryError:
        raise Unanswerable(f"{path} is a folder; name a file in it") from None
    return reader(raw, path.name)
