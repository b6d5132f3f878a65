"""Number: with a unit, bounds, and as many decimals as are allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.questionnaire.kinds.kind import Head, Kind, QuestionFields
from overblik.questionnaire.variables import Bounds, Variable

if TYPE_CHECKING:
    from overblik.files.reading import RawText, Reader
    from overblik.files.yaml_source import Path_

MOST_DECIMALS = 6
_PAIR = 2


class NumberFields(QuestionFields):
    """A number as the author writes it."""

    unit: Any = None
    between: list[float | int | None] | None = None
    decimals: int = 0


def variable(fields: NumberFields, head: Head, reader: Reader, path: Path_) -> Variable:
    """Return the variable of a number."""
    unit: RawText = fields.unit
    if not 0 <= fields.decimals <= MOST_DECIMALS:
        message = f"question {head.id!r}: decimals lies between 0 and {MOST_DECIMALS}; mend it"
        reader.problem("out-of-range", message, (*path, "decimals"), value=True)
    return Variable(
        id=head.id,
        title=head.title,
        short=head.short,
        shape="number",
        kind="number",
        unit=reader.maybe_text(unit, (*path, "unit"), f"question {head.id!r}: unit"),
        decimals=fields.decimals,
        bounds=_bounds(fields.between, head, reader, (*path, "between")),
    )


def _bounds(pair: list[float | int | None] | None, head: Head, reader: Reader, path: Path_) -> Bounds:
    if pair is None:
        return (None, None)
    low, high = pair if len(pair) == _PAIR else (1.0, 0.0)
    if low is not None and high is not None and low > high:
        message = (
            f"question {head.id!r}: between takes two bounds that rise; write [least, greatest], null for an open end"
        )
        reader.problem("number-bounds", message, path, value=True)
        return (None, None)
    return (low, high)


KIND = Kind(name="number", fields=NumberFields, variable=variable)
