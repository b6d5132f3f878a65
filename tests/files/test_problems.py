from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.files.problems import Location, Problem, errors, in_order, not_utf8, unreadable

if TYPE_CHECKING:
    from pathlib import Path

HERE = Location(file="a.yaml", line=2, column=3)


def test_a_problem_is_one_line_as_compilers_write_it() -> None:
    """Editors and terminals make a link of the place."""
    assert Problem("bad-id", "rename it", HERE).line() == "a.yaml:2:3: rename it (bad-id)"


def test_a_problem_as_json_has_its_place_in_parts() -> None:
    """Other programs need not take a line apart."""
    assert Problem("bad-id", "rename it", HERE).as_json() == {
        "code": "bad-id",
        "severity": "error",
        "message": "rename it",
        "file": "a.yaml",
        "line": 2,
        "column": 3,
    }


def test_problems_stand_in_the_order_of_the_files() -> None:
    """Who mends a file goes through it from top to bottom; what is told twice is told once."""
    late, early = Problem("b", "y", Location(file="a.yaml", line=10)), Problem("a", "x", HERE)
    other = Problem("c", "z", Location(file="b.yaml"))
    assert in_order([other, late, early, late]) == (early, late, other)


def test_a_notice_stops_nothing() -> None:
    """How a file was read is worth telling and no mistake."""
    notice = Problem("csv-dialect", "read as UTF-16", HERE, severity="notice")
    assert errors([notice, Problem("a", "x", HERE)]) == (Problem("a", "x", HERE),)


def test_another_encoding_is_told_at_its_first_letter() -> None:
    """Danish letters in Windows-1252 are no UTF-8; the line is the one where that shows."""
    raw = "Første\n".encode() + "så".encode("cp1252")
    with pytest.raises(UnicodeDecodeError) as caught:
        raw.decode()
    assert not_utf8("report.da.md", raw, caught.value).at == Location(file="report.da.md", line=2)


def test_a_folder_in_the_place_of_a_file_is_named_as_such(tmp_path: Path) -> None:
    """The message says what to put right, in the same words on every system."""
    assert "it is a folder" in unreadable("study.yaml", tmp_path).message
    assert "a file that you may read" in unreadable("study.yaml", tmp_path / "study.yaml").message
