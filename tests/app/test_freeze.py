"""`overblik freeze` pins answers, and `overblik report --since` says what has changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import yaml

from overblik.app.freeze import login

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def with_fewer_answers(library: Path) -> None:
    """Take the first answers away."""
    path = library / "answers.parquet"
    pq.write_table(pq.read_table(path).slice(3), path)


def test_a_pin_knows_who_when_and_why(run: Run, library: Path) -> None:
    """The day is today."""
    printed = run("freeze", library, "udkast", "--note", "Godkendt", "--by", "Anna").stdout
    pin = yaml.safe_load((library / "frozen" / "udkast.yaml").read_text(encoding="utf-8"))
    assert (pin["note"], pin["by"], pin["responses"]) == ("Godkendt", "Anna", 24)
    assert abs((dt.date.fromisoformat(pin["date"]) - dt.datetime.now().astimezone().date()).days) <= 1
    assert printed.splitlines() == [str(library / "frozen" / name) for name in ("udkast.parquet", "udkast.yaml")]


def test_nothing_has_changed_at_first(run: Run, library: Path) -> None:
    """And nothing is built where only that was asked."""
    run("freeze", library, "udkast")
    result = run("report", library, "--since", "udkast", "--to", "none")
    assert result.exit_code == 0
    assert "None of the" in result.stdout
    assert not (library / "out").exists()


def test_claims_that_are_false_now_end_with_exit_status_1(run: Run, library: Path) -> None:
    """With what changed, from what to what."""
    run("freeze", library, "udkast")
    with_fewer_answers(library)
    result = run("report", library, "--since", "udkast", "--to", "none", "--language", "en")
    assert result.exit_code == 1
    assert "of 24 =" in result.stdout
    assert "of 21 =" in result.stdout
    assert "would now be false:" in result.stdout
    assert "report.da.md" not in result.stdout.partition("Changed since")[0]


def test_a_draft_can_be_built_all_the_same(run: Run, library: Path) -> None:
    """Exit status 1 stays: it is not to be published."""
    run("freeze", library, "udkast")
    with_fewer_answers(library)
    result = run("report", library, "--since", "udkast", "--to", "html", "--language", "en", "--allow-false")
    assert result.exit_code == 1
    assert (library / "out" / "report.en.html").exists()


def test_a_pinned_file_that_was_changed_is_an_error(run: Run, library: Path) -> None:
    """Before anything is compared with it."""
    run("freeze", library, "udkast")
    (library / "frozen" / "udkast.parquet").write_bytes(b"PAR1")
    assert "is not what was pinned" in str(run("report", library, "--since", "udkast").exception)


def test_whoever_is_logged_in_has_pinned_it() -> None:
    """Where the system tells."""
    assert isinstance(login(), str)
