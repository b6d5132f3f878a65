from __future__ import annotations

from typing import Any

import panflute as pf
import pytest

from overblik.report.draft import Exhibit
from overblik.report.exhibits import Exhibitor
from overblik.report.inlines import str_inlines, text_of
from overblik.report.tabulated import Tabulated
from tests.report.offices import draft, responses


def exhibit(fence: str) -> Exhibit:
    """The figure or table that a fence asks for."""
    found = draft(f"::: {{{fence}}}\n:::\n")
    assert found.problems == ()
    return found.exhibits[0]


def exhibitor(language: str = "da", mark: str | None = None) -> Exhibitor:
    """One that says the same of every table."""
    return Exhibitor(tabulated=Tabulated(responses=responses()), language=language, mark=lambda _: mark)


def words(blocks: list[Any]) -> dict[str, str]:
    """The words of each part of a figure or table, by its class."""
    return {
        block.classes[0]: " ".join(text_of(part) for part in block.content)
        for block in blocks
        if hasattr(block, "classes") and block.classes
    }


def test_a_figure_has_its_number_title_drawing_and_note() -> None:
    """The note says what the percentages are of; the picture speaks to those who do not see it."""
    maker = exhibitor()
    figure = maker.figure(exhibit(".figure of=kontaktform number=4"), [])
    blocks = maker.figure_blocks(figure, 0, [])
    assert [block.classes for block in blocks] == [["title"], ["drawing"], ["note"]]
    assert words(blocks)["title"] == "Figur 4. Hvordan har I haft kontakt?"
    assert words(blocks)["note"].startswith("Note: Andel af de 10 kontorer")
    image = blocks[1].content[0].content[0]
    assert (image.url, text_of(image)) == ("figure:0", " ".join(figure.alt.split()))
    assert figure.alt
    assert figure.wide != figure.narrow


def test_a_title_of_the_authors_own_is_kept() -> None:
    """As it is, claims and all."""
    maker, title = exhibitor("en"), str_inlines("Min titel")
    figure = maker.figure(exhibit(".figure of=kontaktform"), title)
    assert figure.title == "Min titel"
    assert words(maker.figure_blocks(figure, 0, title))["title"] == "Figure 1. Min titel"


@pytest.mark.parametrize(
    ("fence", "title"),
    [
        (".table of=maal", "Hvad var målet?"),
        (".table of=maal/unge", "Hvad var målet? De unge"),
        (".table of=responses", "Besvarelser"),
    ],
)
def test_a_title_is_the_question(fence: str, title: str) -> None:
    """Of one row of a grid, the question and the row."""
    assert exhibitor().table(exhibit(fence), []).title == title


def test_a_table_has_its_number_title_table_and_note() -> None:
    """The numbers stand in the tree; the table of response rates has no other."""
    maker = exhibitor()
    asked = exhibit(".table of=maal decimals=1")
    numbered = maker.table(asked, [])
    title, table, note = maker.table_blocks(asked, numbered, [])
    assert text_of(title.content[0]) == "Tabel 1. Hvad var målet?"
    assert isinstance(table, pf.Table)
    assert "33,3" not in pf.stringify(table)
    assert "22,2" in pf.stringify(table)
    assert text_of(note.content[0]).startswith("Note: ")
    assert maker.table(exhibit(".table of=responses by=region"), []).table is None


def test_a_broken_table_has_a_total() -> None:
    """And the table of response rates likewise."""
    maker = exhibitor()
    for fence in (".table of=oplevelse by=aar", ".table of=responses by=aar"):
        asked = exhibit(fence)
        table = maker.table_blocks(asked, maker.table(asked, []), [])[1]
        assert pf.stringify(table.content[0].content[-1].content[0]) == "I alt"


def test_what_is_said_of_the_numbers_stands_last() -> None:
    """Where they come from, if the study says so."""
    maker = exhibitor(mark="Rekonstruktion: alle tal er offentliggjort.")
    asked = exhibit(".table of=maal")
    blocks = maker.table_blocks(asked, maker.table(asked, []), [])
    assert blocks[-1].classes == ["source"]
    assert words(blocks)["source"] == "Rekonstruktion: alle tal er offentliggjort."


def test_every_shape_and_break_can_be_drawn() -> None:
    """Whatever can be written in a report."""
    for fence in (
        "kontaktform",
        "maal",
        "maal/syge",
        "oplevelse",
        "ansatte",
        "oplevelse by=region",
        "kontaktform by=aar",
        "region",
    ):
        figure = exhibitor().figure(exhibit(f".figure of={fence}"), [])
        assert figure.alt
        assert figure.wide["$schema"] == figure.narrow["$schema"]


def test_a_banner_is_a_table_with_its_note_and_mark() -> None:
    """Its numbers are those of tables that are counted once."""
    found = draft("::: {.banner of=oplevelse,maal by=region number=2}\n:::\n")
    assert found.problems == ()
    maker = exhibitor(mark="Kilde: opdigtet.")
    numbered, blocks = maker.banner(found.banners[0], [])
    assert (numbered.number, numbered.title, numbered.table) == (2, "Svar opdelt på region", None)
    assert words(blocks)["title"] == "Tabel 2. Svar opdelt på region"
    assert words(blocks)["source"] == "Kilde: opdigtet."
    assert [type(block).__name__ for block in blocks] == ["Div", "Table", "Div", "Div"]


def test_a_figure_of_responses_shows_who_answered_beside_who_was_asked() -> None:
    """Two bars a group, in the order of its values; the note has both bases."""
    maker = exhibitor()
    figure = maker.figure(exhibit(".figure of=responses by=region"), [])
    assert figure.title == "Region blandt dem, der svarede, og blandt alle spurgte"
    assert [entry.label for entry in figure.chart.entries] == ["De, der svarede", "Alle spurgte"]
    assert [row.label for row in figure.chart.rows] == ["Nord", "Syd"]
    assert "»De, der svarede«" in words(maker.figure_blocks(figure, 0, []))["note"]
