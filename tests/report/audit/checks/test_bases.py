"""Which bases fit."""

from __future__ import annotations

from decimal import Decimal

from overblik.report.audit.checks.bases import counts_text
from overblik.report.audit.model import Quantity, Series
from overblik.report.audit.wording import ENGLISH
from tests.report.audit.reports import ANSWERED, TABLE, findings, kinds


def test_a_row_of_another_base_shows_itself_among_others() -> None:
    """With its counts and those of the rows that fit the survey."""
    (finding,) = findings(ANSWERED + TABLE)
    assert (finding.kind, finding.text.split(":")[0]) == ("base", "Nye ledige")
    assert "26,8 pct., 43,7 pct. og 25,4 pct. er ikke mulige andele af 72" in finding.because
    assert "Sygedagpenge (0, 0, 6, 0, 35, 31)" in finding.because


def test_percentages_of_all_who_were_asked_are_told_as_such() -> None:
    """The commonest wrong denominator."""
    (finding,) = findings(f"{ANSWERED}Figur 1: A\nBrev  10,6 pct.\nVideo  54,3 pct.\nTelefon  76,6 pct.\n")
    assert "Grundlaget 94 passer med dem alle: 10, 51, 72." in finding.because
    assert "94 er det antal, der blev spurgt" in finding.because


def test_one_number_that_does_not_fit_speaks_of_itself() -> None:
    """Its neighbours fit the survey, so the base is not to blame."""
    (finding,) = findings(f"{ANSWERED}Figur 1: A\nBrev  98 pct.\nVideo  54 pct.\nTelefon  75 pct.\n")
    assert (finding.kind, finding.text) == ("impossible", "Brev: 98 pct.")


def test_a_table_of_groups_whose_sizes_nobody_tells_is_left_alone() -> None:
    """Most of its columns fit nothing that is known."""
    table = "Tabel 1: A (pct.)\n        Nord   Syd   Øst\nJa      53,8   67,7   63,0\nNej     46,2   32,3   37,0\n"
    assert kinds(ANSWERED + table) == []


def test_counts_that_are_not_the_only_ones_are_told_as_a_range() -> None:
    """Of a large base a whole percentage is many counts."""
    share = Quantity(kind="percent", text="12%", value=Decimal(12))
    assert counts_text(Series(title="", quantities=(share, share)), 1000, ENGLISH) == "115-125, 115-125"
