"""Simulation from end to end: who answers, what is planned, who gives which answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import pyarrow as pa

from overblik.errors import Unanswerable
from overblik.frame.units import Frame
from overblik.questionnaire.about import About
from overblik.questionnaire.model import Questionnaire
from overblik.responses.invented import marks_of
from overblik.responses.simulation.columns import answers_of
from overblik.responses.simulation.conflicts import Conflict, conflicts_of
from overblik.responses.simulation.draw import drawn
from overblik.responses.simulation.glue import Individual, individuals
from overblik.responses.simulation.items import REACH, break_points
from overblik.responses.simulation.model import Model
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.plan import Unplanned, plan, unplanned
from overblik.responses.simulation.possible import impossible
from overblik.responses.simulation.setting import Class_, Setting
from overblik.responses.simulation.states import TooMany
from overblik.responses.simulation.targets import Target

NOTHING_STATED = Model()
_PARTIAL_IN = 20
Made = TypeVar("Made")


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be simulated: so many complete and partial response sets of a study, with targets, from a model and a seed."""

    questionnaire: Questionnaire
    frame: Frame
    about: About
    complete: int = 0
    partial: int = 0
    targets: tuple[Target, ...] = ()
    model: Model = NOTHING_STATED
    seed: int = 0


def simulate(order: Order) -> pa.Table | tuple[Conflict, ...]:
    """
    Return answers that hold every target, or the smallest conflicts where they cannot.

    The answers have the declared columns and one row per response set, under pseudonymous ids, with those frame columns that have
    values; their schema is marked as invented. The same order always gives the same answers. Nothing in them is impossible:
    routing, exclusive options, required answers and hard checks hold of each.

    Raises `Unanswerable` where the frame has too few units or questions hang together in too many ways.
    """
    rng = np.random.Generator(np.random.PCG64(order.seed))
    people: list[Individual] = []
    capacity = _classes(order)
    for setting in _settings(order, rng):
        with_room = replace(setting, capacity=_left(capacity, people, setting.names))
        found = _mindful(with_room, lambda own: plan(own, order.seed))
        if isinstance(found, Unplanned):
            return conflicts_of(found)
        people += drawn(found.network.setting, individuals(found, rng), rng)
    mixed = [people[place] for place in rng.permutation(len(people)).tolist()]
    return _written(order, mixed)


def dry_run(order: Order) -> pa.Table:
    """
    Return *complete* invented response sets of a study, one in twenty of them broken off, so that a report can be written early.

    Raises `Unanswerable` as `simulate` does, and where hard checks leave no answers.
    """
    partial = order.complete // _PARTIAL_IN if len(order.questionnaire.questions) > 1 else 0
    found = simulate(replace(order, complete=order.complete - partial, partial=partial))
    if isinstance(found, pa.Table):
        return found
    raise Unanswerable("; ".join(conflict.message for conflict in found))


def conflicts(order: Order) -> tuple[Conflict, ...]:
    """Return the smallest conflicts of the targets, none where they can all hold; nothing is drawn."""
    rng = np.random.Generator(np.random.PCG64(order.seed))
    setting = next(iter(_settings(order, rng)))
    failure = _mindful(setting, unplanned)
    return conflicts_of(failure) if failure else ()


def _settings(order: Order, rng: np.random.Generator) -> list[Setting]:
    """
    Return the settings to be planned one after the other.

    Where only complete response sets count, the partial ones are planned by themselves, without targets.
    """
    names = Names.of(order.questionnaire, order.frame)
    points = break_points(names)
    breaks = _breaks(order, points, rng)
    whole = Setting(
        names=names, about=order.about, model=order.model, complete=order.complete, breaks=breaks, points=points,
        capacity=_classes(order), targets=order.targets,
    )  # fmt: skip
    if order.about.counts == "reached" or not breaks:
        return [whole]
    return [replace(whole, breaks=(), points=()), replace(whole, complete=0, points=(), targets=())]


def _breaks(order: Order, points: tuple[int, ...], rng: np.random.Generator) -> tuple[int, ...]:
    """Return after how many questions each partial response set breaks off: mostly where a section begins."""
    last = len(order.questionnaire.questions) - 1
    if order.partial and last < 1:
        message = "a questionnaire of one question cannot be broken off; ask for complete response sets only"
        raise Unanswerable(message)
    anywhere = rng.integers(1, max(last, 1), size=order.partial, endpoint=True).tolist()
    at_section = rng.random(order.partial) < 2 / 3
    if not points:
        return tuple(anywhere)
    chosen = [points[place] for place in rng.integers(0, len(points), size=order.partial).tolist()]
    return tuple(
        point if section else other for point, section, other in zip(chosen, at_section, anywhere, strict=True)
    )


def _classes(order: Order) -> Mapping[Class_, int]:
    carried = Names.of(order.questionnaire, order.frame).carried
    needed, there = order.complete + order.partial, len(order.frame)
    if needed > there:
        message = f"the frame has {there} units, {needed} response sets are asked for; ask for {there} or fewer"
        raise Unanswerable(message)
    return Counter(tuple(unit.values[column.id] for column in carried) for unit in order.frame.units)


def _left(capacity: Mapping[Class_, int], people: Iterable[Individual], names: Names) -> Mapping[Class_, int]:
    """Return how many units of each class have not answered yet."""
    used = Counter(tuple(person[column.id].value for column in names.carried) for person in people)
    return {key: count - used[key] for key, count in capacity.items()}


def _mindful(setting: Setting, make: Callable[[Setting], Made]) -> Made:
    """Make something of a setting, minding soft checks unless questions then hang together in too many ways."""
    try:
        return make(setting)
    except TooMany:
        return make(replace(setting, soft=False))


def _written(order: Order, people: list[Individual]) -> pa.Table:
    end = len(order.questionnaire.questions)
    complete = [REACH not in person or person[REACH].value == float(end) for person in people]
    names = Names.of(order.questionnaire, order.frame)
    answers = answers_of(names, people, complete, marks_of(order.about.invented, order.seed))
    wrong = impossible(order.questionnaire, answers, order.frame)
    if wrong:
        message = (
            f"the simulation made an answer set that cannot be ({wrong[0].message}); report this with the study folder"
        )
        raise Unanswerable(message)
    return answers
