"""Live answers without a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from overblik.app.fieldwork_database import carried_columns, has_database, live_answers
from overblik.study import Study
from tests.app.field_study import field_study
from tests.collection.office_study import PLAN, QUESTIONNAIRE
from tests.makers import FRAME, STUDY

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_database_there_are_no_answers(made: Path, tmp_path: Path) -> None:
    """Django is not started for it."""
    study = Study.open(made)
    environ = {"OVERBLIK_DATA": str(tmp_path)}
    assert not has_database(study, environ)
    assert live_answers(study, environ=environ) is None


def test_answers_of_the_field_are_written_tabulated_and_kept_in_the_folder(tmp_path: Path) -> None:
    """One that finished, one that did not, one that never began."""
    field = field_study(tmp_path)
    assert "no answers" in field.run("responses", field.study, "--live", status=2)
    field.answer({"u01": {"kontakt": ["unge"], "digital": "nej", "*": True}, "u07": {"kontakt": ["voksne"]}})
    assert field.run("responses", field.study).startswith("2 response sets")
    rows = pq.read_table(field.study / "answers.parquet").to_pylist()
    assert [(row["unit"], row["outcome"], row["kontakt/unge"]) for row in rows] == [
        ("u01", "complete", "yes"), ("u07", "partial", "no"),
    ]  # fmt: skip
    assert "kontakt/unge,,unge,False,False,1,2,0.5," in field.run("table", field.study, "kontakt", "--format", "csv")


def test_a_folder_that_has_moved_on_is_told_to_publish(tmp_path: Path) -> None:
    """Its columns are others than those in the field."""
    field = field_study(tmp_path)
    field.answer({"u01": {"kontakt": ["unge"]}})
    path = field.study / "questionnaire.yaml"
    more = "      - {id: mere, kind: text, text: {da: Mere, en: More}}\nderived:"
    path.write_text(path.read_text(encoding="utf-8").replace("derived:", more), encoding="utf-8")
    assert "overblik fieldwork publish" in field.run("responses", field.study, status=2)


def test_answers_of_made_up_units_carry_their_groups(tmp_path: Path) -> None:
    """Nothing is joined by the id of a real unit."""
    field = field_study(tmp_path)
    settings = (field.study / "study.yaml").read_text(encoding="utf-8")
    (field.study / "study.yaml").write_text(
        settings.replace("frame:\n", "frame:\n  fieldwork: made-up.csv\n"), encoding="utf-8"
    )
    (field.study / "made-up.csv").write_text(FRAME, encoding="utf-8")
    assert carried_columns(Study.open(field.study)) == ("region",)


def test_answers_of_the_frame_carry_nothing(made: Path) -> None:
    """They are joined to it."""
    assert carried_columns(Study.open(made)) == ()


def test_anonymous_answers_come_out_and_are_tabulated_without_any_unit(tmp_path: Path) -> None:
    """Also where the frame has no column that could group them."""
    bare = STUDY[: STUDY.index("  columns:")].replace("frame:\n", "") + "fieldwork: [2026-03-02, 2026-03-13]\n"
    text = QUESTIONNAIRE.replace(" i {region}", "").replace(" in {region}", "")
    field = field_study(tmp_path, plan=PLAN + "anonymous: true\n", settings=bare, questionnaire=text)
    field.answer({"u01": {"kontakt": ["unge"], "*": True}, "u02": {"kontakt": ["voksne"], "*": True}})
    assert field.run("responses", field.study).startswith("2 response sets")
    units = pq.read_table(field.study / "answers.parquet")["unit"].to_pylist()
    assert all(unit.startswith("a") for unit in units)
    assert units == sorted(units)
    assert "kontakt/unge" in field.run("table", field.study, "kontakt", "--format", "csv")
    assert "kontakt/unge" in field.run("table", field.study, "kontakt", "--format", "csv", "--folder")
