"""Pandoc: the report's syntax tree as Python values, and its writers."""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from overblik.errors import PartMissing
from overblik.report.markdown import pandoc, tree_document

if TYPE_CHECKING:
    import panflute as pf

    from overblik.report.document import Tree


def opened(tree: Tree) -> pf.Doc:
    """Return a tree of its own that can be changed; *tree* stays as it is."""
    doc: pf.Doc = tree_document(tree)
    return doc


def converted(doc: pf.Doc, to: str, *, arguments: Sequence[str] = (), epoch: int = 0) -> bytes:
    """
    Return what Pandoc's writer *to* makes of a document.

    *epoch* stands for the clock, in seconds since 1970 (UTC), in formats that carry the time of their making.
    """
    import panflute as pf

    text = io.StringIO()
    pf.dump(doc, text)
    return run([*arguments, "--from", "json", "--to", to], text.getvalue(), epoch=epoch)


def run(arguments: Sequence[str], text: str = "", *, epoch: int = 0) -> bytes:
    """Run Pandoc and return what it writes; raises PartMissing where it cannot."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch)}
    command = [pandoc(), *arguments, "--output", "-"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, env=environment, check=False)  # noqa: S603 - ours
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise PartMissing(f"Pandoc could not write the report: {said}. Install its requirements anew: make setup")
    return done.stdout


def raw_block(text: str, to: str) -> Any:
    """Return text that is in the words of the writer *to* already, as a block of the tree."""
    import panflute as pf

    block = pf.RawBlock(text, format="html")
    block.format = to  # panflute has a list of formats, and it is older than Typst
    return block


def raw_inline(text: str, to: str) -> Any:
    """Return text that is in the words of the writer *to* already, as an inline element of the tree."""
    import panflute as pf

    inline = pf.RawInline(text, format="html")
    inline.format = to
    return inline
