"""A question's markup, with holes where a respondent's own things go."""

from __future__ import annotations

from overblik.collection.pages.pieces import Hole, mark
from overblik.collection.pages.questions import html_id, markup, piped
from overblik.files.languages import Text
from tests.collection.answering.answered import places, site_named

OFFICE = site_named("office").questionnaire


def _markup(name: str, language: str = "da") -> tuple[str, list[tuple[str, ...]]]:
    question = OFFICE.question(name)
    assert question is not None
    parts = markup(question, language).parts
    return "".join(part for part in parts if isinstance(part, str)), [
        part.about for part in parts if isinstance(part, Hole)
    ]


def test_every_question_says_which_items_it_shows() -> None:
    """So that an item that was not on the page is never emptied."""
    for name in ("kontakt", "formaal", "ansatte", "digital", "tilfreds", "andel", "timer", "kommentar"):
        question = OFFICE.question(name)
        text, _ = _markup(name)
        assert question is not None
        for key in markup(question, "da").places:
            assert f'name="shown" value="{key}"' in text


def test_every_field_has_its_label() -> None:
    """Radio buttons of a grid are named by row and column."""
    text, holes = _markup("formaal")
    assert 'aria-labelledby="l-formaal--unge t-f-formaal--unge--job"' in text
    assert ("row", "formaal/unge") in holes
    assert ("checked", "formaal/unge", "#dont_know") in holes
    assert 'for="f-ansatte"' in _markup("ansatte")[0]


def test_the_language_is_that_of_the_page() -> None:
    """Also in what the program says itself."""
    assert "skal besvares" in _markup("digital")[0]
    assert "required" in _markup("digital", "en")[0]
    assert "At most 200 characters" in _markup("kommentar", "en")[0]


def test_what_need_not_be_answered_can_be_cleared() -> None:
    """Radio buttons cannot otherwise be left again."""
    assert 'data-clear="Ryd svar"' in _markup("andel")[0]
    assert "data-clear" not in _markup("digital")[0]


def test_braces_become_holes() -> None:
    """No text is none."""
    assert piped(Text.same("Hej {name}!"), "da") == f"Hej {mark('pipe', 'name')}!"
    assert piped(None, "da") == ""


def test_ids_are_told_apart() -> None:
    """No two items share one."""
    keys = list(places(site_named("jobcentre")))
    assert len({html_id(key) for key in keys}) == len(keys)
