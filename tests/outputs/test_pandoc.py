from __future__ import annotations

import panflute as pf
import pypandoc
import pytest

from overblik.errors import PartMissing
from overblik.outputs.pandoc import converted, opened, raw_block, raw_inline, run
from tests.outputs.small_report import tree


def test_a_tree_is_opened_as_a_copy() -> None:
    """Each format changes its own."""
    given = tree("en")
    opened(given).content.clear()
    assert given == tree("en")


def test_a_document_is_converted() -> None:
    """Danish letters come through."""
    assert converted(pf.Doc(pf.Para(pf.Str("Rødgrød"))), "html5") == "<p>Rødgrød</p>\n".encode()


@pytest.mark.parametrize("to", ["html", "typst", "openxml"])
def test_raw_text_goes_through_untouched(to: str) -> None:
    """Also for writers that are newer than panflute's list of them."""
    doc = pf.Doc(raw_block("<block>", to), pf.Para(raw_inline("<inline>", to)))
    written = converted(doc, {"openxml": "html"}.get(to, to))
    assert (b"<block>" in written and b"<inline>" in written) is (to != "openxml")


def test_pandoc_is_told_of_when_it_fails() -> None:
    """With what it said, and what to do."""
    with pytest.raises(PartMissing, match=r"Pandoc could not write the report: .*Unknown option"):
        run(["--no-such-option"])


def test_pandoc_is_asked_for_when_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It comes with the requirements."""

    def nowhere() -> str:
        raise OSError

    monkeypatch.setattr(pypandoc, "get_pandoc_path", nowhere)
    with pytest.raises(PartMissing, match="pip install pypandoc_binary"):
        run([])
