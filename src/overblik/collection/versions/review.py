"""What publishing a version would do to the answers that are there: whom it touches, and what would be lost; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from overblik.collection.answering.items import Items, is_answer
from overblik.collection.answering.lacks import answered
from overblik.collection.answering.route import find_route
from overblik.collection.versions.difference import Difference, differences
from overblik.collection.versions.fits import Unfit, Why, unfit
from overblik.questionnaire.expressions import Value
from overblik.questionnaire.model import Questionnaire


@dataclass(frozen=True, kw_only=True)
class Given:
    """The answers of one unit; *settled* ones (anonymous, purged of their unit) can be lost, but nobody can be asked again."""

    unit: str
    items: Items
    background: Mapping[str, Value]
    reasons: Mapping[str, str] = field(default_factory=dict)
    finished: bool = False
    pilot: bool = False
    settled: bool = False


@dataclass(frozen=True, kw_only=True)
class Loss:
    """An item whose answers would be lost, why, and of which units."""

    key: str
    why: Why
    units: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Review:
    """
    What a new version changes, and what that does.

    *answers* says of each changed question how many units have answered it. *again* are units that would meet a question that they
    have not answered and were not asked before; *finished_again* those of them that have finished. *aside* are units of which an
    answer would no longer be asked for: it is kept aside. *losses* forbid the version, *pilot_losses* do not.
    """

    differences: tuple[Difference, ...]
    answers: Mapping[str, int] = field(default_factory=dict)
    again: tuple[str, ...] = ()
    finished_again: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    losses: tuple[Loss, ...] = ()
    pilot_losses: tuple[Loss, ...] = ()

    @property
    def allowed(self) -> bool:
        """Whether no given answer would be lost."""
        return not self.losses


def review(old: Questionnaire, new: Questionnaire, given: Sequence[Given]) -> Review:
    """Return what *new* would do to the answers *given* under *old*."""
    found = differences(old, new)
    real = [one for one in given if not one.pilot]
    changed = {difference.where for difference in found}
    again, aside = [], []
    for one in real:
        if one.settled:
            continue
        was = find_route(old, one.items, one.background).by_question
        now = find_route(new, one.items, one.background).by_question
        if any(not answered(asked, one.items) and _is_new(name, asked.keys, was) for name, asked in now.items()):
            again.append(one)
        if any(name not in now and _answers(one.items, asked.keys) for name, asked in was.items()):
            aside.append(one)
    return Review(
        differences=found,
        answers={q.id: _count(q.id, old, real) for q in old.questions if q.id in changed},
        again=_units(again),
        finished_again=_units(one for one in again if one.finished),
        aside=_units(aside),
        losses=_losses(old, new, real),
        pilot_losses=_losses(old, new, [one for one in given if one.pilot]),
    )


def _is_new(name: str, keys: tuple[str, ...], was: Mapping[str, object]) -> bool:
    before = getattr(was.get(name), "keys", ())
    return not set(keys) <= set(before)


def _answers(items: Items, keys: Iterable[str]) -> bool:
    return any(key in items and is_answer(items[key].value) for key in keys)


def _units(given: Iterable[Given]) -> tuple[str, ...]:
    return tuple(one.unit for one in given)


def _count(question: str, questionnaire: Questionnaire, given: Sequence[Given]) -> int:
    found = questionnaire.question(question)
    names = {variable.id for variable in found.variables()} if found else set()
    keys = [[key for key in one.items if key.partition("/")[0] in names] for one in given]
    return sum(_answers(one.items, its) for one, its in zip(given, keys, strict=True))


def _losses(old: Questionnaire, new: Questionnaire, given: Sequence[Given]) -> tuple[Loss, ...]:
    found: dict[Unfit, list[str]] = {}
    for one in given:
        for lost in unfit(one.items, one.reasons, old, new):
            found.setdefault(lost, []).append(one.unit)
    return tuple(Loss(key=lost.key, why=lost.why, units=tuple(units)) for lost, units in found.items())
