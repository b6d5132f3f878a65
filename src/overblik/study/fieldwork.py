"""The plan of a study's fieldwork."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.plan.read import FIELDWORK, parse_plan
from overblik.files.yaml_source import read_yaml

if TYPE_CHECKING:
    from overblik.collection.plan.model import Plan
    from overblik.files.problems import Problem
    from overblik.study.study import Study


def read_plan(study: Study) -> tuple[Plan, tuple[Problem, ...]]:
    """Return the plan in `fieldwork.yaml`, and what is wrong with it; without the file, what follows from the study alone."""
    path = study.folder / FIELDWORK
    source = read_yaml(path, FIELDWORK) if path.exists() else None
    return parse_plan(source, about=study.about, questionnaire=study.questionnaire, columns=study.settings.columns)
