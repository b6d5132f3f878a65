"""The appendix that says of each claim where its number comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from overblik.files.numbers import count_text, number_text, percent_text
from overblik.questionnaire.about import About
from overblik.report.claim_check import Evidence, Finding, told_decimals
from overblik.report.inlines import str_inlines
from overblik.report.table_blocks import text_table
from overblik.report.words import word

ANCHOR = "appendix-claims"
MORE_DECIMALS = 2
"""How many decimals more than the study prints an exact share is told with."""


def appendix(findings: Iterable[Finding], about: About, language: str) -> Any | None:
    """Return the appendix as a block of Pandoc's tree; None where the report claims nothing."""
    import panflute as pf

    rows = list(_once(row for finding in findings for row in _rows(finding, about, language)))
    if not rows:
        return None
    header = tuple(word(key, language) for key in ("claim", "cell", "count", "base", "exact"))
    heading = pf.Header(*str_inlines(word("appendix", language)), level=1, identifier=ANCHOR)
    text = pf.Para(*str_inlines(word("appendix text", language)))
    return pf.Div(heading, text, text_table(header, rows, numbers=3), classes=["appendix"])


def _once(rows: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    """Return rows without those that are there already, but for a capital at the beginning of a sentence."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in rows:
        found.setdefault((row[0].lower(), *row[1:]), row)
    return found.values()


def _rows(finding: Finding, about: About, language: str) -> Iterable[tuple[str, ...]]:
    """Yield a line for each cell of a claim, in words."""
    claim = finding.claim
    where = f", {word('where', language)} {claim.where}" if claim.where else ""
    base = f" ({claim.base})" if claim.base != "answered" else ""
    for found in finding.evidence:
        counts = (count_text(number, language) for number in (found.count, found.base))
        wave = f" ({found.wave})" if found.wave else ""
        yield (claim.phrase, f"{found.cell}{wave}{where}{base}", *counts, _exact(found, about, language))


def _exact(found: Evidence, about: About, language: str) -> str:
    most, share = about.decimals + MORE_DECIMALS, found.share()
    if found.value is not None:
        return number_text(found.value, language, told_decimals(found.value, most))
    return "–" if share is None else percent_text(100 * share, language, told_decimals(100 * share, most))
