"""
The route: which sections, questions and rows one response set meets, found in one pass through the questionnaire.

Routing looks back only, so each question is decided by what stands before it. Answers that the route passes by are kept, count
as not asked, and are there again when the route comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from overblik.collection.answering.items import Item, Items, Place, is_answer, places_of, to_value
from overblik.questionnaire.derive_one import derived_value
from overblik.questionnaire.expressions import Expression, Value, evaluate
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.model import Question, Questionnaire, Section

NOTHING = Item()


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question that is shown, and its items that can be answered: rows that were chosen, the open text always."""

    question: Question
    places: tuple[Place, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its items."""
        return tuple(place.key for place in self.places)

    @property
    def main(self) -> tuple[Place, ...]:
        """Its items without open texts."""
        return tuple(place for place in self.places if not place.other)


@dataclass(frozen=True, kw_only=True)
class Stop:
    """One section of the route, with its questions that are shown."""

    section: Section
    asked: tuple[Asked, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all items that can be answered here."""
        return frozenset(key for asked in self.asked for key in asked.keys)


@dataclass(frozen=True, kw_only=True)
class Route:
    """The sections that are met, in order, and the values that routing, checks and texts see."""

    stops: tuple[Stop, ...]
    values: Mapping[str, Value]

    @cached_property
    def by_section(self) -> dict[str, Stop]:
        """The stops by the id of their section."""
        return {stop.section.id: stop for stop in self.stops}

    @cached_property
    def by_question(self) -> dict[str, Asked]:
        """The questions that are asked, by id."""
        return {asked.question.id: asked for stop in self.stops for asked in stop.asked}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all items on the route."""
        return frozenset(key for stop in self.stops for key in stop.keys)

    def after(self, section: str) -> Stop | None:
        """Return the stop after a section, None after the last one; *section* itself need not be on the route any more."""
        return self._beside(section, 1)

    def before(self, section: str) -> Stop | None:
        """Return the stop before a section, None before the first one."""
        return self._beside(section, -1)

    def _beside(self, section: str, step: int) -> Stop | None:
        ids = [stop.section.id for stop in self.stops]
        if section not in ids:
            return self.stops[0] if self.stops else None
        place = ids.index(section) + step
        return self.stops[place] if 0 <= place < len(ids) else None


def find_route(
    questionnaire: Questionnaire,
    items: Items,
    background: Mapping[str, Value],
    *,
    reached: Callable[[Question], bool] = lambda _: True,
    places: Callable[[Question], tuple[Place, ...]] = lambda question: tuple(places_of(question)),
) -> Route:
    """
    Return the route of a response set with these *items*, *background* being what the frame says.

    A question that is asked and has no answer counts as skipped where *reached* says that it was seen, otherwise as not reached.
    *places* are a question's items, for those who have them at hand.
    """
    finder = _Finder(questionnaire, items, dict(background), reached)
    finder.places = places
    return Route(stops=tuple(finder.stops()), values=finder.values)


class _Finder:
    """One pass through the questionnaire; *values* grow with each question."""

    def __init__(
        self,
        questionnaire: Questionnaire,
        items: Items,
        values: dict[str, Value],
        reached: Callable[[Question], bool],
    ) -> None:
        self.questionnaire, self.items, self.values, self.reached = questionnaire, items, values, reached
        self.places: Callable[[Question], tuple[Place, ...]] = lambda question: tuple(places_of(question))
        self.derived = list(questionnaire.derived)
        self.derive()

    def stops(self) -> Iterator[Stop]:
        for section in self.questionnaire.sections:
            open_ = self.holds(section.when)
            asked = tuple(found for question in section.questions if (found := self.question(question, shown=open_)))
            if asked:
                yield Stop(section=section, asked=asked)

    def holds(self, when: Expression | None) -> bool:
        return when is None or evaluate(when, self.values) is True

    def question(self, question: Question, *, shown: bool) -> Asked | None:
        shown = shown and self.holds(question.when)
        open_ = []
        for place in self.places(question):
            if shown and self.row_is_asked(place):
                open_.append(place)
                self.values[place.key] = self.value(place)
            else:
                self.values[place.key] = Missing.NOT_ASKED
        self.derive()
        return Asked(question=question, places=tuple(open_)) if open_ else None

    def row_is_asked(self, place: Place) -> bool:
        if place.row is None or place.variable.chosen_in is None:
            return True
        chosen = self.values.get(place.variable.chosen_in)
        return isinstance(chosen, frozenset) and place.row in chosen

    def value(self, place: Place) -> Value:
        item = self.items.get(place.key, NOTHING)
        found = to_value(item.value, place.shape) if is_answer(item.value) else None
        if place.other and not self.other_is_chosen(place):
            return Missing.NOT_ASKED
        if found is not None:
            return _without_exclusive(found, place)
        return Missing.SKIPPED if self.reached(place.question) else Missing.NOT_REACHED

    def other_is_chosen(self, place: Place) -> bool:
        """Return whether the option before an open text is chosen, in its row of a grid."""
        variable = place.question.variable
        chosen = self.values.get(variable.id if place.row is None else f"{variable.id}/{place.row}")
        other = variable.choices.other if variable.choices else None
        return other in chosen if isinstance(chosen, frozenset) else chosen == other

    def derive(self) -> None:
        """Compute the derived variables whose source is known by now; one that is made of another comes after it."""
        waiting = []
        for derived in self.derived:
            if derived.of in self.values:
                self.values[derived.variable.id] = derived_value(derived, self.values)
            else:
                waiting.append(derived)
        self.derived = waiting


def _without_exclusive(found: Value, place: Place) -> Value:
    """Return ticks without the option that excludes the others they stand beside: until that is mended, the others count."""
    exclusive = place.variable.choices.exclusive if place.variable.choices else None
    return found - {exclusive} if isinstance(found, frozenset) and len(found) > 1 and exclusive else found
