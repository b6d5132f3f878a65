"""How long answering takes, as a rule of thumb, for as long as nobody has measured it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from overblik.questionnaire.model import Question, Questionnaire

_SECONDS = {"one": 12, "many": 20, "number": 45, "text": 40}
"""Seconds to read and answer a question of each shape; numbers have to be looked up."""
_GRID, _ROW = 15, 10
_STEP = 5


def usual_minutes(questionnaire: Questionnaire) -> int:
    """Return how many minutes the whole questionnaire takes, rounded up to whole fives."""
    seconds = sum(_seconds(question) for question in questionnaire.questions)
    return max(1, -(-seconds // (60 * _STEP))) * _STEP


def _seconds(question: Question) -> int:
    shape = question.variable.shape
    return _GRID + _ROW * len(question.variable.rows) if shape == "grid" else _SECONDS[shape]
