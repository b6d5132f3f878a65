"""Paragraphs out of lines."""

from __future__ import annotations

from collections import Counter

from overblik.report.audit.sources.passages import Passage
from overblik.report.audit.sources.plain import joined, mended_label, plain_parts


def texts(text: str) -> list[str]:
    """The passages of a text."""
    return [part.text for part in plain_parts(text) if isinstance(part, Passage)]


def test_lines_with_an_empty_one_between_each_are_one_paragraph() -> None:
    """So come pages out of some programs; a wider gap ends it."""
    assert texts("Vi har \n\nspurgt alle \n\ni landet. \n\n \n\nDe svarede \n\nalle sammen.\n") == [
        "Vi har spurgt alle i landet.",
        "De svarede alle sammen.",
    ]


def test_paragraphs_of_one_line_stay_apart() -> None:
    """An empty line between sentences is no way of spacing."""
    assert len(texts("Vi har spurgt alle.\n\nDe svarede.\n\nDet var godt.\n")) == 3


def test_a_short_line_above_a_sentence_is_its_title() -> None:
    """Also without space between them."""
    assert texts("Sammenfatning\n63 pct. svarede ja.\n") == ["Sammenfatning", "63 pct. svarede ja."]


def test_words_parted_by_a_hyphen_are_whole_again() -> None:
    """The hyphen stays where the text has the word with it, and behind figures."""
    assert joined("beskæf-", "tigelse", Counter()) == "beskæftigelse"
    assert joined("gruppen af ny-", "ledige", Counter({"ny-ledige": 1})) == "gruppen af ny-ledige"
    assert joined("covid-19-", "krisen", Counter()) == "covid-19-krisen"


def test_words_broken_in_a_narrow_cell_are_whole_again() -> None:
    """Where they stand whole in the text, or were too long for their line."""
    known = Counter({"aktivitetsparate": 1, "venligst": 1})
    assert (
        mended_label("Aktivitetspara\nte\nkontanthjælp\nsmodtagere", known) == "Aktivitetsparate kontanthjælpsmodtagere"
    )
    assert mended_label("Andet\n(uddyb\nvenligst)", known) == "Andet (uddyb venligst)"


def test_what_every_page_repeats_is_not_read() -> None:
    """Heads and feet, whatever the number of the page."""
    pages = "\f".join(
        f"Rapport om skoler\nHer står noget nyt på side {word}.\n{n} / 4\n" for n, word in enumerate("abcd", 1)
    )
    assert texts(pages) == [f"Her står noget nyt på side {word}." for word in "abcd"]
