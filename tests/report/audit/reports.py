"""Short reports for tests: what is said in Danish and English, lifted and audited as the command does."""

from __future__ import annotations

from overblik.report.audit.audit import audit
from overblik.report.audit.lifting.lift import lift
from overblik.report.audit.model import Lifted
from overblik.report.audit.result import Finding
from overblik.report.audit.sources.plain import plain_parts
from overblik.report.audit.sources.tables import titled

ANSWERED = "Undersøgelsen er besvaret af 72 ud af 94 jobcentre.\n\n"
"""A first paragraph that tells the bases of a report."""

TABLE = """\
Tabel 1: Hvad har kontakten mest handlet om?
Konkret
job

Uddannelse

Jobsøg-
ning

Kurser

Igangsat
aktivitet

Andet

Nye
ledige
26,8 pct. 0,0 pct. 43,7 pct. 4,2 pct. 0,0 pct. 25,4 pct.

Øvrige
jobparate
23,6 pct. 0,0 pct. 48,6 pct. 4,2 pct. 2,8 pct. 20,8 pct.

Unge på uddannel-
seshjælp
6,9 pct. 25,0 pct. 13,9 pct. 2,8 pct. 18,1 pct. 33,3 pct.

Sygedagpenge
0,0 pct. 0,0 pct. 8,3 pct. 0,0 pct. 48,6 pct. 43,1 pct.

Note: Jobcentrene kunne kun vælge ét svar for hver gruppe.
"""
"""A table as it comes out of a PDF, its labels broken; the numbers are those of a real one, the words are ours."""


def lifted(text: str) -> Lifted:
    """What is lifted out of a plain text."""
    return lift(titled(plain_parts(text)))


def findings(text: str, language: str | None = None) -> tuple[Finding, ...]:
    """What an audit of a plain text finds."""
    return audit(lifted(text), language=language).findings


def kinds(text: str) -> list[str]:
    """The kinds of what an audit finds, in order."""
    return [finding.kind for finding in findings(text)]
