"""
The stable id of one number: `question[/row]/option-or-net[@break=value]`.

Ids are made of the questionnaire's own names, so they stay what they are when answers come in, and claims, published numbers and
plans can all name the same cell.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

POOLED = "*"
"""The pooled row of a grid: answers given over rows answered."""

Group = tuple[tuple[str, str], ...]
"""One group of a break: pairs of variable and value; empty without a break."""

_PAIRS = re.compile(r",(?=[^,=]*=)")
"""The commas between pairs; a value may hold one of its own."""
_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, kw_only=True)
class CellName:
    """A cell's id, taken apart."""

    variable: str
    option: str
    row: str | None = None
    by: Group = ()

    def __str__(self) -> str:
        path = "/".join(part for part in (self.variable, self.row, self.option) if part is not None)
        return path + group_suffix(self.by)


def cell_name(variable: str, option: str, *, row: str | None = None, by: Group = ()) -> CellName:
    """
    Return the name of a cell of *variable*; the cells of one row of a grid are those of the grid.

    >>> str(cell_name("formaal/unge", "andet"))
    'formaal/unge/andet'
    """
    head, _, own_row = variable.partition("/")
    return CellName(variable=head, row=row or own_row or None, option=option, by=by)


def group_suffix(by: Group) -> str:
    """Return how a group of a break is written at the end of an id: `@region=Nordjylland`, or nothing."""
    return "@" + ",".join(f"{name}={value}" for name, value in by) if by else ""


def parse_cell_name(text: str) -> CellName | None:
    """
    Take the id of one cell apart; None when it is none.

    >>> parse_cell_name("formaal/unge/andet@region=Nordjylland")
    CellName(variable='formaal', option='andet', row='unge', by=(('region', 'Nordjylland'),))
    """
    path, _, suffix = text.strip().partition("@")
    parts = path.split("/")
    pairs = [pair.partition("=") for pair in _PAIRS.split(suffix)] if suffix else []
    if len(parts) not in (2, 3) or not all(parts) or not all(all(pair) for pair in pairs):
        return None
    row = parts[1] if len(parts) == 3 else None  # noqa: PLR2004 - variable, row, option
    by = tuple((name.strip(), value.strip()) for name, _, value in pairs)
    return CellName(variable=parts[0], row=row, option=parts[-1], by=by)


def expand_cell_names(text: str) -> tuple[str, ...]:
    """
    Return the ids that a set of cells stands for, in the order in which they are written.

    >>> expand_cell_names("andel/{unge,syge}/hoej")
    ('andel/unge/hoej', 'andel/syge/hoej')
    """
    pieces = _BRACES.split(text)
    choices = [piece.split(",") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    return tuple("".join(part.strip() for part in parts) for parts in itertools.product(*choices))
