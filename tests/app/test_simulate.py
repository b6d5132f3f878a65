"""`overblik simulate` makes answers, and never over real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from overblik.app.cli import main
from overblik.study import Study

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run

PUBLISHED = """\
responses: {complete: 20, partial: 2}
language: en
statements:
  - {id: open, kind: percent, value: "77", cell: aftenaabent/ja_net}
  - {id: lend, kind: words, value: 3 out of 4, cell: tilbud/laan}
"""


def test_as_many_as_asked_for(run: Run, library: Path) -> None:
    """And the same seed gives the same answers."""
    for seed in (7, 7, 8):
        run("simulate", library, "--n", "18", "--seed", seed)
        (library / f"{seed}.parquet").write_bytes((library / "answers.parquet").read_bytes()) if seed == 8 else None
    assert pq.read_table(library / "answers.parquet").num_rows == 18
    run("simulate", library, "--n", "18", "--seed", 8)
    assert (library / "8.parquet").read_bytes() == (library / "answers.parquet").read_bytes()


def test_published_numbers_are_matched(run: Run, library: Path) -> None:
    """77 per cent of the 22 that reached the question is 17."""
    (library / "published.yaml").write_text(PUBLISHED, encoding="utf-8")
    result = run("simulate", library, "--match", "published.yaml", "--seed", 1)
    assert result.exit_code == 0, result.exception
    cell = Study.open(library).table("aftenaabent").cell("ja_net")
    assert (cell.count, cell.base) == (17, 22)


def test_numbers_that_cannot_all_hold_are_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A smallest set of them, exit status 1, and the old answers stay."""
    before = (library / "answers.parquet").read_bytes()
    more = '  - {id: closed, kind: percent, value: "50", cell: aftenaabent/nej}\n'
    (library / "published.yaml").write_text(PUBLISHED + more, encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["simulate", str(library), "--match", "published.yaml"])
    printed = capsys.readouterr().err
    assert left.value.code == 1
    assert "open" in printed
    assert "closed" in printed
    assert "lend" not in printed
    assert (library / "answers.parquet").read_bytes() == before


def test_real_answers_are_not_overwritten(run: Run, library: Path) -> None:
    """Answers without the mark of invented ones are somebody's."""
    path = library / "answers.parquet"
    pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)
    before = path.read_bytes()
    assert "not made up" in str(run("simulate", library).exception)
    assert path.read_bytes() == before
    assert run("simulate", library, "--replace").exit_code == 0


def test_match_and_n_exclude_each_other(run: Run, library: Path) -> None:
    """The file says how many answered."""
    assert "leave --n out" in str(run("simulate", library, "--match", "published.yaml", "--n", "3").exception)


def test_a_missing_match_file_is_answered(run: Run, library: Path) -> None:
    """By its name."""
    assert "nothing.yaml is missing" in str(run("simulate", library, "--match", "nothing.yaml").exception)
