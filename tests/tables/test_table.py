from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.questionnaire.cell_names import parse_cell_name

if TYPE_CHECKING:
    from overblik.study import Study


def test_a_cell_is_found_by_its_parts_and_by_its_name(ten: Study) -> None:
    """A cell that is not there is none."""
    table = ten.table("formaal", by="region")
    cell = table.cell("job", row="syge", by=(("region", "Nord"),))
    name, other = parse_cell_name("formaal/syge/job@region=Nord"), parse_cell_name("formaal/syge/x")
    assert name is not None
    assert other is not None
    assert table.find(name) is cell
    assert table.find(other) is None
    with pytest.raises(KeyError):
        table.cell("job")


def test_rows_and_options_are_those_that_have_cells(ten: Study) -> None:
    """A question without rows has one line."""
    assert ten.table("formaal").rows == ("unge", "syge", "andet")
    assert ten.table("oplevelse").rows == (None,)
    assert [option.id for option in ten.table("oplevelse").options] == [
        "godt", "nogenlunde", "daarligt", "ved_ikke", "ikke_relevant",
    ]  # fmt: skip
    assert ten.table("antal").options == ()
    assert [net.id for net in ten.table("kontakt").nets] == ["begge", "mindst_en", "hverken"]
    assert ten.table("antal").nets == ()


def test_bases_are_of_what_is_shown(ten: Study) -> None:
    """Each once, the pooled row's and those of don't-knows aside."""
    assert ten.table("formaal").bases == (1, 3)
    assert ten.table("oplevelse").bases == (3,)
    assert ten.table("formaal").base(row="syge") == 3
    assert ten.table("formaal").base(row="x") is None


def test_a_notebook_shows_a_table_in_the_first_language(ten: Study) -> None:
    """With its title and its note."""
    shown = ten.table("kontakt")._repr_html_()
    assert "<caption>Hvem har I haft kontakt med?</caption>" in shown
    assert "Andel af de 9 kontorer" in shown


def test_a_table_goes_on_to_other_programs(ten: Study) -> None:
    """To Arrow, pandas and Polars: one row per cell."""
    table = ten.table("kontakt", by="region")
    arrow = table.to_arrow()
    assert arrow.num_rows == len(table.cells)
    assert arrow.to_pylist()[0] == {
        "id": "kontakt/unge@region=Nord", "row": None, "option": "unge", "region": "Nord", "net": False,
        "suppressed": False, "count": 3, "base": 5, "share": 0.6, "value": None,
    }  # fmt: skip
    assert list(table.to_pandas()["count"]) == list(table.to_polars()["count"])
