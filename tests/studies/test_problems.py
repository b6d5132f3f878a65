"""
Broken studies: each folder breaks one thing, and its `expected.txt` is, word for word, what `overblik check` prints.

A study whose file is only read in a way worth telling ends in "no mistakes".
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from overblik.app.cli import group
from tests.makers import STUDIES

if TYPE_CHECKING:
    from pathlib import Path

PROBLEMS = STUDIES / "problems"
BROKEN = sorted(path for path in PROBLEMS.iterdir() if path.is_dir())


def expected(study: Path) -> str:
    """Return what is to be printed."""
    return (study / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("study", BROKEN, ids=lambda path: path.name)
def test_a_broken_study_gives_exactly_its_message(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Place, words and code, and nothing else; exit status 2 unless nothing has to be mended."""
    monkeypatch.chdir(PROBLEMS)
    done = CliRunner().invoke(group, ["check", study.name])
    assert done.stdout == expected(study)
    assert done.exit_code == (0 if done.stdout.endswith(f"{study.name}: no mistakes\n") else 2)


@pytest.mark.parametrize("study", BROKEN, ids=lambda path: path.name)
def test_a_broken_study_breaks_one_thing(study: Path) -> None:
    """One line, named after its mistake, and the whole of a study around it."""
    first, *rest = expected(study).splitlines()
    assert rest in ([], [f"{study.name}: no mistakes"])
    code = first.rpartition(" (")[2].rstrip(")")
    assert study.name.startswith(code) or code in OTHERWISE[study.name]


OTHERWISE = {
    "report-encoding": "encoding",
    "report-where": "expression-unknown-name",
    "published-language": "unknown-language",
    "published-unknown-field": "unknown-field",
}
"""Studies that are named after the file in which a common mistake stands."""


def test_the_command_line_says_the_same(tmp_path: Path) -> None:
    """In a process of its own: on standard output, in UTF-8, with the exit status of a mistake."""
    study = PROBLEMS / "duplicate-option"
    done = subprocess.run(
        [sys.executable, "-m", "overblik.app", "check", str(study)], capture_output=True, check=False, cwd=tmp_path
    )
    assert done.stdout.decode().replace("\r\n", "\n") == expected(study)
    assert (done.stderr, done.returncode) == (b"", 2)


def test_other_programs_get_the_same_as_json() -> None:
    """The place in parts, the code, and whether it is a mistake at all."""
    done = CliRunner().invoke(group, ["check", str(PROBLEMS / "duplicate-option"), "--format", "json"])
    assert json.loads(done.stdout) == [
        {
            "code": "duplicate-option",
            "severity": "error",
            "message": "question 'aaben': option 'ja' is listed twice; remove one",
            "file": "questionnaire.yaml",
            "line": 8,
            "column": 37,
        }
    ]
    assert done.exit_code == 2
    notice = CliRunner().invoke(group, ["check", str(PROBLEMS / "csv-dialect-bom"), "--format", "json"])
    assert (json.loads(notice.stdout)[0]["severity"], notice.exit_code) == ("notice", 0)
