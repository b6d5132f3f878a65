"""
Outcomes of units, and of what units cover: their members (municipalities), or numbers in the frame (inhabitants).

A joint unit's members all share its outcome, so that the rates of members are of what answers speak for.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.tables.response.aapor import Eligible, Rate, Tally, disposition, eligible, rates, tally

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overblik.tables.response.cases import Cases
    from overblik.tables.response.propensities import Flags

UNITS, MEMBERS, WEIGHTS = "units", "members", "weights"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """
    Outcomes of *what*: `units`, `members`, `weights` (units with their design weights), or a frame *column*.

    *codes* holds each code with its sum. *total* is that of all asked. The tally is None, and so are the rates, where it is not
    known which units answered, but only how many in each group; *least* and *most* then bound the sum over those that answered
    (complete ones, then with partial ones).
    """

    what: str
    total: Fraction
    column: bool = False
    tally: Tally | None = None
    codes: tuple[tuple[str, Fraction], ...] = ()
    eligible: Eligible | None = None
    least: tuple[Fraction, Fraction] | None = None
    most: tuple[Fraction, Fraction] | None = None

    @property
    def rates(self) -> dict[str, Rate]:
        """AAPOR's rates; none where the tally is not known."""
        return rates(self.tally, self.eligible.share) if self.tally and self.eligible else {}


def outcomes(cases: Cases, covers: Sequence[str], inside: Flags | None = None) -> tuple[Outcome, ...]:
    """
    Return the outcomes of units and of everything that they cover: members where the frame names any, then *covers*.

    *inside* are the units of a group, None for all. With design weights there are outcomes of weights too. Raises Unanswerable for
    what is no frame column of numbers that every unit has.
    """
    chosen = np.ones(len(cases), dtype=bool) if inside is None else inside
    found = [_outcome(cases, UNITS, [Fraction(1)] * len(cases), chosen)]
    if cases.weighted:
        found.append(_outcome(cases, WEIGHTS, [Fraction(repr(float(one))) for one in cases.weights], chosen))
    if any(unit.joint for unit in cases.frame.units):
        members = [Fraction(max(len(unit.members), 1)) for unit in cases.frame.units]
        found.append(_outcome(cases, MEMBERS, members, chosen))
    columns = (_outcome(cases, name, _numbers(cases, name), chosen) for name in dict.fromkeys(covers))
    return (*found, *(replace(one, column=True) for one in columns))


def _numbers(cases: Cases, name: str) -> Sequence[Fraction]:
    column = cases.frame.column(name)
    if column is None or column.shape != "number":
        known = [one.id for one in cases.frame.columns if one.shape == "number"]
        hint = did_you_mean(name, known) if known else "the frame has no column of numbers"
        message = f"{name!r} is no frame column of numbers, so units cannot count with it; {hint}"
        raise Unanswerable(message)
    found = cases.numbers(name)
    if found is None:
        message = (
            f"the frame does not say of every unit how large {name} is, so there is no rate of it; fill in the column"
        )
        raise Unanswerable(message)
    return found


def _outcome(cases: Cases, what: str, sizes: Sequence[Fraction], chosen: Flags) -> Outcome:
    codes = [code for code, is_chosen in zip(cases.codes, chosen, strict=True) if is_chosen]
    counts = [size for size, is_chosen in zip(sizes, chosen, strict=True) if is_chosen]
    total = sum(counts, Fraction(0))
    if not cases.placed and len(set(sizes)) > 1:
        least, most = _bounds(cases, sizes, chosen)
        return Outcome(what=what, total=total, least=least, most=most)
    found = tally(codes, counts)
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for code, count in zip(codes, counts, strict=True):
        sums[code] += count
    declared = cases.about.response.eligible
    listed = tuple(sorted(sums.items(), key=lambda item: _place(item[0])))
    return Outcome(what=what, total=total, tally=found, codes=listed, eligible=eligible(found, declared))


def _place(code: str) -> tuple[int, str]:
    first, _, more = code.partition(".")
    return int(first), more


def _bounds(
    cases: Cases, sizes: Sequence[Fraction], chosen: Flags
) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]:
    """Return the least and the most that those who answered can cover: complete ones, and all, when only groups are known."""
    names = sorted(cases.known)
    groups: dict[tuple[str, ...], list[int]] = {}
    for place in map(int, np.flatnonzero(chosen)):
        groups.setdefault(tuple(cases.values[name][place] for name in names), []).append(place)
    kinds = (("complete",), ("complete", "partial"))
    least, most = [Fraction(0)] * len(kinds), [Fraction(0)] * len(kinds)
    for places in groups.values():
        own = sorted(sizes[place] for place in places)
        for at, kind in enumerate(kinds):
            count = sum(disposition(cases.codes[place]) in kind for place in places)
            least[at] += sum(own[:count], Fraction(0))
            most[at] += sum(own[len(own) - count :], Fraction(0))
    return (least[0], least[1]), (most[0], most[1])
