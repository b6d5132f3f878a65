"""
Counts: whole numbers per group, all of them additive.

Nothing here divides. Shares, nets and pooled rows are arithmetic on these counts, so that counting in parts and adding up gives the
same table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from overblik.questionnaire.missing import Missing
from overblik.responses.codes import MISSING_NUMBERS, UNKNOWN, codes_of, column_codes
from overblik.responses.schema import NO, YES, variable_columns

if TYPE_CHECKING:
    import pyarrow as pa
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Choices, Net, Variable
    from overblik.tables.groups import Break

    Counts = NDArray[np.int64]
    Codes = NDArray[np.int16]

_OFFSET = len(MISSING_NUMBERS)


@dataclass(frozen=True, kw_only=True)
class Line:
    """
    The counts of one line of a table (a question, or one row of a grid), each an array with one number per group.

    *chosen*: by option and net. *outside*: by option outside the scale. *answered*: an answer among the options. *asked*: shown.
    *all*: every response set that counts. *mentions*: ticks given; None where only one option can be chosen.
    """

    row: str | None
    chosen: dict[str, Counts]
    answered: Counts
    asked: Counts
    all: Counts
    outside: dict[str, Counts] = field(default_factory=dict)
    mentions: Counts | None = None


def lines(variable: Variable, answers: pa.Table, into: Break) -> tuple[Line, ...]:
    """Return the lines of a variable that has options: one, or one per row of a grid."""
    if variable.shape == "many":
        return (_multiple(variable, answers, into),)
    if variable.choices is None:
        return tuple(_filled(column.row, column_codes(answers, column), into) for column in variable_columns(variable))
    if variable.shape == "grid":
        names = zip(variable.columns(), variable.rows, strict=True)
        return tuple(_single(variable.choices, option.id, answers[name], into) for name, option in names)
    return (_single(variable.choices, None, answers[variable.id], into),)


def tally(codes: Codes, into: Break, width: int) -> Counts:
    """Return how often each code stands in each group, shape (groups, 5 + width); column 5 is code 0."""
    groups, columns = len(into.groups), _OFFSET + width
    kept = (into.index >= 0) & (codes != UNKNOWN)
    joint = into.index[kept] * columns + codes[kept] + _OFFSET
    return np.bincount(joint, minlength=groups * columns).reshape(groups, columns).astype(np.int64)


def _kind(table: Counts, kind: Missing) -> Counts:
    return table[:, MISSING_NUMBERS[kind] + _OFFSET]


def _seen(table: Counts) -> Counts:
    unseen = _kind(table, Missing.NOT_ASKED) + _kind(table, Missing.NOT_REACHED)
    return np.asarray(table.sum(axis=1) - unseen)


def _single(choices: Choices, row: str | None, values: pa.ChunkedArray, into: Break) -> Line:
    table = tally(codes_of(values, choices.ids), into, len(choices.ids))
    chosen = {option: table[:, _OFFSET + position] for position, option in enumerate(choices.ids)}
    answered = table[:, _OFFSET:].sum(axis=1)
    nets = {net.id: _net_of_single(net, chosen, answered) for net in choices.nets}
    outside = {option.id: _kind(table, option.missing) for option in choices.outside if option.missing}
    return Line(
        row=row, chosen=chosen | nets, answered=answered, asked=_seen(table), all=table.sum(axis=1), outside=outside,
    )  # fmt: skip


def _net_of_single(net: Net, chosen: dict[str, Counts], answered: Counts) -> Counts:
    members = set(net.of)
    together = sum((chosen[option] for option in members), np.zeros_like(answered))
    if net.rule == "none":
        return answered - together
    return together if net.rule == "any" or len(members) == 1 else np.zeros_like(answered)


def _filled(row: str | None, codes: Codes, into: Break) -> Line:
    """Return the line of a text: how many wrote something."""
    table = tally(codes, into, 1)
    written = table[:, _OFFSET]
    return Line(row=row, chosen={"answered": written}, answered=_seen(table), asked=_seen(table), all=table.sum(axis=1))


def _multiple(variable: Variable, answers: pa.Table, into: Break) -> Line:
    choices = variable.choices
    if choices is None:
        message = f"{variable.id} has no options"
        raise ValueError(message)
    codes = {option: codes_of(answers[f"{variable.id}/{option}"], (YES, NO)) for option in choices.ids}
    stacked = np.stack(list(codes.values()))
    ticked = {option: code == 0 for option, code in codes.items()}
    answered = (stacked >= 0).any(axis=0)
    whole = tally(np.where(answered, 0, stacked.max(axis=0)).astype(np.int16), into, 1)
    nets = {net.id: answered & _net_of_many(net, ticked) for net in choices.nets}
    chosen = {name: _add(of, into) for name, of in (ticked | nets).items()}
    return Line(
        row=None, chosen=chosen, answered=whole[:, _OFFSET], asked=_seen(whole), all=whole.sum(axis=1),
        mentions=np.sum([chosen[option] for option in choices.ids], axis=0),
    )  # fmt: skip


def _net_of_many(net: Net, ticked: dict[str, NDArray[np.bool_]]) -> NDArray[np.bool_]:
    members = np.stack([ticked[option] for option in net.of])
    if net.rule == "all":
        return np.asarray(members.all(axis=0))
    return np.asarray(members.any(axis=0) if net.rule == "any" else ~members.any(axis=0))


def _add(of: NDArray[np.bool_], into: Break) -> Counts:
    return np.bincount(into.index[of & (into.index >= 0)], minlength=len(into.groups)).astype(np.int64)


def pooled(found: tuple[Line, ...], row: str) -> Line:
    """Return the pooled line of a grid: answers given, over rows answered."""
    return Line(
        row=row,
        chosen={name: _sum(line.chosen[name] for line in found) for name in found[0].chosen},
        answered=_sum(line.answered for line in found),
        asked=_sum(line.asked for line in found),
        all=_sum(line.all for line in found),
        outside={name: _sum(line.outside[name] for line in found) for name in found[0].outside},
    )


def _sum(parts: object) -> Counts:
    return np.sum(list(parts), axis=0)  # type: ignore[call-overload, no-any-return]
