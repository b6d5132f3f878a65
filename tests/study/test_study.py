from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import overblik
from overblik.errors import ProblemsFound, Unanswerable
from overblik.study import Study
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
ANSWERS = "unit, outcome, q\nu01, complete, ja\nu07, complete, nej\n"


def test_a_study_is_opened_from_its_folder(tmp_path: Path) -> None:
    """Title, questions, units; from a notebook in one word."""
    make_study(tmp_path, QUESTIONNAIRE)
    study = overblik.open(tmp_path)
    assert study.about.title["en"] == "A small survey"
    assert [question.id for question in study.questionnaire.questions] == ["q"]
    assert len(study.frame) == 12


def test_a_table_is_one_call_away(tmp_path: Path) -> None:
    """Broken, filtered, and of another base."""
    study = make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS)
    assert study.table("q").cell("ja").base == 2
    assert study.table("q", by="region", base="all").cell("ja", by=(("region", "Nord"),)).count == 1
    assert study.table("q", where="region == 'Syd'").cell("nej").count == 1


def test_mistakes_stop_the_opening_all_at_once(tmp_path: Path) -> None:
    """Of every file."""
    make_study(tmp_path, QUESTIONNAIRE)
    (tmp_path / "study.yaml").write_text(STUDY + "x: y\n", encoding="utf-8")
    (tmp_path / "questionnaire.yaml").write_text(QUESTIONNAIRE.replace("id: q", "id: Q"), encoding="utf-8")
    (tmp_path / "frame.csv").write_text(FRAME.replace("u02", "u01"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        Study.open(tmp_path)
    assert codes(raised.value.problems) == ["frame-duplicate-id", "bad-id", "unknown-field"]


def test_a_notice_does_not(tmp_path: Path) -> None:
    """How the frame was read is kept with the study."""
    make_study(tmp_path, QUESTIONNAIRE)
    (tmp_path / "frame.csv").write_text(FRAME.replace(",", ";"), encoding="utf-8")
    assert codes(Study.open(tmp_path).notices) == ["csv-dialect"]


def test_without_settings_the_questionnaire_is_only_read_as_yaml(tmp_path: Path) -> None:
    """Nobody knows its languages; every text would be wrong."""
    make_study(tmp_path, QUESTIONNAIRE)
    (tmp_path / "study.yaml").unlink()
    assert codes(Study.read(tmp_path)[1]) == ["missing-file"]
    (tmp_path / "questionnaire.yaml").write_text("a: b\na: c\n", encoding="utf-8")
    assert codes(Study.read(tmp_path)[1]) == ["duplicate-key", "missing-file"]


def test_fieldwork_may_have_a_frame_of_its_own(tmp_path: Path) -> None:
    """Of made-up names, say; where none is declared it is the frame itself."""
    study = make_study(tmp_path / "a", QUESTIONNAIRE)
    assert study.read_fieldwork_frame() == (study.frame, ())
    settings = STUDY.replace("frame:\n", "frame:\n  fieldwork: felt.csv\n")
    study = make_study(tmp_path / "b", QUESTIONNAIRE, settings=settings)
    (tmp_path / "b" / "felt.csv").write_text(FRAME.replace("Kontor", "Opdigtet"), encoding="utf-8")
    assert study.read_fieldwork_frame()[0].units[0].name == "Opdigtet 1"


def test_there_must_be_a_folder(tmp_path: Path) -> None:
    """A file is none."""
    (tmp_path / "x").write_text("", encoding="utf-8")
    for name in ("x", "y"):
        with pytest.raises(Unanswerable, match="there is no folder"):
            Study.open(tmp_path / name)


def test_a_language_is_one_of_the_studys(tmp_path: Path) -> None:
    """The first, where none is asked for."""
    study = make_study(tmp_path, QUESTIONNAIRE)
    assert (study.language(None), study.language("en")) == ("da", "en")
    with pytest.raises(Unanswerable, match="choose from da, en"):
        study.language("de")


def test_without_answers_there_are_no_tables(tmp_path: Path) -> None:
    """The message says how to make some."""
    study = make_study(tmp_path, QUESTIONNAIRE)
    assert study.read_answers() == (None, ())
    with pytest.raises(Unanswerable, match="overblik simulate"):
        study.table("q")


def test_answers_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    """Nothing is counted that was not declared."""
    study = make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS.replace("nej", "jo"))
    with pytest.raises(ProblemsFound, match="answers-unknown-value"):
        study.table("q")


def test_answers_from_elsewhere_stand_in_for_those_of_the_folder(tmp_path: Path) -> None:
    """Live or pinned ones; they are held to the questionnaire like any others."""
    study = make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS)
    live = study.with_answers(study.declared.slice(1))
    assert live.table("q").cell("nej").base == 1
    assert live.declared.num_rows == 1
    assert live.with_answers(None).table("q").cell("nej").base == 2
    with pytest.raises(ProblemsFound, match="answers-missing-column"):
        _ = study.with_answers(study.declared.drop_columns(["q"])).declared
