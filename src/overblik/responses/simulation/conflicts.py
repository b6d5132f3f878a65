"""Targets that cannot all hold: the fewest that are enough to show it, and why."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from fractions import Fraction

from overblik.files.numbers import number_text
from overblik.questionnaire.cell_names import CellName
from overblik.responses.simulation.counted import sums_of
from overblik.responses.simulation.draft import Draft
from overblik.responses.simulation.plan import Unplanned
from overblik.responses.simulation.program import Part, Sum, Undecided, times
from overblik.responses.simulation.targets import Target

_MOST_TRIED = 3000
_SHOWN = 4


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """
    A smallest set of statements that cannot all hold, by id, each with what it would take (*reasons*).

    No set of fewer statements conflicts where that could be tried; otherwise none can be left out of this one. Without statements,
    the questionnaire's own hard checks leave no answers.
    """

    ids: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def message(self) -> str:
        """The conflict in one sentence."""
        if not self.ids:
            return "the questionnaire's hard checks and the frame leave no possible answers; loosen one"
        if len(self.ids) == 1:
            return self.reasons[0]
        return "these cannot all hold: " + "; ".join(self.reasons)


def conflicts_of(failure: Unplanned) -> tuple[Conflict, ...]:
    """Return a smallest conflict of each part that has no solution."""
    return tuple(_conflict(failure.draft, part) for part in failure.parts)


def _conflict(draft: Draft, part: Part) -> Conflict:
    ids = smallest(part)
    targets = [target for target in draft.network.setting.targets if target.id in ids]
    reasons = [reason for name in ids if (reason := _reason([t for t in targets if t.id == name], draft, part))]
    return Conflict(ids=ids, reasons=tuple(reasons))


def smallest(part: Part) -> tuple[str, ...]:
    """
    Return the fewest statements of a part that cannot all hold.

    One set from which nothing can be left out is found by leaving out one after the other; then singles, pairs and triples are
    tried for a smaller one.
    """
    found = _irreducible(part)
    for size in range(1, min(len(found), 4)):
        if math.comb(len(part.targets), size) <= _MOST_TRIED:
            for few in itertools.combinations(part.targets, size):
                if not _can_hold(part, few):
                    return few
    return found


def _irreducible(part: Part) -> tuple[str, ...]:
    kept = list(part.targets)
    for target in part.targets:
        fewer = [other for other in kept if other != target]
        if not _can_hold(part, fewer):
            kept = fewer
    return tuple(kept)


def _can_hold(part: Part, ids: Collection[str]) -> bool:
    """Whether statements can hold together, or might, for all that the solver can tell."""
    try:
        return part.solve(keep=lambda target: target in ids) is not None
    except Undecided:
        return True


def _reason(targets: list[Target], draft: Draft, part: Part) -> str:
    if not targets:
        return ""
    cells = [(target, cell) for target in targets for cell in target.cells]
    told = [_told(target, cell, _bases(draft, part, cell)) for target, cell in cells]
    shown = ", ".join(dict.fromkeys(told[:_SHOWN])) + (" ..." if len(told) > _SHOWN else "")
    return f"{targets[0].id}: {shown}"


def _bases(draft: Draft, part: Part, cell: CellName) -> tuple[int, int]:
    """Return the least and the greatest base that a cell can have, whatever the statements say."""
    base: Sum = sums_of(cell, draft).base
    return _least(part, base), -_least(part, times(base, -1))


def _least(part: Part, terms: Sum) -> int:
    found = part.solve(keep=lambda _: False, cost=terms)
    values: dict[int, int] = {} if found is None else dict(zip(part.variables, found.tolist(), strict=True))
    return round(sum(factor * values.get(at, 0) for at, factor in terms.items()))


def _told(target: Target, cell: CellName, bases: tuple[int, int]) -> str:
    """Return what a target would take, as far as that can be said without the other targets."""
    least, most = bases
    said = target.said or _interval(target)
    if target.quantity == "base":
        return f"{said} as the base of {cell} (possible: {_span(bases)})"
    if target.quantity == "count":
        return f"{said} in {cell} (of {_span(bases)})"
    if least != most:
        fits = any(_fitting(target, base) for base in range(least, most + 1))
        return f"{said} of {cell}" + ("" if fits else f" fits no count of {_span(bases)}")
    counts = _fitting(target, most)
    return f"{said} of {cell}: " + (f"{_span((counts[0], counts[-1]))} of {most}" if counts else _nearest(target, most))


def _fitting(target: Target, base: int) -> list[int]:
    return [count for count in range(base + 1) if target.holds(count, base)]


def _nearest(target: Target, base: int) -> str:
    """Return the counts on both sides of a share that no count of this base gives."""
    if not base:
        return "nobody is asked"
    below = min(max(math.floor(target.middle * base), 0), base)
    near = dict.fromkeys(count for count in (below, below + 1) if count <= base)
    shares = (f"{count} is {number_text(100 * Fraction(count, base), 'en', 1)}" for count in near)
    return f"no count of {base} gives it ({', '.join(shares)} per cent)"


def _span(ends: Iterable[int]) -> str:
    low, high = ends
    return str(low) if low == high else f"{low} to {high}"


def _interval(target: Target) -> str:
    scale = 100 if target.quantity == "share" else 1
    ends = [None if end is None else f"{float(end * scale):g}" for end in (target.low, target.high)]
    low, high = (f"from {ends[0]}" if ends[0] else "", f"up to {ends[1]}" if ends[1] else "")
    return " ".join(filter(None, (low, high))) + (" per cent" if scale > 1 else "")
