from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import panflute as pf
import pytest

from overblik.report.banner_blocks import banner_blocks, banner_title
from overblik.report.inlines import text_of
from overblik.tables.banner.build import banner
from overblik.tables.banner.request import Comparing, Request
from tests.banner_study import make_offices

if TYPE_CHECKING:
    from overblik.study import Study
    from overblik.tables.banner.model import Banner


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The study of the offices."""
    return make_offices(tmp_path_factory.mktemp("offices"))


def made(study: Study, of: str, by: str, **more: Any) -> Banner:
    """A banner of some questions by some breaks."""
    comparing = Comparing(against_total=True)
    breaks = tuple(tuple(part.split("*")) for part in by.split(","))
    return banner(study.responses, Request(of=tuple(of.split(",")), by=breaks, comparing=comparing, **more))


def texts(rows: Any) -> list[list[str]]:
    """The words of each cell, row by row."""
    return [[" ".join(text_of(cell).split()) for cell in row.content] for row in rows]


def test_two_rows_of_heads_stand_over_the_numbers(offices: Study) -> None:
    """The break over its columns, then what they are called, with their letters."""
    table, _ = banner_blocks(made(offices, "antal", "size,veje"), "da")
    over, names = table.head.content
    assert [(" ".join(text_of(cell).split()), cell.colspan, cell.alignment) for cell in over.content] == [
        ("", 1, "AlignDefault"), ("", 1, "AlignDefault"), ("Størrelse", 2, "AlignCenter"),
        ("Hvordan holder I kontakt?", 3, "AlignCenter"),
    ]  # fmt: skip
    assert texts([names]) == [["Pct.", "I alt", "Stor A", "Lille B", "Telefon A", "Video B", "Brev C"]]


def test_letters_are_raised_beside_the_number(offices: Study) -> None:
    """Low bases have a star and are quiet, like all bases."""
    table, _ = banner_blocks(made(offices, "maal/unge", "size,veje"), "en")
    base, first, _ = table.content[0].content
    assert texts([base])[0] == ["Base (n)", "80", "41", "39", "80", "41", "14*"]
    assert base.content[-1].classes == first.content[-1].classes == ["base"]
    raised = [part for cell in first.content for part in cell.content[0].content if isinstance(part, pf.Superscript)]
    assert [pf.stringify(part).strip() for part in raised] == ["B↑", "↓", "A↑"]


def test_questions_and_rows_of_grids_head_their_numbers(offices: Study) -> None:
    """What units cover stands below; a net is a net."""
    table, _ = banner_blocks(made(offices, "aabent,maal", "size", covering="ansatte"), "en")
    rows = table.content[0].content
    heads = [(texts([row])[0][0], row.classes) for row in rows if row.content[0].colspan > 1]
    assert heads == [
        ("Are you open in the evening?", ["group"]), ("What is the aim?", ["group"]),
        ("The young", ["part"]), ("The sick", ["part"]), ("All answers", ["part"]),
    ]  # fmt: skip
    labels = [(texts([row])[0][0], row.classes) for row in rows]
    assert labels[8:10] == [("Yes in all", ["net"]), ("Per cent of staff", ["base"])]


def test_a_wide_banner_is_parted_by_its_breaks(offices: Study) -> None:
    """So that no page cuts it off."""
    *tables, note = banner_blocks(made(offices, "aabent", "size,size*region,veje"), "da")
    assert [table.cols for table in tables] == [10, 5]
    assert all(texts(table.head.content[1:])[0][1] == "I alt" for table in tables)
    assert note.classes == ["note"]


def test_the_note_says_what_letters_mean_and_what_shares_are_of(offices: Study) -> None:
    """Once for all questions where it is the same, for each of them where it is not."""
    (*_, one) = banner_blocks(made(offices, "aabent", "size"), "da")
    (paragraph,) = one.content
    assert text_of(paragraph).startswith("Note: Bogstaverne viser")
    assert "Andel af de 80 kontorer, der har besvaret spørgsmålet." in text_of(paragraph).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    (*_, several) = banner_blocks(made(offices, "aabent,veje", "size"), "da")
    assert [text_of(part)[:26] for part in several.content][1:] == [
        "»Har I åbent om aftenen?«:",
        "»Hvordan holder I kontakt?",
    ]


def test_weighted_bases_have_their_effective_numbers_below(offices: Study) -> None:
    """As text and workbook have them."""
    weighted = replace(made(offices, "antal", "size"), weighted=True)
    table, _ = banner_blocks(weighted, "en")
    assert texts(table.content[0].content[:2]) == [
        ["Base (n)", "80", "41", "39"],
        ["Effective n (Kish)", "–", "–", "–"],
    ]


def test_a_title_is_the_question_or_the_breaks(offices: Study) -> None:
    """Of one row of a grid, both."""
    assert banner_title(made(offices, "maal/unge", "size"), "da") == "Hvad er målet? De unge"
    assert banner_title(made(offices, "aabent,veje", "size,region"), "da") == "Svar opdelt på størrelse og region"
    assert banner_title(made(offices, "aabent,veje", "size"), "en") == "Answers by size"
