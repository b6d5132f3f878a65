"""A purge reaches the study folder: the data set, and what was pinned of it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pyarrow.parquet as pq

from overblik.study import Study
from overblik.study.freezing import freeze, pinned
from overblik.study.purging import purge_folder
from tests.makers import answers_from_csv, make_study

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = """\
sections:
  - id: afsnit
    title: {da: Afsnit, en: Section}
    questions:
      - id: digital
        kind: single
        text: {da: "Digitalt?", en: "Digital?"}
        options: {ja: {da: Ja, en: "Yes"}, nej: {da: Nej, en: "No"}}
      - id: kommentar
        kind: text
        text: {da: "Andet?", en: "Anything else?"}
"""
ANSWERS = "unit,outcome,digital,kommentar\nu01,complete,ja,Spørg Mette Holm\nu02,complete,nej,Intet\n"
DAY = dt.date(2026, 3, 20)


def made(folder: Path) -> Study:
    """A study with two response sets, one of which names a person, pinned once."""
    study = make_study(folder, QUESTIONS, answers=ANSWERS)
    freeze(study, "draft-1", by="Analytiker", on=DAY, note="Første udkast")
    return Study.open(folder)


def nobody(text: str) -> str:
    """The text without Mette Holm."""
    return text.replace("Mette Holm", "—")


def test_a_name_is_taken_out_of_answers_and_pins(tmp_path: Path) -> None:
    """The pin is whole afterwards, and says that it was purged."""
    study = made(tmp_path)
    written = purge_folder(study, on=DAY, without=nobody)
    assert {path.name for path in written} == {"answers.parquet", "draft-1.parquet", "draft-1.yaml"}
    assert pq.read_table(tmp_path / "answers.parquet")["kommentar"].to_pylist() == ["Spørg —", "Intet"]
    pin = pinned(study, "draft-1")
    assert pin.answers["kommentar"].to_pylist() == ["Spørg —", "Intet"]
    assert pin.note == "Første udkast; purged 2026-03-20"
    assert not any(b"Mette Holm" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_a_unit_goes_with_all_it_answered(tmp_path: Path) -> None:
    """The others stay as they are."""
    study = made(tmp_path)
    purge_folder(study, on=DAY, without=lambda text: text, unit="u01")
    assert pq.read_table(tmp_path / "answers.parquet")["unit"].to_pylist() == ["u02"]
    assert pinned(study, "draft-1").answers["unit"].to_pylist() == ["u02"]


def test_what_names_nobody_is_left_alone(tmp_path: Path) -> None:
    """Not a byte is written."""
    study = made(tmp_path)
    assert purge_folder(study, on=DAY, without=lambda text: text) == ()


def test_invented_answers_are_nobodys(tmp_path: Path) -> None:
    """A dry run's answers name nobody who could be purged."""
    from overblik.responses.invented import marks_of

    study = make_study(tmp_path, QUESTIONS)
    table = answers_from_csv(ANSWERS, study).replace_schema_metadata(marks_of(None, 1))
    pq.write_table(table, tmp_path / "answers.parquet")
    assert purge_folder(study, on=DAY, without=nobody) == ()
