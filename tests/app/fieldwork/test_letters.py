"""`overblik fieldwork letters`: one PDF for all units."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pypdf import PdfReader

from tests.app.fieldwork.mailed_study import contacts, mailed_study

if TYPE_CHECKING:
    from pathlib import Path


def test_each_unit_has_a_letter_with_its_link(tmp_path: Path) -> None:
    """The link is the one that mails have."""
    study = mailed_study(tmp_path, units=3)
    study.do("contacts", contacts(tmp_path, 3))
    out = tmp_path / "breve.pdf"
    assert study.do("letters", "--out", out) == f"{out}: 3 letters\n"
    texts = [page.extract_text() for page in PdfReader(out).pages]
    links = re.findall(r"http\S+", study.do("links", "--language", "da"))
    assert len(texts) == 3
    assert all(link in re.sub(r"\s", "", text) for text, link in zip(texts, links, strict=True))
    assert "Åse Nr. 1" in texts[0]


def test_nobody_to_write_to_is_told(tmp_path: Path) -> None:
    """No empty file is left."""
    study = mailed_study(tmp_path, units=1)
    assert "no unit is to be written to" in study.do(
        "letters", "--out", tmp_path / "x.pdf", "--state", "begun", status=2
    )
    assert not (tmp_path / "x.pdf").exists()
