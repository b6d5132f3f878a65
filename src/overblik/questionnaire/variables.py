"""
What can be counted: questions, derived variables and frame columns all are variables.

Floors above dispatch on the five answer shapes, never on the kind of question.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.files.languages import Text
    from overblik.questionnaire.missing import Missing

Shape = Literal["one", "many", "grid", "number", "text"]
Bounds = tuple[float | None, float | None]

RESERVED = frozenset({"responses", "frame", "unit", "outcome"})
"""Names that mean something else in cells and answers, so that no variable may have them."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer that can be chosen; *bounds* where it is a range, *missing* where it is stored as a missing kind."""

    id: str
    label: Text
    bounds: Bounds | None = None
    missing: Missing | None = None


@dataclass(frozen=True, kw_only=True)
class Net:
    """Options taken together: any of them, all of them or none of them was chosen."""

    id: str
    label: Text
    rule: Literal["any", "all", "none"]
    of: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Choices:
    """
    The options of a question, or of each row of a grid, and how they hang together.

    *outside* are answers outside the options (don't know), *neutral* the middle of a scale; *falling* says that the first option
    is the best one, and is None where options have no direction.
    """

    options: tuple[Option, ...]
    outside: tuple[Option, ...] = ()
    nets: tuple[Net, ...] = ()
    other: str | None = None
    exclusive: str | None = None
    style: Literal["nominal", "scale", "interval"] = "nominal"
    neutral: str | None = None
    falling: bool | None = None
    unit: Text | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the options, without those outside."""
        return tuple(option.id for option in self.options)

    def label(self, name: str) -> Text:
        """Return the label of an option or net; raises KeyError for an unknown one."""
        labels = {item.id: item.label for item in (*self.options, *self.outside)}
        labels |= {net.id: net.label for net in self.nets}
        return labels[name]


@dataclass(frozen=True, kw_only=True)
class Variable:
    """
    Something that every response set has a value of.

    *rows* are a grid's rows; with *chosen_in* only the rows ticked in that earlier multiple are asked. *source* says where the
    values come from.
    """

    id: str
    title: Text
    shape: Shape
    kind: str
    choices: Choices | None = None
    rows: tuple[Option, ...] = ()
    chosen_in: str | None = None
    unit: Text | None = None
    decimals: int = 0
    bounds: Bounds = (None, None)
    short: Text | None = None
    source: Literal["question", "other", "derived", "frame"] = "question"

    @property
    def label(self) -> Text:
        """The short title where there is one."""
        return self.short or self.title

    def row(self, row: str) -> Variable:
        """Return one row of a grid as a variable of its own, `formaal/unge`; raises KeyError for an unknown row."""
        label = next((option.label for option in self.rows if option.id == row), None)
        if label is None:
            raise KeyError(row)
        shape: Shape = "text" if self.choices is None else "one"
        return replace(self, id=f"{self.id}/{row}", title=label, short=None, shape=shape, rows=(), chosen_in=None)

    def row_variables(self) -> Iterator[Variable]:
        """Yield each row of a grid as a variable."""
        for option in self.rows:
            yield self.row(option.id)

    def columns(self) -> tuple[str, ...]:
        """Return the names of the answer columns that hold this variable (docs/study-folder.md, "The answers")."""
        if self.shape == "grid":
            return tuple(f"{self.id}/{option.id}" for option in self.rows)
        if self.shape == "many" and self.choices:
            return tuple(f"{self.id}/{option}" for option in self.choices.ids)
        return (self.id,)

    def other_text(self) -> Variable | None:
        """Return the open text that goes with *other, please specify*, if the variable has one."""
        if not self.choices or not self.choices.other:
            return None
        name, label = f"{self.id}_{self.choices.other}", self.choices.label(self.choices.other)
        shape: Shape = "grid" if self.shape == "grid" else "text"
        return Variable(
            id=name, title=self.title, short=label, shape=shape, kind="text", rows=self.rows,
            chosen_in=self.chosen_in, source="other",
        )  # fmt: skip
