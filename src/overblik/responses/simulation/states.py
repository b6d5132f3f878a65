"""The states that a plan keeps apart: what one respondent may answer to one question."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from overblik.errors import Unanswerable
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Variable
from overblik.responses.simulation.expected import below, normalised, option_shares, spread_of, tick_shares
from overblik.responses.simulation.model import Model
from overblik.responses.simulation.needs import Needs

MOST_PATTERNS = 20_000
"""How many patterns of answers are kept apart in one place."""
FREE_TEXT = "…"
"""Stands for a text that is drawn later; no author compares with it."""
_TICK = "#"
_GRID_POINTS = 11
_SPREADS = 4


class TooMany(Unanswerable):
    """Questions hang together in more ways than can be planned."""


@dataclass(frozen=True, kw_only=True)
class State:
    """
    One thing that a respondent may answer.

    *value* is what expressions see. *share* of those asked is expected to be in it. Of a multiple, *more* says how many of the
    options that are not kept apart are ticked, at least and at most. Of a number, *between* are the least and the greatest whole
    number of steps (of its last decimal) that it is drawn from.
    """

    value: Value
    share: float = 0.0
    more: tuple[int, int] = (0, 0)
    between: tuple[int, int] | None = None

    @property
    def seen(self) -> bool:
        """Whether the question was asked."""
        return not isinstance(self.value, Missing) or self.value.seen


NOT_ASKED = State(value=Missing.NOT_ASKED)
NOT_REACHED = State(value=Missing.NOT_REACHED)


def states_of(variable: Variable, needs: Needs, model: Model, *, required: bool) -> tuple[State, ...]:
    """Return the states of a question that is asked, those with a text aside; their shares add up to 1."""
    if variable.shape == "many":
        found = tuple(_ticked(variable, needs, model))
    elif variable.shape == "number":
        found = tuple(_numbers(variable, needs, model))
    else:
        found = tuple(State(value=value, share=share) for value, share in option_shares(variable, model).items())
    return found if required else with_skipped(found, model.skipped)


def text_states(needs: Needs, name: str, share: float, *, required: bool) -> tuple[State, ...]:
    """Return the states of an open question: each text that something is compared with, any other, and none."""
    words = tuple(State(value=text) for text in sorted(needs.texts.get(name, ())))
    free = State(value=FREE_TEXT, share=1.0)
    return (free, *words) if required else with_skipped((free, *words), 1 - share)


def with_skipped(states: tuple[State, ...], skipped: float) -> tuple[State, ...]:
    """Return the states of a question that may be left open."""
    kept = tuple(replace(state, share=state.share * (1 - skipped)) for state in states)
    return (*kept, State(value=Missing.SKIPPED, share=skipped))


def tracked(variable: Variable, needs: Needs) -> tuple[str, ...]:
    """Return the options of a multiple that are kept apart, without the exclusive one, in order."""
    choices = variable.choices
    if choices is None:
        return ()
    kept = needs.ticks.get(variable.id, set()) - {choices.exclusive}
    return tuple(option for option in choices.ids if option in kept)


def untracked(variable: Variable, needs: Needs) -> tuple[str, ...]:
    """Return the options of a multiple that are ticked afterwards."""
    choices = variable.choices
    if choices is None:
        return ()
    kept = {*tracked(variable, needs), choices.exclusive}
    return tuple(option for option in choices.ids if option not in kept)


def _ticked(variable: Variable, needs: Needs, model: Model) -> Iterator[State]:
    """Yield every set of ticks that is kept apart; who answers has at least one tick, and the exclusive option stands alone."""
    kept, shares = tracked(variable, needs), tick_shares(variable, model)
    further = [shares[option] for option in untracked(variable, needs)]
    if 2 ** len(kept) > MOST_PATTERNS:
        message = f"{variable.id!r}: {len(kept)} options stand in conditions or targets, which are too many to plan; use fewer"
        raise TooMany(message)
    states = []
    for ticks in itertools.product((True, False), repeat=len(kept)):
        chosen = frozenset(itertools.compress(kept, ticks))
        weight = math.prod(shares[option] if on else 1 - shares[option] for option, on in zip(kept, ticks, strict=True))
        states += _with_more(chosen, weight, further, counted=variable.id in needs.counted)
    exclusive = variable.choices.exclusive if variable.choices else None
    alone = shares[exclusive] if exclusive else 0.0
    weights = normalised([state.share for state in states]) if states else []
    yield from (replace(state, share=weight * (1 - alone)) for state, weight in zip(states, weights, strict=True))
    if exclusive:
        yield State(value=frozenset({exclusive}), share=alone)


def _with_more(chosen: frozenset[str], weight: float, rest: Sequence[float], *, counted: bool) -> list[State]:
    """
    Return the states with these ticks; *rest* are the shares of the options that may be ticked besides.

    Where their number matters, the further ticks are counted too: nameless ones stand in for them in the value.
    """
    least, chance = 0 if chosen else 1, _how_many(rest)
    if counted:
        return [
            State(
                value=chosen | {f"{_TICK}{number}" for number in range(more)},
                share=weight * chance[more],
                more=(more, more),
            )
            for more in range(least, len(chance))
        ]
    return [State(value=chosen, share=weight * sum(chance[least:]), more=(least, len(rest)))] if chosen or rest else []


def _how_many(shares: Sequence[float]) -> list[float]:
    """Return how likely 0, 1, 2 ... of options are ticked, each by itself with its own share."""
    chance = [1.0]
    for share in shares:
        chance = [no * (1 - share) + yes * share for no, yes in zip([*chance, 0.0], [0.0, *chance], strict=True)]
    return chance


def _numbers(variable: Variable, needs: Needs, model: Model) -> Iterator[State]:
    step = 10.0**-variable.decimals
    mean, spread = spread_of(variable, model)
    cuts = sorted(needs.cuts.get(variable.id, ()))
    low, high = _range(variable, (mean, spread), cuts)
    if variable.id in needs.exact:
        bins = [(steps, steps) for steps in _points((low, high), cuts, step)]
    else:
        bins = _bins((low, high), cuts, step)
    weights = [
        below((last + 0.5) * step, mean, spread) - below((first - 0.5) * step, mean, spread) for first, last in bins
    ]
    for (first, last), share in zip(bins, normalised(weights), strict=True):
        value = round((first + last) // 2 * step, variable.decimals)
        yield State(value=float(value), share=share, between=(first, last))


def _range(variable: Variable, bell: tuple[float, float], cuts: list[float]) -> tuple[float, float]:
    """Return the bounds of a number; where one is open, beyond all that is compared with and nearly all of the bell."""
    (mean, spread), (low, high) = bell, variable.bounds
    least = min([mean - _SPREADS * spread, *(cut - 1 for cut in cuts)])
    if low is None:
        low = max(0.0, least) if mean >= 0 and all(cut >= 0 for cut in cuts) else least
    if high is None:
        high = max([mean + _SPREADS * spread, *(cut + 1 for cut in cuts), low])
    return low, high


def _bins(bounds: tuple[float, float], cuts: list[float], step: float) -> list[tuple[int, int]]:
    """Return the runs of steps between the cuts; a step on a cut is a run of its own."""
    first, last = math.ceil(bounds[0] / step - 1e-9), math.floor(bounds[1] / step + 1e-9)
    found, start = [], first
    for cut in cuts:
        on = round(cut / step)
        exact = math.isclose(on * step, cut, abs_tol=step / 1000)
        before = on - 1 if exact else math.floor(cut / step)
        found.append((start, min(before, last)))
        found += [(on, on)] if exact and first <= on <= last else []
        start = max(start, on + 1 if exact else before + 1)
    return [(low, high) for low, high in [*found, (start, last)] if low <= high]


def _points(bounds: tuple[float, float], cuts: list[float], step: float) -> list[int]:
    """Return some numbers of steps, evenly spread over the bounds, and those of the cuts that lie within."""
    first, last = math.ceil(bounds[0] / step - 1e-9), math.floor(bounds[1] / step + 1e-9)
    spread = {first + round((last - first) * place / (_GRID_POINTS - 1)) for place in range(_GRID_POINTS)}
    on = {round(cut / step) for cut in cuts if math.isclose(round(cut / step) * step, cut, abs_tol=step / 1000)}
    return sorted(spread | {steps for steps in on if first <= steps <= last})
