"""What lines of a report are."""

from __future__ import annotations

import pytest

from overblik.report.audit.sources.passages import Passage, Place, cleaned, is_title, kind_of, without_bullet


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Figur 3: Hvem har svaret?", "caption"),
        ("Table 2. Reasons", "caption"),
        ("Figur 3 viser, hvem der har svaret.", "text"),
        ("Note: Tallene er i pct.", "note"),
        ("Kilde: Egne tal.", "note"),
        ("• 9 ud af 10", "item"),
        ("- 9 out of 10", "item"),
        ("2. Formål og metode", "heading"),
        ("2 skoler har svaret.", "text"),
    ],
)
def test_a_line_is_known_by_how_it_begins(line: str, kind: str) -> None:
    """A sentence about a figure is no title of it."""
    assert kind_of(line) == kind


def test_a_title_of_a_figure_may_have_no_mark() -> None:
    """A capital letter behind the number is enough."""
    assert is_title("Tabel 4 Formål")
    assert not is_title("Tabel 4 og 5 viser")


def test_signs_that_only_typesetters_see_are_gone() -> None:
    """A space that does not break is a space; the mark of a footnote makes no other number."""
    assert cleaned("94\u00a0jobcentre¹ be\u00adsvarede") == "94 jobcentre besvarede"
    assert without_bullet("•  Alle") == "Alle"


def test_a_character_has_the_line_that_it_was_on() -> None:
    """Also in a paragraph that was put together from several."""
    passage = Passage(text="en to tre", place=Place(page=2, line=7), breaks=(0, 3, 6))
    assert [passage.at(offset).line for offset in (0, 4, 8)] == [7, 8, 9]
