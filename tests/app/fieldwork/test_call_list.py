"""`overblik fieldwork call-list`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_before_the_first_answer_everybody_is_missing(tmp_path: Path) -> None:
    """The first of each group, in the order of the frame, are as good as any."""
    field = field_study(tmp_path)
    found = json.loads(field.run("fieldwork", "call-list", field.study, "--most", "2", "--format", "json"))
    assert (found["missing"], found["cv"]) == (12, None)
    assert [call["group"]["region"] for call in found["calls"]] == ["Nord", "Syd"]
