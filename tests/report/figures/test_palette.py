"""Colours that can be told apart: by computing, for every scale that a figure may have."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from overblik.report.figures.palette import (
    COLOURS,
    GREY,
    INK,
    MOST_POINTS,
    MOST_STEPS,
    OUTLINED,
    PAPER,
    Vision,
    contrast,
    difference,
    lab,
    linear,
    seen,
    text_on,
)
from overblik.report.figures.pieces import WHITE
from overblik.report.figures.roles import option_roles
from tests.report.figures.samples import ranges, scale_of

VISIONS: tuple[Vision, ...] = ("normal", "protanopia", "deuteranopia", "grey")
NOTICED = 2.3
"""The just noticeable difference in CIELAB (Mahy, Van Eycken and Oosterlinck 1994)."""
CLEAR = 3 * NOTICED
BARS = sorted(role for role in COLOURS if not role.startswith("heat"))
SETS = {f"scale of {points}": scale_of(points) for points in range(2, MOST_POINTS + 1)} | {
    f"{steps} ranges": ranges(steps) for steps in range(2, MOST_STEPS + 1)
}


@pytest.mark.parametrize("role", sorted(COLOURS))
def test_text_on_a_colour_can_be_read(role: str) -> None:
    """White or ink has a contrast of 4.5 to 1 with every colour that a number may stand on."""
    assert contrast(text_on(role), COLOURS[role]) >= 4.5


@pytest.mark.parametrize("colour", [INK, GREY])
def test_text_on_paper_can_be_read(colour: str) -> None:
    """So have labels and small print with the paper."""
    assert contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", SETS)
def test_the_points_of_a_scale_are_told_apart(name: str, vision: Vision) -> None:
    """Any two differ clearly for readers with red-green blindness, and printed in grey, as for all others."""
    colours = {role: COLOURS[role] for role in option_roles(SETS[name]).values()}
    assert len(colours) == len(SETS[name].options)
    near = {pair: difference(colours[pair[0]], colours[pair[1]], vision) for pair in combinations(colours, 2)}
    assert {pair: found for pair, found in near.items() if found < CLEAR} == {}


@pytest.mark.parametrize("name", SETS)
def test_neighbours_are_parted(name: str) -> None:
    """Where neighbours in a bar have less than 3 to 1, a line of white lies between them: it always does."""
    colours = [COLOURS[role] for role in option_roles(SETS[name]).values()]
    weak = [pair for pair in pairwise(colours) if contrast(*pair) < 3]
    assert not weak or WHITE >= 1


@pytest.mark.parametrize("vision", VISIONS)
def test_the_compared_group_is_told_from_the_first(vision: Vision) -> None:
    """The two colours of a pair of bars have 3 to 1 between them, however they are seen."""
    assert difference(COLOURS["main"], COLOURS["muted"], vision) > CLEAR
    assert contrast(COLOURS["main"], COLOURS["muted"]) >= 3


@pytest.mark.parametrize("role", BARS)
def test_what_is_near_to_paper_has_an_outline(role: str) -> None:
    """A bar that would be lost on white paper is drawn round."""
    assert role in OUTLINED or contrast(COLOURS[role], PAPER) >= 1.15


def test_the_two_sides_differ_in_hue_for_the_colour_blind() -> None:
    """Blue-green and ochre stay on either side of grey on the axis from blue to yellow, which all three see."""
    for vision in VISIONS[:3]:
        assert lab(seen(COLOURS["good-2"], vision))[2] < -5
        assert lab(seen(COLOURS["bad-2"], vision))[2] > 20


def test_contrast_is_that_of_the_guidelines() -> None:
    """Black on white is 21 to 1, a colour on itself 1 to 1; #767676 is the lightest grey that passes on white."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#123456", "#123456") == 1
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_lab_agrees_with_published_values() -> None:
    """White is (100, 0, 0); pure sRGB red is (53.2, 80.1, 67.2) under D65 (Lindbloom's colour calculator)."""
    assert lab(linear("#ffffff")) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)


def test_grey_stays_grey_for_everybody() -> None:
    """A simulation of colour blindness leaves what has no colour alone."""
    for vision in VISIONS:
        assert seen("#808080", vision) == pytest.approx(linear("#808080"), abs=1e-5)
