from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.tables.response.as_json import as_json, as_object, number
from overblik.tables.response.who import Fieldwork, who_answered
from tests.response_makers import offices, pseudonymous

if TYPE_CHECKING:
    from pathlib import Path


def test_rates_are_exact(tmp_path: Path) -> None:
    """Numerator, denominator and value of each; e with how it was found."""
    found = json.loads(as_json(who_answered(offices(tmp_path).responses, by="region")))
    rate = found["units"]["rates"]["rr1"]
    assert (rate["numerator"], rate["denominator"], rate["exact"]) == (4, 11, "4/11")
    assert rate["value"] == 4 / 11
    assert found["units"]["e"] == {"value": 10 / 11, "exact": "10/11", "by": "proportional"}
    assert found["units"]["rates"]["rr3"]["exact"] == str(Fraction(4) / (10 + Fraction(10, 11)))
    assert found["members"]["rates"]["rr1"]["exact"] == "6/13"
    assert found["covers"]["borgere"]["rates"]["rr1"]["value"] == 0.5
    assert found["by"][0]["units"]["tally"]["refusal"] == 1
    assert found["weights"] is None


def test_representativeness_has_all_its_numbers(tmp_path: Path) -> None:
    """For cells and for the regression, for all columns together and each alone."""
    whole = as_object(who_answered(offices(tmp_path).responses))["representativeness"]
    assert whole["cells"]["r"] == whole["by_variable"][0]["alone"]["r"]
    assert [one["value"] for one in whole["by_variable"][0]["categories"]] == ["Nord", "Syd"]
    assert whole["cells"]["largest_bias"] == whole["cells"]["cv"]


def test_what_is_not_known_or_not_shown_is_null(tmp_path: Path) -> None:
    """Members under pseudonyms have bounds; groups of few have nothing."""
    responses = pseudonymous(offices(tmp_path))
    strict = replace(responses, about=replace(responses.about, least_base=6))
    found = as_object(who_answered(strict, by="region"))
    assert found["members"]["rates"] is None
    assert found["members"]["bounds"] == {"complete": [4, 6], "answered": [5, 7]}
    categories = found["representativeness"]["by_variable"][0]["categories"]
    assert categories[1] == {"value": "Syd", "suppressed": True}
    assert found["early_late"] is None


def test_early_and_late_are_there_where_known(tmp_path: Path) -> None:
    """Counts of both sides, for each option."""
    fieldwork = Fieldwork(codes={}, late={"u01": False, "u02": True})
    found = as_object(who_answered(offices(tmp_path).responses, fieldwork=fieldwork))["early_late"]
    assert found["compared"][1]["options"][0] == {"id": "ja", "early": [1, 1], "late": [0, 1], "difference": -1.0}


def test_whole_numbers_stay_whole() -> None:
    """Others are the nearest float."""
    assert number(Fraction(4)) == 4
    assert number(Fraction(1, 2)) == 0.5
    assert number(None) is None
