"""`overblik table` prints one table in four ways."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from overblik.questionnaire.missing import MISSING_CODES
from tests.sampled import frame, sampled

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


def test_uncertainty_is_printed_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    """Four of seven, of a frame of ten: 4 to 7 of them."""
    sampled(tmp_path, design="", frame_file=frame(unasked=3))
    plain, told = (run("table", tmp_path, "digital", *more).stdout for more in ((), ("--precision",)))
    assert "interval" not in plain
    assert "40,0–70,0" in told
    assert "Usikkerhed: 95 pct.-konfidensintervaller" in told


def test_what_units_cover_is_printed_beside(run: Run, tmp_path: Path) -> None:
    """120 of 280 children in four of seven institutions, and 210 of 280 in those that answered in full."""
    sampled(tmp_path, design="")
    assert "Pct. af børn" in run("table", tmp_path, "digital", "--covering", "boern").stdout
    cells = json.loads(run("table", tmp_path, "responses", "--covering", "boern", "--format", "json").stdout)["cells"]
    assert cells[0]["covered"] == 210 / 280


def test_a_weighted_table_says_what_estimate_says_of_the_exported_answers(run: Run, tmp_path: Path) -> None:
    """The answers as CSV, with what the frame knows of their units, under the same design."""
    study = sampled(tmp_path / "study")
    run("responses", study.folder, "--to", "csv", "--out", tmp_path / "answers.csv")
    known = {row["id"]: row for row in csv.DictReader(io.StringIO(frame()))}
    rows = list(csv.DictReader(io.StringIO((tmp_path / "answers.csv").read_text(encoding="utf-8-sig"))))
    with (tmp_path / "data.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0], *known["u1"]])
        writer.writeheader()
        writer.writerows([row | known[row["unit"]] for row in rows])
    design = ("--weight", "vaegt", "--strata", "landsdel", "--fpc", "antal", "--missing", ",".join(MISSING_CODES))
    for of, kind, more in (("digital", "share", ("--by", "landsdel")), ("kanal/mail,kanal/tlf", "multiple", ())):
        said = run(
            "estimate",
            tmp_path / "data.csv",
            "--of",
            of,
            "--kind",
            kind,
            "--interval",
            "beta",
            *more,
            *design,
            "--format",
            "json",
        )
        cells = json.loads(run("table", study.folder, of.partition("/")[0], *more, "--format", "json").stdout)["cells"]
        by_id = {(cell["option"], *cell["by"].values()): cell for cell in cells}
        for one in json.loads(said.stdout)["estimates"]:
            option = one["level"] if kind == "share" else one["variable"].partition("/")[2]
            cell = by_id[option, *one["by"].values()]
            for name in ("count", "base", "estimate", "se", "low", "high", "n_eff"):
                assert cell["share" if name == "estimate" else name] == pytest.approx(one[name], rel=1e-12)
