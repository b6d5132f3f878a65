"""Cells of tables: which number a cell holds, and what sort of numbers a column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.report.audit.sources.passages import Grid
    from overblik.report.audit.speech.speech import Speech

Sort = Literal["percent", "count", "base", "other"]

_SIGN = r"(?:pct\.?|procent|%|per\s?cent)"
_CELL = re.compile(
    rf"[<>~]?\s*(?P<number>\d{{1,3}}(?:[.\s]\d{{3}})+(?![\d,])|\d+(?:[.,]\d+)?)\s*(?P<sign>{_SIGN})?"
    rf"(?:\s*\(\s*(?:n\s*=\s*)?(?P<inner>\d+(?:[.,]\d+)?)\s*(?P<inner_sign>{_SIGN})?\s*\))?\s*$",
    re.IGNORECASE,
)
HUNDRED = 100


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: a percentage, a count, or both, as in "24 (33 %)"; *plain* is a number without any sign of which it is."""

    text: str
    percent: Decimal | None = None
    count: int | None = None
    plain: Decimal | None = None


def cell_of(text: str) -> Cell:
    """
    Return what stands in a cell.

    >>> cell_of("24 (33 %)").count, cell_of("26,8").plain, cell_of("33 pct. (24)").percent
    (24, Decimal('26.8'), Decimal('33'))
    """
    match = _CELL.match(text.strip())
    if match is None:
        return Cell(text=text)
    number = _number(match["number"])
    inner = _number(match["inner"]) if match["inner"] else None
    if match["sign"]:
        return Cell(text=text, percent=number, count=_whole(inner))
    if inner is not None and (match["inner_sign"] or inner.as_tuple().exponent):
        return Cell(text=text, percent=inner, count=_whole(number))
    return Cell(text=text, plain=number, count=_whole(inner))


def _number(text: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:[.\s]\d{3})+", text):
        return Decimal(re.sub(r"\D", "", text))
    return Decimal(text.replace(",", "."))


def _whole(number: Decimal | None) -> int | None:
    return int(number) if number is not None and number == int(number) else None


def sorts(grid: Grid, cells: Sequence[Sequence[Cell]], speech: Speech, *, in_percent: bool) -> list[Sort]:
    """
    Return what each column of a table holds: percentages, counts of answers, bases, or something else.

    *cells* are the table's, row by row. Numbers without a sign are percentages where the table says so (*in_percent*) or where
    its rows or columns add up to a hundred.
    """
    columns = list(zip(*cells, strict=True))
    found = [_sort(column, _head(grid, at), speech, in_percent=in_percent) for at, column in enumerate(columns)]
    counted = [at for at, sort in enumerate(found) if sort == "count" and _is_base_head(_head(grid, at), speech)]
    if sum(sort == "percent" for sort in found) > 1:
        return ["base" if at in counted else sort for at, sort in enumerate(found)]
    return found


def _head(grid: Grid, at: int) -> str:
    return grid.columns[at] if at < len(grid.columns) else ""


def _is_base_head(head: str, speech: Speech) -> bool:
    return re.fullmatch(rf"{speech.base_row}|{speech.all_row}", head.strip(" .:()"), re.IGNORECASE) is not None


def _sort(column: Sequence[Cell], head: str, speech: Speech, *, in_percent: bool) -> Sort:
    """Return the sort of one column by the signs in it, its head, and the whole numbers in it."""
    numbers = [cell for cell in column if cell.percent is not None or cell.plain is not None]
    if not numbers:
        return "other"
    if any(cell.percent is not None for cell in numbers):
        return "percent"
    plain = [cell.plain for cell in numbers if cell.plain is not None]
    whole = all(number == int(number) for number in plain)
    if re.search(speech.in_percent, head, re.IGNORECASE):
        return "percent"
    if whole and _is_base_head(head, speech):
        return "count"
    shares = all(number <= HUNDRED for number in plain[:-1])
    if in_percent and shares:
        return "percent"
    if not whole and shares and abs(sum(plain) - HUNDRED) < 1:
        return "percent"
    return "count" if whole else "other"
