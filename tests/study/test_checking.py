from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.study.checking import check_study
from tests.makers import FRAME, STUDY, codes, make_study

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONNAIRE = """\
sections:
  - id: a
    title: {da: A, en: A}
    questions:
      - {id: q, kind: single, text: {da: Q, en: Q}, options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}}
"""
WRONG_ANSWER = "unit, outcome, q\nu01, complete, jo\n"


def test_answers_are_held_to_the_questionnaire(tmp_path: Path) -> None:
    """They are one of the study's files."""
    make_study(tmp_path, QUESTIONNAIRE, answers=WRONG_ANSWER)
    assert codes(check_study(tmp_path)) == ["answers-unknown-value"]


def test_answers_are_not_held_to_files_with_mistakes(tmp_path: Path) -> None:
    """One mistake would draw hundreds after it."""
    make_study(tmp_path, QUESTIONNAIRE, answers=WRONG_ANSWER)
    (tmp_path / "frame.csv").write_text(FRAME.replace("u02", "u01"), encoding="utf-8")
    assert codes(check_study(tmp_path)) == ["frame-duplicate-id"]


def test_every_file_of_the_study_is_read(tmp_path: Path) -> None:
    """The frame for fieldwork, reports, published numbers, the model, the answers: all at once."""
    settings = STUDY.replace("frame:\n", "frame:\n  fieldwork: felt.csv\n")
    make_study(tmp_path, QUESTIONNAIRE, settings=settings, answers=WRONG_ANSWER)
    for name, text in {
        "felt.csv": FRAME.replace("Nord", "Øst", 1),
        "report.en.md": "::: {.figure of=x}\n:::\n",
        "published.yaml": "responses: {complete: 1}\nlanguge: da\n",
        "model.yaml": "share: {}\n",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = {problem.at.file for problem in check_study(tmp_path)}
    assert files == {"felt.csv", "report.en.md", "published.yaml", "model.yaml", "answers.parquet"}


def test_reports_are_not_held_to_a_questionnaire_with_mistakes(tmp_path: Path) -> None:
    """What they name may be what is spelt wrong there."""
    make_study(tmp_path, QUESTIONNAIRE)
    (tmp_path / "questionnaire.yaml").write_text(QUESTIONNAIRE.replace("id: q", "id: Q"), encoding="utf-8")
    (tmp_path / "report.en.md").write_text("::: {.figure of=q}\n:::\n", encoding="utf-8")
    assert codes(check_study(tmp_path)) == ["bad-id"]


def test_a_study_without_mistakes_has_none(tmp_path: Path) -> None:
    """Nothing is said."""
    make_study(tmp_path, QUESTIONNAIRE, answers=WRONG_ANSWER.replace("jo", "ja"))
    assert check_study(tmp_path) == ()


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    """Whoever names none has no study to check."""
    with pytest.raises(Unanswerable):
        check_study(tmp_path / "x")
