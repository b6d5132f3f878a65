"""`overblik fieldwork person`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.app.field_study import field_study
from tests.app.fieldwork.test_purge import add_contact

if TYPE_CHECKING:
    from pathlib import Path


def test_all_that_is_held_on_a_person_is_printed_as_json(tmp_path: Path) -> None:
    """Of a stranger, nothing."""
    field = field_study(tmp_path)
    add_contact(field)
    found = json.loads(field.run("fieldwork", "person", field.study, "METTE@kontor.test"))
    assert (found["names"], found["contacts"][0]["unit"]) == (["Mette Holm-Skov"], "u01")
    assert json.loads(field.run("fieldwork", "person", field.study, "x@y.test"))["contacts"] == []
