"""
Items: the smallest things that are answered by themselves, and how they are stored.

A question is one item under its id, except a grid, each row of which is one (`formaal/unge`); an open text after *other* is an
item of its own. A value is kept as JSON: an option id or a missing kind's code, a list of option ids, a number, a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from overblik.questionnaire.expressions import Value
from overblik.questionnaire.missing import MISSING_CODES, Missing
from overblik.questionnaire.model import Question, Questionnaire
from overblik.questionnaire.variables import Variable

Json: TypeAlias = str | float | int | list[str] | None
"""A stored value; None is no answer."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """
    One stored answer: its value, the revision of the response set that wrote it, and who wrote it, when, in which version.

    *raw* is what was typed where it is no value (`abc` for a number), so that it is not lost. *page* and *step* say which opened
    page wrote it and at which of that page's saves, so that one page never meets itself.
    """

    value: Json = None
    raw: str | None = None
    rev: int = 0
    by: str = ""
    at: str = ""
    version: int = 1
    page: str = ""
    step: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the item as it is stored."""
        found = {"v": self.value, "r": self.rev, "b": self.by, "t": self.at, "q": self.version}
        if self.page:
            found |= {"p": self.page, "s": self.step}
        return found if self.raw is None else {**found, "x": self.raw}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Item:
        """Return the item that was stored."""
        return cls(
            value=stored.get("v"), raw=stored.get("x"), rev=stored.get("r", 0), by=stored.get("b", ""),
            at=stored.get("t", ""), version=stored.get("q", 1), page=stored.get("p", ""), step=stored.get("s", 0),
        )  # fmt: skip


Items: TypeAlias = Mapping[str, Item]
"""The items of a response set by key."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an item stands: its key, its question, the variable that it fills, and its row in a grid."""

    key: str
    question: Question
    variable: Variable
    row: str | None = None

    @property
    def other(self) -> bool:
        """Whether it is the open text after *other, please specify*."""
        return self.variable.source == "other"

    @property
    def shape(self) -> str:
        """The shape of the value: a row of a grid is one, or a text."""
        if self.variable.shape != "grid":
            return self.variable.shape
        return "one" if self.variable.choices else "text"


def places_of(question: Question) -> Iterator[Place]:
    """Yield the items of a question."""
    for variable in question.variables():
        if variable.shape == "grid":
            for row in variable.rows:
                yield Place(key=f"{variable.id}/{row.id}", question=question, variable=variable, row=row.id)
        else:
            yield Place(key=variable.id, question=question, variable=variable)


def all_places(questionnaire: Questionnaire) -> dict[str, Place]:
    """Return every item of the questionnaire by key."""
    return {place.key: place for question in questionnaire.questions for place in places_of(question)}


def is_answer(value: Json) -> bool:
    """Return whether there is an answer; an empty text or list is none, don't-know is one."""
    return value is not None and value not in ("", [])


def to_value(value: Json, shape: str) -> Value | None:
    """
    Return a stored value as expressions see it; None where there is no answer.

    >>> to_value(["a", "b"], "many") == frozenset({"a", "b"}), to_value("#dont_know", "one")
    (True, <Missing.DONT_KNOW: '#dont_know'>)
    """
    if not is_answer(value) or value is None:
        return None
    if shape == "one" and value in MISSING_CODES:
        return Missing.from_code(str(value))
    if isinstance(value, list):
        return frozenset(value)
    return float(value) if shape == "number" and not isinstance(value, str) else value
