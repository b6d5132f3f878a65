"""A whole audit: the numbers of the survey that this program began with, in sentences of our own."""

from __future__ import annotations

import pytest

from overblik.report.audit.audit import audit
from tests.report.audit.planted import Report, reports, scored
from tests.report.audit.reports import ANSWERED, TABLE, findings, kinds, lifted

REPORT = f"""\
Vi har spurgt om kontakten i foråret. {ANSWERED.strip()}

Det korte af det lange
• 9 ud af 10 jobcentre har fundet folk til brancher, som akut manglede hænder.
• Samtlige jobcentre har ringet til borgerne, mens 71 pct. også har brugt video.
• 33pct. har mødt borgerne udenfor.
• 9 ud 10 jobcentre har hjulpet nogen over i et nyt fag.

Skemaet blev sendt til alle 94 jobcentre, og 72 jobcentre svarede, svarende til 77 pct. af det samlede antal.

For de nye ledige har 79 pct. nået mindst 76 pct. af gruppen; 94 pct. vil gerne blive ved med video.

{TABLE}
Virksomhederne
Alle jobcentre har fundet folk til ledige stillinger, og 98 pct. har fundet folk til brancher, som i foråret akut manglede hænder.
68 pct. af jobcentrene har haft digitale kurser, heraf 64 pct. for første gang.
"""


def test_the_survey_of_2020_has_three_things_that_cannot_be() -> None:
    """98 of 72, a row of 71 among rows of 72, and "9 in 10" beside 98; nothing else, and 77 of 94 explains itself."""
    impossible, base, words = findings(REPORT)
    assert (impossible.kind, impossible.text) == ("impossible", "98 pct.")
    assert "70 er 97,2 pct. og 71 er 98,6 pct." in impossible.because
    assert base.kind == "base"
    assert "Grundlaget 71 passer med dem alle: 19, 0, 31, 3, 0, 18, i alt 71." in base.because
    assert "Øvrige jobparate (17, 0, 35, 3, 2, 15)" in base.because
    assert "Unge på uddannelseshjælp (5, 18, 10, 2, 13, 24)" in base.because
    assert (words.kind, words.text) == ("words", "9 ud af 10 · 98 pct.")


def test_every_number_has_a_verdict_with_its_counts() -> None:
    """Each is told with the bases it was tried on; the row of 71 is possible of the base that explains it."""
    numbers = {number.quantity.text: number for number in audit(lifted(REPORT)).numbers}
    assert [(fit.base, list(fit.counts)) for fit in numbers["71 pct."].fits] == [(72, [51])]
    assert [(fit.base, list(fit.counts)) for fit in numbers["77 pct."].fits] == [(94, [72])]
    assert (numbers["26,8 pct."].verdict, numbers["26,8 pct."].bases) == ("possible", (72, 71))
    assert [str(near.value) for _, near in numbers["98 pct."].nearest] == ["97", "99"]
    assert numbers["mindst 76 pct."].verdict == "unknown"


def test_findings_are_told_in_the_language_that_is_asked_for() -> None:
    """A Danish report can be audited for an English reader."""
    assert "98 pct. cannot be a share of 72" in findings(REPORT, "en")[0].because


def test_cutting_off_is_named_only_where_it_fits_everything() -> None:
    """70.8, 98.6 and 33.3 cut off are 70, 98 and 33; one number that was rounded, and it explains nothing."""
    cut = f"{ANSWERED}70 pct. har brugt video. 98 pct. har brugt telefon. 33 pct. har brugt brev.\n"
    assert "skåret af" in findings(cut)[0].because
    assert "skåret af" not in findings(cut.replace("70", "71"))[0].because


def test_weighted_shares_are_not_whole_counts() -> None:
    """Nothing is impossible of them."""
    assert kinds(f"{ANSWERED}98 pct. har brugt telefon. Tallene er vægtet efter størrelse.") == []


CORPUS = reports()


@pytest.mark.parametrize(
    "report", [it for it in CORPUS if not it.faults], ids=lambda report: f"{report.language} {report.name}"
)
def test_nothing_is_found_in_a_clean_report(report: Report) -> None:
    """Groups, other sources, years, filters, weights and several answers accuse nobody."""
    assert report.audited().findings == ()


def test_what_is_planted_is_found_and_nothing_else() -> None:
    """The corpus is large enough to say so: 40 reports in two languages, half of them clean."""
    score = scored(CORPUS)
    assert len(CORPUS) >= 40
    assert sum(not report.faults for report in CORPUS) >= 20
    assert score.missed == ()
    assert score.false == ()
