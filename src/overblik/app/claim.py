"""`overblik claim PHRASE VALUE...`: whether a phrase is true of a number, and which phrases are."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from overblik.report.claims import Verdict


@click.command("claim", short_help="Say whether a phrase is true of a number.")
@click.argument("phrase")
@click.argument("values", metavar="VALUE...", nargs=-1, required=True)
@click.option("--language", default="da", show_default=True, metavar="da|en", help="The language of the phrase.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(phrase: str, values: tuple[str, ...], *, language: str, form: str) -> None:
    """
    Say whether PHRASE is true of VALUE: so many of so many (71/72), a share (98.6%, 0.986), or a count (72).

    A phrase that compares takes two values, the one that is spoken of first: "dobbelt så mange" 40/72 20/72. A rank takes all:
    "flest" 40/72 20/72 12/72. Exit status 0: true. 1: false. 2: not understood. The rules are in docs/claims.md.
    """
    from overblik.report.claims.spoken import judge_spoken

    verdict = judge_spoken(phrase, values, language=language)
    click.echo(_as_json(phrase, values, verdict) if form == "json" else _as_text(verdict))
    if not verdict.true:
        sys.exit(1)


def _as_text(verdict: Verdict) -> str:
    offered = " · ".join(verdict.would_be_true)
    return "\n".join(filter(None, (verdict.because, offered)))


def _as_json(phrase: str, values: tuple[str, ...], verdict: Verdict) -> str:
    import json

    told = {
        "phrase": phrase, "value": " ".join(values), "verdict": verdict.true, "because": verdict.because,
        "would_be_true": list(verdict.would_be_true),
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2)
