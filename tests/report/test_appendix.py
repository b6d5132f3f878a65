from __future__ import annotations

import panflute as pf

from overblik.report.appendix import appendix
from overblik.report.claim_check import check_claim
from overblik.report.tabulated import Tabulated
from tests.report.offices import draft, responses


def lines(text: str, language: str = "da") -> list[list[str]]:
    """The lines of the appendix of a report."""
    tabulated = Tabulated(responses=responses())
    findings = [check_claim(claim, tabulated, language) for claim in draft(text, language).claims]
    found = appendix(findings, responses().about, language)
    if found is None:
        return []
    assert found.classes == ["appendix"]
    rows = found.content[-1].content[0].content
    return [[pf.stringify(cell).replace("\u00a0", " ") for cell in row.content] for row in rows]


def test_each_claim_is_listed_with_its_cells() -> None:
    """In the order of the text: the words, the cell, the count, the base, the share."""
    assert lines('[7 ud af 10]{share=kontaktform/video}, [mindst 2 ud af 10]{share="maal/{unge,syge}/job"}') == [
        ["7 ud af 10", "kontaktform/video", "7", "10", "70 pct."],
        ["mindst 2 ud af 10", "maal/unge/job", "4", "10", "40 pct."],
        ["mindst 2 ud af 10", "maal/syge/job", "2", "9", "22,22 pct."],
    ]


def test_a_claim_that_is_made_twice_is_listed_once() -> None:
    """The same words of the same cell need no second proof."""
    assert len(lines("[Alle]{share=kontaktform/telefon} og [alle]{share=kontaktform/telefon}")) == 1


def test_filters_bases_and_values_are_told() -> None:
    """A mean has a value in place of a share."""
    assert lines("[all]{share=kontaktform/video where=\"region == 'Nord'\" base=all} [5.5]{mean=ansatte}", "en") == [
        ["all", "kontaktform/video, where region == 'Nord' (all)", "6", "6", "100 per cent"],
        ["5.5", "ansatte/mean", "10", "10", "5.5"],
    ]


def test_a_report_that_claims_nothing_has_no_appendix() -> None:
    """An empty table proves nothing."""
    assert lines("Ingen tal") == []
