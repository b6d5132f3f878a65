"""What was lifted, written and read again."""

from __future__ import annotations

from overblik.report.audit.audit import audit
from overblik.report.audit.lifted_file import as_yaml
from overblik.report.audit.numbers_file import parse_numbers
from tests.report.audit.planted import reports


def test_reading_it_again_gives_the_same_findings() -> None:
    """For every report of the corpus: a file that is looked through and found right changes nothing."""
    for report in reports():
        first = report.audited()
        again = audit(parse_numbers(as_yaml(first.lifted, report.name), "lifted.yaml"))
        assert sorted(it.kind for it in again.findings) == sorted(it.kind for it in first.findings), report.name
