"""Statements printed twice."""

from __future__ import annotations

import pytest

from overblik.report.audit.checks.same import content, likeness, same_findings, statements_of, word_classes
from overblik.report.audit.speech.danish import DANISH as SPEECH
from overblik.report.audit.wording import DANISH
from tests.report.audit.reports import ANSWERED, lifted

HEAD = "• {} jobcentre har holdt samtaler med borgerne udendørs i foråret.\n\n"


def told(head: str, text: str) -> list[str]:
    """The kinds of what is found in a headline and a paragraph."""
    found = lifted(f"{ANSWERED}{HEAD.format(head)}Om samtalerne\n\n{text}\n")
    return [it.kind for it in same_findings(found, DANISH)]


def test_words_and_a_number_for_the_same_must_agree() -> None:
    """However else the statement is put."""
    assert told("9 ud af 10", "I foråret har 71 pct. af jobcentrene holdt samtaler udendørs med borgerne.") == ["words"]
    assert told("7 ud af 10", "I foråret har 71 pct. af jobcentrene holdt samtaler udendørs med borgerne.") == []


def test_two_numbers_for_the_same_must_agree() -> None:
    """A number with decimals agrees with its rounded one."""
    same = "{} af jobcentrene har holdt samtaler med borgerne udendørs i foråret."
    assert told("71 pct. af alle", same.format("74 pct.")) == ["twice"]
    assert told("71 pct. af alle", same.format("70,8 pct.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "71 pct. af jobcentrene har ikke holdt samtaler med borgerne udendørs i foråret.",
        "Blandt de store har 71 pct. holdt samtaler med borgerne udendørs i foråret.",
        "I 2015 havde 71 pct. holdt samtaler med borgerne udendørs i foråret.",
        "71 pct. af jobcentrene har købt nye telefoner til medarbejderne.",
    ],
)
def test_other_statements_are_other_statements(text: str) -> None:
    """Turned round, of a group, of another year, or of something else."""
    assert told("9 ud af 10", text) == []


def test_statements_of_one_paragraph_are_not_the_same() -> None:
    """There one stands beside the other to tell them apart."""
    found = statements_of(
        lifted(f"{ANSWERED}71 pct. har mødt borgere udendørs. 33 pct. har mødt borgere udendørs om aftenen.")
    )
    assert likeness(found[-1], found[-2], dict.fromkeys(range(20), 1.0)) == 0


def test_words_are_compared_without_endings_amounts_and_little_words() -> None:
    """Nor by what those who answered are called."""
    (_, share) = lifted(f"{ANSWERED}71 pct. af jobcentrene har i foråret matchet de ledige.").quantities
    assert content(share, SPEECH, frozenset({"jobcentre"})) == ["foråret", "matchet", "ledige"]
    classes = word_classes(iter(["matche", "matchet", "ledige"]))
    assert classes["matche"] == classes["matchet"] != classes["ledige"]
