"""The answers of a study, ready to be counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.responses.schema import COMPLETE, OUTCOME

if TYPE_CHECKING:
    import pyarrow as pa

    from overblik.frame.units import Frame
    from overblik.questionnaire.about import About
    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable


@dataclass(frozen=True, kw_only=True)
class Responses:
    """
    Every response set, beside the questionnaire and the frame that they belong to.

    *answers* has one row per response set and, beyond the declared columns, the frame's columns and the derived variables.
    """

    about: About
    questionnaire: Questionnaire
    frame: Frame
    answers: pa.Table

    @cached_property
    def counting(self) -> pa.Table:
        """The response sets that count: the complete ones, or all where the study counts as far as they reached."""
        if self.about.counts == "reached":
            return self.answers
        return self.answers.filter(pc.equal(self.answers[OUTCOME], COMPLETE))

    @cached_property
    def variables(self) -> dict[str, Variable]:
        """Every variable that can be counted, by id: questions, other texts, derived ones and frame columns."""
        known = {column.id: column for column in self.frame.columns}
        return known | {variable.id: variable for variable in self.questionnaire.variables()}

    def variable(self, name: str) -> Variable:
        """Return a variable, or one row of a grid (`formaal/unge`); raises Unanswerable with the nearest name."""
        head, _, row = name.partition("/")
        found = self.variables.get(head)
        if found is None:
            message = f"no variable is called {head!r}; {did_you_mean(head, self.variables)}"
            raise Unanswerable(message)
        if not row:
            return found
        try:
            return found.row(row)
        except KeyError:
            rows = [option.id for option in found.rows]
            message = f"{head!r} has no row {row!r}; {did_you_mean(row, rows) if rows else f'write {head}'}"
            raise Unanswerable(message) from None
