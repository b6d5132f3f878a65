"""
What the audit finds of faults that were planted, and what it finds that are none.

    .venv/bin/python -m bench.audit

Prints Markdown: recall, precision, and findings in clean reports, by language; the corpus is that of the tests.
"""

from __future__ import annotations

import sys

import click

from tests.report.audit.planted import Report, Score, reports, scored


def main() -> None:
    """Audit the corpus and print the table."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    corpus = reports()
    parts = {
        "Danish": [it for it in corpus if it.language == "da"],
        "English": [it for it in corpus if it.language == "en"],
        "both": corpus,
    }
    lines = ["## Audit", "", "| reports | clean | planted | found | recall | precision | false in clean ones |"]
    lines += ["|---|--:|--:|--:|--:|--:|--:|", *(row(name, part) for name, part in parts.items())]
    click.echo("\n".join(lines))
    for name, fault in scored(corpus).missed:
        click.echo(f"missed in {name}: {fault}")
    for name, finding in scored(corpus).false:
        click.echo(f"false in {name}: {finding.kind}, {finding.text}")


def row(name: str, corpus: list[Report]) -> str:
    """Return one line of the table."""
    score, clean = scored(corpus), [it for it in corpus if not it.faults]
    return (
        f"| {name}: {len(corpus)} | {len(clean)} | {score.planted} | {score.found} | {percent(score, 'recall')} "
        f"| {percent(score, 'precision')} | {sum(len(it.audited().findings) for it in clean)} |"
    )


def percent(score: Score, measure: str) -> str:
    """Return a measure of a score in per cent."""
    return f"{100 * float(getattr(score, measure)):.1f} %"


if __name__ == "__main__":
    main()
