"""
The finished report, before any format: what every output lays out, and none computes.

In the tree (Pandoc's JSON syntax tree) stand, besides ordinary blocks:

- `Div ("fig-4", ["figure"], [("index", "0")])` with, in this order, `Div ["title"]` (one paragraph: the number in bold, then the
  title), `Div ["drawing"]` (one paragraph with one image, its target `figure:0`), `Div ["note"]` and, where there is one,
  `Div ["source"]`;
- `Div ("tab-1", ["table"], [("index", "0")])` with `Div ["title"]`, a table, `Div ["note"]` and, where there is one,
  `Div ["source"]`. Numbers stand in right-aligned columns, row headers in the first; cells of bases have the class `base`,
  rows that only head others the class `group`;
- claims as `Span ["claim"]`, or `["claim", "false"]` in a draft, with the attributes `cell` and `says` ("51 af 72 = 70,8 pct.");
- `Div ["headlines"]` with a bullet list, the first claim of each item with the class `big` besides;
- `Div ["comments"]` with a bullet list of quotations, each a `Span ["quote"]` between quotation marks;
- `Div ["appendix"]` at the end.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from overblik.report.figures.model import Chart
    from overblik.tables.table import Table

Tree = dict[str, Any]
"""A document in Pandoc's JSON."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """
    One figure: its number and title, what it says to those who cannot see it, and how it is drawn.

    *wide* and *narrow* are Vega-Lite specifications, for a page and for a telephone; *table* holds the numbers behind it.
    """

    number: int
    title: str
    alt: str
    wide: dict[str, Any]
    narrow: dict[str, Any]
    table: Table
    chart: Chart


@dataclass(frozen=True, kw_only=True)
class NumberedTable:
    """One table of the report; *table* is None for the table of response rates, whose numbers stand in the tree only."""

    number: int
    title: str
    table: Table | None


@dataclass(frozen=True, kw_only=True)
class Document:
    """
    The whole report in one language.

    *date* is the date of publication, which every format carries; *invented* the note to be shown on the front page and on every
    page where the answers are invented.
    """

    language: str
    title: str
    owner: str
    response_line: str
    tree: Tree
    subtitle: str | None = None
    date: dt.date | None = None
    invented: str | None = None
    figures: tuple[Figure, ...] = ()
    tables: tuple[NumberedTable, ...] = ()
