from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from tests.makers import STUDY
from tests.tables.conftest import awkward

if TYPE_CHECKING:
    from pathlib import Path


def test_partial_responses_count_as_far_as_they_reached(tmp_path: Path) -> None:
    """Unless the study counts complete ones only."""
    reached = awkward(tmp_path / "a", STUDY).responses
    complete = awkward(tmp_path / "b", STUDY.replace("counts: reached", "counts: complete")).responses
    assert (reached.counting.num_rows, complete.counting.num_rows, complete.answers.num_rows) == (10, 8, 10)


def test_every_variable_that_can_be_counted_is_known(tmp_path: Path) -> None:
    """Frame columns, questions and open texts."""
    responses = awkward(tmp_path, STUDY).responses
    assert list(responses.variables) == [
        "region", "kontakt", "kontakt_andet", "formaal", "oplevelse", "antal",
    ]  # fmt: skip
    assert responses.variable("formaal/syge").title["da"] == "Syge"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("kontrakt", "no variable is called 'kontrakt'; did you mean 'kontakt'?"),
        ("zzz", "choose from antal, formaal, kontakt"),
        ("formaal/unger", "has no row 'unger'; did you mean 'unge'?"),
        ("antal/x", "has no row 'x'; write antal"),
    ],
)
def test_a_name_that_is_not_there_is_answered(tmp_path: Path, name: str, says: str) -> None:
    """With those that are nearest, or all."""
    with pytest.raises(Unanswerable, match=says):
        awkward(tmp_path, STUDY).responses.variable(name)
