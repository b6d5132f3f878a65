from __future__ import annotations

import pytest

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation import Model, Texts
from overblik.responses.simulation.expected import (
    below,
    normalised,
    option_shares,
    spread_of,
    text_share,
    tick_shares,
)
from tests.responses.simulation.questionnaires import survey

VARIABLES = {variable.id: variable for variable in survey().variables()}


def test_shares_of_one_choice_add_up_to_one() -> None:
    """With what is outside the options, and whether or not any is stated."""
    for model in (Model(), Model(shares={"tilfreds": {"meget": 0.5, "ved_ikke": 0.1}})):
        assert sum(option_shares(VARIABLES["tilfreds"], model).values()) == pytest.approx(1)


def test_options_left_out_share_what_is_left() -> None:
    """Ja is stated; the others divide the rest, the first of them more."""
    shares = option_shares(VARIABLES["digital"], Model(shares={"digital": {"ja": 0.9}}))
    assert shares["ja"] == pytest.approx(0.9)
    assert shares["nej"] + shares["overvejer"] == pytest.approx(0.1)
    assert shares["nej"] > shares["overvejer"]


def test_a_scale_leans_to_its_favourable_end() -> None:
    """A falling scale begins with its best option."""
    shares = option_shares(VARIABLES["tilfreds"], Model())
    assert shares["meget"] > shares["slet_ikke"]
    assert 0 < shares[Missing.DONT_KNOW] < 0.1


def test_a_row_takes_its_own_shares_before_those_of_its_grid() -> None:
    """`formaal/unge` is more than `formaal`."""
    model = Model(shares={"formaal": {"job": 0.2}, "formaal/unge": {"job": 0.9}})
    grid = VARIABLES["formaal"]
    assert option_shares(grid.row("unge"), model)["job"] == pytest.approx(0.9)
    assert option_shares(grid.row("syge"), model)["job"] == pytest.approx(0.2)


def test_options_of_a_multiple_are_ticked_each_by_itself() -> None:
    """Their shares need not add up to anything; the exclusive one is rare."""
    shares = tick_shares(VARIABLES["grupper"], Model(shares={"grupper": {"unge": 1.0}}))
    assert shares["unge"] == 1
    assert shares["syge"] + shares["ledige"] > 0.5
    assert shares["ingen"] < 0.1


def test_a_number_lies_well_within_its_bounds() -> None:
    """Unless its mean and spread are stated."""
    mean, spread = spread_of(VARIABLES["ansatte"], Model())
    assert 0 < mean - 2 * spread < mean + 2 * spread < 200
    assert spread_of(VARIABLES["ansatte"], Model(numbers={"ansatte": (40, 15)})) == (40, 15)


def test_half_of_a_bell_lies_below_its_mean() -> None:
    """And 97.7 per cent below two spreads above it; a bell without spread is a step."""
    assert below(10, 10, 3) == pytest.approx(0.5)
    assert below(16, 10, 3) == pytest.approx(0.97725, abs=1e-5)
    assert (below(9, 10, 0), below(11, 10, 0)) == (0, 1)


def test_whoever_ticks_other_says_what_it_is() -> None:
    """An open question is left open by half, unless the model says otherwise."""
    model = Model(texts={"kommentar": Texts(share=0.3, texts=("x",))})
    assert text_share("kommentar", model, other=False) == 0.3
    assert text_share("kommentar", Model(), other=False) == 0.5
    assert text_share("formaal_andet/unge", Model(), other=True) == 1


def test_weights_of_nothing_are_equal() -> None:
    """A bell that nowhere reaches the bounds leaves no preference."""
    assert normalised([0, 0]) == [0.5, 0.5]
    assert normalised([3, 1]) == [0.75, 0.25]
