from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.tables.response.as_text import as_text
from overblik.tables.response.who import who_answered
from tests.response_makers import offices, pseudonymous

if TYPE_CHECKING:
    from pathlib import Path


def test_outcomes_rates_and_groups_in_danish(tmp_path: Path) -> None:
    """Each rate with what it is of; what units cover under the study's own word."""
    text = as_text(who_answered(offices(tmp_path).responses, by="region"), "da")
    assert "Udfald (AAPOR): 12 kontorer" in text
    assert "2.11  Afslag" in text
    assert ["RR1", "4", "af", "11", "36,4", "pct."] in [line.split() for line in text.splitlines()]
    assert "Udfald (AAPOR): 14 byer" in text
    assert "e = 0,909: den andel af de uvisse" in text
    assert "Nord        6             3        1  50,0 pct.  66,7 pct." in text
    assert "hvorfor        2              1  50,0          0" in text


def test_the_same_in_english(tmp_path: Path) -> None:
    """With English marks."""
    text = as_text(who_answered(offices(tmp_path).responses, by="region"), "en")
    assert "Outcomes (AAPOR): 1,450 citizens" in text
    assert "Best represented by region is “North”, least “South”." in text


def test_pseudonyms_and_groups_of_few_are_told(tmp_path: Path) -> None:
    """Bounds in place of numbers that nobody can know, dashes in place of those that may not be shown."""
    responses = pseudonymous(offices(tmp_path))
    strict = replace(responses, about=replace(responses.about, least_base=7))
    text = as_text(who_answered(strict, by="region"), "da")
    assert "De fuldstændige dækker 4 til 6 af 14 byer." in text
    assert "– for få til at blive vist" in text


def test_a_study_without_gaps_says_so(tmp_path: Path) -> None:
    """No list of nothing."""
    found = who_answered(offices(tmp_path).responses)
    assert "Intet spørgsmål blev sprunget over" in as_text(replace(found, items=()), "da")
