"""
What is expected of an answer: the stated shares, and sensible ones where none are stated.

A scale is a bell that leans to its favourable end, the options of a single choice come less and less often, those of a multiple are
ticked each by itself, and a number lies well within its bounds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Choices, Option, Variable
from overblik.responses.simulation.model import Model

OUTSIDE = 0.04
"""Share of each answer outside the options (don't know)."""
EXCLUSIVE = 0.03
OTHER = 0.1
_MOST, _LEAST = 0.75, 0.2
_LEAN = 0.3
_FALLS_TO = 0.7


def option_shares(variable: Variable, model: Model) -> dict[str | Missing, float]:
    """Return the share of each option, and of each missing kind outside the options, among those who answer; they add up to 1."""
    choices = variable.choices or Choices(options=())
    weights = {option.id: weight for option, weight in zip(choices.options, _weights(choices), strict=True)}
    outside = {option.id: OUTSIDE for option in choices.outside}
    whole = _completed(model.stated(variable.id), weights | outside)
    kinds: dict[str | Missing, float] = {option.id: whole[option.id] for option in choices.options}
    for option in choices.outside:
        kind = _kind(option)
        kinds[kind] = kinds.get(kind, 0.0) + whole[option.id]
    return kinds


def _kind(option: Option) -> Missing:
    return option.missing or Missing.DONT_KNOW


def _completed(stated: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    """Divide what the stated shares leave over the other options, by weight."""
    open_ = {name: weight for name, weight in weights.items() if name not in stated}
    left, total = max(0.0, 1 - sum(stated.values())), sum(open_.values())
    shares = {name: stated.get(name, left * open_.get(name, 0.0) / (total or 1)) for name in weights}
    return {name: share / (sum(shares.values()) or 1) for name, share in shares.items()}


def _weights(choices: Choices) -> list[float]:
    count = len(choices.options)
    if choices.style == "nominal":
        falling = [_FALLS_TO**place for place in range(count)]
        weights = [
            OTHER if option.id == choices.other else weight
            for option, weight in zip(choices.options, falling, strict=True)
        ]
    else:
        weights = _bell(count, _centre(choices))
    total = sum(weights) or 1
    return [weight / total * (1 - OUTSIDE * len(choices.outside)) for weight in weights]


def _centre(choices: Choices) -> float:
    """Where the bell stands, from 0 (the first option) to 1 (the last): nearer to the favourable end."""
    if choices.falling is None:
        return 0.5
    return _LEAN if choices.falling else 1 - _LEAN


def _bell(count: int, centre: float) -> list[float]:
    places = [place / max(count - 1, 1) for place in range(count)]
    return [math.exp(-(((place - centre) / 0.3) ** 2) / 2) for place in places]


def tick_shares(variable: Variable, model: Model) -> dict[str, float]:
    """Return the share that ticks each option of a multiple, each by itself."""
    choices = variable.choices or Choices(options=())
    plain = [option.id for option in choices.options if option.id not in (choices.exclusive, choices.other)]
    step = (_MOST - _LEAST) / max(len(plain) - 1, 1)
    shares = {option: _MOST - step * place for place, option in enumerate(plain)}
    special = {choices.exclusive: EXCLUSIVE, choices.other: OTHER}
    default = {option: shares.get(option, special.get(option, 0.0)) for option in choices.ids}
    return default | dict(model.stated(variable.id))


def spread_of(variable: Variable, model: Model) -> tuple[float, float]:
    """Return the mean and the spread of a number."""
    if variable.id in model.numbers:
        return model.numbers[variable.id]
    low, high = variable.bounds
    if low is not None and high is not None:
        return (low + high) / 2, (high - low) / 6
    if low is not None:
        return low + 10, 5.0
    return (high - 10, 5.0) if high is not None else (10.0, 4.0)


def below(value: float, mean: float, spread: float) -> float:
    """Return the share of a bell of this mean and spread that lies below *value*."""
    if spread <= 0:
        return float(value > mean)
    return (1 + math.erf((value - mean) / (spread * math.sqrt(2)))) / 2


def text_share(name: str, model: Model, *, other: bool) -> float:
    """Return the share of those asked who write something; whoever ticks *other* does, unless the model says otherwise."""
    pool = model.pool(name)
    if pool is not None:
        return model.texts[pool].share
    return 1.0 if other else 0.5


def normalised(weights: Sequence[float]) -> list[float]:
    """Return the weights so that they add up to 1; equal ones where all are 0."""
    total = sum(weights)
    return [weight / total for weight in weights] if total > 0 else [1 / len(weights) for _ in weights]
