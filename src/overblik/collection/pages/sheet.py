"""One version of the questionnaire as it is shown: its items, and the markup of its questions, made when first needed."""

from __future__ import annotations

from functools import cached_property

from overblik.collection.answering.items import Place, places_of
from overblik.collection.pages.questions import Markup, markup
from overblik.questionnaire.model import Question, Questionnaire


class Sheet:
    """A questionnaire with what is made of it once, for every respondent."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self._markup: dict[tuple[str, str], Markup] = {}

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every item by key."""
        return {place.key: place for places in self._by_question.values() for place in places}

    @cached_property
    def _by_question(self) -> dict[str, tuple[Place, ...]]:
        return {question.id: tuple(places_of(question)) for question in self.questionnaire.questions}

    def places_of(self, question: Question) -> tuple[Place, ...]:
        """Return the items of a question."""
        return self._by_question[question.id]

    def markup(self, question: Question, language: str) -> Markup:
        """Return a question's markup in a language."""
        key = (question.id, language)
        found = self._markup.get(key)
        if found is None:
            found = self._markup[key] = markup(question, language)
        return found
