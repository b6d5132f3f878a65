"""From a fence to a figure or a table that can be drawn when there are answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, cast, get_args

from overblik.files.problems import Location
from overblik.files.reading import did_you_mean
from overblik.report.draft import BannerExhibit, Exhibit, Order, Show, Sort
from overblik.report.names import RESPONSES, Unknown
from overblik.report.reader import Reader

ATTRIBUTES = ("of", "number", "by", "where", "base", "order", "decimals", "show", "covering")
MOST_DECIMALS = 6
MOST_NUMBER = 9999


def read_exhibit(fence: Any, sort: Sort, reader: Reader, earlier: Sequence[Exhibit | BannerExhibit]) -> Exhibit | None:
    """
    Return the figure or table that a panflute fence asks for; None, with every problem noted, where nothing can be made of it.

    *earlier* are the exhibits before it, of both sorts: a fence without a number gets the one after the last of its sort.
    """
    attributes = fence.attributes
    at = reader.places.fence(fence.classes, attributes)
    reader.unknown_attributes(attributes, ATTRIBUTES, f"a {sort}", at)
    check_content(fence, sort, reader, at)
    of = _variable(attributes, sort, reader, at)
    number = read_number(attributes, sort, reader, earlier, at)
    if of is None:
        return None
    return Exhibit(
        sort=sort, number=number, of=of, at=at,
        by=reader.by(attributes, of, at), where=_where(attributes, of, reader, at), base=reader.base(attributes, [of], at),
        order=cast("Order | None", reader.choice(attributes, "order", get_args(Order), at)),
        decimals=reader.whole(attributes, "decimals", (0, MOST_DECIMALS), at),
        show=cast("Show", reader.choice(attributes, "show", get_args(Show), at) or "share"),
        covering=_covering(attributes, of, sort, reader, at),
    )  # fmt: skip


def _covering(attributes: Any, of: str, sort: Sort, reader: Reader, at: Location) -> str | None:
    """Return the frame column that units are to count with, where the table has room for it: one line of shares."""
    name, variable = attributes.get("covering"), reader.names.variable(of)
    if name is None or isinstance(variable, Unknown):
        return None
    known = {column.id for column in reader.names.frame.columns if column.shape == "number"}
    if name not in known:
        hint = did_you_mean(name, known) if known else "declare one with kind: number, or leave covering out"
        message = f"covering={name} is no frame column of numbers; {hint}"
    elif reader.names.about.disclosure:
        message = (
            f"covering={name} may tell which units gave an answer, and the study has a threshold of cells; leave it out"
        )
    elif sort == "figure" or of == RESPONSES or attributes.get("by") or variable.shape not in ("one", "many"):
        message = f"covering={name} is for a table of one question or one row of a grid without a break; leave it out"
    else:
        return str(name)
    reader.problem("report-wrong-value", message, at)
    return None


def read_number(
    attributes: Any, sort: Sort, reader: Reader, earlier: Sequence[Exhibit | BannerExhibit], at: Location
) -> int:
    """Return the number that a fence asks for, or the one after the last of its sort."""
    numbers = [exhibit.number for exhibit in earlier if exhibit.sort == sort]
    number = reader.whole(attributes, "number", (1, MOST_NUMBER), at) or (numbers[-1] + 1 if numbers else 1)
    if number in numbers:
        reader.problem(
            "report-number-repeated", f"there is a {sort} {number} already; give this one another number", at
        )
    return number


def check_content(fence: Any, sort: str, reader: Reader, at: Location) -> None:
    """Note what stands in a fence besides a title."""
    blocks = [type(block).__name__ for block in fence.content]
    if blocks not in ([], ["Para"], ["Plain"]):
        message = f"a {sort} holds nothing but a title of one paragraph; move the rest below the fence"
        reader.problem("report-contents", message, at)


def _variable(attributes: Any, sort: Sort, reader: Reader, at: Location) -> str | None:
    of: str | None = attributes.get("of")
    if not of:
        reader.problem("report-missing-attribute", f"this {sort} is of nothing; add of= and the id of a question", at)
        return None
    variable = reader.names.variable(of)
    if isinstance(variable, Unknown):
        reader.problem("report-unknown-variable", variable.message, at)
        return None
    wrong = None
    if variable.choices is None and variable.shape != "number":
        wrong = f"{of!r} is an open question, which has no {sort}; print its answers with ::: {{.comments of={of}}}"
    elif sort == "figure" and of == RESPONSES and not re.fullmatch(r"[^,*]+", attributes.get("by", "")):
        wrong = (
            "a figure of responses shows who answered by one frame column, by=region say; "
            "response rates by several are a table: ::: {.table of=responses by=...}"
        )
    if wrong:
        reader.problem("report-wrong-variable", wrong, at)
        return None
    return of


def _where(attributes: Any, of: str, reader: Reader, at: Location) -> str | None:
    where = reader.where(attributes, at)
    if where and of == RESPONSES:
        reader.problem("report-wrong-variable", "response rates are of the whole frame and take no filter; use by=", at)
    return where
