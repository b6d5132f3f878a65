from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.response.cases import cases_of
from tests.response_makers import FRAME, offices, pseudonymous

if TYPE_CHECKING:
    from pathlib import Path


def test_each_unit_has_a_code(tmp_path: Path) -> None:
    """Answers say 1.1 and 1.2, the frame's column what became of the others, and who is not spoken of gave no answer."""
    cases = cases_of(offices(tmp_path).responses)
    assert cases.codes == ("1.1", "1.1", "1.1", "1.2", "2.11", "2.2", "1.1", "2.2", "2.2", "3.1", "2.3", "4.5")
    assert cases.placed
    assert int(cases.eligible.sum()) == 11
    assert int(cases.answered.sum()) == 5  # in this study partial ones count


def test_an_answer_goes_before_a_code_unless_the_unit_is_not_eligible(tmp_path: Path) -> None:
    """Who refused and answered after all has answered; who should not have been asked counts nowhere."""
    frame = FRAME.replace("u01,Kontor 1,By 1,Nord,,", "u01,Kontor 1,By 1,Nord,2.11,")
    frame = frame.replace("u03,Kontor 3,By 3,Nord,,", "u03,Kontor 3,By 3,Nord,4,")
    assert cases_of(offices(tmp_path, frame=frame).responses).codes[:3] == ("1.1", "1.1", "4")


def test_fieldwork_goes_before_the_frame(tmp_path: Path) -> None:
    """What was noted of a unit while it was asked is the later word."""
    assert cases_of(offices(tmp_path).responses, {"u06": "2.11"}).codes[5] == "2.11"


def test_pseudonyms_are_placed_in_their_groups_only(tmp_path: Path) -> None:
    """It is known how many of each region answered, and not which; nothing but regions may be asked for."""
    study = offices(tmp_path)
    cases = cases_of(pseudonymous(study))
    assert not cases.placed
    assert cases.known == {"region"}
    assert Counter(zip(cases.values["region"], cases.codes, strict=True)) == Counter(
        zip(cases.values["region"], cases_of(study.responses).codes, strict=True)
    )


def test_more_answers_than_units_are_told(tmp_path: Path) -> None:
    """Rates over 100 per cent are nobody's."""
    responses = pseudonymous(offices(tmp_path))
    frame = replace(responses.frame, units=responses.frame.units[6:])
    with pytest.raises(Unanswerable, match="more answers came"):
        cases_of(replace(responses, frame=frame))


def test_anonymous_answers_leave_the_codes_to_fieldwork(tmp_path: Path) -> None:
    """Who has answered is known there, though not what."""
    responses = offices(tmp_path).responses
    said = {unit.id: "1.1" if unit.id == "u12" else "2.2" for unit in responses.frame.units}
    assert cases_of(pseudonymous(offices(tmp_path)), said, named=False).codes[-1] == "1.1"


def test_a_code_that_is_none_is_told(tmp_path: Path) -> None:
    """With the unit that has it."""
    with pytest.raises(Unanswerable, match="u05: 'nej tak'"):
        cases_of(offices(tmp_path, frame=FRAME.replace("2.11", "nej tak")).responses)


@pytest.mark.parametrize(("name", "said"), [("by", "did you mean|choose"), ("region", "do not say of region")])
def test_groups_are_of_what_is_known_of_every_unit(tmp_path: Path, name: str, said: str) -> None:
    """Other names are refused with those that there are."""
    cases = replace(cases_of(offices(tmp_path).responses), known=frozenset())
    with pytest.raises(Unanswerable, match=said):
        cases.grouping([name])
    assert replace(cases, known=frozenset(["region"])).grouping(["region"]) == ("region",)
