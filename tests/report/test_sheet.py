from __future__ import annotations

from overblik.report.sheet import Row, Sheet, sheet, with_total
from overblik.report.tabulated import Tabulated
from tests.report.offices import responses


def tabulated() -> Tabulated:
    """The offices' tables."""
    return Tabulated(responses=responses())


def rows(found: Sheet) -> list[tuple[str, ...]]:
    """The texts of every row, heading rows with nothing behind them."""
    return [(row.label, *row.cells) for row in found.rows]


def test_one_line_of_numbers_stands_upright() -> None:
    """Options by size with what is left last, nets, and the base below; shares beside counts."""
    found = sheet(tabulated().table("kontaktform"), "da")
    assert (found.corner, [column.label for column in found.columns]) == ("", ["Pct.", "Antal"])
    assert rows(found) == [
        ("Telefon", "100", "10"),
        ("Video", "70", "7"),
        ("Brev", "0", "0"),
        ("Andet", "10", "1"),
        ("Telefon og video", "70", "7"),
        ("Antal svar (n)", "", "10"),
    ]
    assert [row.kind for row in found.rows] == ["plain"] * 4 + ["net", "base"]


def test_options_can_stand_as_they_were_asked() -> None:
    """The order is the author's to choose."""
    found = sheet(tabulated().table("kontaktform"), "en", order="asked")
    assert [row.label for row in found.rows][:3] == ["Letter", "Video", "Telephone"]


def test_a_grid_has_a_base_a_row() -> None:
    """What is a percentage of what can be read from each line; the pooled row is over all answers."""
    found = sheet(tabulated().table("maal"), "en")
    assert (found.corner, [column.label for column in found.columns]) == (
        "Per cent",
        ["Work", "Education", "Other", "Answers (n)"],
    )
    assert rows(found) == [
        ("The young", "40", "50", "10", "10"),
        ("The sick", "22", "67", "11", "9"),
        ("All answers", "32", "58", "11", "19"),
    ]
    assert [column.kind for column in found.columns] == ["plain", "plain", "plain", "base"]


def test_counts_can_be_shown_instead() -> None:
    """The corner says which."""
    found = sheet(tabulated().table("maal"), "da", show="count")
    assert found.corner == "Antal"
    assert rows(found)[1] == ("De syge", "2", "6", "1", "9")


def test_a_break_has_a_line_a_group_and_each_break_a_heading() -> None:
    """A group that is too small holds a dash in place of every number."""
    found = sheet(tabulated().table("oplevelse", by="region,aar"), "da")
    assert rows(found) == [
        ("Region",),
        ("Nord", "100", "0", "0", "0", "100", "6"),
        ("Syd", "–", "–", "–", "–", "–", "–"),
        ("År",),
        ("Gammelt", "100", "0", "0", "0", "100", "5"),
        ("Nyt", "80", "20", "0", "0", "100", "5"),
    ]
    assert found.rows[0] == Row(label="Region", kind="group")


def test_a_broken_grid_has_a_heading_a_group() -> None:
    """Its rows stand below."""
    found = sheet(tabulated().table("maal", by="region"), "da")
    assert [row.label for row in found.rows] == [
        "Nord",
        "De unge",
        "De syge",
        "Alle svar",
        "Syd",
        "De unge",
        "De syge",
        "Alle svar",
    ]


def test_a_total_stands_below_the_groups() -> None:
    """It is a line of its own, in bold."""
    tables = tabulated()
    found = sheet(with_total(tables.table("oplevelse", by="aar"), tables.table("oplevelse")), "da")
    assert rows(found)[-1] == ("I alt", "90", "10", "0", "0", "100", "10")
    assert found.rows[-1].kind == "net"


def test_no_total_tells_what_is_held_back() -> None:
    """The hidden group would be the total less the others."""
    tables = tabulated()
    broken = tables.table("oplevelse", by="region")
    assert with_total(broken, tables.table("oplevelse")) is broken


def test_a_number_has_its_statistics() -> None:
    """A mean with a decimal more than was asked for."""
    found = sheet(tabulated().table("ansatte"), "da")
    assert [column.label for column in found.columns][:2] == ["Gennemsnit", "Median"]
    assert rows(found) == [("I alt", "5,5", "5,5", "3,3", "7,8", "1", "10", "55", "10")]
