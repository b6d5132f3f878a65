"""
Groups of one: where breaks and filters, taken together, leave a single unit whom anybody may recognise.

What is told is how many such groups there are, never which.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from overblik.questionnaire.expressions import names_of, parse
from overblik.responses.derive import of_units
from overblik.responses.expressions import mask
from overblik.tables.rates import background

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyarrow as pa

    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.expressions import Expression
    from overblik.questionnaire.model import Questionnaire
    from overblik.tables.disclosure.asked import Asked


@dataclass(frozen=True, kw_only=True)
class Singled:
    """
    A crossing of breaks, or a filter with or without a break, that leaves *alone* groups of one unit, of *groups* that hold any.

    *what* names it as it was written. *of_frame*: the units are those of the frame; otherwise those that answered.
    """

    what: str
    alone: int
    groups: int
    of_frame: bool

    def message(self, about: About) -> str:
        """Return the warning, with its repair."""
        one, whole = about.unit.one["en"], "the frame" if self.of_frame else "those that answered"
        groups = "1 group holds" if self.alone == 1 else f"{self.alone} groups hold"
        return (
            f"{self.what}: {groups} a single {one} of {whole} (of {self.groups} groups that hold any), whom its readers may "
            "recognise; take coarser groups or cross fewer breaks"
        )


@dataclass(frozen=True, kw_only=True)
class Whom:
    """Those among whom somebody may be singled out: the units of the frame and, where there are answers, those that count."""

    questionnaire: Questionnaire
    frame: Frame
    answers: pa.Table | None = None

    def singled_out(self, asked: Asked) -> tuple[Singled, ...]:
        """
        Return what of a table singles out a unit: crossed breaks, and filters; a single break without a filter does not.

        Units are those of the frame where it tells all the groups, otherwise those that answered. It is for others to tell that
        there is no such table.
        """
        return tuple(found for part in asked.parts() for found in self._found(part, asked.where))

    def _found(self, part: tuple[str, ...], where: str | None) -> Iterator[Singled]:
        expression = parse(where)[0] if where else None
        if len(part) <= 1 and not where:
            return
        known = background(self.questionnaire, self.frame).keys()
        of_frame = {*part, *(expression.names if expression else ())} <= known
        rows = of_units(self.frame, self.questionnaire) if of_frame else self.answers
        if rows is None or not set(part) <= set(rows.column_names):
            return
        sizes = _sizes(self._kept(rows, expression), part)
        alone = sum(size == 1 for size in sizes.values())
        if alone:
            what = " where ".join(text for text in ("*".join(part), where) if text)
            yield Singled(what=what, alone=alone, groups=len(sizes), of_frame=of_frame)

    def _kept(self, rows: pa.Table, expression: Expression | None) -> pa.Table:
        if expression is None:
            return rows
        known = names_of([*self.frame.columns, *self.questionnaire.variables()])
        return rows.filter(pc.fill_null(mask(expression, rows, known), fill_value=False))


def _sizes(rows: pa.Table, part: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    """Return how many units each group holds, those with a missing value in none."""
    if not part:
        return Counter({(): rows.num_rows} if rows.num_rows else {})
    groups = zip(*(rows[name].to_pylist() for name in part), strict=True)
    return Counter(
        group for group in groups if all(value is not None and not str(value).startswith("#") for value in group)
    )
