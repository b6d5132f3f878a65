from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.questionnaire.cell_names import CellName
from overblik.report.drafting.points import points, ranked, value_in
from overblik.report.tabulated import Tabulated
from tests.report.drafting.looking import options, study_of

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.study import Study

QUESTION = f"{{id: q, kind: single, text: {{da: Hvad?, en: What?}}, options: {options('abc')}}}"


def test_points_are_the_shares_that_are_shown_with_their_names(tmp_path: Path) -> None:
    """Of a group the name of the group too."""
    study = study_of(tmp_path, QUESTION, {"q": "aaaaaaabbb"})
    first, *_ = points(study.table("q"))
    assert (first.label["en"], first.share, first.base, first.few) == ("A", Fraction(7, 10), 100, False)
    assert {point.group["da"] for point in points(study.table("q", by="region")) if point.group} == {"Nord", "Syd"}
    assert [point.cell.option for point in ranked(points(study.table("q")))] == ["a", "b", "c"]


def test_what_is_hidden_or_left_out_is_no_point(tmp_path: Path, citizens: Study) -> None:
    """Nothing can be said of it; a weighted share is said to be one."""
    hiding = study_of(tmp_path, QUESTION, {"q": "aaaaaaabbb"}, settings=SETTINGS)
    assert not points(hiding.table("q", where="region == 'Nord'"))
    left = points(citizens.table("brev"), without=frozenset({CellName(variable="brev", option="ja")}))
    assert [(point.cell.option, point.weighted) for point in left] == [("nej", True)]


def test_a_value_is_a_mean_with_its_median(citizens: Study) -> None:
    """In a group it has the name of the group; of no number there is none."""
    tabulated = Tabulated(responses=citizens.responses)
    value = value_in(CellName(variable="ture", option="mean", by=(("alder", "ung"),)), tabulated)
    assert value is not None
    assert value.group is not None
    assert (value.group["da"], value.base, float(value.median)) == ("18-34 år", 112, 3.0)
    assert value_in(CellName(variable="ture", option="mean", by=(("alder", "ukendt"),)), tabulated) is None


SETTINGS = """\
title: {da: "En lille undersøgelse", en: "A small survey"}
owner: {da: "Foreningen", en: "The association"}
languages: [da, en]
least_base: 60
frame:
  columns:
    region: {title: {da: Region, en: Region}, values: {Nord: {da: Nord, en: North}, Syd: {da: Syd, en: South}}}
"""
