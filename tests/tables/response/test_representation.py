from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.rates import tabulate_outcomes
from overblik.tables.response.representation import representation
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_groups_are_shared_out_among_those_who_answered_and_all(tmp_path: Path) -> None:
    """Four of the five answers are from the north, which has six of the eleven offices."""
    found = representation(tabulate_outcomes(offices(tmp_path).responses, by="region"))
    assert {cell.id: cell.share for cell in found.cells} == {
        "region/Nord@responses=answered": Fraction(4, 5), "region/Syd@responses=answered": Fraction(1, 5),
        "region/Nord@responses=asked": Fraction(6, 11), "region/Syd@responses=asked": Fraction(5, 11),
    }  # fmt: skip
    assert found.variable.label["da"] == "Region blandt dem, der svarede, og blandt alle spurgte"
    assert found.notes("en") == (
        "Share of the offices in the survey: 5 for “Those who answered” and 11 for “All who were asked”.",
    )


def test_where_a_group_is_held_back_everything_is(tmp_path: Path) -> None:
    """The shares of all others, and the total, would tell of it."""
    responses = offices(tmp_path).responses
    strict = replace(responses, about=replace(responses.about, least_base=6))
    found = representation(tabulate_outcomes(strict, by="region"))
    assert all(cell.suppressed for cell in found.cells)


@pytest.mark.parametrize("by", [None, "region,region", "region*region"])
def test_the_break_is_one_column(tmp_path: Path, by: str | None) -> None:
    """Anything else is a table."""
    with pytest.raises(Unanswerable, match="by one frame column"):
        representation(tabulate_outcomes(offices(tmp_path).responses, by=by))
