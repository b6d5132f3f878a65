"""
A condition on plain data, in the language of routing and of a study's filters.

What judges is `overblik.responses.expressions`, as for a study's answers; a comparison with something missing is unknown, and
a row of which the condition is unknown is not in the domain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from overblik.errors import Unanswerable
from overblik.questionnaire.expressions import parse
from overblik.responses import expressions
from overblik.tables.data.binding import Bound, bind
from overblik.tables.data.columns import Places, numbers, texts
from overblik.tables.data.source import row_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from overblik.tables.data.reading import Data


def condition(text: str, schema: pa.Schema) -> Bound:
    """
    Return the condition that *text* means on data with the columns of *schema*; it judges any number of batches.

    Raises Unanswerable with every mistake in it, one a line, and the character at which it stands: what `parse` refuses, names that
    are no columns, comparisons of what cannot be compared.
    """
    expression, mistakes = parse(text)
    bound = None
    if expression:
        bound, mistakes = bind(expression, schema)
    if mistakes or bound is None:
        said = (f"{mistake.message} (character {mistake.offset + 1} of the filter)" for mistake in mistakes)
        raise Unanswerable("\n".join(said))
    return bound


def verdicts(where: Bound, batch: pa.RecordBatch, *, at: Places = row_places) -> NDArray[np.bool_]:
    """
    Return of which rows of *batch* (with `where.columns` at least) the condition is true.

    Raises Unanswerable where a text is compared with a number and is none; *at* tells where rows of the batch stand.
    """
    columns = {str(position): _values(batch, use.column, use.shape, at) for position, use in enumerate(where.uses)}
    # A batch without columns has no length; the empty name is none that an expression can have.
    rows = pa.RecordBatch.from_pydict({"": pa.nulls(len(batch)), **columns})
    found = expressions.verdicts(where.expression, rows, where.known)
    true: NDArray[np.bool_] = pc.fill_null(found, fill_value=False).to_numpy(zero_copy_only=False)
    return true


def _values(batch: pa.RecordBatch, column: str, shape: str, at: Places) -> pa.Array:
    values = batch.column(batch.schema.get_field_index(column))
    return pa.array(numbers(values, column, at=at), from_pandas=True) if shape == "number" else texts(values, column)


def domain(data: Data, text: str) -> NDArray[np.bool_]:
    """Return for each row of *data* whether the condition is true of it; raises as `condition` and `verdicts` do."""
    return np.concatenate([np.zeros(0, bool), *_each(data, condition(text, data.schema))])


def _each(data: Data, where: Bound) -> Iterator[NDArray[np.bool_]]:
    first = 0
    for batch in data.batches(where.columns):

        def at(rows: Sequence[int], first: int = first) -> tuple[str, ...]:
            return data.places([first + row for row in rows])

        yield verdicts(where, batch, at=at)
        first += len(batch)
