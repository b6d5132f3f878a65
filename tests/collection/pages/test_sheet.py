"""One version of the questionnaire as it is shown."""

from __future__ import annotations

from overblik.collection.pages.sheet import Sheet
from tests.collection.answering.answered import places, site_named


def test_markup_is_made_once_for_each_question_and_language() -> None:
    """And kept for every respondent after."""
    sheet = Sheet(site_named("office").questionnaire)
    question = sheet.questionnaire.questions[0]
    assert sheet.markup(question, "da") is sheet.markup(question, "da")
    assert sheet.markup(question, "da") is not sheet.markup(question, "en")


def test_items_are_those_of_the_questionnaire() -> None:
    """By key."""
    assert Sheet(site_named("office").questionnaire).places == places(site_named("office"))
