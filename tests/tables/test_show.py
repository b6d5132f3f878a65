from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from overblik.tables.show import (
    FORMATS,
    as_arrow,
    as_csv,
    as_html,
    as_json,
    as_markdown,
    as_text,
    covered_text,
    interval_text,
    number_heads,
    printed,
    records,
)
from tests.house.modules import TOP
from tests.makers import STUDY
from tests.sampled import sampled
from tests.tables.conftest import awkward

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

WITHOUT = """
import sys
library = sys.argv[1]
class Missing:
    def find_spec(name, path, target=None):
        if name == library:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing)
import overblik
getattr(overblik.open("studies/jobcentre-2020").table("kontaktform"), f"to_{library}")()
"""


def test_text_lines_up_for_a_terminal(ten: Study) -> None:
    """Title, one line per cell, and the note."""
    assert (
        as_text(ten.table("antal"), "da")
        == """\
Hvor mange samtaler?

Svar           Antal  Ud af  Værdi
-------------  -----  -----  -----
Gennemsnit         6      6   17,5
Median             6      6   15,0
Nedre kvartil      6      6    6,3
Øvre kvartil       6      6   27,5
Mindste            6      6      0
Største            6      6     40
Sum                6      6    105

Note: Tal fra de 6 kontorer, der har besvaret spørgsmålet.
"""
    )


def test_markdown_is_a_pipe_table(ten: Study) -> None:
    """A bar in a label is escaped."""
    text = as_markdown(ten.table("oplevelse"), "en").splitlines()
    assert text[:5] == [
        "**How did it go?**", "",
        "| Answer | Count | Out of | Per cent |", "| --- | ---: | ---: | ---: |", "| Well | 1 | 3 | 33 |",
    ]  # fmt: skip


def test_json_names_every_cell(ten: Study) -> None:
    """Shares are at full precision; what a cell is marks it, and what it is not is left out."""
    found = json.loads(as_json(ten.table("kontakt"), "da"))
    assert (found["variable"], found["kind"]) == ("kontakt", "multiple")
    assert found["cells"][0] == {
        "id": "kontakt/unge", "row": None, "option": "unge", "by": {}, "count": 5, "base": 9, "share": 5 / 9,
    }  # fmt: skip
    assert [cell["option"] for cell in found["cells"] if cell.get("net")] == ["begge", "mindst_en", "hverken"]
    assert found["notes"][0].startswith("Andel af de 9 kontorer")


def test_json_of_a_number_has_values(ten: Study) -> None:
    """And no share."""
    (mean, *_) = json.loads(as_json(ten.table("antal"), "da"))["cells"]
    assert (mean["statistic"], mean["value"], mean["share"]) == ("mean", 17.5, None)


def test_csv_has_a_line_for_each_cell(ten: Study) -> None:
    """With a column for each variable of the break."""
    lines = as_csv(ten.table("kontakt", by="region")).splitlines()
    assert lines[:2] == [
        "id,row,option,region,net,suppressed,count,base,share,value",
        "kontakt/unge@region=Nord,,unge,Nord,False,False,3,5,0.6,",
    ]


def test_a_hidden_cell_is_empty_in_every_format(tmp_path: Path) -> None:
    """A dash for eyes, null for programs."""
    table = awkward(tmp_path, STUDY.replace("least_base: 1", "least_base: 5")).table("kontakt", by="region")
    hidden = next(cell for cell in table.cells if cell.suppressed)
    assert printed(hidden, table, "da") == "–"
    cell = next(cell for cell in json.loads(as_json(table, "da"))["cells"] if cell.get("suppressed"))
    assert (cell["count"], cell["base"], cell["share"]) == (None, None, None)
    assert next(line for line in records(table, "da")[1] if line[0] == "Syd")[2:] == ["–", "–", "–"]


def test_groups_and_rows_have_columns_where_there_are_any(ten: Study) -> None:
    """The pooled row is called by what it is."""
    header, lines = records(ten.table("formaal", by="region"), "en")
    assert header == ["Group", "Row", "Answer", "Count", "Out of", "Per cent"]
    assert {line[1] for line in lines} == {"Young people", "People on sick leave", "Others", "All answers"}
    assert records(ten.table("formaal"), "en")[0][0] == "Row"


def test_html_is_escaped(tmp_path: Path) -> None:
    """A label is words, not markup."""
    study = awkward(tmp_path, STUDY)
    text = (tmp_path / "questionnaire.yaml").read_text(encoding="utf-8")
    (tmp_path / "questionnaire.yaml").write_text(text.replace("da: Unge,", 'da: "Unge <25 & syge",'), encoding="utf-8")
    study = type(study).open(tmp_path)
    assert "Unge &lt;25 &amp; syge" in as_html(study.table("kontakt"), "da")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "name", ["kontakt", "formaal", "formaal/unge", "oplevelse", "antal", "kontakt_andet", "region", "responses"]
)
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_kind_of_table_is_shown_in_every_format(ten: Study, form: str, name: str, language: str) -> None:
    """Nobody asks in vain."""
    assert FORMATS[form](ten.table(name), language)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_data_frame_is_not_to_be_had_without_its_library(library: str) -> None:
    """The message says what to install, and what does without it."""
    said = subprocess.run(
        [sys.executable, "-c", WITHOUT, library], cwd=TOP, capture_output=True, encoding="utf-8", check=False
    ).stderr
    assert "PartMissing" in said
    assert f"pip install {library}" in said


def test_a_weighted_table_shows_intervals_and_what_units_cover(tmp_path: Path) -> None:
    """Text has columns for them, JSON full precision: 9.5 of 16, 275 of 610."""
    table = sampled(tmp_path).table("digital", covering="boern")
    header, found = records(table, "da")
    assert header == ["Svar", "Antal", "Ud af", "Pct.", "95 pct.-interval", "Pct. af børn"]
    assert [*found[0][:4], found[0][5]] == ["Ja", "4", "7", "59,4", "45,1"]
    cell = json.loads(as_json(table, "en"))["cells"][0]
    assert cell["share"] == cell["weighted"] == pytest.approx(9.5 / 16)
    assert cell["weighted_base"] == pytest.approx(16)
    assert cell["n_eff"] == pytest.approx(256 / 37)
    assert cell["low"] < cell["share"] < cell["high"]
    assert cell["covered"] == pytest.approx(275 / 610)
    assert {"share", "weighted_base", "n_eff", "se", "low", "high", "covered"} <= set(as_arrow(table).column_names)


def test_what_is_not_computed_has_no_column(ten: Study) -> None:
    """A census that nobody asked the uncertainty of looks as ever."""
    assert as_csv(ten.table("oplevelse")).splitlines()[0].endswith("count,base,share,value")
    assert "se" not in json.loads(as_json(ten.table("oplevelse"), "da"))["cells"][0]


def test_an_interval_is_printed_with_the_decimals_of_its_number(tmp_path: Path) -> None:
    """A mean has one more than its answers, the greatest has no interval; in a census there is no column."""
    table = sampled(tmp_path / "a").table("ansatte")
    assert re.fullmatch(r"\d+,\d–\d+,\d", interval_text(table.cell("mean"), table, "da"))
    assert interval_text(table.cell("max"), table, "da") == "–"
    census = sampled(tmp_path / "b", design="").table("ansatte", precision=True)
    assert not any("interval" in head for head in number_heads(census, "en"))
    assert covered_text(census.cell("max"), census, "en") == "–"
