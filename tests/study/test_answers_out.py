"""The answers of a study are written for other programs."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from overblik.errors import ProblemsFound, Unanswerable
from overblik.study import Study
from overblik.study.answers_out import FIELDWORK, SOURCE, Order, write_answers
from overblik.study.simulating import dry_run
from tests.study.offices import offices

PARQUET = Order(language="da")


def live(folder: Path) -> Study:
    """Return a study whose answers stand in its database, not in its folder."""
    study = offices(folder)
    dry_run(study, 4, seed=1)
    answers = pq.read_table(folder / "answers.parquet").replace_schema_metadata(None)
    (folder / "answers.parquet").unlink()
    return study.with_answers(answers)


def test_live_answers_become_the_data_set_of_the_folder(tmp_path: Path) -> None:
    """Which is a whole study again, without any database."""
    study = live(tmp_path)
    written = write_answers(study, None, PARQUET)
    assert written.paths[0] == tmp_path / "answers.parquet"
    assert Study.open(tmp_path).responses.answers.num_rows == written.rows == 4
    assert (pq.read_schema(written.paths[0]).metadata or {})[SOURCE] == FIELDWORK


def test_they_may_be_written_again(tmp_path: Path) -> None:
    """Each time more of them have come in, and over invented ones."""
    study = live(tmp_path)
    write_answers(study, None, PARQUET)
    assert write_answers(study, None, PARQUET).rows == 4
    dry_run(Study.open(tmp_path), 2, seed=1, replace=True)
    assert write_answers(study, None, PARQUET).rows == 4


def test_answers_of_another_source_are_not_lost(tmp_path: Path) -> None:
    """Unless it is said that they may be."""
    study = live(tmp_path)
    path = tmp_path / "answers.parquet"
    pq.write_table(study.declared.slice(0, 1), path)
    with pytest.raises(Unanswerable, match="--replace"):
        write_answers(study, None, PARQUET)
    assert pq.read_table(path).num_rows == 1
    write_answers(study, None, Order(language="da", replace=True))
    assert pq.read_table(path).num_rows == 4


def test_answers_that_do_not_fit_are_not_written(tmp_path: Path) -> None:
    """Neither live nor folder's."""
    study = live(tmp_path)
    wrong = study.with_answers(study.declared.drop_columns(["kaffe"]))
    with pytest.raises(ProblemsFound):
        write_answers(wrong, tmp_path / "x.csv", Order(form="csv", language="da"))
    assert not (tmp_path / "x.csv").exists()
