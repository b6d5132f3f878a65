"""Reports opened by their ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from overblik.errors import Unanswerable
from overblik.report.audit.sources.opened import opened


def test_texts_and_pages_are_read(tmp_path: Path) -> None:
    """Whatever ends their lines."""
    for name, content in (
        ("a.txt", b"Det er\r\n77 pct."),
        ("b.HTML", b"<p>Det er 77 pct.</p>"),
        ("c.md", b"Det er\n77 pct."),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert [getattr(part, "text", "") for part in opened(path)] == ["Det er 77 pct."]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("a.xls", b"", "this kind of file is not read"), ("b.txt", b"\xe6", "not UTF-8"), ("c.txt", None, "no such file")],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    """And how to mend it."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Unanswerable, match=said):
        opened(path)
    (tmp_path / "folder.txt").mkdir(exist_ok=True)
    with pytest.raises(Unanswerable, match="is a folder"):
        opened(tmp_path / "folder.txt")
