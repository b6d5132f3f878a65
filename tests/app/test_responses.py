"""`overblik responses` writes the answers."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import openpyxl
import pyarrow.parquet as pq

from overblik.study import Study
from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_the_data_set_is_written_with_its_hash_and_codebook(run: Run, library: Path) -> None:
    """The hash is that of the file."""
    printed = run("responses", library).stdout
    path = library / "out" / "answers.parquet"
    assert pq.read_table(path).equals(Study.open(library).declared)
    assert printed.splitlines() == [
        f"24 response sets, sha256 {sha256(path.read_bytes()).hexdigest()}",
        str(path),
        str(library / "out" / "answers.codebook.csv"),
    ]


def test_csv_is_separated_as_one_likes(run: Run, library: Path, tmp_path: Path) -> None:
    """In a file of one's own name."""
    run("responses", library, "--to", "csv", "--separator", "semicolon", "--out", tmp_path / "svar.csv")
    assert (tmp_path / "svar.csv").read_text(encoding="utf-8-sig").startswith("unit;outcome;")
    assert (tmp_path / "svar.codebook.csv").exists()


def test_excel_speaks_the_language_asked_for(run: Run, library: Path) -> None:
    """The first one of the study, where none is."""
    run("responses", library, "--to", "xlsx")
    assert openpyxl.load_workbook(library / "out" / "answers.xlsx").sheetnames[0] == "Svar"
    run("responses", library, "--to", "xlsx", "--language", "en")
    assert openpyxl.load_workbook(library / "out" / "answers.xlsx").sheetnames[0] == "Answers"


def test_a_study_without_answers_says_so(run: Run, library: Path) -> None:
    """And nothing is written."""
    (library / "answers.parquet").unlink()
    assert "there are no answers" in str(run("responses", library).exception)
    assert not (library / "out").exists()


def test_the_pilots_answers_come_out_apart(tmp_path: Path) -> None:
    """In a file of their own, never as the study's data set; all others are without them."""
    field = field_study(tmp_path)
    field.run("fieldwork", "pilot", field.study, "u02")
    field.answer({"u01": {"kontakt": ["unge"]}, "u02": {"kontakt": ["voksne"]}})
    assert field.run("responses", field.study, "--pilot").startswith("1 response sets")
    assert pq.read_table(field.study / "out" / "pilot.parquet")["unit"].to_pylist() == ["u02"]
    assert not (field.study / "answers.parquet").exists()
    field.run("responses", field.study)
    assert pq.read_table(field.study / "answers.parquet")["unit"].to_pylist() == ["u01"]
    assert "--folder" in field.run("responses", field.study, "--pilot", "--folder", status=2)
