"""The fields of a sent page are read: what was typed becomes a value, or stays what was typed, with what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from overblik.collection.answering.items import Place
from overblik.collection.answering.lacks import check_name
from overblik.collection.answering.merge import Choice, Given, Posted
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Bounds, Choices

MOST_TYPED = 20_000
"""Characters of an answer that are kept although they are over the limit of the question."""

MOST_REASON = 500
"""Characters of the reason given to a soft check."""

_SPACES = re.compile(r"[\s'’]")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,9})?")
_MARKS = {"da": (".", ","), "en": (",", ".")}
"""What stands between thousands, and before decimals."""
_GROUPED = {
    language: re.compile(rf"[-+]?[0-9]{{1,3}}(\{thousands}[0-9]{{3}})+(\{decimal}[0-9]+)?")
    for language, (thousands, decimal) in _MARKS.items()
}
_PAGE = re.compile(r"[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, kw_only=True)
class Page:
    """
    A sent page: what it says of the answers, reasons given to soft checks by check, and the item one was at.

    *too_long* is what was typed beyond all measure and is not kept.
    """

    posted: Posted
    reasons: Mapping[str, str] = field(default_factory=dict)
    at: str | None = None
    too_long: Mapping[str, Given] = field(default_factory=dict)


def read_page(values: Callable[[str], Sequence[str]], places: Mapping[str, Place], language: str) -> Page:
    """
    Return the page in the posted fields, whose *values* are looked up name by name.

    Only items that the page says it showed (`shown`) are read, so that an item that was not on it is never emptied. Anything else
    that was sent is passed over.
    """
    shown = [key for key in dict.fromkeys(values("shown")) if key in places]
    given = {key: read_item(places[key], values(key), language) for key in shown}
    too_long = {key: given[key] for key in shown if any(len(text) > MOST_TYPED for text in values(key))}
    open_conflicts = frozenset(key for key in values("conflict") if key in places)
    choices = {key: choice for key in open_conflicts if (choice := _choice(values(f"keep:{key}")))}
    posted = Posted(
        seen=_whole(values("rev")), given={key: item for key, item in given.items() if key not in too_long},
        open_conflicts=open_conflicts, choices=choices, page=_page(values("page")), step=_whole(values("step")),
    )  # fmt: skip
    at = next((key for key in values("at") if key in places), None)
    return Page(posted=posted, reasons=_reasons(values, shown, places), at=at, too_long=too_long)


def _reasons(
    values: Callable[[str], Sequence[str]], shown: Iterable[str], places: Mapping[str, Place]
) -> dict[str, str]:
    """Return the reasons to soft checks of the questions that were shown; an empty one takes an earlier one back."""
    questions = {places[key].question.id: places[key].question for key in shown}
    names = [check_name(question, number) for question in questions.values() for number in range(len(question.checks))]
    return {name: clean(found[-1])[:MOST_REASON] for name in names if (found := values(f"reason:{name}"))}


def _choice(values: Sequence[str]) -> Choice | None:
    return next((choice for choice in ("mine", "theirs") if choice in values), None)


def _page(values: Sequence[str]) -> str:
    return values[-1] if values and _PAGE.fullmatch(values[-1]) else ""


def _whole(values: Sequence[str]) -> int:
    text = values[-1] if values else "0"
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(2**31)) else 0


def read_item(place: Place, values: Sequence[str], language: str) -> Given:
    """Return what the posted *values* of one item say."""
    choices = place.variable.choices
    if place.shape == "many" and choices:
        return Given(value=_ticked(values, choices))
    if place.shape == "one" and choices:
        return Given(value=_chosen(values[-1] if values else "", choices))
    text = clean(values[-1]) if values else ""
    if place.shape == "number":
        return _number(text, place, language)
    return Given(value=text or None)


def clean(text: str) -> str:
    r"""
    Return a text as it is stored: line ends of one kind, no NUL (which PostgreSQL cannot hold), no blanks around it.

    >>> clean(" a\r\nb\0 ")
    'a\nb'
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return plain.encode("utf-8", "replace").decode().strip()


def _ticked(values: Sequence[str], choices: Choices) -> list[str] | None:
    """Return the ticked options in their order; one that excludes others may stand beside them until that is mended."""
    return [option for option in choices.ids if option in values] or None


def _chosen(value: str, choices: Choices) -> str | None:
    outside = {option.missing.code for option in choices.outside if isinstance(option.missing, Missing)}
    return value if value in choices.ids or value in outside else None


def _number(text: str, place: Place, language: str) -> Given:
    found = typed_number(text, language)
    if not text:
        return Given()
    if found is None or _decimals(found) > place.variable.decimals or not _within(found, place.variable.bounds):
        return Given(raw=text)
    return Given(value=int(found) if found == found.to_integral_value() else float(found))


def _within(found: Decimal, bounds: Bounds) -> bool:
    low, high = bounds
    return (low is None or found >= Decimal(str(low))) and (high is None or found <= Decimal(str(high)))


def typed_number(text: str, language: str) -> Decimal | None:
    """
    Return the number that a person typed in a language; None where it is none, or one of another language's making.

    >>> typed_number("31.205", "da"), typed_number("31.205", "en"), typed_number("0,5", "da")
    (Decimal('31205'), Decimal('31.205'), Decimal('0.5'))
    >>> typed_number("1,234.5", "da") is None, typed_number("0.5", "da")
    (True, Decimal('0.5'))
    """
    thousands, decimal = _MARKS.get(language, _MARKS["en"])
    bare = _SPACES.sub("", text).replace("−", "-")
    if _GROUPED.get(language, _GROUPED["en"]).fullmatch(bare):
        bare = bare.replace(thousands, "")
    bare = bare.replace(decimal, ".")
    return Decimal(bare) if _NUMBER.fullmatch(bare) else None


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
