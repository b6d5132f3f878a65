"""`overblik fieldwork contacts`: a list of contacts, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.fieldwork.mailed_study import contacts, mailed_study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_is_imported_and_comes_again(tmp_path: Path) -> None:
    """It says what it understood, who is new and who is still missing; nothing of it enters the study's folder."""
    study = mailed_study(tmp_path)
    files = sorted(study.study.rglob("*"))
    path = contacts(tmp_path, 10)
    first = study.do("contacts", path)
    assert "10 new, 0 changed, 0 as they were\nwithout a contact: u11, u12\n" in first
    assert "read as Windows-1252, separated by semicolons" in first
    assert "0 new, 0 changed, 10 as they were" in study.do("contacts", path)
    assert sorted(study.study.rglob("*")) == files


def test_mistakes_are_told_and_nothing_is_imported(tmp_path: Path) -> None:
    """Each with its line and column."""
    study = mailed_study(tmp_path)
    path = tmp_path / "liste.csv"
    path.write_text("unit,name,email\nu01,Bo,bo@kontor.test\nu98,Carl,carl@kontor\n", encoding="utf-8")
    said = study.do("contacts", path, status=2)
    assert "liste.csv:3:1: there is no unit 'u98'" in said
    assert "liste.csv:3:10: 'carl@kontor' is no mail address" in said
    path.write_text("unit,name,email\nu01,Bo,bo@kontor.test\n", encoding="utf-8")
    assert "1 new, 0 changed" in study.do("contacts", path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Without a traceback."""
    study = mailed_study(tmp_path)
    assert "is missing" in study.do("contacts", tmp_path / "nothing.csv", status=2)
