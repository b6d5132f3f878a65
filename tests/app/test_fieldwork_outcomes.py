"""The answers of the database come with what fieldwork knows beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_live_answers_come_with_the_units_in_the_field(tmp_path: Path) -> None:
    """One complete and one that has begun, of the twelve that are asked; what they cover is known of each."""
    field = field_study(tmp_path)
    field.answer({"u01": {"kontakt": ["unge"], "*": 1}, "u02": {"kontakt": ["unge"]}})
    found = json.loads(field.run("response-rate", field.study, "--format", "json", "--live"))
    assert found["placed"]
    assert [found["units"]["tally"][name] for name in ("complete", "partial", "non_contact")] == [1, 1, 10]
