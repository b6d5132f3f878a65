"""The 2020 study: every published number held to the data, and the report held to the numbers."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
import yaml

from overblik.files.csv_source import read_csv
from overblik.report.reconstruct import prove
from overblik.responses.simulation import impossible
from overblik.study import Study
from overblik.study.published import published_numbers
from overblik.study.simulating import reconstruct
from overblik.tables.show import as_json

if TYPE_CHECKING:
    from overblik.report.reconstruct import Finding

FOLDER = Path(__file__).parents[2] / "studies" / "jobcentre-2020"

TABLE_1 = {
    "nyledige": ([19, 0, 31, 3, 0, 18], 71),
    "jobparate": ([17, 0, 35, 3, 2, 15], 72),
    "aktivitetsparate": ([2, 0, 12, 1, 32, 25], 72),
    "unge": ([5, 18, 10, 2, 13, 24], 72),
    "sygedagpenge": ([0, 0, 6, 0, 35, 31], 72),
    "ressource": ([1, 1, 6, 0, 36, 28], 72),
}
"""The only whole numbers behind the percentages of the published table 1, worked out by hand from its one decimal."""

STATEMENTS = [
    statement["id"]
    for statement in yaml.safe_load((FOLDER / "published.yaml").read_text(encoding="utf-8"))["statements"]
]


@pytest.fixture(scope="module")
def study() -> Study:
    """The study as it is committed."""
    return Study.open(FOLDER)


@pytest.fixture(scope="module")
def findings(study: Study) -> dict[str, list[Finding]]:
    """What the answers say to each published statement."""
    found: dict[str, list[Finding]] = {}
    for finding in prove(published_numbers(study), study.responses):
        found.setdefault(finding.statement.id, []).append(finding)
    return found


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_published_statement_is_given_by_the_answers(findings: dict[str, list[Finding]], name: str) -> None:
    """True of each of its cells; the one that no share of 72 can be is false, and marked as impossible."""
    assert findings[name]
    assert all(finding.true is not finding.statement.impossible for finding in findings[name])
    assert [finding.statement.id for finding in findings[name] if finding.statement.impossible] == (
        ["akut_pct"] if name == "akut_pct" else []
    )


@pytest.mark.parametrize("row", TABLE_1)
def test_table_1_is_given_cell_by_cell(study: Study, row: str) -> None:
    """Counts and bases, as `overblik table ... --format json` prints them."""
    cells: list[dict[str, Any]] = json.loads(as_json(study.table("formaal"), "da"))["cells"]
    found = [cell for cell in cells if cell["row"] == row and not cell.get("net")]
    counts, base = TABLE_1[row]
    assert [cell["count"] for cell in found] == counts
    assert {cell["base"] for cell in found} == {base}
    assert found[0]["id"] == f"formaal/{row}/rekruttering"


def test_72_answered_in_full_5_in_part_and_17_not_at_all(study: Study) -> None:
    """Of 94 job centres, which cover 98 municipalities, four of them jointly with another."""
    cells = {cell.option: (cell.count, cell.base) for cell in study.table("responses").cells}
    assert cells == {"complete": (72, 94), "partial": (5, 94), "none": (17, 94), "any": (77, 94)}
    assert sum(len(unit.members) for unit in study.frame.units) == 98
    assert sum(unit.joint for unit in study.frame.units) == 4


def test_98_per_cent_of_72_becomes_68(study: Study) -> None:
    """The largest count that keeps "9 ud af 10" true."""
    cell = study.table("virksomhedsservice").cell("ja", row="akut")
    assert (cell.count, cell.base) == (68, 72)


def test_no_answer_is_joined_to_a_real_authority(study: Study) -> None:
    """Ids of the answers are no ids of the frame, and of the frame's columns only region and size class stand in them."""
    answers = pq.read_table(FOLDER / "answers.parquet")
    assert not set(answers["unit"].to_pylist()) & {unit.id for unit in study.frame.units}
    assert {"region", "stoerrelse"} <= set(answers.column_names)
    assert not {"navn", "kommuner", "indbyggere"} & set(answers.column_names)
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in study.frame.names()))
    for column in [name for name in answers.column_names if name != "region"]:
        assert not [text for text in answers[column].to_pylist() if isinstance(text, str) and named.search(text)]


def test_fieldwork_gets_made_up_names(study: Study) -> None:
    """As many units, in the same regions and sizes, none called like a real one."""
    frame, problems = study.read_fieldwork_frame()
    assert problems == ()
    assert not frame.names() & study.frame.names()
    classes = [
        sorted((unit.values["region"], unit.values["stoerrelse"]) for unit in one.units) for one in (frame, study.frame)
    ]
    assert classes[0] == classes[1]


def test_no_response_set_is_impossible(study: Study) -> None:
    """Routing, required answers, exclusive options and hard checks hold of all 77."""
    answers = pq.read_table(FOLDER / "answers.parquet")
    assert answers.num_rows == 77
    assert impossible(study.questionnaire, answers, study.frame) == []


def test_no_region_and_size_has_more_answers_than_units(study: Study) -> None:
    """The reconstruction could have come from this frame; a class with more answers than units would have no rate at all."""
    table = study.table("responses", by="region*stoerrelse")
    assert table.groups
    assert all(cell.count is None or cell.count >= 0 for cell in table.cells if cell.option == "none")


def test_simulating_again_gives_the_same_answers(tmp_path: Path) -> None:
    """The seed is in the data; the committed answers and their codebook are what the command makes."""
    folder = tmp_path / "study"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("out"))
    written = reconstruct(Study.open(folder), "published.yaml", seed=2020)
    assert pq.read_table(folder / "answers.parquet").equals(
        pq.read_table(FOLDER / "answers.parquet"), check_metadata=True
    )
    assert (folder / "answers.codebook.csv").read_bytes() == (FOLDER / "answers.codebook.csv").read_bytes()
    assert any("98" in line and "68 of 72" in line for line in written.said)


def test_the_codebook_tells_published_from_drawn() -> None:
    """Every value of every column says where its number comes from."""
    rows = read_csv(FOLDER / "answers.codebook.csv", "answers.codebook.csv").rows
    origin = {(row.values["column"], row.values["value"]): row.values["origin"] for row in rows}
    assert origin["kontaktform/video", "yes"] == "percent"
    assert origin["udenfor", "nej"] == "drawn"
    assert rows[0].values["column"] == "#"
    assert "opdigtede" in rows[0].values["text_da"]
