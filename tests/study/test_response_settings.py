from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from overblik.errors import ProblemsFound
from tests.response_makers import SETTINGS, offices

if TYPE_CHECKING:
    from pathlib import Path


def test_a_rule_is_read(tmp_path: Path) -> None:
    """Shares are the decimals that are written; the usual ones are AAPOR's example."""
    settings = SETTINGS.replace(
        "  covers: borgere\n", "  threshold: {}\n  eligible: 0.9\n  covers: [borgere]\n  against: region\n"
    )
    rule = offices(tmp_path, settings=settings).about.response
    assert rule.threshold
    assert (rule.threshold.complete, rule.threshold.partial) == (Fraction(4, 5), Fraction(1, 2))
    assert (rule.eligible, rule.covers, rule.against, rule.outcome) == (
        Fraction(9, 10),
        ("borgere",),
        ("region",),
        "udfald",
    )
    assert rule.members
    assert rule.members["en"] == "towns"


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("eligible: 1.5", "out-of-range", "from 0 to 1"),
        ("threshold: {complete: 0.4}", "out-of-range", "0 < partial <= complete <= 1"),
        ("unanswered: '1.1'", "response-code", "'2.2' or '3.1'"),
        ("against: borgere", "response-column", "declare its values"),
        ("against: [regoin]", "response-column", "did you mean 'region'?"),
        ("against: region\n  covers: region", "response-column", "kind: number"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, line: str, code: str, said: str) -> None:
    """Each at its place, with the repair."""
    with pytest.raises(ProblemsFound) as found:
        offices(tmp_path, settings=SETTINGS.replace("  covers: borgere", f"  {line}"))
    problem = found.value.problems[0]
    assert (problem.code, problem.at.file) == (code, "study.yaml")
    assert said in problem.message
    assert problem.at.line > 10
