"""A response set becomes what its respondent types and ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.app.simulated.answers import script_of
from tests.collection.office_study import QUESTIONNAIRE, SETTINGS
from tests.makers import answers_from_csv, make_study

if TYPE_CHECKING:
    from pathlib import Path

COMPLETE = (
    "unit,outcome,kontakt/unge,kontakt/voksne,kontakt/andet,kontakt/ingen,formaal/unge,formaal/andet,"
    "kontakt_andet,formaal_andet/unge,ansatte,digital,tilfreds,timer,kommentar\n"
    "u01,complete,yes,no,yes,no,andet,#dont_know,Familier,Fritid,12,ja,#dont_know,7.5,#skipped\n"
)
PARTIAL = (
    "unit,outcome,kontakt/unge,kontakt/voksne,kontakt/andet,kontakt/ingen,formaal/unge,ansatte,digital,tilfreds,andel,timer,kommentar\n"
    "u01,partial,yes,no,no,no,job,3,#not_reached,#not_reached,#not_reached,#not_reached,#not_reached\n"
)


def test_a_complete_respondent_gives_every_answer(tmp_path: Path) -> None:
    """Ticks by option, rows by row, don't know by its code, numbers as the language writes them; nothing for what was left open."""
    study = make_study(tmp_path, QUESTIONNAIRE, settings=SETTINGS)
    (row,) = answers_from_csv(COMPLETE, study).to_pylist()
    script = script_of(study.questionnaire, row)
    assert script.complete
    assert script.last is None
    assert script.answers == {
        "kontakt": ("unge", "andet"), "kontakt_andet": ("Familier",), "formaal/unge": ("andet",),
        "formaal/andet": ("#dont_know",), "formaal_andet/unge": ("Fritid",), "ansatte": ("12",), "digital": ("ja",),
        "tilfreds": ("#dont_know",), "timer": ("7,5",),
    }  # fmt: skip
    assert script_of(study.questionnaire, row, "en").answers["timer"] == ("7.5",)


def test_a_partial_respondent_breaks_off_at_the_last_question_reached(tmp_path: Path) -> None:
    """What was not reached is neither answered nor come to."""
    study = make_study(tmp_path, QUESTIONNAIRE, settings=SETTINGS)
    (row,) = answers_from_csv(PARTIAL, study).to_pylist()
    script = script_of(study.questionnaire, row)
    assert (script.complete, script.last) == (False, "ansatte")
    assert script.reached == {"kontakt", "formaal", "ansatte"}
