"""
What one scan counts: which questions, in the groups of which breaks, with which weight, in the cells of which design.

A plan is a value without closures, so that it can be sent to other processes and machines. Levels are the values as they
stand in the data; they are found beforehand (`overblik.tables.scan.levels`), so that the cubes of different parts of the data
have one shape.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod
from typing import Any, Literal, TypeAlias

from overblik.errors import Unanswerable

Level: TypeAlias = str | int | float | bool

MOST_CELLS = 1 << 27
"""Cells that one cube may have in all: a gigabyte of weighted sums."""


@dataclass(frozen=True, kw_only=True)
class Axis:
    """A column and the values that it may hold; anything else is a mistake, null is missing."""

    column: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, kw_only=True)
class Break:
    """The groups of one break: the levels of one column or, crossed, of several. A row that lacks one of them is in no group."""

    name: str
    axes: tuple[Axis, ...] = ()

    @property
    def groups(self) -> tuple[tuple[Level, ...], ...]:
        """The groups in order, the last axis fastest; one empty tuple where there is no axis."""
        return tuple(product(*(axis.levels for axis in self.axes)))

    @property
    def size(self) -> int:
        """How many groups there are."""
        return prod(len(axis.levels) for axis in self.axes)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A question with one answer. Its slots: one for each level, then missing."""

    name: str
    column: str
    levels: tuple[Level, ...]

    @property
    def slots(self) -> int:
        """How many slots it takes in a cube."""
        return len(self.levels) + 1

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it is read from."""
        return (self.column,)


@dataclass(frozen=True, kw_only=True)
class Ticks:
    """
    A question with several answers, a column for each.

    Its slots: one for each column, then answered, missing, and one for each *absent*.
    *ticked* are the values that say yes; null and *absent* (missing kinds) are no answer; everything else says no. A row has
    answered where any column holds an answer. Slots overlap: a row is in as many as it has ticks.
    """

    name: str
    columns: tuple[str, ...]
    ticked: tuple[Level, ...]
    absent: tuple[Level, ...] = ()

    @property
    def slots(self) -> int:
        """How many slots it takes in a cube."""
        return len(self.columns) + 2 + len(self.absent)


@dataclass(frozen=True, kw_only=True)
class Number:
    """
    A question with a number. Its slots: there, missing; its moments are sums of x - *shift* and its square.

    A shift near the numbers keeps digits: 1998, 1999 and 2001 squared differ in the seventh.
    """

    name: str
    column: str
    shift: float = 0.0
    slots: int = 2

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it is read from."""
        return (self.column,)


Question: TypeAlias = Choice | Ticks | Number


@dataclass(frozen=True, kw_only=True)
class Cells:
    """The cells of a design: each combination of the columns (strata, sampling units) that occurs; None is null."""

    columns: tuple[str, ...]
    combinations: tuple[tuple[Level | None, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """
    What one scan counts.

    *squares*: sums of squared weights too, over all cells (`overall`, for Kish's n) or in each (`cells`, where rows are the
    sampling units). *where* says of each row of a record batch whether it is counted (a BooleanArray, null is no); rows that
    are not stay in the design's cells. It must be picklable.
    """

    questions: tuple[Question, ...]
    breaks: tuple[Break, ...] = ()
    weight: str | None = None
    cells: Cells | None = None
    squares: Literal["no", "overall", "cells"] = "no"
    where: Callable[[Any], Any] | None = None
    reads: tuple[str, ...] = ()  # columns that only *where* reads

    @property
    def parts(self) -> tuple[Break, ...]:
        """The breaks, or one group of all where there are none."""
        return self.breaks or (Break(name=""),)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the scan reads, each once."""
        named = [column for question in self.questions for column in question.columns]
        named += [axis.column for part in self.breaks for axis in part.axes]
        named += self.cells.columns if self.cells else ()
        return tuple(dict.fromkeys([*named, *([self.weight] if self.weight else []), *self.reads]))

    @property
    def cell_count(self) -> int:
        """How many cells the design has; 1 without a design."""
        return len(self.cells.combinations) if self.cells else 1

    @property
    def slots(self) -> int:
        """How many slots all questions take."""
        return sum(question.slots for question in self.questions)

    @property
    def offsets(self) -> tuple[int, ...]:
        """The first slot of each question."""
        sizes = [question.slots for question in self.questions]
        return tuple(sum(sizes[:position]) for position in range(len(sizes)))

    @property
    def size(self) -> int:
        """How many sums of weights the cube holds."""
        return self.slots * self.cell_count * sum(part.size + 1 for part in self.parts)

    def pieces(self, most: int = MOST_CELLS) -> Iterator[Plan]:
        """
        Yield plans that count the same in cubes of at most *most* cells each, as few as questions and breaks in turn allow.

        Raises Unanswerable where one question in one break is more than that.
        """
        if self.size <= most:
            yield self
            return
        halves = [replace(self, questions=half) for half in _halves(self.questions)] or [
            replace(self, breaks=half) for half in _halves(self.breaks)
        ]
        for half in halves:
            yield from half.pieces(most)
        if halves:
            return
        message = (
            f"{self.questions[0].name!r} has {self.size:,} cells in {self.parts[0].name or 'the design'!r}, more than {most:,}; "
            "break by a column with fewer values, or state fewer sampling units"
        )
        raise Unanswerable(message)


def _halves(of: Sequence[Any]) -> tuple[tuple[Any, ...], ...]:
    middle = len(of) // 2
    return (tuple(of[:middle]), tuple(of[middle:])) if middle else ()
