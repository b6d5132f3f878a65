"""Pandoc's Markdown, read by Pandoc into its own syntax tree."""

from __future__ import annotations

import io
import json
import re
import subprocess
from dataclasses import dataclass
from typing import Any

from overblik.errors import PartMissing

READER = "markdown-yaml_metadata_block-pandoc_title_block-mmd_title_block-citations"
"""
No metadata, as title and dates come from study.yaml; no citations, as `@` is part of an address or a name.
"""

_WARNING = re.compile(r"^\[WARNING\] (?P<text>.*(?:\n(?!\[).+)*)", re.MULTILINE)
_PLACE = re.compile(r"\bline (?P<line>\d+) column (?P<column>\d+)")


@dataclass(frozen=True, kw_only=True)
class Complaint:
    """What Pandoc says of a text that it could read, but perhaps not as it was meant."""

    message: str
    line: int = 1
    column: int = 1


def parse_markdown(text: str) -> tuple[Any, tuple[Complaint, ...]]:
    """
    Return the panflute document of *text*, and Pandoc's complaints.

    The columns are set so wide that no table is taken for one with lines to be filled. Raises `PartMissing` without Pandoc.
    """
    done = subprocess.run(  # noqa: S603 - Pandoc's own path, arguments of ours
        [pandoc(), "--from", READER, "--to", "json", "--columns", "10000"],
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode(errors="replace")
    if done.returncode:
        return tree_document({"pandoc-api-version": [1, 23, 1], "meta": {}, "blocks": []}), (_complaint(said),)
    tree = json.loads(done.stdout, object_hook=_known)
    return tree_document(tree), tuple(_complaint(match["text"]) for match in _WARNING.finditer(said))


def tree_document(tree: dict[str, Any]) -> Any:
    """Return a panflute document of its own made from Pandoc's JSON."""
    import panflute as pf

    return pf.load(io.StringIO(json.dumps(tree)))


def document_tree(document: Any) -> dict[str, Any]:
    """Return Pandoc's JSON of a panflute document."""
    import panflute as pf

    written = io.StringIO()
    pf.dump(document, written)
    tree: dict[str, Any] = json.loads(written.getvalue())
    return tree


def _known(element: dict[str, Any]) -> dict[str, Any]:
    """Return an element as panflute takes it: of raw text, it knows HTML, but not every format that may be named."""
    if element.get("t") in ("RawBlock", "RawInline"):
        return {**element, "c": ["html", element["c"][1]]}
    return element


def pandoc() -> str:
    """Return the path of the Pandoc that is installed with Overblik; raises `PartMissing` where it is not."""
    import pypandoc

    try:
        path: str = pypandoc.get_pandoc_path()
    except OSError as error:
        message = "Pandoc is not installed; install it with `pip install pypandoc_binary`"
        raise PartMissing(message) from error
    return path


def _complaint(said: str) -> Complaint:
    message = " ".join(said.split())
    place = _PLACE.search(message)
    if not place:
        return Complaint(message=message)
    return Complaint(message=message, line=int(place["line"]), column=int(place["column"]))
