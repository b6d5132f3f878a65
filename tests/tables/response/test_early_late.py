from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.tables.response.early_late import early_late
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path

LATE = {"u01": False, "u02": True, "u03": True, "u07": False}


def test_questions_and_columns_are_compared(tmp_path: Path) -> None:
    """Both early ones are satisfied, neither late one is: chi-square 4 of four answers; the topics are compared one by one."""
    found = early_late(offices(tmp_path).responses, LATE, "reminder")
    assert found
    assert (found.early, found.late) == (2, 2)
    compared = {one.id: one for one in found.compared}
    assert list(compared) == ["region", "tilfreds", "emner/loen", "emner/tid"]
    satisfied = compared["tilfreds"]
    assert [(option.id, option.early, option.late) for option in satisfied.options] == [
        ("ja", (2, 2), (0, 2)), ("nej", (0, 2), (2, 2)),
    ]  # fmt: skip
    assert satisfied.statistic == pytest.approx(4)
    assert satisfied.p == pytest.approx(0.04550026, abs=1e-8)  # R: pchisq(4, 1, lower.tail = FALSE)
    assert satisfied.options[0].difference == -1


def test_sides_of_few_are_hidden(tmp_path: Path) -> None:
    """The least base holds for each side."""
    responses = offices(tmp_path).responses
    strict = replace(responses, about=replace(responses.about, least_base=3))
    found = early_late(strict, LATE, "reminder")
    assert found
    assert all(one.hidden for one in found.compared)


def test_without_two_sides_there_is_no_comparison(tmp_path: Path) -> None:
    """Nobody late, or nobody known."""
    responses = offices(tmp_path).responses
    assert early_late(responses, dict.fromkeys(LATE, False), "days") is None
    assert early_late(responses, {}, "days") is None
