"""A chart as a value: what is to be seen, without a word on where it stands or how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Kind = Literal["bars", "stacked", "heat", "numbers"]
Show = Literal["share", "count"]
Order = Literal["asked", "size"]
State = Literal["shown", "suppressed", "empty"]
"""A number is shown, held back because too few answered, or not there because nobody answered."""


@dataclass(frozen=True, kw_only=True)
class Segment:
    """
    One bar, or one part of a bar: one cell of the table.

    *length* is what is drawn, exact: percent, a count, or a mean. *percent* is rounded as it is printed, *text* is what is printed.
    *role* names the colour. What stands *apart* is outside the scale, "don't know" say.
    """

    cell: str
    option: str
    label: str
    role: str
    length: Fraction | None = None
    count: int | None = None
    percent: Decimal | None = None
    text: str = ""
    state: State = "shown"
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class Spread:
    """The middle of a number: its median, whose cell is named, between the quartiles, and the mean; as numbers and as printed."""

    cell: str
    q1: float
    median: float
    q3: float
    mean: float | None = None
    median_text: str = ""
    middle_text: str = ""
    mean_text: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """
    One row of the figure, with a label of its own.

    *heading* opens a group of rows. *base* is empty where the note under the figure says enough. *before* and *after* are the
    totals of the two sides of a scale. *remark* stands in place of numbers that are not shown. A row that is *apart* is outside
    the options.
    """

    label: str
    segments: tuple[Segment, ...] = ()
    heading: str = ""
    base: str = ""
    before: Segment | None = None
    after: Segment | None = None
    spread: Spread | None = None
    remark: str = ""
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What the segments of every row mean, in their order: an entry of the legend, or the heading of a column or panel."""

    id: str
    label: str
    role: str
    base: str = ""
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class Chart:
    """
    A figure, laid out by nobody yet.

    The rows of *bars* are options, their segments one per group; the rows of *stacked*, *heat* and *numbers* are what is compared,
    and the segments of the first two are options. *unit* is said once. *full* is the length that fills the plot; *before* and
    *after* head the totals; *key* explains the dash. Labels are whole: lines are broken when the figure is laid out.
    """

    kind: Kind
    language: str
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...] = ()
    unit: str = ""
    base: str = ""
    before: str = ""
    after: str = ""
    key: str = ""
    full: Fraction = Fraction(100)
    show: Show = "share"
    width_cm: float = 16
