"""Numbers that are said to be the same."""

from __future__ import annotations

import pytest

from overblik.report.audit.checks.pairs import pair_findings
from overblik.report.audit.wording import ENGLISH
from tests.report.audit.reports import ANSWERED, findings, kinds, lifted


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("50 af de 72 jobcentre (71 pct.) har video.", ["count"]), ("51 af de 72 jobcentre (71 pct.) har video.", []),
        ("72 jobcentre svarede, svarende til 77 pct.", []), ("To tredjedele (58 pct.) har video.", ["words"]),
        ("To tredjedele (68 pct.) har video.", []), ("Næsten alle jobcentre (93 pct.) har video.", []),
    ],
)  # fmt: skip
def test_a_count_gives_its_percentage_and_words_are_true_of_theirs(said: str, found: list[str]) -> None:
    """Of any base that is known; words without a sharp edge are granted five points more."""
    assert [kind for kind in kinds(ANSWERED + said) if kind != "impossible"] == found


def test_a_cell_holds_two_that_agree() -> None:
    """A rounded count does not give the percentage beside it."""
    table = "Tabel 1: A (flere svar)\n       Ja   Nej\nVideo  {} (71 %)   21 (29 %)\nBrev   24 (33 %)   48 (67 %)\n"
    assert kinds(ANSWERED + table.format(51)) == []
    (finding,) = findings(ANSWERED + table.format(50))
    assert (finding.kind, finding.because) == ("count", "50 af 72 er 69,4 pct., ikke 71 pct.")


def test_findings_are_told_in_either_language() -> None:
    """A Danish report for an English reader."""
    (finding,) = pair_findings(lifted(f"{ANSWERED}50 af de 72 jobcentre (71 pct.) har video."), ENGLISH)
    assert finding.because == "50 of 72 is 69.4 per cent, not 71 per cent."
