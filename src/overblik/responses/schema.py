"""
The declared columns of an answer (docs/study-folder.md, "The answers").

Collection writes them, tables read them; this page is all that the two halves of the house share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.variables import Variable

UNIT, OUTCOME = "unit", "outcome"
COMPLETE, PARTIAL = "complete", "partial"
YES, NO = "yes", "no"
MISSING_SUFFIX = "#missing"

PSEUDONYMS = {b"overblik.units": b"pseudonyms"}
"""In the metadata of answers whose units are not those of the frame: anonymous ones, and those of made-up units."""

Store = Literal["choice", "tick", "number", "text"]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its name, the variable that it belongs to, the row or option that it is about, and how it is stored."""

    name: str
    variable: Variable
    store: Store
    row: str | None = None
    option: str | None = None

    @property
    def missing_name(self) -> str | None:
        """The column beside it that says why there is no number or text; None where the codes stand in the column itself."""
        return self.name + MISSING_SUFFIX if self.store in ("number", "text") else None

    def values(self) -> tuple[str, ...]:
        """Return the values that may stand in the column, the missing kinds aside; empty for numbers and texts."""
        if self.store == "tick":
            return (YES, NO)
        return self.variable.choices.ids if self.store == "choice" and self.variable.choices else ()

    def fields(self) -> Iterator[pa.Field]:
        """Yield the Arrow fields of the column."""
        yield pa.field(self.name, pa.float64() if self.store == "number" else pa.string())
        if self.missing_name:
            yield pa.field(self.missing_name, pa.string())


def variable_columns(variable: Variable) -> Iterator[Column]:
    """Yield the columns that hold *variable*."""
    match variable.shape:
        case "many":
            for name, option in zip(variable.columns(), variable.choices.ids if variable.choices else (), strict=True):
                yield Column(name=name, variable=variable, store="tick", option=option)
        case "grid":
            store: Store = "choice" if variable.choices else "text"
            for name, row in zip(variable.columns(), variable.rows, strict=True):
                yield Column(name=name, variable=variable, store=store, row=row.id)
        case "one":
            yield Column(name=variable.id, variable=variable, store="choice")
        case "number":
            yield Column(name=variable.id, variable=variable, store="number")
        case "text":
            yield Column(name=variable.id, variable=variable, store="text")


def answer_columns(questionnaire: Questionnaire) -> Iterator[Column]:
    """Yield every column of the questionnaire's answers, in the order of the questions."""
    for question in questionnaire.questions:
        for variable in question.variables():
            yield from variable_columns(variable)


def arrow_schema(questionnaire: Questionnaire, background: tuple[str, ...] = ()) -> pa.Schema:
    """Return the schema of `answers.parquet`; *background* are frame columns that stand in the answers themselves."""
    fields = [pa.field(name, pa.string()) for name in (UNIT, OUTCOME, *background)]
    return pa.schema([*fields, *(field for column in answer_columns(questionnaire) for field in column.fields())])
