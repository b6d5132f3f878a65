"""The fields of a sent page are read: what was typed becomes a value, or stays what was typed, with what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from overblik.collection.answering.items import Place
from overblik.collection.answering.merge import Choice, Given, Posted
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Bounds, Choices

MOST_TYPED = 20_000
"""Characters of an answer that are kept although they are over the limit of the question."""

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,9})?")
_THOUSANDS = {"da": ".", "en": ","}
_DECIMAL = {"da": ",", "en": "."}
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(T[0-9]{3})+(D[0-9]+)?".replace("T", r"[.,]").replace("D", r"[.,]"))


@dataclass(frozen=True, kw_only=True)
class Page:
    """A sent page: what it changes of the answers, reasons given to soft checks by check, and the question one was at."""

    posted: Posted
    reasons: Mapping[str, str] = field(default_factory=dict)
    at: str | None = None
    too_long: tuple[str, ...] = ()


def read_page(
    names: Iterable[str], values: Callable[[str], Sequence[str]], places: Mapping[str, Place], language: str
) -> Page:
    """
    Return the page in the posted fields *names*, whose *values* are looked up one by one.

    Only items that the page says it showed (`shown`) are read, so that an item that was not on it is never emptied. Anything else
    that was sent is passed over.
    """
    shown = [key for key in dict.fromkeys(values("shown")) if key in places]
    given, too_long = {}, []
    for key in shown:
        given[key] = read_item(places[key], values(key), language)
        if any(len(text) > MOST_TYPED for text in values(key)):
            too_long.append(key)
    open_conflicts = frozenset(key for key in values("conflict") if key in places)
    choices = {key: choice for key in open_conflicts if (choice := _choice(values(f"keep:{key}")))}
    reasons = {name[len("reason:") :]: values(name)[-1].strip() for name in names if name.startswith("reason:")}
    at = next((key for key in values("at") if key), None)
    kept = {key: item for key, item in given.items() if key not in too_long}
    posted = Posted(seen=_revision(values("rev")), given=kept, open_conflicts=open_conflicts, choices=choices)
    return Page(posted=posted, reasons=reasons, at=at, too_long=tuple(too_long))


def _choice(values: Sequence[str]) -> Choice | None:
    return next((choice for choice in ("mine", "theirs") if choice in values), None)


def _revision(values: Sequence[str]) -> int:
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
    Return the number that a person typed in a language; None where it is none, or may be one of two.

    >>> typed_number("31.205", "da"), typed_number("31.205", "en"), typed_number("0,5", "da")
    (Decimal('31205'), Decimal('31.205'), Decimal('0.5'))
    """
    thousands, decimal = _THOUSANDS.get(language, ","), _DECIMAL.get(language, ".")
    bare = _SPACES.sub("", text)
    if _GROUPED.fullmatch(bare) and thousands in bare:
        bare = bare.replace(thousands, "")
    bare = bare.replace(decimal, ".")
    return Decimal(bare) if _NUMBER.fullmatch(bare) else None


def _decimals(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
