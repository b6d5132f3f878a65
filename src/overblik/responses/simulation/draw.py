"""What no plan has to decide: the very number within its bounds, the words of an open answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.expected import spread_of
from overblik.responses.simulation.glue import Individual
from overblik.responses.simulation.items import Item
from overblik.responses.simulation.setting import Setting
from overblik.responses.simulation.states import FREE_TEXT, State

_TRIES = 50
_TEST_TEXTS = {
    "da": "Prøvetekst {number}, som programmet har skrevet",
    "en": "Test text {number}, written by the program",
}


def drawn(setting: Setting, people: list[Individual], rng: np.random.Generator) -> list[Individual]:
    """Return the respondents with their numbers and texts; texts of a pool that is used up are skipped where they may be."""
    people = [dict(person) for person in people]
    for item in setting.items.values():
        if item.variable.shape == "number":
            for person in people:
                between = person[item.id].between
                if between is not None:
                    person[item.id] = State(value=_number(setting, item, between, rng))
    pools: dict[str, list[tuple[int, Item]]] = defaultdict(list)
    for item in setting.items.values():
        if item.variable.shape == "text":
            pool = setting.model.pool(item.id) or ""
            pools[pool] += [(place, item) for place, person in enumerate(people) if person[item.id].value == FREE_TEXT]
    for pool, slots in pools.items():
        _write(setting, pool, slots, people, rng)
    return people


def _number(setting: Setting, item: Item, between: tuple[int, int], rng: np.random.Generator) -> float:
    """Return a number of the stated bell that lies within the steps *between*, or any of those where the bell hardly reaches."""
    step = 10.0**-item.variable.decimals
    mean, spread = spread_of(item.variable, setting.model)
    for _ in range(_TRIES):
        steps = round(float(rng.normal(mean, spread)) / step)
        if between[0] <= steps <= between[1]:
            break
    else:
        steps = int(rng.integers(between[0], between[1], endpoint=True))
    return round(steps * step, item.variable.decimals)


def _write(
    setting: Setting, pool: str, slots: list[tuple[int, Item]], people: list[Individual], rng: np.random.Generator
) -> None:
    order = rng.permutation(len(slots)).tolist()
    texts, relied = _texts(setting, pool, rng), relied_on(setting)
    for place, item in (slots[index] for index in order):
        text = next(texts, None)
        own = item.id == item.question.id
        if text is None and ((own and item.question.required) or item.id in relied):
            texts = _texts(setting, pool, rng)
            text = next(texts, None)
        limit = item.question.limit if own else None
        people[place][item.id] = State(value=Missing.SKIPPED if text is None else text[:limit])


def _texts(setting: Setting, pool: str, rng: np.random.Generator) -> Iterator[str]:
    """Yield the texts of a pool in random order, each once; without a pool, numbered test texts without end."""
    if pool:
        texts = setting.model.texts[pool].texts
        yield from (texts[index] for index in rng.permutation(len(texts)).tolist())
        return
    language = setting.about.languages[0] if setting.about.languages else "en"
    pattern = _TEST_TEXTS.get(language, _TEST_TEXTS["en"])
    number = 0
    while True:
        number += 1
        yield pattern.format(number=number)


def relied_on(setting: Setting) -> frozenset[str]:
    """Return the items on whose answers routing, checks or targets rest."""
    parents = frozenset[str]().union(*(setting.parents(item) for item in setting.items.values()))
    checked = frozenset[str]().union(*(limit.scope for limit in setting.limits))
    cells = (cell for target in setting.targets for cell in target.cells)
    return parents | checked | frozenset[str]().union(*(room for cell in cells for room in setting.rooms(cell)))
