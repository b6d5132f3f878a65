"""Groups side by side."""

from __future__ import annotations

from dataclasses import replace

from overblik.report.figures.chart import chart
from overblik.report.figures.draw_panels import draw_panels, fits_panels
from overblik.report.figures.marks import Box, Words
from overblik.report.figures.page import narrow, wide
from tests.report.figures.samples import multiple_by_region

REGIONS = chart(multiple_by_region(), language="da")


def test_each_group_has_a_panel() -> None:
    """Bars of one group begin at one line, and all panels are to one scale."""
    found = [mark for mark in draw_panels(REGIONS, wide(16)).marks if isinstance(mark, Box)]
    lefts = sorted({round(box.x, 6) for box in found})
    widest = [max(box.width for box in found if round(box.x, 6) == left) for left in lefts]
    assert len(lefts) == 4
    assert len({round(width, 6) for width in widest}) == 1


def test_each_panel_is_headed_by_its_group_and_base() -> None:
    """The group that is held back has a name, and dashes, but no base."""
    texts = [mark.text for mark in draw_panels(REGIONS, wide(16)).marks if isinstance(mark, Words)]
    assert texts[:3] == ["Hovedstaden", "n\u00a0=\u00a020", "Sjælland"]
    assert texts.count("–") == 6
    assert texts[-1] == "– for få svar"


def test_panels_need_room() -> None:
    """Not on a telephone, not for ten groups, and not where a heading's word would be parted."""
    assert fits_panels(REGIONS, wide(16))
    assert not fits_panels(REGIONS, narrow())
    assert not fits_panels(replace(REGIONS, entries=REGIONS.entries * 2), wide(16))
    long = replace(REGIONS.entries[0], label="Beskæftigelsesindsatsen")
    assert not fits_panels(replace(REGIONS, entries=(long, *REGIONS.entries[1:])), wide(16))
