from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.study.checking import check_study
from overblik.study.reporting import drafts
from overblik.study.singling import singled, singling
from overblik.tables.disclosure.asked import Asked
from tests.makers import STUDY, make_study

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTION = """\
sections:
  - id: a
    title: {da: A, en: A}
    questions:
      - {id: b, kind: single, text: {da: B, en: B}, options: {c: {da: C, en: C}}}
"""
SETTINGS = (
    STUDY + "    aar: {title: {da: År, en: Year}, values: {gammel: {da: Gammelt, en: Old}, nyt: {da: Nyt, en: New}}}\n"
)
FRAME = "id,name,region,aar\nu01,A,Nord,gammel\nu02,B,Nord,nyt\nu03,C,Nord,nyt\n"


def reported(folder: Path) -> Study:
    """A study with a figure that is crossed too finely."""
    study = make_study(folder, QUESTION, settings=SETTINGS, frame=FRAME)
    (folder / "report.da.md").write_text('::: {.figure of=b by="region*aar"}\n:::\n', encoding="utf-8")
    return study


def test_a_notice_tells_of_the_figure_and_not_of_the_unit(tmp_path: Path) -> None:
    """At its place; before there are any answers, as the frame is known."""
    study = reported(tmp_path)
    (notice,) = singling(study, drafts(study))
    assert (notice.severity, str(notice.at)) == ("notice", "report.da.md:1:1")
    assert "1 group holds a single office of the frame (of 2 groups that hold any)" in notice.message
    assert notice in check_study(tmp_path)


def test_a_table_tells_the_same(tmp_path: Path) -> None:
    """In words, without a place."""
    assert len(singled(reported(tmp_path), Asked("b", None, "aar == 'gammel'"))) == 1
