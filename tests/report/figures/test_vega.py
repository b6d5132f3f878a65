"""
Specifications are Vega-Lite that draws what was laid out.

Four of them are kept under `snapshots/`, so that a change of any figure is seen as a change of text. Where the change is wanted:
`python -m tests.report.figures.test_vega` writes them anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from overblik.report.figures.chart import chart
from overblik.report.figures.layout import layout
from overblik.report.figures.marks import Box, Dot, Line, Words
from overblik.report.figures.palette import OUTLINED
from overblik.report.figures.vega import Specification, specification
from tests.report.figures.samples import every_table, multiple

SNAPSHOTS = Path(__file__).parent / "snapshots"
KEPT = {"multiple": False, "scale": False, "grid_of_scales": True, "grid_of_aims": False}
"""Which figures are kept, and whether as on a telephone."""
TABLES = every_table()


def kept(name: str) -> str:
    """A specification as it is kept: one mark a line, in a fixed order."""
    drawn = specification(chart(TABLES[name], language="da"), narrow=KEPT[name])
    layers = [
        json.dumps(layer["mark"], ensure_ascii=False, sort_keys=True)
        + "".join("\n  " + json.dumps(value, ensure_ascii=False, sort_keys=True) for value in layer["data"]["values"])
        for layer in drawn["layer"]
    ]
    return "\n".join([f"{drawn['width']} x {drawn['height']}", *layers]) + "\n"


@pytest.mark.parametrize("name", KEPT)
def test_figures_are_as_they_were(name: str) -> None:
    """What is drawn does not change unnoticed."""
    assert kept(name) == (SNAPSHOTS / f"{name}.txt").read_text(encoding="utf-8")


def values(drawn: Specification) -> list[Specification]:
    """All marks of a specification."""
    return [value for layer in drawn["layer"] for value in layer["data"]["values"]]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", TABLES)
def test_every_mark_is_drawn_once(name: str, *, narrow: bool) -> None:
    """No box, line, dot or word is lost on the way."""
    drawn = chart(TABLES[name], language="da")
    marks = layout(drawn, telephone=narrow).marks
    found = values(specification(drawn, narrow=narrow))
    assert len(found) == sum(isinstance(mark, Box | Line | Dot | Words) for mark in marks)
    assert sorted(value["text"] for value in found if "text" in value) == sorted(
        mark.text for mark in marks if isinstance(mark, Words)
    )


@pytest.mark.parametrize("name", TABLES)
def test_every_bar_carries_its_cell(name: str) -> None:
    """So that a page can say more of it."""
    drawn = chart(TABLES[name], language="da")
    cells = {value["cell"] for value in values(specification(drawn)) if value.get("cell")}
    assert cells <= {cell.id for cell in TABLES[name].cells}
    assert cells


def test_one_font_is_asked_for() -> None:
    """The one that labels are measured in, unless somebody knows of another of the same widths."""
    drawn = chart(multiple(), language="da")
    assert specification(drawn)["config"]["font"] == "Source Sans Pro"
    assert specification(drawn, font="Source Sans 3")["config"]["font"] == "Source Sans 3"


def test_nothing_is_left_to_be_laid_out() -> None:
    """Scales, axes, legends and padding of Vega-Lite's own are off."""
    drawn = specification(chart(multiple(), language="da"))
    assert (drawn["autosize"], drawn["padding"], drawn["width"]) == ("none", 0, 605)
    channels = [channel for layer in drawn["layer"] for channel in layer["encoding"].values()]
    assert all(channel.get("scale", None) is None for channel in channels)
    assert all(channel.get("axis", None) is None and channel.get("legend", None) is None for channel in channels)


def test_what_is_light_is_outlined() -> None:
    """Don't-know would be lost on paper."""
    drawn = specification(chart(TABLES["scale"], language="da"))
    stroked = [layer for layer in drawn["layer"] if "stroke" in layer["mark"]]
    assert len(stroked) == 1
    assert frozenset({"apart"}) == OUTLINED


def write() -> None:
    """Write the specifications that are kept anew."""
    SNAPSHOTS.mkdir(exist_ok=True)
    for name in KEPT:
        (SNAPSHOTS / f"{name}.txt").write_text(kept(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
