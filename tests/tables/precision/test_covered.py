"""Shares of what units cover, by hand: the seven have 10, 20 ... 70 children."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.precision.covered import covering_variable
from tests.sampled import SETTINGS, frame, sampled

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study


def test_a_unit_counts_with_what_it_covers(everybody: Study) -> None:
    """Four of seven institutions, with 10 + 20 + 40 + 50 of 280 children."""
    cell = everybody.table("digital", covering="boern").cell("ja")
    assert (cell.count, cell.base) == (4, 7)
    assert cell.covered == pytest.approx(120 / 280)
    assert cell.share == pytest.approx(4 / 7)


def test_weights_count_too(seven: Study) -> None:
    """2.5 * 70 + 2 * 50, of 2.5 * 100 + 2 * 180."""
    assert seven.table("digital", covering="boern").cell("ja").covered == pytest.approx(275 / 610)


def test_each_row_and_group_has_its_own(everybody: Study) -> None:
    """On the young 10 + 30 + 40 + 60 of 210; in the west 50 of 180."""
    assert everybody.table("hold", covering="boern").cell("ja", row="unge").covered == pytest.approx(140 / 210)
    by = everybody.table("digital", by="landsdel", covering="boern")
    assert by.cell("ja", by=(("landsdel", "vest"),)).covered == pytest.approx(50 / 180)


def test_response_rates_are_of_the_whole_frame(of_ten: Study, everybody: Study) -> None:
    """The three that did not answer have 80, 90 and 100; u7 broke off."""
    table = of_ten.table("responses", covering="boern")
    found = {cell.option: cell.covered for cell in table.cells}
    assert found == pytest.approx({"complete": 210 / 550, "partial": 70 / 550, "none": 270 / 550, "any": 280 / 550})
    west = (("landsdel", "vest"),)
    by = everybody.table("responses", by="landsdel", covering="boern")
    assert by.cell("complete", by=west).covered == pytest.approx(110 / 180)


def test_a_suppressed_cell_is_of_no_children_either(tmp_path: Path) -> None:
    """Fewer than five answered in the west."""
    study = sampled(tmp_path, design="", settings=SETTINGS.replace("least_base: 1", "least_base: 5"))
    cell = study.table("digital", by="landsdel", covering="boern").cell("ja", by=(("landsdel", "vest"),))
    assert cell.suppressed
    assert cell.covered is None


def test_a_threshold_of_cells_and_shares_of_what_units_cover_do_not_go_together(tmp_path: Path) -> None:
    """45.1 per cent of the children can only be those of u1 u2 u4 u5; response rates tell no answers."""
    study = sampled(tmp_path, design="disclosure: {least_cell: 3}\n")
    with pytest.raises(Unanswerable, match="they tell which units have given an answer"):
        study.table("digital", covering="boern")
    assert study.table("responses", covering="boern").cell("complete").covered == pytest.approx(210 / 280)


def test_what_units_cover_is_a_frame_column_of_numbers(everybody: Study) -> None:
    """A question is none, a text neither; and a mean has no shares."""
    with pytest.raises(Unanswerable, match=r"no frame column of numbers called 'boren'.*did you mean 'boern'"):
        everybody.table("digital", covering="boren")
    with pytest.raises(Unanswerable, match="'ansatte' is a number and has no shares"):
        everybody.table("ansatte", covering="boern")
    assert covering_variable(everybody.responses, everybody.responses.variable("digital"), "boern").id == "boern"


def test_a_unit_of_which_it_is_not_known_is_told(tmp_path: Path) -> None:
    """A share of the others would be of something else."""
    study = sampled(tmp_path, design="", frame_file=frame().replace(",40\n", ",\n"))
    with pytest.raises(Unanswerable, match="boern is not told of 1 of the 7 institutions"):
        study.table("digital", covering="boern")


def test_answers_under_pseudonyms_have_no_response_rate_of_what_units_cover(tmp_path: Path) -> None:
    """Whose they are is what is not known."""
    study = sampled(tmp_path, design="")
    declared = study.declared
    renamed = declared.set_column(0, "unit", [[f"p{at}" for at in range(7)]])
    pseudonymous = study.with_answers(renamed.replace_schema_metadata({b"overblik.units": b"pseudonyms"}))
    with pytest.raises(Unanswerable, match="do not say which unit"):
        pseudonymous.table("responses", covering="boern")
