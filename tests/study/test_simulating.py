"""Made-up answers are written whole, marked, and never over real ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from overblik.errors import FalseFound, ProblemsFound, Unanswerable
from overblik.study import Study
from overblik.study.simulating import dry_run, proof, reconstruct
from tests.study.offices import PUBLISHED, offices

if TYPE_CHECKING:
    from pathlib import Path


def test_a_dry_run_answers_for_every_unit(tmp_path: Path) -> None:
    """Twelve offices, twelve response sets, and a codebook beside them."""
    written = dry_run(offices(tmp_path), seed=1)
    assert [path.name for path in written.paths] == ["answers.parquet", "answers.codebook.csv"]
    assert len(Study.open(tmp_path).responses.answers) == 12


def test_a_reconstruction_gives_the_published_numbers(tmp_path: Path) -> None:
    """Eight of twelve; the proof says so too."""
    study = offices(tmp_path)
    reconstruct(study, "published.yaml", seed=1)
    cell = study.table("kaffe").cell("ja")
    assert (cell.count, cell.base) == (8, 12)
    assert proof(study) == (1, ())


def test_the_proof_names_a_number_that_the_answers_do_not_give(tmp_path: Path) -> None:
    """The file was changed after the answers were made."""
    study = offices(tmp_path)
    reconstruct(study, "published.yaml", seed=1)
    (tmp_path / "published.yaml").write_text(PUBLISHED.replace('"8"', '"9"'), encoding="utf-8")
    held, false = proof(study)
    assert held == 0
    assert [problem.code for problem in false] == ["published-false"]


def test_numbers_that_cannot_be_are_false_and_write_nothing(tmp_path: Path) -> None:
    """Thirteen of twelve."""
    study = offices(tmp_path, published=PUBLISHED.replace('count, value: "8"', 'percent, value: "99"'))
    with pytest.raises(FalseFound, match="kaffe"):
        reconstruct(study, "published.yaml", seed=1)
    assert not (tmp_path / "answers.parquet").exists()


def test_a_model_with_mistakes_is_refused(tmp_path: Path) -> None:
    """With all of them."""
    study = offices(tmp_path)
    (tmp_path / "model.yaml").write_text("shares: {kaffe: {ja: 2}}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound, match=r"model\.yaml"):
        dry_run(study, seed=1)


def test_real_answers_stay(tmp_path: Path) -> None:
    """Unless one says that they may go."""
    study = offices(tmp_path)
    dry_run(study, seed=1)
    path = tmp_path / "answers.parquet"
    pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)
    with pytest.raises(Unanswerable, match="not made up"):
        dry_run(study, seed=1)
    dry_run(study, seed=1, replace=True)


def test_a_damaged_file_counts_as_real(tmp_path: Path) -> None:
    """What cannot be read may be somebody's."""
    study = offices(tmp_path)
    (tmp_path / "answers.parquet").write_bytes(b"damaged")
    with pytest.raises(Unanswerable):
        dry_run(study, seed=1)
