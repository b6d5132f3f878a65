"""Response sets are given to units of their own kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.app.simulated.cast import cast
from overblik.errors import Unanswerable
from tests.app.simulated.test_answers import COMPLETE
from tests.collection.office_study import QUESTIONNAIRE, SETTINGS
from tests.makers import answers_from_csv, make_study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_response_set_goes_to_a_unit_of_its_region(tmp_path: Path) -> None:
    """The first six units lie in the north: the set of a southern unit goes to the seventh; the others never begin."""
    study = make_study(tmp_path, QUESTIONNAIRE, settings=SETTINGS)
    answers = answers_from_csv(COMPLETE, study).append_column("region", [["Syd"]])
    parts = cast(study.questionnaire, study.frame, answers)
    assert [part.unit.id for part in parts if part.script] == ["u07"]
    assert len(parts) == len(study.frame)


def test_more_response_sets_than_units_are_told(tmp_path: Path) -> None:
    """A demo that silently left one out would prove nothing."""
    study = make_study(tmp_path, QUESTIONNAIRE, settings=SETTINGS)
    one = answers_from_csv(COMPLETE, study).append_column("region", [["Vest"]])
    with pytest.raises(Unanswerable, match="no unit of the fieldwork frame is left"):
        cast(study.questionnaire, study.frame, one)
