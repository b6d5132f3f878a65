from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.questionnaire.response_rule import ResponseRule, Threshold
from overblik.responses.answered_items import answered_items, item_codes, with_outcomes
from tests.response_makers import SETTINGS, offices

if TYPE_CHECKING:
    from pathlib import Path

RULE = ResponseRule(threshold=Threshold(complete=Fraction(8, 10), partial=Fraction(5, 10)))
SHARES = SETTINGS.replace("response:\n", "response:\n  threshold: {complete: 0.8, partial: 0.5}\n")


def test_items_apply_unless_routing_went_past_them(tmp_path: Path) -> None:
    """The satisfied are not asked why; what was skipped or not reached applies and is not answered."""
    study = offices(tmp_path)
    answered, applicable = answered_items(study.declared, study.questionnaire)
    assert answered.tolist() == [3, 3, 2, 1, 2]
    assert applicable.tolist() == [3, 4, 4, 3, 3]
    assert [name for name, _ in item_codes(study.declared, study.questionnaire)] == [
        "tilfreds",
        "hvorfor",
        "emner",
        "antal",
    ]


def test_a_threshold_decides_outcomes(tmp_path: Path) -> None:
    """3 of 3, 3 of 4, 2 of 4, 1 of 3 and 2 of 3; without a threshold who finished is complete."""
    study = offices(tmp_path)
    found = with_outcomes(study.declared, study.questionnaire, RULE)["outcome"].to_pylist()
    assert found == ["complete", "partial", "partial", "break_off", "partial"]
    assert with_outcomes(study.declared, study.questionnaire, ResponseRule()) is study.declared


def test_every_table_goes_by_the_declared_rule(tmp_path: Path) -> None:
    """A break-off counts nowhere: not among the answers, and in the response rates as no answer; one office is not eligible."""
    study = offices(tmp_path, settings=SHARES)
    assert study.responses.counting.num_rows == 4
    counts = {cell.option: cell.count for cell in study.table("responses").cells}
    assert counts == {"complete": 1, "partial": 3, "none": 7, "any": 4}
    complete = replace(study.responses, about=replace(study.about, counts="complete"))
    assert complete.counting.num_rows == 1
