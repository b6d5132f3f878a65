"""Everything that can be wrong with a study, in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.files.problems import errors, in_order
from overblik.files.yaml_source import read_yaml
from overblik.study.design_settings import check_design_data
from overblik.study.study import MODEL, QUESTIONNAIRE, STUDY, Study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from overblik.files.problems import Problem


def check_study(folder: str | Path) -> tuple[Problem, ...]:
    """
    Return every mistake and notice of every file of the study in *folder*; raises Unanswerable where there is no folder.

    Files that speak of the questionnaire (reports, published numbers, the model) are read only when the questionnaire can be, and
    answers when the frame can be too: otherwise each mistake would be told many times.
    """
    study, problems = Study.read(folder)
    found = list(problems)
    from overblik.study import reporting
    from overblik.study.singling import singling

    if study is not None and not any(problem.at.file in (STUDY, QUESTIONNAIRE) for problem in errors(problems)):
        for more in _others(study):
            found += more
        if not errors(problems):
            responses, wrong = study.read_answers()
            found += wrong
            if responses is not None:
                found += check_design_data(responses, read_yaml(study.folder / STUDY, STUDY))
            found += singling(study, reporting.drafts(study))
    return in_order(found)


def _others(study: Study) -> Iterator[tuple[Problem, ...]]:
    from overblik.responses.simulation.model import read_model
    from overblik.study import fieldwork, published, reporting, waves

    if study.settings.frame.fieldwork:
        yield study.read_fieldwork_frame()[1]
    yield fieldwork.read_plan(study)[1]
    for language in study.about.languages:
        if (study.folder / f"report.{language}.md").exists():
            yield reporting.draft(study, language).problems
    yield waves.check_waves(study)
    yield published.check_published(study)
    yield read_model(study.folder / MODEL, study.questionnaire, study.frame)[1]
