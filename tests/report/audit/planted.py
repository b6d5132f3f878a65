"""Reports with planted faults, and what an audit of them comes to: recall, precision, and findings in clean ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from overblik.files.numbers import number_text
from overblik.report.audit.audit import audit
from overblik.report.audit.lifting.lift import lift
from overblik.report.audit.sources.plain import plain_parts
from overblik.report.audit.sources.tables import titled

if TYPE_CHECKING:
    from overblik.report.audit.result import Finding, Result

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = {"danish.txt": "da", "english.txt": "en"}
SHARE = re.compile(r"\{(\d+)/(\d+)(?::(\d))?\}|\{(\d+)\}")


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A fault that was planted: the kind of finding that tells it, and words that stand in it."""

    kind: str
    words: str

    def is_told_by(self, finding: Finding) -> bool:
        """Whether a finding tells this fault."""
        return finding.kind == self.kind and self.words in f"{finding.text} {finding.because}"


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report and the faults in it."""

    name: str
    language: str
    text: str
    faults: tuple[Fault, ...]

    def audited(self) -> Result:
        """Audit it as `overblik audit --yes` does."""
        return audit(lift(titled(plain_parts(self.text))), name=self.name)


def reports() -> list[Report]:
    """Return the whole corpus."""
    return [report for file, language in LANGUAGES.items() for report in reports_in(CORPUS / file, language)]


def reports_in(path: Path, language: str) -> list[Report]:
    """Return the reports of one file."""
    return [_report(part, language) for part in path.read_text(encoding="utf-8").split("\n=== ")[1:]]


def _report(part: str, language: str) -> Report:
    head, _, text = part.partition("\n")
    name, _, told = head.partition(": ")
    faults = tuple(
        Fault(kind=kind, words=words.strip())
        for kind, _, words in (it.partition(": ") for it in told.split(" · ") if it)
    )
    return Report(
        name=name, language=language, text=SHARE.sub(lambda match: _figure(match, language), text), faults=faults
    )


def _figure(match: re.Match[str], language: str) -> str:
    if match[4]:
        return match[4]
    share: Fraction | Decimal = Fraction(100 * int(match[1]), int(match[2]))
    return number_text(share, language, int(match[3] or 0))


@dataclass(frozen=True, kw_only=True)
class Score:
    """Faults planted and found, and findings that are none of them."""

    planted: int
    found: int
    false: tuple[tuple[str, Finding], ...]
    missed: tuple[tuple[str, Fault], ...]

    @property
    def recall(self) -> Fraction:
        """Part of the planted faults that was found."""
        return Fraction(self.found, self.planted)

    @property
    def precision(self) -> Fraction:
        """Part of the findings that are planted faults."""
        return Fraction(self.found, self.found + len(self.false)) if self.found else Fraction(0)


def scored(corpus: list[Report]) -> Score:
    """Audit a corpus and count."""
    missed, false, planted, found = [], [], 0, 0
    for report in corpus:
        findings = report.audited().findings
        told = [fault for fault in report.faults if any(fault.is_told_by(it) for it in findings)]
        planted, found = planted + len(report.faults), found + len(told)
        missed += [(report.name, fault) for fault in report.faults if fault not in told]
        false += [(report.name, it) for it in findings if not any(fault.is_told_by(it) for fault in report.faults)]
    return Score(planted=planted, found=found, false=tuple(false), missed=tuple(missed))
