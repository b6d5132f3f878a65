"""
What stands between a response set and its end, and what a page asks "are you sure?" about.

Nothing of it ever blocks saving. Required answers, hard checks and what could not be read block finishing; soft checks ask for a
look and take a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from overblik.collection.answering.items import Item, Items, Place, is_answer
from overblik.collection.answering.route import Asked, Route, Stop
from overblik.questionnaire.expressions import evaluate
from overblik.questionnaire.model import Check, Question

Kind = Literal["required", "unreadable", "too_long", "exclusive", "hard", "soft"]
BLOCKING: frozenset[Kind] = frozenset({"required", "unreadable", "too_long", "exclusive", "hard"})


@dataclass(frozen=True, kw_only=True)
class Lack:
    """
    One thing that is missing or wrong: of which kind, in which section and question, at which item.

    A check has its *check* and the name under which a reason is kept; what is too long says how many characters it is *over*.
    """

    kind: Kind
    section: str
    question: Question
    key: str
    place: Place | None = None
    check: Check | None = None
    name: str = ""
    over: int = 0

    @property
    def told(self) -> str:
        """What the page says when it comes back, so that it complains of each thing once."""
        return self.name or f"{self.key}:{self.kind}"

    @property
    def blocks(self) -> bool:
        """Whether the response set cannot be finished with it."""
        return self.kind in BLOCKING


def lacks(route: Route, items: Items, reasons: Mapping[str, str]) -> tuple[Lack, ...]:
    """Return everything that is missing or wrong on the route, in its order; soft checks with a reason are answered."""
    return tuple(lack for stop in route.stops for lack in lacks_of(stop, route, items, reasons))


def lacks_of(stop: Stop, route: Route, items: Items, reasons: Mapping[str, str]) -> tuple[Lack, ...]:
    """Return what is missing or wrong in one section."""
    found = []
    for asked in stop.asked:
        found += list(_of_question(stop, asked, items))
        found += list(_of_checks(stop, asked, route, reasons))
    return tuple(found)


def _of_question(stop: Stop, asked: Asked, items: Items) -> Iterator[Lack]:
    for place in asked.places:
        item = items.get(place.key, Item())
        kind = _kind(place, item, required=asked.question.required)
        if kind:
            over = len(str(item.value)) - (asked.question.limit or 0) if kind == "too_long" else 0
            yield Lack(
                kind=kind, section=stop.section.id, question=asked.question, key=place.key, place=place, over=over
            )


def _kind(place: Place, item: Item, *, required: bool) -> Kind | None:
    if item.raw is not None:
        return "unreadable"
    limit = place.question.limit
    if isinstance(item.value, str) and place.shape == "text" and not place.other and limit and len(item.value) > limit:
        return "too_long"
    choices = place.variable.choices
    if choices and isinstance(item.value, list) and choices.exclusive in item.value and len(item.value) > 1:
        return "exclusive"
    return "required" if required and not place.other and not is_answer(item.value) else None


def _of_checks(stop: Stop, asked: Asked, route: Route, reasons: Mapping[str, str]) -> Iterator[Lack]:
    for number, check in enumerate(asked.question.checks):
        name = check_name(asked.question, number)
        if evaluate(check.must, route.values) is not False or (not check.hard and reasons.get(name)):
            continue
        yield Lack(
            kind="hard" if check.hard else "soft", section=stop.section.id, question=asked.question,
            key=asked.places[0].key, check=check, name=name,
        )  # fmt: skip


def check_name(question: Question, number: int) -> str:
    """Return the name under which the reason given to a soft check is kept."""
    return f"{question.id}.{number}"


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a response set has come under its own routing: questions answered, and questions in all."""

    answered: int
    total: int

    @property
    def left(self) -> int:
        """Questions still to come."""
        return self.total - self.answered


def progress(stops: Iterable[Stop], items: Items) -> Progress:
    """Return how many questions of the route's sections are answered; a grid is answered when all its rows are."""
    every = [asked for stop in stops for asked in stop.asked]
    return Progress(answered=sum(answered(asked, items) for asked in every), total=len(every))


def answered(asked: Asked, items: Items) -> bool:
    """Return whether every item of a question has an answer, open texts aside."""
    return all(is_answer(items.get(place.key, Item()).value) for place in asked.main)
