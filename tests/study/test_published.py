"""Published numbers of a study, and the mark under its figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from overblik.errors import ProblemsFound
from overblik.study import Study
from overblik.study.published import check_published, provenance_mark, published_numbers
from overblik.study.simulating import reconstruct
from tests.study.offices import PUBLISHED, offices

JOBCENTRE = Path(__file__).parents[2] / "studies" / "jobcentre-2020"


def test_the_file_is_found_in_the_study_or_anywhere(tmp_path: Path) -> None:
    """Under its name, or under a path of one's own."""
    study = offices(tmp_path / "study")
    elsewhere = tmp_path / "other.yaml"
    elsewhere.write_text(PUBLISHED.replace("id: kaffe", "id: other"), encoding="utf-8")
    assert [statement.id for statement in published_numbers(study).statements] == ["kaffe"]
    assert [statement.id for statement in published_numbers(study, elsewhere).statements] == ["other"]


def test_mistakes_are_listed_or_raised(tmp_path: Path) -> None:
    """For `check` and for those who need the numbers."""
    study = offices(tmp_path, published=PUBLISHED.replace("kaffe/ja", "te/ja"))
    assert [problem.code for problem in check_published(study)] == ["published-unknown-cell"]
    with pytest.raises(ProblemsFound):
        published_numbers(study)


def test_a_study_without_published_numbers_has_no_mistakes_in_them(tmp_path: Path) -> None:
    """The file may be left out."""
    study = offices(tmp_path)
    (tmp_path / "published.yaml").unlink()
    assert check_published(study) == ()


def test_one_row_of_a_grid_is_marked_like_the_grid() -> None:
    """All of table 1 was published, and so is each of its rows."""
    study = Study.open(JOBCENTRE)
    mark = provenance_mark(study, "en")
    assert mark(study.table("formaal/unge")) == "Reconstruction: all the numbers are published."
    assert mark(study.table("andel_kontakt/nyledige")) == (
        "Reconstruction: the number for “76–100\u00a0per cent” is published. The other numbers are drawn from a model."
    )


def test_only_a_reconstruction_is_marked(tmp_path: Path) -> None:
    """Where the answers are somebody's, the published numbers say nothing of them."""
    made = offices(tmp_path / "made")
    reconstruct(made, "published.yaml", seed=1)
    real = offices(tmp_path / "real", invented=False)
    table = made.table("kaffe")
    assert "offentliggjort" in (provenance_mark(made, "da")(table) or "")
    assert provenance_mark(real, "da")(table) is None
