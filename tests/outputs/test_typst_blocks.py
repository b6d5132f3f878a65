from __future__ import annotations

from typing import Any

import panflute as pf
import pytest

from overblik.outputs.pandoc import converted
from overblik.outputs.parts import Headline, Part
from overblik.outputs.typst_blocks import (
    call,
    front,
    kept_leads,
    laid_out_cell,
    laid_out_claim,
    laid_out_part,
    laid_out_table,
    quoted,
)


def typst(blocks: list[Any]) -> str:
    """Blocks as Pandoc's writer leaves them, on one line."""
    return " ".join(converted(pf.Doc(*blocks), "typst").decode().split())


def para(text: str) -> Any:
    """A paragraph."""
    return pf.Para(pf.Str(text))


def cell(text: str, **options: Any) -> Any:
    """A cell of a table."""
    return pf.TableCell(pf.Plain(pf.Str(text)), **options)


@pytest.fixture
def table() -> Any:
    """A table with a group, a base and a wide cell."""
    head = pf.TableHead(pf.TableRow(cell("Region"), cell("n")))
    group = pf.TableRow(cell("Øst", colspan=2), classes=["group"])
    row = pf.TableRow(cell("Fyn"), pf.TableCell(pf.Plain(pf.Str("71")), classes=["base"]))
    colspec = [("AlignLeft", "ColWidthDefault"), ("AlignRight", "ColWidthDefault")]
    return pf.Table(pf.TableBody(group, row), head=head, colspec=colspec)


def test_a_call_takes_blocks_as_its_last_arguments() -> None:
    """The brackets of two arguments touch, or the second would be text."""
    assert typst(call("#f(1)", [para("a")], [para("b")])) == "#f(1)[ a ][ b ]"


def test_text_is_quoted_as_typst_does() -> None:
    """Quotation marks and backslashes, but not Danish letters."""
    assert quoted('"æ\\') == '"\\"æ\\\\"'


def test_a_table_has_a_head_and_keeps_what_its_cells_are(table: Any) -> None:
    """Groups are bold, bases grey, and cells as wide as they are."""
    text = typst(laid_out_table(table))
    assert "align: (left, right,)" in text
    assert "table.header( table.cell([ Region ]), table.cell([ n ]), rule)" in text
    assert "table.cell(colspan: 2, strong[ Øst ])" in text
    assert "table.cell(quietly[ 71 ])" in text


def test_a_cell_may_stand_in_the_middle() -> None:
    """The title of a break over its columns."""
    title = cell("Region", colspan=3, alignment="AlignCenter")
    assert typst(laid_out_cell(title, heads=False)) == "table.cell(colspan: 3, align: center, [ Region ]),"


def test_a_short_table_stays_on_one_page(table: Any) -> None:
    """A long one is broken, its head repeated."""
    part = Part(id="tab-1", figure=None, index=0, title=[pf.Str("T")], body=[table])
    assert typst(laid_out_part(part)).startswith('#tabled("tab-1", true)[')
    for _ in range(20):
        table.content[0].content.append(pf.TableRow(cell("Fyn"), cell("1")))
    assert typst(laid_out_part(part)).startswith('#tabled("tab-1", false)[')


def test_a_paragraph_leads_to_the_figure_after_it() -> None:
    """Only to that; other paragraphs may part from what follows them."""
    figure = pf.Div(para("figure"), classes=["figure"])
    assert typst(kept_leads([para("a"), para("b"), figure, para("c")])).startswith("a #lead[ b ] #block[ figure ] c")


def test_the_front_page_may_have_no_headlines() -> None:
    """It is made all the same."""
    assert typst(front([])) == "#front(( ))"
    line = Headline(number=[pf.Str("1")], words=[pf.Str("af")])
    assert typst(front([line])) == "#front(( ([ 1 ], [ af ]), ))"


def test_a_claim_is_text_until_it_is_false() -> None:
    """What the data say is escaped like any text."""
    claim = pf.Span(pf.Str("alle"), classes=["claim"], attributes={"says": "0 af 72 #"})
    assert typst([pf.Para(*laid_out_claim(claim, "da", false=False))]) == "alle"
    claim = pf.Span(pf.Str("alle"), classes=["claim"], attributes={"says": "0 af 72 #"})
    assert typst([pf.Para(*laid_out_claim(claim, "da", false=True))]) == "#untrue[alle][passer ikke: 0 af 72 \\#]"
