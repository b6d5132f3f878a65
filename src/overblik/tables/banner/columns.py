"""From breaks to columns: what each is called, who is in it, and which tables hold its numbers."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from overblik.files.languages import Text
from overblik.questionnaire.expressions.nodes import Constant, Name, Ticks
from overblik.questionnaire.expressions.unparse import unparse
from overblik.responses.codes import codes_of
from overblik.responses.schema import NO, YES
from overblik.tables.banner.model import Block, Column
from overblik.tables.comparisons.letters import column_letters
from overblik.tables.disclosure.asked import Asked
from overblik.tables.groups import breaks
from overblik.tables.sentences import SENTENCES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.cell_names import Group
    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses
    from overblik.tables.banner.request import Request

    Flags = NDArray[np.bool_]

TOTAL = Column(group=(), label=Text({language: say["total"] for language, say in SENTENCES.items()}))


@dataclass(frozen=True, kw_only=True)
class Spread:
    """The columns of a banner, the total first, in *blocks*; *sources* are where each column's numbers are counted."""

    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class Source:
    """A table without its variable, and the group of it that is one column."""

    by: str | None
    where: str | None
    group: Group
    base: str

    def asked(self, variable: str) -> Asked:
        """Return the table of a variable as it is asked for."""
        return Asked(variable, self.by, self.where, self.base)


def spread(responses: Responses, request: Request, answers: pa.Table) -> Spread:
    """
    Return the columns of a right request.

    *answers* are the response sets that its filter keeps. Breaks whose groups are apart are counted in one table; an option of a
    multiple is a filter, so that columns may overlap.
    """
    parts = [tuple(responses.variable(name) for name in part) for part in request.by]
    by = together(parts)
    columns, blocks = [TOTAL], []
    sources = [Source(by=None, where=request.where, group=(), base=request.base)]
    for position, part in enumerate(parts):
        groups = _groups(part, responses, answers)
        begin = len(columns)
        letters = column_letters(len(groups))
        columns += [
            Column(group=group, label=_label(part, group, responses), letter=letter, block=position)
            for group, letter in zip(groups, letters, strict=True)
        ]
        sources += [_source(part, group, by, request) for group in groups]
        blocks.append(
            Block(
                title=_joined([variable.label.filled({}) for variable in part], " × ", responses),
                variables=part,
                columns=tuple(range(begin, len(columns))),
                overlapping=_overlaps(part),
            )
        )
    return Spread(columns=tuple(columns), blocks=tuple(blocks), sources=tuple(sources))


def together(parts: Sequence[tuple[Variable, ...]]) -> str | None:
    """Return the breaks whose groups are apart as one table is asked for them, None where there are none."""
    return ",".join("*".join(_ids(part)) for part in parts if not _overlaps(part)) or None


def members(columns: Sequence[Column], answers: pa.Table, kept: Flags) -> Flags:
    """Return who is in which column, shape (n, columns); *kept*, shape (n,), are those whom the filter keeps."""
    known: dict[tuple[str, str], Flags] = {}

    def inside(name: str, value: str) -> Flags:
        if (name, value) not in known:
            several = name not in answers.column_names  # an option of a multiple has a column of its own
            codes = codes_of(answers[f"{name}/{value}"], (YES, NO)) if several else codes_of(answers[name], (value,))
            known[name, value] = codes == 0
        return known[name, value]

    found = np.repeat(kept[:, None], len(columns), axis=1)
    for position, column in enumerate(columns):
        for name, value in column.group:
            found[:, position] &= inside(name, value)
    return found


def additions(blocks: Sequence[Block], columns: Sequence[Column]) -> Iterator[tuple[int, ...]]:
    """
    Yield the positions of columns that add up to one that is shown, or may be.

    A break adds up to the total; where it is crossed, to each of the breaks that it is crossed of.
    """
    for block in blocks:
        names = [variable.id for variable in block.variables]
        several = {variable.id for variable in block.variables if variable.shape == "many"}
        for size in range(len(names)):
            for margin in itertools.combinations(names, size):
                if several <= set(margin):
                    yield from _alike(block, columns, margin)


def _alike(block: Block, columns: Sequence[Column], margin: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
    found: dict[Group, list[int]] = {}
    for position in block.columns:
        group = tuple(pair for pair in columns[position].group if pair[0] in margin)
        found.setdefault(group, []).append(position)
    yield from map(tuple, found.values())


def _ids(part: tuple[Variable, ...]) -> list[str]:
    return [variable.id for variable in part]


def _overlaps(part: tuple[Variable, ...]) -> bool:
    return any(variable.shape == "many" for variable in part)


def _groups(part: tuple[Variable, ...], responses: Responses, answers: pa.Table) -> list[Group]:
    sides = []
    for variable in part:
        if variable.shape == "many" and variable.choices:
            sides.append([(variable.id, option) for option in variable.choices.ids])
        else:
            (apart,) = breaks(variable.id, responses, answers)
            sides.append([group[0] for group in apart.groups])
    return list(itertools.product(*sides))


def _source(part: tuple[Variable, ...], group: Group, by: str | None, request: Request) -> Source:
    if not _overlaps(part):
        return Source(by=by, where=request.where, group=group, base=request.base)
    shapes = {variable.id: variable.shape for variable in part}
    ticks = [
        unparse(Ticks(option=Constant(value=value), name=Name(id=name)))
        for name, value in group
        if shapes[name] == "many"
    ]
    terms = [f"({request.where})", *ticks] if request.where else ticks
    singles = [variable.id for variable in part if variable.shape != "many"]
    rest = tuple(pair for pair in group if shapes[pair[0]] != "many")
    return Source(by="*".join(singles) or None, where=" and ".join(terms), group=rest, base=request.base)


def _label(part: tuple[Variable, ...], group: Group, responses: Responses) -> Text:
    choices = {variable.id: variable.choices for variable in part}
    labels = []
    for name, value in group:
        known = choices[name]
        labels.append(known.label(value) if known else Text.same(value))
    return _joined(labels, ", ", responses)


def _joined(texts: list[Text], between: str, responses: Responses) -> Text:
    return Text({
        language: between.join(" ".join(text[language].split()) for text in texts) for language in responses.about.languages
    })  # fmt: skip
