from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.tables.response.cases import cases_of
from overblik.tables.response.measured import parts, represented
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_those_who_answered_are_held_against_the_eligible(tmp_path: Path) -> None:
    """Four of six in the north, one of five in the south; who is not eligible is in neither."""
    found = represented(cases_of(offices(tmp_path).responses), ["region"])
    assert found
    assert (found.units, found.answered, found.count) == (11, 5, 2)
    held = found.held[0]
    assert [(group.level, group.asked, group.answered) for group in held.groups] == [("Nord", 6, 4), ("Syd", 5, 1)]
    assert held.groups[0].difference == pytest.approx(4 / 5 - 6 / 11)
    assert held.alone.r == found.cells.r == pytest.approx(found.logit.r)
    spread = (6 * (4 / 6 - 5 / 11) ** 2 + 5 * (1 / 5 - 5 / 11) ** 2) / 10
    assert found.cells.r == pytest.approx(1 - 2 * spread**0.5, abs=1e-10)
    assert [part.level for _, part in parts(held, held.cells)] == [0, 1]


def test_groups_of_few_are_marked(tmp_path: Path) -> None:
    """Their numbers may not be shown; the whole is none the worse."""
    cases = cases_of(offices(tmp_path).responses)
    strict = replace(cases, about=replace(cases.about, least_base=6))
    found = represented(strict, ["region"])
    assert found
    assert [group.hidden for group in found.held[0].groups] == [False, True]


def test_thin_cells_are_told(tmp_path: Path) -> None:
    """Eleven units in two cells are more than five to a cell."""
    found = represented(cases_of(offices(tmp_path).responses), ["region"])
    assert found
    assert not found.thin
    assert replace(found, count=3).thin


def test_without_columns_there_is_nothing_to_hold(tmp_path: Path) -> None:
    """Nor without units."""
    assert represented(cases_of(offices(tmp_path).responses), []) is None
