"""Which colour an option has."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from overblik.questionnaire.variables import Net
from overblik.report.figures.palette import COLOURS, MOST_STEPS
from overblik.report.figures.roles import bar_role, fits_palette, heat_role, option_roles, side_totals, sides
from tests.report.figures.samples import SHARES, WAYS, WELL, net, options, ranges, scale_of


def test_a_falling_scale_runs_from_good_to_bad() -> None:
    """Darkest at the ends, grey at the neutral point, don't-know apart."""
    assert list(option_roles(WELL).values()) == ["good-3", "good-1", "neutral", "bad-1", "bad-3", "apart"]


def test_a_rising_scale_runs_from_bad_to_good() -> None:
    """The order is as asked; only the colours change sides."""
    roles = option_roles(replace(WELL, outside=(), falling=False))
    assert [roles[name] for name in WELL.ids] == ["bad-3", "bad-1", "neutral", "good-1", "good-3"]


def test_an_even_scale_parts_in_the_middle() -> None:
    """Four points have two sides and nothing between."""
    assert sides(scale_of(4)) == (("Punkt 1", "Punkt 2"), (), ("Punkt 3", "Punkt 4"))


def test_a_neutral_point_need_not_be_in_the_middle() -> None:
    """Three good points, one bad: the colours count outwards from the neutral one."""
    choices = replace(WELL, outside=(), neutral="Dårligt")
    roles = option_roles(choices)
    assert [roles[name] for name in choices.ids] == ["good-3", "good-2", "good-1", "neutral", "bad-2"]


def test_a_scale_that_begins_with_its_neutral_point_has_one_side() -> None:
    """Nothing, a little, much: grey, and then one hue."""
    choices = replace(scale_of(3), neutral="Punkt 1", falling=False)
    roles = option_roles(choices)
    assert [roles[name] for name in choices.ids] == ["neutral", "good-1", "good-3"]


def test_an_odd_scale_without_a_neutral_point_runs_in_one_hue() -> None:
    """Its middle is a point like the others; the best is darkest."""
    roles = option_roles(replace(scale_of(3), neutral=None))
    assert list(roles.values()) == ["step-7", "step-5", "step-2"]


def test_ranges_run_from_light_to_dark() -> None:
    """In one hue, as the numbers grow."""
    assert list(option_roles(SHARES).values()) == ["step-2", "step-4", "step-6", "step-8"]


def test_two_nominal_options_are_dark_and_muted() -> None:
    """Yes is what is asked about."""
    roles = option_roles(replace(WAYS, options=options("Ja", "Nej"), other=None, exclusive=None))
    assert roles == {"Ja": "main", "Nej": "muted"}


def test_what_is_left_over_is_lighter() -> None:
    """Other and none are less than the rest."""
    assert bar_role(WAYS, "Andet") == bar_role(WAYS, "Ingen") == "light"
    assert bar_role(WAYS, "Video") == "main"


@pytest.mark.parametrize(
    ("percent", "role"), [("0", "heat-0"), ("9.9", "heat-0"), ("10", "heat-1"), ("79.9", "heat-4"), ("100", "heat-5")]
)
def test_cells_grow_darker_with_their_number(percent: str, role: str) -> None:
    """The printed number decides, so that two equal numbers look alike."""
    assert heat_role(Decimal(percent)) == role
    assert role in COLOURS


def test_totals_of_the_sides_are_the_nets_that_are_declared() -> None:
    """One at each end."""
    before, after = side_totals(WELL)
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("Godt eller meget godt", "Dårligt eller meget dårligt")


@pytest.mark.parametrize(
    "other",
    [
        net("over to the other side", "Meget godt", "Godt", "Nogenlunde", "Dårligt"),
        net("the inner point alone", "Godt"),
        Net(id="none", label=net("x").label, rule="none", of=("Meget godt", "Godt")),
    ],
)
def test_other_nets_are_no_totals_of_a_side(other: Net) -> None:
    """A number at the end of a bar is read as the sum of what it stands beside."""
    assert side_totals(replace(WELL, nets=(other,))) == (None, None)


def test_a_net_with_the_neutral_point_stands_in_for_a_total() -> None:
    """The same or more: shown where it is declared, but not in place of more alone."""
    same = net("the same or better", "Meget godt", "Godt", "Nogenlunde")
    assert side_totals(replace(WELL, nets=(same,))) == (same, None)
    assert side_totals(replace(WELL, nets=(same, *WELL.nets)))[0] is WELL.nets[0]


def test_the_widest_total_is_meant() -> None:
    """Very well alone is a total; very well and well together is the better one."""
    both = (net("top", "Meget godt"), *WELL.nets)
    before, _ = side_totals(replace(WELL, nets=both))
    assert before is WELL.nets[0]


def test_too_many_points_have_no_colours() -> None:
    """A scale from 0 to 10 is drawn as bars."""
    assert fits_palette(scale_of(7))
    assert not fits_palette(scale_of(11))
    assert not fits_palette(scale_of(8))
    assert fits_palette(ranges(MOST_STEPS))
    assert not fits_palette(ranges(MOST_STEPS + 1))
