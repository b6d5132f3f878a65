"""Everything together."""

from __future__ import annotations

from overblik.report.audit.lifting.lift import lift
from overblik.report.audit.sources.plain import plain_parts
from tests.report.audit.reports import ANSWERED, TABLE, lifted


def test_a_report_is_lifted_with_what_it_says_of_itself() -> None:
    """Language, bases, units, weights, figures and quantities."""
    found = lifted(f"{ANSWERED}{TABLE}\nTallene er uvægtede. 71 pct. har brugt video.\n")
    assert (found.language, found.answered, found.asked, found.units) == ("da", (72,), (94,), frozenset({"jobcentre"}))
    assert not found.weighted
    assert [len(series.quantities) for series in found.figures[0].series] == [6, 6, 6, 6]
    assert [it.text for it in found.quantities] == ["72 ud af 94", "71 pct."]


def test_captions_are_no_statements() -> None:
    """A question may name a share without answering it."""
    assert lifted(f"{ANSWERED}Figur 1: Har 98 pct. svaret ja?").quantities[1:] == ()


def test_a_language_can_be_given() -> None:
    """For a text too short to tell."""
    assert lift(plain_parts("98%"), "en").language == "en"
