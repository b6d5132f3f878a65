"""An audit for eyes and for other programs."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from overblik.report.audit.possible import decimals
from overblik.report.audit.wording import WORDINGS

if TYPE_CHECKING:
    from decimal import Decimal

    from overblik.report.audit.model import Quantity
    from overblik.report.audit.result import Finding, Number, Result
    from overblik.report.audit.wording import Wording

WIDTH = 100
LONGEST = 160
"""How much of a sentence is shown with a place."""
MOST_COUNTS = 20
"""Ranges of more counts than this are told by their ends."""

HEADS = {
    "da": {
        "read": "{name}: {numbers} tal læst (mulige: {possible}, umulige: {impossible}, uden kendt grundlag: {unknown}).",
        "bases": "Grundlag i rapporten: {answered}{asked} har svaret.",
        "asked": " af {asked}",
        "weighted": "Svarene er vægtede, så tallene svarer ikke til hele antal; det prøves ikke, om de er mulige.",
        "nothing": "Der blev ikke læst nogen tal, som er andele af noget.",
        "none": "Ingen fund: Intet tal modsiger sit grundlag eller et andet tal.",
        "found": "Fund: {number}",
        "impossible": "Umuligt tal", "base": "Andet grundlag", "sum": "Giver ikke 100", "net": "Dele og helhed",
        "count": "Antal og procent", "twice": "Samme tal, to værdier", "words": "Ord mod tal",
        "assumes": (
            "Prøven siger, hvad der er umuligt, når tallene er andele af de grundlag, rapporten oplyser. Den siger ikke, hvorfor."
        ),
    },
    "en": {
        "read": "{name}: {numbers} numbers read (possible: {possible}, impossible: {impossible}, without a known base: {unknown}).",
        "bases": "Bases in the report: {answered}{asked} answered.",
        "asked": " of {asked}",
        "weighted": "The answers are weighted, so the numbers stand for no whole counts; whether they are possible is not tested.",
        "nothing": "No numbers were read that are shares of anything.",
        "none": "Nothing found: no number contradicts its base or another number.",
        "found": "Found: {number}",
        "impossible": "Impossible number", "base": "Another base", "sum": "Does not add up", "net": "Parts and whole",
        "count": "Count and percentage", "twice": "One number, two values", "words": "Words against a number",
        "assumes": (
            "The audit says what is impossible if the numbers are shares of the bases that the report states. It does not say why."
        ),
    },
}  # fmt: skip
"""What the audit says besides its findings, by language; the page says the same."""


def as_json(result: Result, language: str) -> str:
    """Return the audit as JSON: `numbers` and `findings`, in the words of *language*."""
    words = WORDINGS[language]
    said = {
        "numbers": [_number(number, words) for number in result.numbers],
        "findings": [
            {"kind": it.kind, "text": it.text, "where": finding_place(it, words), "because": it.because}
            for it in result.findings
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def _number(number: Number, words: Wording) -> dict[str, Any]:
    quantity = number.quantity
    return {
        "text": quantity.text,
        "value": _value(quantity),
        "where": number_place(quantity, words),
        "bases_tried": list(number.bases),
        "verdict": number.verdict,
        "counts": [_counts(fit.base, fit.counts) for fit in number.fits],
        "nearest": [{"value": str(near.value), "count": near.count, "base": base} for base, near in number.nearest],
    }


def _value(quantity: Quantity) -> str | None:
    """Return the number as printed, its decimals kept; "71/94" for a count of a base, None for words."""
    if quantity.value is not None:
        return plain(quantity.value)
    return f"{quantity.count}/{quantity.base}" if quantity.base else None


def plain(value: Decimal) -> str:
    """Return a number with its decimals and a point."""
    return f"{value:.{decimals(value)}f}"


def _counts(base: int, found: range) -> dict[str, Any]:
    told: dict[str, Any] = {"base": base, "from": found[0], "to": found[-1]}
    return told | {"counts": list(found)} if len(found) <= MOST_COUNTS else told


def number_place(quantity: Quantity, words: Wording) -> str:
    """Return where a number stands: page or line, and its sentence or its labels in the table."""
    where = quantity.where or words.where(quantity.place)
    said = quantity.sentence if quantity.text in quantity.sentence else quantity.says or quantity.sentence
    return ": ".join(part for part in (where, shortened(said, quantity.text)) if part)


def finding_place(finding: Finding, words: Wording) -> str:
    """Return where a finding stands."""
    where = finding.where or words.where(finding.place)
    return ": ".join(part for part in (where, shortened(finding.sentence, finding.text)) if part)


def shortened(sentence: str, around: str) -> str:
    """Return a sentence, or so much of it around a number as is readable."""
    if len(sentence) <= LONGEST:
        return sentence
    at = max(sentence.find(around), 0)
    start = max(min(at - LONGEST // 2, len(sentence) - LONGEST), 0)
    words = sentence[start : start + LONGEST].split(" ")
    inner = " ".join(words[1 if start else 0 : -1 if start + LONGEST < len(sentence) else len(words)])
    return f"{'… ' if start else ''}{inner}{' …' if start + LONGEST < len(sentence) else ''}"


def summary(result: Result, language: str) -> list[str]:
    """Return what was read, in sentences: how many numbers, of which bases."""
    heads = HEADS[language]
    verdicts = [number.verdict for number in result.numbers]
    lines = [
        heads["read"].format(
            name=result.name, numbers=len(verdicts), possible=verdicts.count("possible"),
            impossible=verdicts.count("impossible"), unknown=verdicts.count("unknown"),
        )
    ]  # fmt: skip
    lifted = result.lifted
    if lifted.answered:
        words = WORDINGS[language]
        asked = heads["asked"].format(asked=words.join(map(words.count_of, lifted.asked))) if lifted.asked else ""
        lines.append(heads["bases"].format(answered=words.join(map(words.count_of, lifted.answered)), asked=asked))
    lines += [] if verdicts else [heads["nothing"]]
    return [*lines, heads["weighted"]] if lifted.weighted else lines


def as_text(result: Result, language: str) -> str:
    """Return the audit as text for a terminal."""
    heads, words = HEADS[language], WORDINGS[language]
    lines = summary(result, language)
    if not result.findings:
        return "\n".join([*lines, "", heads["none"]] if result.numbers else lines)
    lines += ["", heads["found"].format(number=len(result.findings))]
    for place, finding in enumerate(result.findings, start=1):
        lines += ["", *_wrapped(f"{place}. {heads[finding.kind]}: {finding.text}", "")]
        lines += _wrapped(finding_place(finding, words), "   ")
        lines += _wrapped(finding.because, "   ")
    return "\n".join([*lines, "", *_wrapped(heads["assumes"], "")])


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent or "   ") if text else []
