"""The published numbers of a study, and what is said of them under its figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from overblik.errors import ProblemsFound
from overblik.files.problems import errors
from overblik.report.names import Names
from overblik.report.provenance import marks
from overblik.report.published import Published, read_published

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.files.problems import Problem
    from overblik.study.study import Study
    from overblik.tables.table import Table

PUBLISHED = "published.yaml"


def names_of(study: Study) -> Names:
    """Return the names that published numbers and reports may speak of."""
    return Names(about=study.about, questionnaire=study.questionnaire, frame=study.frame)


def check_published(study: Study) -> tuple[Problem, ...]:
    """Return what is wrong with the study's own published numbers, if it has any."""
    path = study.folder / PUBLISHED
    return read_published(path, names_of(study))[1] if path.exists() else ()


def published_numbers(study: Study, file: str | Path = PUBLISHED) -> Published:
    """Return the published numbers in *file* of the study (or anywhere else); raises ProblemsFound for its mistakes."""
    path = study.folder / file if (study.folder / file).exists() else Path(file)
    published, problems = read_published(path, names_of(study), Path(file).name)
    if published is None or errors(problems):
        raise ProblemsFound(errors(problems))
    return published


def provenance_mark(study: Study, language: str) -> Callable[[Table], str | None]:
    """Return what is said under a figure about where its numbers come from; nothing in a study that is not a reconstruction."""
    if study.about.invented is None or not (study.folder / PUBLISHED).exists():
        return lambda _: None
    published = published_numbers(study)
    return lambda table: marks(published, table, language)
