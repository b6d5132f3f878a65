"""Everything that can be wrong with a study, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.problems import errors, in_order
from overblik.study.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.files.problems import Problem


def check_study(folder: str | Path) -> tuple[Problem, ...]:
    """Return every mistake and notice of every file of the study in *folder*; raises Unanswerable where there is no folder."""
    study, problems = Study.read(folder)
    found = list(problems)
    if study is not None and not errors(found):  # answers and reports are held to files that are right themselves
        found += study.read_answers()[1]
    return in_order(found)
