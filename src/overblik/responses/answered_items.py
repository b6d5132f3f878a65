"""
How much of the questionnaire each response set answers, and the outcome that follows where a study declares a threshold.

An item is a question, or a row of a grid. It applies unless routing went past it; it is answered where there is an answer in the
options or outside them ("don't know" is one), and not where it was skipped or never reached. The open texts of *other, please
specify* are no items of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from overblik.questionnaire.missing import Missing
from overblik.responses.codes import MISSING_NUMBERS, column_codes
from overblik.responses.schema import COMPLETE, OUTCOME, PARTIAL, variable_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from overblik.questionnaire.model import Questionnaire
    from overblik.questionnaire.response_rule import ResponseRule

BREAK_OFF = "break_off"
"""The outcome of a response set that answers less than a partial one; it counts in no table."""
OUTCOMES = {"1.1": COMPLETE, "1.2": PARTIAL, "2.12": BREAK_OFF}

_NOT_ASKED = MISSING_NUMBERS[Missing.NOT_ASKED]
_OPEN = (MISSING_NUMBERS[Missing.SKIPPED], MISSING_NUMBERS[Missing.NOT_REACHED])


def item_codes(answers: pa.Table, questionnaire: Questionnaire) -> Iterator[tuple[str, NDArray[np.int16]]]:
    """Yield the id of each item with its codes, one a response set: 0 and up for answers, missing kinds below."""
    for question in questionnaire.questions:
        columns = list(variable_columns(question.variable))
        for column in columns[:1] if question.variable.shape == "many" else columns:
            name = question.id if column.row is None else f"{question.id}/{column.row}"
            yield name, column_codes(answers, column)


def answered_items(answers: pa.Table, questionnaire: Questionnaire) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how many items each response set answers, and how many apply to it, both of shape (n,)."""
    answered, applicable = np.zeros(answers.num_rows, np.int64), np.zeros(answers.num_rows, np.int64)
    for _, codes in item_codes(answers, questionnaire):
        applies = codes != _NOT_ASKED
        applicable += applies
        answered += applies & ~np.isin(codes, _OPEN)
    return answered, applicable


def with_outcomes(answers: pa.Table, questionnaire: Questionnaire, rule: ResponseRule) -> pa.Table:
    """Return the answers with the outcomes that the rule's threshold gives; without one, as they are."""
    if rule.threshold is None:
        return answers
    counts = zip(*(found.tolist() for found in answered_items(answers, questionnaire)), strict=True)
    found = [OUTCOMES[rule.threshold.code(answered, applicable)] for answered, applicable in counts]
    return answers.set_column(answers.column_names.index(OUTCOME), OUTCOME, pa.array(found, pa.string()))
