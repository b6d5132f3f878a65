"""`overblik banner` prints many questions by many breaks."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_text_goes_to_the_terminal(run: Run, made: Path) -> None:
    """Every question, every break."""
    text = run("banner", made, "--of", "all", "--by", "region", "--least-base", "1").stdout
    assert "Grundlag (n)" in text
    assert text.count("I alt") == 1
    assert "Note: " in text


def test_csv_and_json_are_long(run: Run, made: Path) -> None:
    """One record a number."""
    given = ("banner", made, "--of", "aftenaabent,tilfredshed", "--by", "region", "--language", "en")
    rows = list(csv.DictReader(io.StringIO(run(*given, "--format", "csv").stdout)))
    found = json.loads(run(*given, "--format", "json").stdout)
    assert [row["id"] for row in rows] == [cell["id"] for cell in found["cells"]]
    assert {row["break"] for row in rows} == {"", "region"}


@pytest.mark.parametrize("level", ["0.05", "0.95"])
def test_a_level_is_read_both_ways(run: Run, made: Path, level: str) -> None:
    """Nobody means a test at the 95 per cent level of significance."""
    given = ("banner", made, "--of", "aftenaabent", "--by", "region", "--format", "json")
    assert json.loads(run(*given, "--level", level).stdout)["level"] == 0.95


def test_a_workbook_is_a_file(run: Run, made: Path, tmp_path: Path) -> None:
    """Named by --out; without it nothing is written."""
    out = tmp_path / "new" / "banner.xlsx"
    given = ("banner", made, "--of", "aftenaabent", "--by", "region", "--format", "xlsx")
    assert run(*given, "--out", out).stdout == f"{out}\n"
    assert openpyxl.load_workbook(out).sheetnames[1] == "Banner"
    refused = run(*given)
    assert str(refused.exception) == "a workbook is written to a file; name it with --out banner.xlsx"


def test_mistakes_are_told_together(run: Run, made: Path) -> None:
    """Whatever is wrong with questions and breaks."""
    refused = run("banner", made, "--of", "aftenabent", "--by", "tilfreds")
    assert isinstance(refused.exception, Unanswerable)
    assert len(str(refused.exception).splitlines()) == 2
