"""Every claim of a study's reports with its verdict, and the quantities that no claim covers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from overblik.errors import ProblemsFound
from overblik.files.problems import errors
from overblik.report.build import check_claims
from overblik.report.claim_check import QUOTES, Evidence, Finding
from overblik.report.printed import printed
from overblik.report.tabulated import Tabulated
from overblik.study.reporting import draft, drafts
from overblik.study.waves import wave_responses

if TYPE_CHECKING:
    from overblik.report.draft import Bare, Draft
    from overblik.study.study import Study

BARE = "bare-number"
NO_VERDICT = {"claim-suppressed": "not shown", "claim-wave-differs": "not asked alike"}
"""Problems of claims that are neither true nor false."""


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What the reports claim: *claims* with their language, and *bare* numbers; *strict* where these are mistakes."""

    claims: tuple[tuple[str, Finding], ...]
    bare: tuple[tuple[str, Bare], ...]
    strict: bool = False

    @property
    def clean(self) -> bool:
        """Whether no claim is false, and no number is bare where that is a mistake."""
        return all(finding.problem is None for _, finding in self.claims) and not (self.strict and self.bare)


def list_claims(study: Study, languages: Sequence[str]) -> Listed:
    """
    Return every claim and every bare number of the reports in *languages*.

    Raises ProblemsFound for mistakes in the reports, bare numbers aside, and in the answers.
    """
    written = [draft(study, language) for language in languages]
    mistakes = [problem for one in written for problem in errors(one.problems) if problem.code != BARE]
    if mistakes:
        raise ProblemsFound(mistakes)
    tabulated = Tabulated(responses=study.responses, printed=printed([*written, *_beside(study)]))
    waves = wave_responses(study, written)
    claims = tuple((one.language, found) for one in written for found in check_claims(one, tabulated, waves))
    bare = tuple((one.language, number) for one in written for number in one.bare)
    return Listed(claims=claims, bare=bare, strict=study.about.claims.bare_numbers == "error")


def verdict(finding: Finding) -> str:
    """Return the verdict on a claim in a word or two."""
    if finding.problem is None:
        return "true"
    return "false" if finding.false else NO_VERDICT.get(finding.problem.code, "not known")


def as_text(listed: Listed) -> Iterator[str]:
    """Yield the list as lines: place, verdict, phrase, cells and what they say; then the bare numbers."""
    for language, finding in listed.claims:
        quoted = QUOTES.get(language, QUOTES["en"]).format(finding.claim.phrase)
        cells = ", ".join(dict.fromkeys(str(cell) for cell in finding.claim.cells))
        said = f": {finding.says}" if finding.says else ""
        yield f"{finding.claim.at}  {verdict(finding)}  {quoted}  {cells}{said}"
        if finding.problem is not None:
            yield f"    {finding.problem.message}"
    if listed.bare:
        yield ""
        yield "Numbers that no claim covers:"
    for _, number in listed.bare:
        yield f"{number.at}  {number.text}"


def as_data(listed: Listed) -> dict[str, Any]:
    """Return the list as plain data, for other programs."""
    return {
        "claims": [_claim_data(language, finding) for language, finding in listed.claims],
        "bare_numbers": [
            {"language": language, "where": str(number.at), "text": number.text} for language, number in listed.bare
        ],
    }


def _claim_data(language: str, finding: Finding) -> dict[str, Any]:
    claim = finding.claim
    return {
        "language": language,
        "where": str(claim.at),
        "phrase": claim.phrase,
        "quantity": claim.quantity,
        "verdict": True if finding.problem is None else False if finding.false else None,
        "cells": [_cell_data(one) for one in finding.evidence],
        "filter": claim.where,
        "base": claim.base,
        "because": finding.problem.message if finding.problem else finding.says,
    }


def _cell_data(found: Evidence) -> dict[str, Any]:
    number = found.number()
    return {
        "cell": str(found.cell),
        "wave": found.wave,
        "count": found.count,
        "base": found.base,
        "value" if found.value is not None else "share": None if number is None else float(number),
    }


def _beside(study: Study) -> Iterable[Draft]:
    return drafts(study) if study.about.disclosure else ()
