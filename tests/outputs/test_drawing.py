"""Figures as pictures."""

from __future__ import annotations

import re
import struct
from typing import Any

import pytest
from lxml import etree

from overblik.outputs.drawing import png, svg, svg_file
from overblik.report.figures.chart import chart
from overblik.report.figures.measure import text_width
from overblik.report.figures.vega import Specification, specification
from tests.report.figures.samples import every_table

SVG = "{http://www.w3.org/2000/svg}"
TABLES = every_table()
STARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}


def drawn(name: str = "multiple", *, narrow: bool = False) -> Specification:
    """The specification of a sample."""
    return specification(chart(TABLES[name], language="da"), narrow=narrow)


def root(text: str) -> Any:
    """An SVG, read."""
    return etree.fromstring(text.encode())


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", TABLES)
def test_every_text_of_a_picture_is_within_it(name: str, *, narrow: bool) -> None:
    """By its own positions, and the widths of the font: nothing is cut off at an edge."""
    picture = root(svg(drawn(name, narrow=narrow)))
    _, _, width, height = (float(part) for part in picture.get("viewBox").split())
    for text in picture.iter(f"{SVG}text"):
        x, y = (float(part) for part in re.findall(r"-?[\d.]+", text.get("transform"))[:2])
        wide = text_width(
            text.text or "", float(text.get("font-size").removesuffix("px")), int(text.get("font-weight"))
        )
        start = x - wide * STARTS[text.get("text-anchor")]
        assert start >= -0.1
        assert start + wide <= width + 0.1
        assert 0 < y <= height


def test_a_picture_on_a_page_has_proportions_and_no_size() -> None:
    """It fills what it is given; inside, sizes stay."""
    picture = root(svg(drawn()))
    assert picture.get("viewBox").startswith("0 0 605 ")
    assert picture.get("width") is None
    assert picture.get("height") is None


def test_a_picture_says_nothing_unless_it_is_told_what() -> None:
    """The page carries the alternative text; a drawing of its own has it in it, whatever signs it holds."""
    silent, told = root(svg(drawn())), root(svg(drawn(), alt='Søjler: "ja" & <nej>'))
    assert (silent.get("aria-hidden"), silent.get("role")) == ("true", None)
    assert (told.get("role"), told.get("aria-label")) == ("img", 'Søjler: "ja" & <nej>')
    assert [name for element in silent.iter() for name in element.attrib if name in ("role", "class")] == []


def test_names_inside_a_picture_are_its_own() -> None:
    """Two pictures on a page do not borrow each other's gradients."""
    gradient = {"gradient": "linear", "stops": [{"offset": 0, "color": "red"}, {"offset": 1, "color": "blue"}]}
    specified = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": [{"a": 1}]},
        "mark": {"type": "bar", "color": gradient},
        "encoding": {"x": {"field": "a", "type": "quantitative"}},
    }
    picture = svg(specified, prefix="w3-")
    names = re.findall(r'\bid="([^"]+)"', picture)
    assert names
    assert all(name.startswith("w3-") for name in names)
    assert set(re.findall(r"url\(#([^)]+)\)", picture)) <= set(names)
    assert svg(specified, prefix="w3-") != svg(specified, prefix="w4-")


def test_a_picture_is_the_same_every_time() -> None:
    """And so is the report that holds it."""
    assert svg(drawn()) == svg(drawn())
    assert png(drawn(), scale=1) == png(drawn(), scale=1)


def test_a_file_has_its_size() -> None:
    """605 pixels wide, for programs that ask."""
    picture = root(svg_file(drawn()))
    assert picture.get("width") == "605"
    assert picture.get("aria-hidden") is None


def test_a_picture_of_dots_is_white_and_as_large_as_it_is_asked_for() -> None:
    """PNG, 605 pixels times the scale."""
    data = png(drawn(), scale=2)
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">I", data[16:20])[0] == 1210


def test_the_font_is_named_as_the_pdf_knows_it() -> None:
    """Typst sets the words of a picture anew, and must find the same font by the same name."""
    names = {text.get("font-family") for text in root(svg_file(drawn())).iter(f"{SVG}text")}
    assert names == {"Source Sans Pro"}
