"""
Ten awkward respondents, every cell derived by hand.

    u01  unge + syge; unge: job, syge: udd; godt; 10
    u02  had ticked groups, went back and said "ingen": everything after is routed past; 20
    u03  unge, then broke off
    u04  left everything open
    u05  unge: job; don't know; 0
    u06  a joint unit; syge: job; daarligt; 30
    u07  syge: udd; wrote a text under "andet" without ticking it; nogenlunde; number left open
    u08  ticked "andet" without a text; andet: job; 40
    u09  unge, its row left open; not relevant; 5
    u10  unge + syge; unge: udd, then broke off in the middle of the grid
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study
    from overblik.tables.table import Table


def counts(table: Table, *, row: str | None = None) -> dict[str, tuple[int | None, int | None]]:
    """Return count and base of each option of a row."""
    return {cell.option: (cell.count, cell.base) for cell in table.cells if cell.row == row}


def test_a_multiple_is_of_those_who_ticked_something(ten: Study) -> None:
    """Nine ticked something; u04, who left it open, is in no base; u07's text without a tick is no tick."""
    assert counts(ten.table("kontakt")) == {
        "unge": (5, 9),  # u01 u03 u05 u09 u10
        "syge": (4, 9),  # u01 u06 u07 u10
        "andet": (1, 9),  # u08
        "ingen": (1, 9),  # u02
        "begge": (2, 9),  # u01 u10
        "mindst_en": (7, 9),  # all but u02 u08; who ticked both counts once
        "hverken": (2, 9),  # u02 u08
    }


def test_a_multiple_of_those_asked_includes_who_left_it_open(ten: Study) -> None:
    """All ten saw the question."""
    assert counts(ten.table("kontakt", base="asked"))["unge"] == (5, 10)


def test_mentions_are_of_ticks(ten: Study) -> None:
    """5 + 4 + 1 + 1 ticks were given."""
    assert counts(ten.table("kontakt", base="mentions"))["syge"] == (4, 11)


def test_mentions_have_no_nets(ten: Study) -> None:
    """A net counts a unit once, however many of its ticks it holds, and a share of ticks it is not."""
    table = ten.table("kontakt", base="mentions")
    assert {cell.option for cell in table.cells} == {"unge", "syge", "andet", "ingen"}
    assert not table.nets


def test_each_row_of_a_grid_has_its_own_base(ten: Study) -> None:
    """u09 left the row open, u03 did not reach it, u02 was routed past it."""
    table = ten.table("formaal")
    assert counts(table, row="unge") == {"job": (2, 3), "udd": (1, 3), "begge_dele": (3, 3)}  # u01 u05 | u10
    assert counts(table, row="syge") == {"job": (1, 3), "udd": (2, 3), "begge_dele": (3, 3)}  # u06 | u01 u07
    assert counts(table, row="andet") == {"job": (1, 1), "udd": (0, 1), "begge_dele": (1, 1)}  # u08


def test_the_pooled_row_is_of_answers(ten: Study) -> None:
    """Seven rows were answered by six respondents."""
    assert counts(ten.table("formaal"), row="*") == {"job": (4, 7), "udd": (3, 7), "begge_dele": (7, 7)}


def test_a_row_of_those_asked(ten: Study) -> None:
    """Asked for "unge" and got there: u01 u05 u09 u10; for "syge" u10 broke off before."""
    table = ten.table("formaal", base="asked")
    assert [table.base(row=row) for row in ("unge", "syge", "andet")] == [4, 3, 1]
    assert ten.table("formaal", base="all").base(row="syge") == 10


def test_one_row_is_a_table_of_its_own(ten: Study) -> None:
    """`formaal/syge` has the cells of that row, under the same ids."""
    cells = ten.table("formaal/syge").cells
    assert [cell.id for cell in cells] == ["formaal/syge/job", "formaal/syge/udd", "formaal/syge/begge_dele"]
    assert [(cell.count, cell.base) for cell in cells] == [(1, 3), (2, 3), (3, 3)]


def test_dont_know_is_left_out_and_told_apart(ten: Study) -> None:
    """Three placed themselves on the scale; five answered at all, and that is the base of the two answers outside it."""
    assert counts(ten.table("oplevelse")) == {
        "godt": (1, 3), "nogenlunde": (1, 3), "daarligt": (1, 3), "ved_ikke": (1, 5), "ikke_relevant": (1, 5),
    }  # fmt: skip


def test_dont_know_is_counted_where_the_study_says_so(eight: Study) -> None:
    """The same answers in a study that counts don't-knows: one base of five."""
    assert {base for _, base in counts(eight.table("oplevelse")).values()} == {5}


def test_partial_answers_do_not_count_in_a_study_of_complete_ones(eight: Study) -> None:
    """Without u03 and u10."""
    assert counts(eight.table("kontakt"))["unge"] == (3, 7)
    assert counts(eight.table("formaal"), row="unge") == {"job": (2, 2), "udd": (0, 2), "begge_dele": (2, 2)}


def test_a_number_is_described_by_those_who_gave_one(ten: Study) -> None:
    """
    0, 5, 10, 20, 30, 40; the quartiles lie at 1.25 and 3.75 steps (type 7): 5 + 5/4 and 20 + 3/4 of 10.

    A zero is an answer; u04 and u07 left it open, u03 and u10 did not get there.
    """
    cells = ten.table("antal").cells
    assert {cell.option: cell.value for cell in cells} == {
        "mean": 17.5, "median": 15, "q1": 6.25, "q3": 27.5, "min": 0, "max": 40, "sum": 105,
    }  # fmt: skip
    assert {(cell.count, cell.base) for cell in cells} == {(6, 6)}


def test_texts_are_counted_over_those_who_saw_them(ten: Study) -> None:
    """u07 wrote one, u08 left it open."""
    assert counts(ten.table("kontakt_andet")) == {"answered": (1, 2)}


def test_a_break_by_a_frame_column(ten: Study) -> None:
    """Nord is u01 to u06, Syd u07 to u10; u04 left the question open."""
    table = ten.table("kontakt", by="region")
    assert table.cell("unge", by=(("region", "Nord"),)).id == "kontakt/unge@region=Nord"
    found = {cell.by[0][1]: (cell.count, cell.base) for cell in table.cells if cell.option == "unge"}
    assert found == {"Nord": (3, 5), "Syd": (2, 4)}


def test_breaks_in_turn_and_crossed(ten: Study) -> None:
    """By region, then by formaal/unge, would be two breaks; crossed they are one with four groups."""
    assert len(ten.table("antal", by="region,oplevelse").groups) == 2 + 3
    assert len(ten.table("antal", by="region*oplevelse").groups) == 2 * 3


def test_a_filter_keeps_those_of_whom_it_is_true(ten: Study) -> None:
    """u02, who ticked nobody, and u04, of whom it is unknown, are out."""
    assert counts(ten.table("antal", where="'syge' in kontakt"))["mean"] == (
        2,
        2,
    )  # u01 u06; u07 gave none, u10 broke off


def test_the_least_base_hides_groups(ten: Study, tmp_path: Path) -> None:
    """With a least base of five, Syd (four answers) is not shown, neither its counts nor its base."""
    from tests.makers import STUDY
    from tests.tables.conftest import awkward

    strict = awkward(tmp_path / "strict", STUDY.replace("least_base: 1", "least_base: 5"))
    cells = strict.table("kontakt", by="region").cells
    assert {cell.by[0][1] for cell in cells if not cell.suppressed} == {"Nord"}
    assert all((cell.count, cell.base, cell.share) == (None, None, None) for cell in cells if cell.suppressed)
    assert counts(strict.table("kontakt", where="region == 'Syd'"))["unge"] == (None, None)
    assert ten.table("kontakt", by="region").cells[-1].base == 4


def test_units_are_hidden_by_how_many_they_are_not_by_how_much_they_ticked(tmp_path: Path) -> None:
    """The four of Syd gave five ticks, and are four nevertheless; the five of Nord gave six."""
    from tests.makers import STUDY
    from tests.tables.conftest import awkward

    strict = awkward(tmp_path / "strict", STUDY.replace("least_base: 1", "least_base: 5"))
    table = strict.table("kontakt", by="region", base="mentions")
    assert {(cell.by[0][1], cell.base) for cell in table.cells if not cell.net} == {("Nord", 6), ("Syd", None)}


def test_outcomes_are_of_the_frame(ten: Study) -> None:
    """Eight complete, two partial, two of twelve never answered."""
    assert counts(ten.table("responses")) == {"complete": (8, 12), "partial": (2, 12), "none": (2, 12), "any": (10, 12)}
    assert ten.table("responses", by="region").cell("complete", by=(("region", "Nord"),)).count == 5


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"variable": "kontakr"}, "kontakt"),
        ({"variable": "formaal/ung"}, "did you mean 'unge'?"),
        ({"variable": "antal", "base": "mentions"}, "only a multiple"),
        ({"variable": "antal", "base": "everybody"}, "choose from answered"),
        ({"variable": "antal", "by": "kontakt"}, "makes no groups"),
        ({"variable": "antal", "where": "antal = 3"}, "=="),
        ({"variable": "responses", "by": "oplevelse"}, "known of every unit"),
    ],
)
def test_what_cannot_be_told_is_answered(ten: Study, options: dict[str, Any], says: str) -> None:
    """The answer names what there is."""
    with pytest.raises(Unanswerable, match=says):
        ten.table(**options)


@pytest.mark.parametrize("base", ["asked", "all"])
def test_another_base_shows_no_more_of_the_few_who_answered(tmp_path: Path, base: str) -> None:
    """Six of Nord are in the study; two answered on "syge", and what they said is not shown as a share of six either."""
    from tests.makers import STUDY
    from tests.tables.conftest import awkward

    strict = awkward(tmp_path / "strict", STUDY.replace("least_base: 1", "least_base: 5"))
    assert all(cell.suppressed for cell in strict.table("formaal/syge", by="region", base=base).cells)
