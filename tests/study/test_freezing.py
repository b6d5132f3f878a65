"""Answers are pinned, and stay what they were."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from overblik.errors import ProblemsFound, Unanswerable
from overblik.study import Study
from overblik.study.freezing import changed_files, file_hashes, freeze, pin_names, pinned
from overblik.study.simulating import dry_run
from tests.study.offices import offices

DAY = dt.date(2026, 11, 25)


def answered(folder: Path) -> Study:
    """Return a study with answers."""
    dry_run(offices(folder), seed=1)
    return Study.open(folder)


def test_a_pin_holds_the_answers_and_what_they_are_of(tmp_path: Path) -> None:
    """Who pinned them, when and why; and the study's files."""
    study = answered(tmp_path)
    paths = freeze(study, "udkast-1", by="Anna: Åse", on=DAY, note="yes")
    assert [path.name for path in paths] == ["udkast-1.parquet", "udkast-1.yaml"]
    pin = pinned(study, "udkast-1")
    assert (pin.by, pin.note, pin.date) == ("Anna: Åse", "yes", "2026-11-25")
    assert pin.answers.equals(study.declared)
    assert list(pin.files) == ["study.yaml", "questionnaire.yaml", "frame.csv", "report.da.md", "report.en.md"]
    assert pin_names(study) == ("udkast-1",)


def test_a_pin_is_never_overwritten(tmp_path: Path) -> None:
    """Not even by the same answers."""
    study = answered(tmp_path)
    freeze(study, "a", by="", on=DAY)
    with pytest.raises(Unanswerable, match="choose another name"):
        freeze(study, "a", by="", on=DAY)


@pytest.mark.parametrize("name", ["", "../a", "a/b", ".a", "a.", "a b", "x" * 61, "-a"])
def test_a_name_must_be_one_of_a_file(tmp_path: Path, name: str) -> None:
    """In this folder, on every system."""
    with pytest.raises(Unanswerable, match="cannot be the name of a pin"):
        freeze(answered(tmp_path), name, by="", on=DAY)
    assert not (tmp_path / "frozen").exists()


def test_pinned_answers_that_were_changed_are_found_out(tmp_path: Path) -> None:
    """They are not what was approved."""
    study = answered(tmp_path)
    data, _ = freeze(study, "a", by="", on=DAY)
    dry_run(study, 3, seed=2)
    data.write_bytes((tmp_path / "answers.parquet").read_bytes())
    with pytest.raises(Unanswerable, match=r"a\.parquet is not what was pinned on 2026-11-25"):
        pinned(study, "a")


def test_a_pin_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    """Or with how to make one."""
    study = answered(tmp_path)
    with pytest.raises(Unanswerable, match="overblik freeze"):
        pinned(study, "udkast")
    freeze(study, "udkast-1", by="", on=DAY)
    with pytest.raises(Unanswerable, match="udkast-1"):
        pinned(study, "udkast-2")


def test_a_pin_that_cannot_be_read_says_where(tmp_path: Path) -> None:
    """As any file of the study."""
    study = answered(tmp_path)
    _, about = freeze(study, "a", by="", on=DAY)
    about.write_text(about.read_text(encoding="utf-8").replace("sha256:", "sha:"), encoding="utf-8")
    with pytest.raises(ProblemsFound, match=r"frozen/a\.yaml"):
        pinned(study, "a")


def test_files_that_have_changed_are_named(tmp_path: Path) -> None:
    """New and missing ones too."""
    study = answered(tmp_path)
    freeze(study, "a", by="", on=DAY)
    assert changed_files(study, pinned(study, "a")) == ()
    (tmp_path / "report.da.md").unlink()
    (tmp_path / "frame.csv").write_text("id,name,region\n", encoding="utf-8")
    assert changed_files(study, pinned(study, "a")) == ("frame.csv", "report.da.md")
    assert "report.da.md" not in file_hashes(study)
