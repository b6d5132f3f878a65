"""The page of an audit."""

from __future__ import annotations

from typing import Any

from lxml import html

from overblik.outputs.audit_page import audit_page
from overblik.report.audit.audit import audit
from tests.report.audit.reports import ANSWERED, lifted

RESULT = audit(lifted(f"{ANSWERED}98 pct. har brugt <telefon>, og over 70 pct. har brugt video.\n"), name="a&b.txt")


def test_the_page_needs_nothing_else() -> None:
    """No script, no address to fetch from."""
    page = audit_page(RESULT, "da")
    assert "<script" not in page
    assert "http" not in page
    assert audit_page(RESULT, "da") == page


def test_findings_and_numbers_are_marked_up_for_everybody() -> None:
    """One heading of the first level, heads with scopes, a table that a keyboard can scroll."""
    root: Any = html.document_fromstring(audit_page(RESULT, "da"))
    assert [it.text_content() for it in root.iter("h1")] == ["Gennemgang af tallene i a&b.txt"]
    assert [it.text_content() for it in root.xpath("//li/h3")] == ["98 pct."]
    assert {it.get("scope") for it in root.iter("th")} == {"col", "row"}
    assert [[cell.text_content() for cell in row][:4] for row in root.xpath("//tbody/tr")] == [
        ["72 ud af 94", "muligt", "94", "72"],
        ["98 pct.", "umuligt", "72", "–"],
        ["over 70 pct.", "muligt", "72", "51–72"],
    ]
    assert root.xpath("//*[@class='scroll']")[0].get("tabindex") == "0"


def test_a_clean_report_says_so() -> None:
    """In the language that is asked for."""
    assert "Nothing found" in audit_page(audit(lifted(ANSWERED)), "en")
