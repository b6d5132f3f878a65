from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.files.languages import Text
from overblik.questionnaire.cell_names import CellName, expand_cell_names
from overblik.report.drafting.marks import capital, claim, ended, escaped, fence, lowered, plain, value_claim
from overblik.report.inlines import text_of
from overblik.report.markdown import parse_markdown


@settings(max_examples=20)  # each starts Pandoc
@given(st.text(st.sampled_from("ab 1\\`*_{}[]<>#$~^|@&"), min_size=1, max_size=12))
def test_a_text_of_the_study_is_read_as_it_was_written(text: str) -> None:
    """Whatever marks an author has put into a label."""
    document, _ = parse_markdown(f"x{escaped(text)}x")
    assert " ".join(text_of(list(document.content[0].content)).split()) == " ".join(f"x{text}x".split())


def test_a_text_stands_on_one_line_with_what_is_filled_in_left_open() -> None:
    """Nobody's name is known in a report."""
    assert plain(Text({"da": "Kære {navn},\nhvordan går det?"}), "da") == "Kære …, hvordan går det?"


@pytest.mark.parametrize(
    ("text", "small"),
    [("Alder", "alder"), ("I alt", "I alt"), ("IT", "IT"), ("I. del", "i. del"), ("I’m", "I’m"), ("", "")],
)
def test_a_title_in_a_sentence_has_a_small_letter_unless_it_must_be_large(text: str, small: str) -> None:
    """Abbreviations and the pronoun."""
    assert lowered(text) == small


@pytest.mark.parametrize(
    ("before", "after"),
    [("[alle]{share=a/b} x", "[Alle]{share=a/b} x"), ("ét svar", "Ét svar"), ("»ja« er", "»ja« er"), ("", "")],
)
def test_a_sentence_begins_with_a_large_letter(before: str, after: str) -> None:
    """Inside the claim where it begins with one, and not inside a quotation."""
    assert capital(before) == after


def test_a_sentence_ends_in_one_full_stop() -> None:
    """An abbreviation in a claim has brought its own, quoted attributes or not; other ends are left alone."""
    assert ended('Det er [80 pct.]{share="a/{b,c}"}.') == 'Det er [80 pct.]{share="a/{b,c}"}'
    assert ended("Det er [80 pct.]{share=a/b}.") == "Det er [80 pct.]{share=a/b}"
    assert ended("Det er [9 ud af 10]{share=a/b}.") == "Det er [9 ud af 10]{share=a/b}."
    assert ended("»80 pct.«.") == "»80 pct.«."


@pytest.mark.parametrize(
    "cells",
    [
        [CellName(variable="a", option="b")],
        [CellName(variable="a", option="b"), CellName(variable="a", option="c")],
        [CellName(variable="a", option="b", row="r"), CellName(variable="a", option="b", row="s")],
        [CellName(variable="a", option="b", by=(("region", "Nord"),))],
    ],
)
def test_the_cells_of_a_claim_are_those_that_it_names(cells: list[CellName]) -> None:
    """In their order, the first being the one that is spoken of."""
    written = claim("alle", "share", cells).removeprefix("[alle]{share=").removesuffix("}").strip('"')
    assert list(expand_cell_names(written)) == [str(cell) for cell in cells]


def test_groups_are_named_one_by_one() -> None:
    """A group is no part of a set."""
    north, south = (CellName(variable="a", option="b", by=(("region", name),)) for name in ("Nord", "Syd"))
    assert claim("flere", "difference", [north, south]) == '[flere]{difference="a/b@region=Nord, a/b@region=Syd"}'


def test_numbers_and_fences_are_written_as_authors_write_them() -> None:
    """Quotation marks stand only where they must."""
    assert value_claim("4,5", "mean", CellName(variable="antal", option="mean")) == "[4,5]{mean=antal}"
    assert fence("figure", of="a", number=3) == "::: {.figure of=a number=3}\n:::"
    assert fence("table", of="a", by="b,c", where=None) == '::: {.table of=a by="b,c"}\n:::'
    assert fence("questionnaire") == "::: questionnaire\n:::"
