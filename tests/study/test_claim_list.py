from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from overblik.errors import ProblemsFound
from overblik.study import Study
from overblik.study.claim_list import as_data, as_text, list_claims, verdict
from tests.makers import STUDY, make_study
from tests.study.offices import QUESTIONNAIRE

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = "\n".join(["unit,outcome,kaffe", *(f"u{n:02},complete,{'ja' if n <= 8 else 'nej'}" for n in range(1, 13))])
REPORT = "[8]{count=kaffe/ja} af 12 kontorer, [alle]{share=kaffe/ja@region=Nord}, [alle]{share=kaffe/ja}.\n"


def study(folder: Path, report: str = REPORT, more: str = "") -> Study:
    """Eight offices of twelve have coffee, all six of the north."""
    made = make_study(folder, QUESTIONNAIRE, answers=ANSWERS, settings=STUDY + more)
    (folder / "report.da.md").write_text(report, encoding="utf-8")
    return made


def test_every_claim_has_its_verdict_and_its_cells(tmp_path: Path) -> None:
    """In the order of the text; a false one says what would be true."""
    listed = list_claims(study(tmp_path), ["da"])
    assert [verdict(finding) for _, finding in listed.claims] == ["true", "true", "false"]
    assert not listed.clean
    lines = list(as_text(listed))
    assert lines[0] == "report.da.md:1:1  true  »8«  kaffe/ja: 8 af 12 = 66,7 pct."
    assert "»alle« is false of kaffe/ja" in lines[3]
    assert lines[-2:] == ["Numbers that no claim covers:", "report.da.md:1:24  12"]


def test_other_programs_get_the_same(tmp_path: Path) -> None:
    """Verdict, cell, count and base of each, and the bare numbers."""
    data = json.loads(json.dumps(as_data(list_claims(study(tmp_path), ["da"]))))
    first = data["claims"][0]
    assert (first["phrase"], first["verdict"], first["where"]) == ("8", True, "report.da.md:1:1")
    assert first["cells"] == [{"cell": "kaffe/ja", "wave": None, "count": 8, "base": 12, "share": 8 / 12}]
    assert [claim["verdict"] for claim in data["claims"]] == [True, True, False]
    assert data["bare_numbers"] == [{"language": "da", "where": "report.da.md:1:24", "text": "12"}]


def test_bare_numbers_may_be_a_mistake(tmp_path: Path) -> None:
    """They are listed all the same, and no list with them is clean."""
    listed = list_claims(study(tmp_path, "[8]{count=kaffe/ja} af 12", "claims: {bare_numbers: error}\n"), ["da"])
    assert len(listed.bare) == 1
    assert not listed.clean
    marked = list_claims(study(tmp_path / "b", "[8]{count=kaffe/ja} af [12]{fact}"), ["da"])
    assert marked.bare == ()
    assert marked.clean


def test_what_is_not_shown_has_no_verdict(tmp_path: Path) -> None:
    """Nor is it clean."""
    settings = STUDY.replace("least_base: 1", "least_base: 8")
    made = make_study(tmp_path, QUESTIONNAIRE, answers=ANSWERS, settings=settings)
    (tmp_path / "report.da.md").write_text("[alle]{share=kaffe/ja@region=Nord}", encoding="utf-8")
    listed = list_claims(made, ["da"])
    ((_, finding),) = listed.claims
    assert verdict(finding) == "not shown"
    assert as_data(listed)["claims"][0]["verdict"] is None
    assert not listed.clean


def test_mistakes_of_the_report_are_told_first(tmp_path: Path) -> None:
    """What cannot be read cannot be judged."""
    with pytest.raises(ProblemsFound, match="claim-unknown-cell"):
        list_claims(study(tmp_path, "[8]{count=kaffe/jo}"), ["da"])
