"""Which cells a claim names, and what they are called in the words of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from overblik.questionnaire.cell_names import CellName
from overblik.questionnaire.variables import Net, Option
from overblik.report.names import Names

_SPACE = re.compile(r"(?<=[^\s,])\s+(?=[a-z][a-z0-9_]*/)")
"""A space before what can only be another cell."""


def split_cells(written: str) -> tuple[str, ...]:
    """
    Return the sets of cells in an attribute, between which commas or spaces stand.

    A comma between braces, or in a group, parts none, nor does a space in the name of a group.

    >>> split_cells("a/{b,c}, d/e@region=Nord,size=small, f/g")
    ('a/{b,c}', 'd/e@region=Nord,size=small', 'f/g')
    """
    parts: list[str] = []
    depth = 0
    for piece in _SPACE.sub(",", written).split(","):
        head = piece.partition("@")[0].partition("=")[0]
        begins = depth == 0 and (not parts or "/" in head)
        parts[len(parts) - (not begins) :] = [piece] if begins else [f"{parts[-1]},{piece}"]
        depth += piece.count("{") - piece.count("}")
    return tuple(part.strip() for part in parts)


def labels_of(cell: CellName, names: Names, language: str) -> frozenset[str]:
    """Return the words by which a cell may be called, in small letters: those of its option, its row and its groups."""
    return frozenset(label.lower() for label in _labels(cell, names, language))


def _labels(cell: CellName, names: Names, language: str) -> Iterator[str]:
    variable = names.claimable.get(cell.variable)
    if variable is None:
        return
    known: list[Option | Net] = list(variable.rows)
    if variable.choices:
        known += [*variable.choices.options, *variable.choices.outside, *variable.choices.nets]
    yield from (one.label[language] for one in known if one.id in (cell.row, cell.option))
    for name, value in cell.by:
        group = names.answered.get(name)
        choices = group.choices if group else None
        yield from [choices.label(value)[language]] if choices and value in choices.ids else [value]
