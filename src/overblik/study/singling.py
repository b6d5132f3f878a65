"""Notices of what a report or a table asks for that singles out a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound, Unanswerable
from overblik.files.problems import Problem, in_order
from overblik.report.printed import placed
from overblik.tables.disclosure.singled_out import Whom

if TYPE_CHECKING:
    from collections.abc import Iterable

    from overblik.report.draft import Draft
    from overblik.study.study import Study
    from overblik.tables.disclosure.asked import Asked


def singling(study: Study, drafts: Iterable[Draft]) -> tuple[Problem, ...]:
    """Return a notice for every figure, table and claim that singles out a unit, each at its place."""
    whom = _whom(study)
    return in_order(
        [
            Problem("singles-out", found.message(study.about), at, severity="notice")
            for draft in drafts
            for at, asked in placed(draft)
            for found in whom.singled_out(asked)
        ]
    )


def singled(study: Study, asked: Asked) -> tuple[str, ...]:
    """Return the same of one table, in words."""
    return tuple(found.message(study.about) for found in _whom(study).singled_out(asked))


def _whom(study: Study) -> Whom:
    """Return whom breaks and filters of a study can single out; answers that cannot be read are told of elsewhere."""
    try:
        answers = study.responses.counting
    except (ProblemsFound, Unanswerable):
        answers = None
    return Whom(questionnaire=study.questionnaire, frame=study.frame, answers=answers)
