from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.errors import Unanswerable
from overblik.tables.response.cases import cases_of
from overblik.tables.response.covered import outcomes
from tests.response_makers import SETTINGS, offices, pseudonymous

if TYPE_CHECKING:
    from pathlib import Path


def test_joint_units_carry_their_members(tmp_path: Path) -> None:
    """Four complete offices of eleven cover six towns of thirteen, and 700 citizens of 1400: u12 is not eligible."""
    found = {one.what: one for one in outcomes(cases_of(offices(tmp_path).responses), ["borgere"])}
    assert list(found) == ["units", "members", "borgere"]
    assert [found[what].total for what in found] == [12, 14, 1450]
    assert {what: found[what].rates["rr1"].value for what in found} == {
        "units": Fraction(4, 11), "members": Fraction(6, 13), "borgere": Fraction(700, 1400),
    }  # fmt: skip
    assert dict(found["units"].codes)["1.1"] == 4


def test_the_members_of_groups_add_up(tmp_path: Path) -> None:
    """North and south are the whole, in units and in members alike."""
    cases = cases_of(offices(tmp_path).responses)
    regions = np.array(cases.values["region"])
    parts = [outcomes(cases, ["borgere"], regions == name) for name in ("Nord", "Syd")]
    for north, south, whole in zip(*parts, outcomes(cases, ["borgere"]), strict=True):
        assert north.total + south.total == whole.total
        assert north.tally
        assert south.tally
        assert whole.tally
        assert north.tally.complete + south.tally.complete == whole.tally.complete


def test_pseudonyms_say_how_much_at_least_and_at_most(tmp_path: Path) -> None:
    """Three of the north and one of the south: 4 to 6 towns, as one office in each has two."""
    found = {one.what: one for one in outcomes(cases_of(pseudonymous(offices(tmp_path))), ["borgere"])}
    assert found["units"].rates["rr1"].value == Fraction(4, 11)
    assert found["members"].tally is None
    assert found["members"].rates == {}
    assert [*(found["members"].least or ()), *(found["members"].most or ())] == [4, 5, 6, 7]
    assert (found["borgere"].least or (0,))[0] == 3 * 100 + 50


def test_design_weights_make_rates_of_their_own(tmp_path: Path) -> None:
    """RR1 is 700 of 1400 when each office counts with its citizens; without weights there is no such rate."""
    study = offices(tmp_path, settings=SETTINGS + "design: {weight: borgere}\n")
    found = {one.what: one for one in outcomes(cases_of(study.responses), [])}
    assert found["weights"].rates["rr1"].value == Fraction(1, 2)


@pytest.mark.parametrize("name", ["borger", "region"])
def test_what_is_no_number_covers_nothing(tmp_path: Path, name: str) -> None:
    """The nearest column of numbers is named."""
    with pytest.raises(Unanswerable, match="borgere"):
        outcomes(cases_of(offices(tmp_path).responses), [name])
