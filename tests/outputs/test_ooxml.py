from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from overblik.outputs.ooxml import element, field, qualified, repacked, run


def test_blanks_at_the_ends_of_a_run_are_kept() -> None:
    """Word drops them otherwise."""
    assert b'xml:space="preserve"> af <' in etree.tostring(run(" af "))


def test_attributes_are_words_own() -> None:
    """They are given without their prefix."""
    assert element("w:tab", val="right").get(qualified("w:val")) == "right"


@pytest.mark.parametrize("stale", [False, True])
def test_a_field_shows_something_until_word_counts(stale: bool) -> None:  # noqa: FBT001 - both ways
    """A stale one is worked out when the document is opened."""
    runs = field("PAGE", "3", stale=stale)
    assert "".join(it.text for part in runs for it in part.iter(qualified("w:t"))) == "3"
    begin = next(runs[0].iter(qualified("w:fldChar")))
    assert (begin.get(qualified("w:dirty")) == "true") is stale


def test_an_archive_forgets_when_it_was_made() -> None:
    """Two archives of different times with the same parts are the same."""
    made = []
    for year in (1999, 2020):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(zipfile.ZipInfo("a.xml", (year, 1, 1, 0, 0, 0)), "æ")
        made.append(repacked(stream.getvalue(), change={"a.xml": lambda content: content + b"!"}))
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as archive:
        assert archive.read("a.xml") == "æ!".encode()
