"""
Who the lines of tables are about: which of them are about the same response sets, and which about a part of others.

A filter may keep all of a group (`region == 'Nord' or size == 'small'` of the small ones), or a little less than another filter
does: what is printed of both tells what is printed of neither.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.questionnaire.expressions import parse
from overblik.questionnaire.missing import Missing
from overblik.responses.expressions import mask
from overblik.responses.schema import MISSING_SUFFIX
from overblik.tables.disclosure.lines import JOINED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from numpy.typing import NDArray

    from overblik.questionnaire.expressions import NameType
    from overblik.tables.disclosure.lines import Condition, Filter, Group
    from overblik.tables.disclosure.scope import Levels

    Population = tuple[Filter, Group]
    Rows = NDArray[np.bool_]
    Names = Mapping[str, NameType]

MOST_ROWS = 200_000
"""So many thinkable answers are looked at; of more, those that were given."""


def populations(places: Collection[Population], rows: pa.Table, known: Names) -> dict[Population, Rows]:
    """Return which of *rows*, n answers or thinkable ones, belong to each filter and group, (n,); *known* are all names."""
    seen: dict[Any, Rows] = {}

    def kept(part: str | Condition) -> Rows:
        if part not in seen:
            seen[part] = _filtered(part, rows, known) if isinstance(part, str) else _grouped(part, rows)
        return seen[part]

    everybody = np.ones(rows.num_rows, dtype=np.bool_)
    return {
        (filter_, group): np.logical_and.reduce([everybody, *map(kept, filter_), *map(kept, sorted(group))])
        for filter_, group in sorted(places, key=_size)
    }


def _size(place: Population) -> tuple[int, Filter, list[Condition]]:
    filter_, group = place
    return bool(filter_) + len(group), filter_, sorted(group)


def _filtered(text: str, rows: pa.Table, known: Names) -> Rows:
    expression, _ = parse(text)
    if expression is None:
        raise ValueError(text)  # a right filter has right parts
    kept = pc.fill_null(mask(expression, rows, known), fill_value=False)
    return np.asarray(kept.to_numpy(zero_copy_only=False), dtype=np.bool_)


def _grouped(condition: Condition, rows: pa.Table) -> Rows:
    name, values = condition
    return np.isin(np.asarray(rows[name].to_pylist(), dtype=object).astype(str), values.split(JOINED))


def thinkable(places: Collection[Population], answers: pa.Table, levels: Levels) -> pa.Table:
    """
    Return rows with every answer that could be given to what the places speak of, so far as these are questions with options.

    What else they speak of (numbers, ticks, texts) is as it was answered; everything is where there would be too many rows.
    """
    filters = (parse(text)[0] for filter_, _ in places for text in filter_)
    names = {name for _, group in places for name, _ in group} | {
        name for expression in filters if expression for name in expression.names
    }
    ones = {name: (*levels(name), Missing.SKIPPED.code) for name in sorted(names) if levels(name)}
    heads = {name.partition("/")[0] for name in names}
    kept = [column for column in answers.column_names if column.partition("/")[0].removesuffix(MISSING_SUFFIX) in heads]
    rows = answers.select(kept)
    if names <= ones.keys():
        rows = rows.slice(0, 1)
    combinations = list(product(*ones.values()))
    if rows.num_rows * len(combinations) > MOST_ROWS:
        return answers
    every = rows.take(np.repeat(np.arange(rows.num_rows), len(combinations)))
    for name, values in zip(ones, zip(*combinations, strict=True), strict=True):
        texts = pa.array(list(values) * rows.num_rows, pa.string())
        every = every.set_column(every.column_names.index(name), name, texts)
    return every


def alike(found: dict[Population, Rows]) -> Iterator[tuple[Population, Population]]:
    """
    Yield what a filter, or several groups together, leave with something else of the same response sets; of nobody, nothing.

    Of several such, it is the group with the most conditions: the one that is most likely to be the same by what it says.
    """
    first: dict[bytes, Population] = {}
    for place in sorted(found, key=lambda place: (unusual(place), -len(place[1]), _size(place))):
        rows = found[place].tobytes()
        if found[place].any() and first.setdefault(rows, place) != place and unusual(place):
            yield place, first[rows]


def unusual(place: Population) -> bool:
    """Whether it is not just a group of a break."""
    return bool(place[0]) or any(JOINED in value for _, value in place[1])


def parts(found: dict[Population, Rows]) -> Iterator[tuple[Population, Population]]:
    """Yield the smallest that holds what a filter or several groups together leave, or is held by them, each with what it holds."""
    twins = {place for place, _ in alike(found)}
    alone = {place: rows for place, rows in found.items() if place not in twins}
    for small in alone:
        holding = [large for large in alone if _holds(alone, large, small) and (unusual(small) or unusual(large))]
        for large in holding:
            if not any(_holds(alone, large, other) for other in holding if other != large):
                yield large, small


def _holds(found: dict[Population, Rows], large: Population, small: Population) -> bool:
    """Whether *small*, which is not empty, is a part of *large*."""
    inside, outside = found[small], found[large]
    return bool(inside.any()) and not (inside & ~outside).any() and bool(inside.sum() < outside.sum())
