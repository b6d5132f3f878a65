"""`overblik table` prints one table in four ways."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.conftest import Run


def test_json_is_the_contract(run: Run, made: Path) -> None:
    """Every cell has its id, its place, its count, base and exact share; no break, no group."""
    found = json.loads(run("table", made, "aftenaabent", "--format", "json").stdout)
    assert found["variable"] == "aftenaabent"
    assert found["kind"] == "single"
    first = found["cells"][0]
    assert first["id"] == "aftenaabent/fast"
    assert first["by"] == {}
    assert first["share"] == first["count"] / first["base"]
    assert [cell["id"] for cell in found["cells"] if cell.get("net")] == ["aftenaabent/ja_net"]
    assert found["notes"]


def test_a_break_stands_in_the_ids(run: Run, made: Path) -> None:
    """`@region=vest` at the end, and the group beside it."""
    found = json.loads(run("table", made, "aftenaabent", "--by", "region", "--format", "json").stdout)
    groups = {cell["id"].partition("@")[2]: cell["by"] for cell in found["cells"]}
    assert groups == {"region=vest": {"region": "vest"}, "region=oest": {"region": "oest"}}


def test_csv_has_one_line_per_cell(run: Run, made: Path) -> None:
    """With the same counts as JSON."""
    rows = list(csv.DictReader(io.StringIO(run("table", made, "tilfredshed", "--format", "csv").stdout)))
    cells = json.loads(run("table", made, "tilfredshed", "--format", "json").stdout)["cells"]
    assert [(row["id"], int(row["count"])) for row in rows] == [(cell["id"], cell["count"]) for cell in cells]


def test_text_and_markdown_carry_the_note(run: Run, made: Path) -> None:
    """In the language that was asked for."""
    assert "Note: Andel af de 24 biblioteker" in run("table", made, "aftenaabent").stdout
    assert (
        "Note: Share of the 24 libraries"
        in run("table", made, "aftenaabent", "--language", "en", "--format", "md").stdout
    )


def test_an_unknown_variable_names_its_neighbours(run: Run, made: Path) -> None:
    """A slip of the finger is met with the right name."""
    result = run("table", made, "tilfredsed")
    assert result.exit_code == 1
    assert "tilfredshed" in str(result.exception)
