from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.response.who import Fieldwork, who_answered
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_is_worked_out_once(tmp_path: Path) -> None:
    """The columns that the study declares, its groups, and early and late where fieldwork knows."""
    fieldwork = Fieldwork(codes={}, late={"u01": False, "u02": True})
    found = who_answered(offices(tmp_path).responses, by="region", fieldwork=fieldwork)
    assert [one.what for one in found.outcomes] == ["units", "members", "borgere"]
    assert [(one.group, one.units) for one in found.groups] == [((("region", "Nord"),), 6), ((("region", "Syd"),), 6)]
    assert found.represented
    assert [held.variable.id for held in found.represented.held] == ["region"]
    assert found.early_late
    assert len(found.items) == 4


def test_groups_of_few_have_no_rates(tmp_path: Path) -> None:
    """The least base of the study holds for units; crossings that nobody is in have none either."""
    responses = offices(tmp_path).responses
    strict = replace(responses, about=replace(responses.about, least_base=7))
    assert [one.outcomes for one in who_answered(strict, by="region").groups] == [(), ()]


def test_other_breaks_are_refused(tmp_path: Path) -> None:
    """What is known of those who answered alone is not known of the others."""
    with pytest.raises(Unanswerable, match="tilfreds"):
        who_answered(offices(tmp_path).responses, by="tilfreds")
