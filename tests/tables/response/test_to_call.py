from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.response.cases import cases_of
from overblik.tables.response.to_call import call_list
from tests.response_makers import offices, pseudonymous

if TYPE_CHECKING:
    from pathlib import Path


def test_the_south_is_called_first(tmp_path: Path) -> None:
    """One of five answered there; who refused, was found ill or is not eligible is not called, who may be eligible is."""
    found = call_list(cases_of(offices(tmp_path).responses), most=10)
    assert [one.unit.id for one in found.called] == ["u08", "u09", "u10", "u06"]
    assert [(one.asked, one.answered) for one in found.called] == [(5, 1)] * 3 + [(6, 4)]
    assert found.missing == 4
    assert [one.cv for one in found.called][:2] == sorted([one.cv for one in found.called][:2], reverse=True)


def test_who_has_begun_is_called_before_who_has_not(tmp_path: Path) -> None:
    """They are nearer to the end."""
    cases = cases_of(offices(tmp_path).responses, {"u09": "2.12"})
    assert [one.unit.id for one in call_list(cases, ["region"], most=2).called] == ["u09", "u08"]


def test_no_more_of_a_group_than_is_allowed(tmp_path: Path) -> None:
    """So that a list for a day is not all of one place."""
    found = call_list(cases_of(offices(tmp_path).responses), each=1)
    assert [one.unit.id for one in found.called] == ["u08", "u06"]


def test_pseudonyms_cannot_be_called(tmp_path: Path) -> None:
    """It is not known who is missing."""
    with pytest.raises(Unanswerable, match="do not name their units"):
        call_list(cases_of(pseudonymous(offices(tmp_path))))
