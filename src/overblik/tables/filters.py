"""Which response sets a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.questionnaire.expressions import check, names_of, parse
from overblik.responses.expressions import mask

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from overblik.questionnaire.variables import Variable
    from overblik.responses.responses import Responses


def kept(responses: Responses, where: str | None) -> NDArray[np.bool_]:
    """
    Return for each response set that counts whether *where* is true of it, all where there is no filter.

    Raises Unanswerable with every mistake in the filter.
    """
    answers = responses.counting
    if not where:
        return np.ones(answers.num_rows, bool)
    known = names_of(responses.variables.values())
    expression, mistakes = parse(where)
    found = (*mistakes, *(check(expression, known) if expression else ()))
    if found or expression is None:
        message = "; ".join(f"{mistake.message} (character {mistake.offset + 1} of the filter)" for mistake in found)
        raise Unanswerable(message)
    true: NDArray[np.bool_] = pc.fill_null(mask(expression, answers, known), fill_value=False).to_numpy(
        zero_copy_only=False
    )
    return true


def filtered(responses: Responses, where: str | None) -> pa.Table:
    """Return the response sets that count and for which *where* is true; raises Unanswerable as `kept` does."""
    return responses.counting.filter(pa.array(kept(responses, where))) if where else responses.counting


def filter_variables(responses: Responses, where: str | None) -> tuple[Variable, ...]:
    """Return the variables that a filter, which is known to be right, speaks of."""
    expression = parse(where)[0] if where else None
    return tuple(responses.variable(name) for name in sorted(expression.names)) if expression else ()
