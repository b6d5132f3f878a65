"""Numbers written down by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from overblik.errors import ProblemsFound, Unanswerable
from overblik.report.audit.audit import audit
from overblik.report.audit.numbers_file import parse_numbers, read_numbers

SMALL = """\
n: 72
asked: 94
numbers:
  - 71 pct.
  - percent: 26.80
    n: 71
  - {percent: 98, says: har fundet folk til brancher med akut mangel}
  - {words: 9 ud af 10, says: har fundet folk til brancher med akut mangel}
  - {count: 72, n: 94}
  - {percent: "45", count: 30}
  - {mean: "5.19", n: 28}
tables:
  - title: Tabel 1
    columns: [a, b, c]
    adds_up: true
    rows:
      Skæv: [25, 50, "33"]
nets:
  - {whole: "68", parts: ["50", "25"]}
"""


def test_a_small_file_says_all_there_is() -> None:
    """Percentages, words, counts, means, rows and nets, each held to what it should be."""
    found = audit(parse_numbers(SMALL, "numbers.yaml"), language="da").findings
    assert [(it.kind, it.text) for it in found] == [
        ("impossible", "26,80 pct."),
        ("impossible", "98 pct."),
        ("impossible", "45 pct."),
        ("impossible", "5,19"),
        ("sum", "Skæv: 25 pct.\u00a0· 50 pct.\u00a0· 33 pct."),
        ("net", "68 pct. (50 pct. og 25 pct.)"),
        ("count", "30 (45 pct.)"),
        ("words", "9 ud af 10 · 98 pct."),
    ]
    assert found[0].place.line == 5


def test_decimals_are_kept_without_quotes() -> None:
    """26.80 is no share of 71 to two decimals, 26.8 is one to one."""
    assert not audit(parse_numbers("n: 71\npercentages: [26.8]\n", "x.yaml")).findings
    assert audit(parse_numbers("n: 71\npercentages: [26.80]\n", "x.yaml")).findings


WRONG = """\
n: 0
numbers:
  - percnt: "98"
  - percent: abc
  - percent: "120"
  - words: mange
  - {percent: "98", mean: "4"}
tables:
  - rows: 5
"""


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    """And how to mend it."""
    with pytest.raises(ProblemsFound) as raised:
        parse_numbers(WRONG, "numbers.yaml")
    told = [(problem.at.line, problem.code) for problem in raised.value.problems]
    assert told == [
        (1, "published-count"),
        (3, "unknown-field"),
        (4, "published-value"),
        (5, "published-value"),
        (6, "published-words"),
        (7, "missing-field"),
        (9, "wrong-type"),
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As is one that is empty."""
    with pytest.raises(Unanswerable, match="there is no such file"):
        read_numbers(tmp_path / "none.yaml")
    with pytest.raises(ProblemsFound, match="the file is empty"):
        parse_numbers("", "x.yaml")
