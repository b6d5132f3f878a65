from __future__ import annotations

import panflute as pf

from overblik.outputs.blank.blocks import blocks
from tests.outputs.blank.small_form import small_form


def test_sections_and_questions_are_headings() -> None:
    """With numbers, and a star where an answer is needed."""
    found = [(block.level, pf.stringify(block)) for block in blocks(small_form("en")) if isinstance(block, pf.Header)]
    assert found[:3] == [(1, "First"), (2, "1. Who helps?\u00a0*"), (2, "2. How is it going?")]


def test_options_stand_behind_what_is_ticked() -> None:
    """A box for several, a ring for one; don't know stands apart."""
    found = {
        pf.stringify(block).strip(): block.attributes["custom-style"]
        for block in blocks(small_form("en"))
        if isinstance(block, pf.Div)
    }
    assert found["☐ Girls"] == "Option"
    assert found["☐ None (to be chosen alone)"] == "Option"
    assert found["○ Don't know"] == "Option Outside"
    assert found["Answer only if you chose “Girls” in question 1."] == "Routing"


def test_a_grid_is_a_table_with_heads() -> None:
    """Of columns and of rows."""
    (table,) = (block for block in blocks(small_form("en")) if isinstance(block, pf.Table))
    heads = [pf.stringify(cell).strip() for cell in table.head.content[0].content]
    assert heads == ["One answer in each row that you fill in", "Because", "Something else"]
    assert table.content[0].row_head_columns == 1
    assert [pf.stringify(cell).strip() for cell in table.content[0].content[0].content] == ["Girls", "○", "○"]
