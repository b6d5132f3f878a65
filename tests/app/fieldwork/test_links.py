"""The personal links, for those who send them otherwise than by our mail."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_each_unit_has_a_line_with_its_link(tmp_path: Path) -> None:
    """The same ones however often they are printed."""
    field = field_study(tmp_path)
    printed = [field.run("fieldwork", "links", field.study, "--language", "en") for _ in range(2)]
    rows = list(csv.DictReader(io.StringIO(printed[0])))
    assert printed[0] == printed[1]
    assert [row["unit"] for row in rows] == [f"u{n:02}" for n in range(1, 13)]
    assert all("/en/a/u" in row["link"] for row in rows)
    assert len({row["link"] for row in rows}) == 12
