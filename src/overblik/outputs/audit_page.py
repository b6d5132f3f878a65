"""The audit of a report as one HTML page that needs nothing else, to be sent to whoever wrote the report."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.report.audit.show import HEADS, finding_place, number_place, summary
from overblik.report.audit.wording import WORDINGS

if TYPE_CHECKING:
    from overblik.report.audit.result import Finding, Number, Result
    from overblik.report.audit.wording import Wording

TEMPLATES = Path(__file__).parent / "templates"

LABELS = {
    "da": {
        "title": "Gennemgang af tallene i {name}",
        "findings": "Fund",
        "numbers": "Alle tal, der er læst",
        "skip": "Spring til fundene",
        "text": "Tal",
        "verdict": "Vurdering",
        "bases": "Prøvet grundlag",
        "counts": "Hele antal, der passer",
        "where": "Sted",
        "possible": "muligt",
        "impossible": "umuligt",
        "unknown": "ukendt grundlag",
        "how": "Sådan er der regnet",
        "method": (
            "Et procenttal er muligt, hvis et helt antal af grundlaget giver det, når det afrundes, uanset om en halv rundes op "
            "eller til lige tal (GRIM-testen, Brown og Heathers 2017). Rækker og dele prøves med de uafrundede tal, som de "
            "trykte kan komme af. Ord som »9 ud af 10« gælder et interval. Et tal, som et andet oplyst grundlag forklarer, er "
            "ikke et fund."
        ),
    },
    "en": {
        "title": "The numbers in {name}, audited",
        "findings": "Findings",
        "numbers": "All numbers that were read",
        "skip": "Skip to the findings",
        "text": "Number",
        "verdict": "Verdict",
        "bases": "Bases tried",
        "counts": "Whole counts that fit",
        "where": "Place",
        "possible": "possible",
        "impossible": "impossible",
        "unknown": "base unknown",
        "how": "How it is worked out",
        "method": (
            "A percentage is possible if some whole count of the base gives it when rounded, whether halves go up or to the even "
            "digit (the GRIM test, Brown and Heathers 2017). Rows and parts are held to the unrounded numbers that the printed "
            "ones can come from. Words such as “9 out of 10” stand for an interval. A number that another stated base explains "
            "is not a finding."
        ),
    },
}
"""What the page says besides the audit, by language."""


def audit_page(result: Result, language: str) -> str:
    """Return the page; the same audit gives the same page."""
    from overblik.outputs.fonts import woff2_faces

    labels, heads = LABELS[language], HEADS[language]
    title = escape(labels["title"].format(name=result.name))
    lines = "".join(f"<p>{escape(line)}</p>" for line in summary(result, language))
    found = "".join(_finding(it, language) for it in result.findings)
    findings = f'<ol class="findings">{found}</ol>' if found else f"<p>{escape(heads['none'])}</p>"
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{woff2_faces()}
{(TEMPLATES / "audit.css").read_text(encoding="utf-8")}</style>
</head>
<body>
<a class="skip" href="#findings">{escape(labels["skip"])}</a>
<header><h1>{title}</h1>{lines}</header>
<main>
<section>
<h2 id="findings">{escape(labels["findings"])}</h2>
{findings}
<p class="quiet">{escape(heads["assumes"])}</p>
</section>
<section>
<h2 id="how">{escape(labels["how"])}</h2>
<p>{escape(labels["method"])}</p>
</section>
<section>
<h2 id="numbers">{escape(labels["numbers"])}</h2>
{_numbers(result, language)}
</section>
</main>
</body>
</html>
"""


def _finding(finding: Finding, language: str) -> str:
    words, heads = WORDINGS[language], HEADS[language]
    place = escape(finding_place(finding, words))
    where = f'<p class="place">{place}</p>' if place else ""
    return (
        f'<li><p class="kind">{escape(heads[finding.kind])}</p><h3>{escape(finding.text)}</h3>{where}'
        f"<p>{escape(finding.because)}</p></li>\n"
    )


def _numbers(result: Result, language: str) -> str:
    labels, words = LABELS[language], WORDINGS[language]
    columns = ("text", "verdict", "bases", "counts", "where")
    head = "".join(f'<th scope="col">{escape(labels[name])}</th>' for name in columns)
    rows = "\n".join(_row(number, labels, words) for number in result.numbers)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-labelledby="numbers"><table><thead><tr>{head}</tr></thead>\n'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(number: Number, labels: dict[str, str], words: Wording) -> str:
    bases = ", ".join(map(words.count_of, number.bases)) or "–"
    return (
        f'<tr class="{number.verdict}"><th scope="row">{escape(number.quantity.text)}</th><td>{escape(labels[number.verdict])}</td>'
        f"<td>{bases}</td><td>{_counts(number, words)}</td><td>{escape(number_place(number.quantity, words))}</td></tr>"
    )


def _counts(number: Number, words: Wording) -> str:
    """Return the counts that fit, each with its base where several do."""
    told = []
    for fit in number.fits:
        first, last = words.count_of(fit.counts[0]), words.count_of(fit.counts[-1])
        span = first if len(fit.counts) == 1 else f"{first}–{last}"
        told.append(span if len(number.fits) == 1 else f"{span} / {words.count_of(fit.base)}")
    return ", ".join(told) or "–"
