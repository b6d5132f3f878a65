"""Where people break off, question by question: who met each question, who answered it, and who stopped before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from overblik.collection.answering.background import background
from overblik.collection.answering.items import is_answer
from overblik.collection.answering.route import find_route
from overblik.collection.store import items_of
from overblik.files.languages import PIPE

if TYPE_CHECKING:
    from overblik.collection.models import Response
    from overblik.collection.site import Site
    from overblik.collection.staff.standing import Standing
    from overblik.questionnaire.model import Questionnaire


@dataclass(frozen=True, kw_only=True)
class Way:
    """One response set's way: the questions on its route, those with an answer, and the one it stopped before."""

    asked: tuple[str, ...]
    answered: frozenset[str]
    stopped: str | None


@dataclass(frozen=True, kw_only=True)
class QuestionRow:
    """One question in numbers."""

    section: str
    title: str
    asked: int
    answered: int
    stopped: int


def question_rows(
    site: Site, questionnaire: Questionnaire, found: Iterable[Standing], language: str
) -> list[QuestionRow]:
    """Return every question with how many of those who have begun met it, answered it, and broke off before it."""
    ways = [
        _way(_Key(site, questionnaire, one.unit.response, one.unit.values))
        for one in found
        if one.unit.response.begun_at and one.unit.response.items and one.state != "ineligible"
    ]
    asked = Counter(question for way in ways for question in way.asked)
    answered = Counter(question for way in ways for question in way.answered)
    stopped = Counter(way.stopped for way in ways if way.stopped)
    return [
        QuestionRow(
            section=_plain(section.title[language]), title=_plain(question.variable.title[language]),
            asked=asked[question.id], answered=answered[question.id], stopped=stopped[question.id],
        )
        for section in questionnaire.sections
        for question in section.questions
    ]  # fmt: skip


class _Key:
    """A response set at one revision: its way is found once in a process, however often the page renews itself."""

    def __init__(self, site: Site, questionnaire: Questionnaire, response: Response, values: dict[str, str]) -> None:
        self.site, self.questionnaire, self.response, self.values = site, questionnaire, response, values
        self.same = (
            id(site),
            id(questionnaire),
            response.pk,
            response.rev,
            response.last_at,
            tuple(sorted(values.items())),
        )

    def __hash__(self) -> int:
        return hash(self.same)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.same == other.same


@lru_cache(maxsize=5000)
def _way(key: _Key) -> Way:
    items = items_of(key.response)
    route = find_route(key.questionnaire, items, background(key.site.frame, key.values))
    asked = tuple(route.by_question)
    answered = frozenset(
        name
        for name, found in route.by_question.items()
        if any(place.key in items and is_answer(items[place.key].value) for place in found.main)
    )
    return Way(asked=asked, answered=answered, stopped=None if key.response.finished_at else _stopped(asked, answered))


def _stopped(asked: tuple[str, ...], answered: frozenset[str]) -> str | None:
    """Return the question after the last one that was answered; None for who answered nothing, or the last of all."""
    last = max((number for number, name in enumerate(asked) if name in answered), default=-1)
    return asked[last + 1] if 0 <= last < len(asked) - 1 else None


def _plain(text: str) -> str:
    return PIPE.sub("…", text)
