from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.report.drafting.looking import found, study_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_number_has_a_mean_and_a_median(tmp_path: Path) -> None:
    """Nothing where nobody gave one."""
    question = "{id: q, kind: number, text: {da: Hvor mange?, en: How many?}}"
    (one,) = found(study_of(tmp_path / "a", question, {"q": "1122334455"}))
    (value,) = one.values
    assert (one.kind, value.mean, value.median, value.base) == ("mean", Fraction(3), Fraction(3), 100)
    assert found(study_of(tmp_path / "b", question, {"q": "-" * 10})) == ()


def test_an_open_question_is_told_by_how_many_wrote(tmp_path: Path) -> None:
    """What they wrote is for a person to choose from."""
    question = "{id: q, kind: text, text: {da: Hvorfor?, en: Why?}}"
    (one,) = found(study_of(tmp_path / "a", question, {"q": "abc-------"}))
    assert one.written is not None
    assert (one.kind, str(one.written[0]), one.written[1]) == ("written", "q/answered", 30)
    assert [one.kind for one in found(study_of(tmp_path / "b", question, {"q": "-" * 10}))] == ["unwritten"]
