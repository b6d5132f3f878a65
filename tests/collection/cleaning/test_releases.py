"""Comments released for quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.cleaning.open_answers import open_answers
from overblik.collection.cleaning.releases import quotations, release, released, released_texts, take_back
from tests.collection.given import give
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_a_comment_is_released_as_it_stands(site: Site) -> None:
    """The respondent's own edit takes the release away; the same words have it again."""
    give("u01", kommentar="Det går")
    (answer,) = open_answers(site, "kommentar")
    release(answer, NOW, "staff:ida")
    assert [one.text for one in released(site, "kommentar")] == ["Det går"]
    give("u01", kommentar="Det går slet ikke")
    assert released(site, "kommentar") == []
    assert list(released_texts().values()) == ["Det går"]
    take_back(answer, NOW, "staff:ida")
    give("u01", kommentar="Det går")
    assert released(site, "kommentar") == []


def test_released_comments_are_a_fence_for_the_report(site: Site) -> None:
    """In alphabetical order, with nothing that Markdown would read."""
    for unit, text in (("u01", "Ærligt: *nej*\nog nej"), ("u02", "Bare [ja]"), ("u03", "Ikke frigivet")):
        give(unit, kommentar=text)
    assert quotations(site, "kommentar") == ""
    for answer in open_answers(site, "kommentar")[:2]:
        release(answer, NOW, "x")
    assert quotations(site, "kommentar") == (
        "::: {.comments of=kommentar}\n"
        "- [Bare \\[ja\\]]{.quote .released}\n"
        "- [Ærligt: \\*nej\\* og nej]{.quote .released}\n"
        ":::\n"
    )
