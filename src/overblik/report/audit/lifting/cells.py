"""Cells of tables: which number a cell holds, and what sort of numbers a column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from overblik.report.audit.possible import counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.report.audit.sources.passages import Grid
    from overblik.report.audit.speech.speech import Speech

Sort = Literal["percent", "count", "base", "total", "other"]

_SIGN = r"(?:pct\.?|procent|%|per\s?cent)"
_CELL = re.compile(
    rf"[<>~]?\s*(?P<number>\d{{1,3}}(?:[.\s]\d{{3}})+(?![\d,])|\d+(?:[.,]\d+)?)\s*(?P<sign>{_SIGN})?"
    rf"(?:\s*\(\s*(?:n\s*=\s*)?(?P<inner>\d+(?:[.,]\d+)?)\s*(?P<inner_sign>{_SIGN})?\s*\))?\s*$",
    re.IGNORECASE,
)
_COUNT_OF = re.compile(r"(\d{1,6})\s*(?:ud af|af|out of|of|/)\s*(\d{1,6})$", re.IGNORECASE)
_COUNT_AND_BASE = ("count", "base")
MOSTLY = 2
HUNDRED = 100


@dataclass(frozen=True, kw_only=True)
class Cell:
    """
    One cell: a percentage, a count, or both, as in "24 (33 %)"; or a count and its base, as in "24 of 72".

    *plain* is a number without any sign of which it is.
    """

    text: str
    percent: Decimal | None = None
    count: int | None = None
    base: int | None = None
    plain: Decimal | None = None


def cell_of(text: str) -> Cell:
    """
    Return what stands in a cell.

    >>> cell_of("24 (33 %)").count, cell_of("26,8").plain, cell_of("33 pct. (24)").percent
    (24, Decimal('26.8'), Decimal('33'))
    """
    of = _COUNT_OF.match(text.strip())
    if of:
        return Cell(text=text, count=int(of[1]), base=int(of[2]))
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
    Return what each column of a table holds: percentages, counts of answers, bases, the hundred of each row, or something else.

    *cells* are the table's, row by row. A sign in a cell or a word in the head of its column decide. Where no head says "per cent",
    numbers up to a hundred are percentages if the table says so (*in_percent*) or they add up to a hundred.
    """
    columns = list(zip(*cells, strict=True))
    heads = [grid.columns[at] if at < len(grid.columns) else "" for at in range(len(columns))]
    signed = any(cell.percent is not None for column in columns for cell in column)
    is_named = any(re.search(speech.in_percent, head, re.IGNORECASE) for head in heads)
    found = [
        _sort(column, head, speech, in_percent=in_percent and not signed and not (is_named and head))
        for column, head in zip(columns, heads, strict=True)
    ]
    return _with_bases(_with_total(found, columns, heads, speech), columns, heads, speech)


def _with_total(
    found: list[Sort], columns: Sequence[Sequence[Cell]], heads: Sequence[str], speech: Speech
) -> list[Sort]:
    """Return the sorts with the column told that holds a hundred for every row, by its head or its row's other numbers."""
    for at, column in enumerate(columns):
        values = [cell.percent if cell.percent is not None else cell.plain for cell in column]
        if len(columns) <= MOSTLY or any(value != HUNDRED for value in values):
            continue
        if not heads[at] or re.fullmatch(speech.all_row, heads[at].strip(" .:()%"), re.IGNORECASE):
            return [*found[:at], "total", *found[at + 1 :]]
    return found


def _with_bases(
    found: list[Sort], columns: Sequence[Sequence[Cell]], heads: Sequence[str], speech: Speech
) -> list[Sort]:
    """Return the sorts with bases told from counts: by their head, or by being the only whole numbers beside decimals."""
    shares = [at for at, sort in enumerate(found) if sort == "percent"]
    counted = [at for at, sort in enumerate(found) if sort == "count"]
    for at in counted:
        whole_of = re.fullmatch(rf"(?:{speech.of}|{speech.of}\s+\w+)", heads[at].strip(), re.IGNORECASE)
        several = len(shares) > 1 and _is_base_head(heads[at], speech)
        if whole_of or several or re.search(rf"\b(?:{speech.asked}|n)\b", heads[at], re.IGNORECASE):
            found[at] = "base"
    if len(counted) == len(_COUNT_AND_BASE) and len(shares) == 1 and _is_count_of(columns, counted, shares[0]):
        found[counted[1]] = "base"
    last = len(found) - 1
    finer = any(not _is_whole(columns[at]) for at in shares)
    whole_beside = last in shares and _is_whole(columns[last]) and finer
    if len(shares) > 1 and not heads[last] and (whole_beside or last in counted):
        found[last] = "base"
    return found


def _is_count_of(columns: Sequence[Sequence[Cell]], counted: Sequence[int], share: int) -> bool:
    """Whether two columns of whole numbers are a count and its base, by the percentage beside them in most rows."""
    rows = list(zip(columns[counted[0]], columns[counted[1]], columns[share], strict=True))
    known = [
        (int(one.plain), int(other.plain), of.percent)
        for one, other, of in rows
        if one.plain and other.plain and of.percent
    ]
    right = [it for it in known if it[0] in counts(it[2], it[1])]
    return bool(known) and MOSTLY * len(right) >= len(known)


def _plain(column: Sequence[Cell]) -> list[Decimal]:
    return [cell.plain for cell in column if cell.plain is not None]


def _is_whole(column: Sequence[Cell]) -> bool:
    plain = _plain(column)
    return bool(plain) and all(number.as_tuple().exponent == 0 for number in plain)


def _largest(column: Sequence[Cell]) -> Decimal:
    return max(_plain(column), default=Decimal(0))


def _is_base_head(head: str, speech: Speech) -> bool:
    return re.fullmatch(rf"{speech.base_row}|{speech.all_row}", head.strip(" .:()"), re.IGNORECASE) is not None


def _sort(column: Sequence[Cell], head: str, speech: Speech, *, in_percent: bool) -> Sort:
    """Return the sort of one column by the signs in it, its head, and the size of its numbers."""
    numbers = [cell for cell in column if cell.percent is not None or cell.plain is not None]
    if not numbers:
        return "other"
    if any(cell.percent is not None for cell in numbers):
        return "percent"
    plain, whole = _plain(column), _is_whole(column)
    shares = _largest(column) <= HUNDRED
    if shares and re.search(speech.in_percent, head, re.IGNORECASE):
        return "percent"
    if whole and (_is_base_head(head, speech) or re.search(r"\bn\b", head, re.IGNORECASE)):
        return "count"
    if shares and (in_percent or (not whole and abs(sum(plain, Decimal(0)) - HUNDRED) < 1)):
        return "percent"
    return "count" if whole else "other"
