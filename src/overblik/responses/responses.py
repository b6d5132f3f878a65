"""The answers of a study, ready to be counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.files.reading import did_you_mean
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL

if TYPE_CHECKING:
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
            counted = pc.is_in(self.answers[OUTCOME], value_set=pa.array([COMPLETE, PARTIAL]))
            return self.answers if pc.all(counted).as_py() else self.answers.filter(counted)
        return self.answers.filter(pc.equal(self.answers[OUTCOME], COMPLETE))

    @cached_property
    def variables(self) -> dict[str, Variable]:
        """Every variable that can be counted, by id: questions, other texts, derived ones and frame columns."""
        known = {column.id: column for column in self.frame.columns}
        return known | {variable.id: variable for variable in self.questionnaire.variables()}

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What floors above have worked out of these answers and keep with them, each under a name of its own."""
        return {}

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
