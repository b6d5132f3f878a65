from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from tests.app.conftest import Run


def test_a_verdict_for_other_programs(run: Run) -> None:
    """The contract: five keys, exit status 1 for a false phrase."""
    result = run("claim", "9 ud af 10", "71/72", "--language", "da", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "phrase": "9 ud af 10",
        "value": "71/72",
        "verdict": False,
        "because": "71 af 72 er 98,6 pct.; »9 ud af 10« er sandt fra 85 til under 95 pct.",
        "would_be_true": ["99 pct.", "næsten alle", "71 ud af 72", "over 9 ud af 10"],
    }


def test_a_true_phrase_ends_well(run: Run) -> None:
    """With exit status 0, in the language that is named, by one value or two."""
    assert run("claim", "nearly all", "98.6%", "--language", "en").exit_code == 0
    result = run("claim", "dobbelt så mange", "40/72", "20/72", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["value"] == "40/72 20/72"


def test_a_false_phrase_is_offered_true_ones(run: Run) -> None:
    """On a line of their own."""
    result = run("claim", "alle", "71/72")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1] == "99 pct. · næsten alle · 71 ud af 72 · over 9 ud af 10"


@pytest.mark.parametrize(
    "arguments", [["ganske mange", "71/72"], ["alle", "x"], ["flere end", "71/72"], ["alle", "1/2", "--language", "kl"]]
)
def test_what_is_not_understood_is_told_apart(run: Run, arguments: list[str]) -> None:
    """Exit status 2, as for everything that must be written otherwise."""
    result = run("claim", *arguments)
    assert isinstance(result.exception, Unanswerable)
    assert result.exception.exit_status == 2
