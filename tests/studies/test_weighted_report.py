"""A report of a study with weights: every number in it is the weighted one, and it says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from overblik.errors import FalseFound
from overblik.report.claim_check import says
from overblik.report.tabulated import Tabulated
from overblik.study.reporting import document, write_report
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

REPORT = """\
[59,4 pct.]{share=digital/ja} af institutionerne er digitale, og [4]{count=digital/ja} har svaret det.
I gennemsnit er [10,2]{mean=ansatte} ansat.

::: {.figure of=digital}
:::

::: {.figure of=kanal by=landsdel}
:::

::: {.table of=digital covering=boern}
:::

::: {.table of=digital by=landsdel}
:::
"""


def written(folder: Path, report: str) -> Study:
    """Return the weighted study with this report."""
    study = sampled(folder)
    (folder / "report.da.md").write_text(report, encoding="utf-8")
    return study


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The report as HTML, without its style and scripts."""
    study = written(tmp_path_factory.mktemp("weighted"), REPORT)
    html = write_report(study, "html", language="da").decode("utf-8")
    return re.sub(r"<(style|script).*?</\1>", "", html, flags=re.DOTALL).replace("\u00a0", " ")


def test_the_note_says_that_the_numbers_are_weighted(page: str) -> None:
    """Under both figures and both tables; what is not shown, the intervals of figures, is not spoken of."""
    assert page.count("Tallene er vægtet med »Vægt«; antallene er uvægtede.") == 4
    assert page.count("Usikkerhed: 95 pct.-konfidensintervaller") == 1


def test_a_table_of_one_question_has_its_interval_and_the_share_of_what_units_cover(page: str) -> None:
    """9.5 of 16; 275 of 610 children; four units."""
    row = re.search(r"<tr[^>]*>\s*<t[dh][^>]*>Ja</t[dh]>(.*?)</tr>", page[page.index("Pct. af børn") :], re.DOTALL)
    assert row is not None
    cells = re.findall(r">([^<>]+)</td>", row[1])
    assert [cells[0], cells[2], cells[3]] == ["59,4", "45,1", "4"]
    assert re.fullmatch(r"\d+,\d–\d+,\d", cells[1])
    assert "I kolonnen »Pct. af børn« tæller institutionerne med det, de dækker." in page


def test_figures_and_their_numbers_are_weighted(page: str) -> None:
    """In the drawing's words and in the table behind it; the unweighted 57.1 stands nowhere."""
    assert "»Ja« med 59,4 pct." in page
    assert re.search(r"<td>4</td><td>7</td><td>59,4</td>", page)
    assert "57,1" not in page


def test_claims_are_held_to_weighted_shares_and_to_counts_of_units(tmp_path: Path) -> None:
    """57.1 per cent is what an unweighted table would say."""
    study = written(tmp_path, "[57,1 pct.]{share=digital/ja}, [9]{count=digital/ja}, [9,9]{mean=ansatte}\n")
    with pytest.raises(FalseFound) as found:
        document(study, "da")
    said = [problem.message for problem in found.value.problems]
    assert "4 af 7 er vægtet 59,38 pct.; »57,1 pct.« er sandt fra 57,05 til under 57,15 pct. " in said[0]
    assert "Write »59,4 pct.«" in said[0]
    assert "»4 ud af 7«" not in said[0]  # of a weighted share the count is not the numerator
    assert "Antallet er 4" in said[1]
    assert "Write »10,2" in said[2].replace("10,21", "10,2")


def test_the_appendix_has_the_weighted_share_as_evidence(page: str) -> None:
    """Count and base are those of units."""
    assert re.search(r"digital/ja</td>\s*<td[^>]*>4</td>\s*<td[^>]*>7</td>\s*<td[^>]*>59,375 pct\.</td>", page)


def test_what_a_cell_says_is_told_with_its_weight(tmp_path: Path) -> None:
    """As `overblik since` tells changes."""
    from overblik.questionnaire.cell_names import cell_name
    from overblik.report.claim_check import evidence_of

    study = written(tmp_path, "")
    tabulated = Tabulated(responses=study.responses)
    cell = tabulated.cell(cell_name("digital", "ja"))
    assert cell is not None
    assert says(evidence_of(cell, None), study.about, "da") == "4 af 7, vægtet 59,38 pct."


def test_a_report_is_written_in_every_format(tmp_path: Path) -> None:
    """Word and PDF have the same numbers by the same way."""
    study = written(tmp_path, REPORT)
    for form in ("docx", "pdf"):
        assert len(write_report(study, form, language="da")) > 1000
