"""Whether a stored answer still is an answer in another version of the questionnaire, and why not; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from overblik.collection.answering.items import Item, Items, Place, all_places, is_answer
from overblik.questionnaire.model import Questionnaire
from overblik.questionnaire.variables import Choices

Why = Literal["gone", "kind", "option", "meaning", "exclusive", "bounds", "limit", "reason"]
"""
Why an answer would be lost: its question or row is *gone*, is of another *kind*, its *option* is gone or means another range, it
is ticked beside an option that now *exclude*s others, lies outside the *bounds*, or is longer than the *limit*; *reason* is one
given to a check that is another now.
"""


@dataclass(frozen=True, kw_only=True)
class Unfit:
    """An answer, by its key, that a version has no room for, and why."""

    key: str
    why: Why


def unfit(items: Items, reasons: Mapping[str, str], old: Questionnaire, new: Questionnaire) -> Iterator[Unfit]:
    """Yield the answers and reasons of one response set that fit *old* and would be lost in *new*."""
    before, after = all_places(old), all_places(new)
    for key, item in items.items():
        if key in before and (is_answer(item.value) or item.raw is not None):
            why = _why(item, before[key], after.get(key))
            if why:
                yield Unfit(key=key, why=why)
    for name, text in reasons.items():
        if text and not _same_check(name, old, new):
            yield Unfit(key=name, why="reason")


def _why(item: Item, was: Place, now: Place | None) -> Why | None:
    if now is None:
        return "gone"
    if (was.shape, was.other) != (now.shape, now.other):
        return "kind"
    value = item.value
    if now.shape in ("one", "many"):
        chosen = value if isinstance(value, list) else [str(value)] if is_answer(value) else []
        return _choices_why(chosen, was.variable.choices, now.variable.choices)
    if now.shape == "number" and is_answer(value):
        return None if not number_fits(value, was) or number_fits(value, now) else "bounds"
    if isinstance(value, str) and not now.other:
        return None if _long(value, was) or not _long(value, now) else "limit"
    return None


def _long(value: str, place: Place) -> bool:
    return place.question.limit is not None and len(value) > place.question.limit


def number_fits(value: object, place: Place) -> bool:
    """Return whether a number lies within the bounds of a question, with no more decimals than it takes."""
    if not isinstance(value, int | float):
        return False
    low, high = place.variable.bounds
    exact = Decimal(str(value))
    within = (low is None or value >= low) and (high is None or value <= high)
    return within and exact == round(exact, place.variable.decimals)


def _choices_why(chosen: list[str], was: Choices | None, now: Choices | None) -> Why | None:
    if was is None or now is None:
        return "kind"
    before, after = meanings(was), meanings(now)
    known = [name for name in chosen if name in before]
    if any(name not in after for name in known):
        return "option"
    if any(before[name] != after[name] for name in known):
        return "meaning"
    newly = now.exclusive in known and was.exclusive != now.exclusive
    return "exclusive" if newly and len(known) > 1 else None


def meanings(choices: Choices) -> dict[str, object]:
    """Return what can be stored as an answer, each with the range that it stands for."""
    found: dict[str, object] = {option.id: option.bounds for option in choices.options}
    return found | {option.missing.code: None for option in choices.outside if option.missing}


def _same_check(name: str, old: Questionnaire, new: Questionnaire) -> bool:
    found = [_check(name, questionnaire) for questionnaire in (old, new)]
    return found[0] is None or found[0] == found[1]


def _check(name: str, questionnaire: Questionnaire) -> object:
    of, _, number = name.rpartition(".")
    question = questionnaire.question(of)
    place = int(number) if number.isdigit() else -1
    return question.checks[place].must if question and 0 <= place < len(question.checks) else None


def fits(item: Item, place: Place) -> bool:
    """Return whether a stored value is one that its question takes; answers of pilots may be older than the question."""
    if not is_answer(item.value):
        return True
    value, choices = item.value, place.variable.choices
    match place.shape:
        case "many":
            return isinstance(value, list) and choices is not None and set(value) <= set(choices.ids)
        case "one":
            return isinstance(value, str) and choices is not None and value in meanings(choices)
        case "number":
            return number_fits(value, place)
        case _:
            return isinstance(value, str)
