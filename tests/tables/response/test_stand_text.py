from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.tables.response.stand_text import (
    decimal,
    held_sentences,
    indicator_sentence,
    label,
    stand_lines,
    uncapped,
)
from overblik.tables.response.who import who_answered
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.tables.response.measured import Representativeness


def found_in(folder: Path) -> Representativeness:
    """Four of six in the north, one of five in the south."""
    found = who_answered(offices(folder).responses).represented
    assert found
    return found


def test_the_best_and_the_least_represented_are_named(tmp_path: Path) -> None:
    """And whether chance would do as much: with so few it would."""
    held = found_in(tmp_path).held[0]
    best, chance = held_sentences(held, "da")
    assert best == "Efter region er »Nord« bedst repræsenteret og »Syd« dårligst."
    assert chance.startswith("Forskellene efter region er ikke større, end tilfældet ville give (p = 0,")
    sure = replace(held, test=replace(held.test, p_finite=0.01))
    assert held_sentences(sure, "en")[1] == "The differences by region are larger than chance would give (p = 0.01)."


def test_groups_that_answer_alike_are_not_ranked(tmp_path: Path) -> None:
    """Nor is a single one."""
    held = found_in(tmp_path).held[0]
    alike = replace(held, groups=tuple(replace(group, rate=0.5) for group in held.groups))
    assert held_sentences(alike, "da") == ("Svarprocenten er den samme i alle grupper efter region.",)
    assert held_sentences(replace(held, groups=held.groups[:1]), "da") == ()


def test_hidden_groups_have_dashes(tmp_path: Path) -> None:
    """And a unit without a value has a name."""
    found = found_in(tmp_path)
    held = found.held[0]
    hidden = replace(held, groups=(held.groups[0], replace(held.groups[1], hidden=True)))
    lines = list(stand_lines(replace(found, held=(hidden,)), "da"))
    assert any(line.split() == ["Syd", *"––––––"] for line in lines)
    assert label(held.variable, replace(held.groups[0], level=None), "da") == "uoplyst"


def test_where_everybody_answered_there_is_no_more_to_say(tmp_path: Path) -> None:
    """One line."""
    found = found_in(tmp_path)
    assert list(stand_lines(replace(found, answered=found.units), "en")) == [
        "  Everybody answered: there is no non-response to look into."
    ]


def test_before_the_first_answer_there_is_nothing_to_hold(tmp_path: Path) -> None:
    """Not even that all groups answer alike."""
    found = found_in(tmp_path)
    assert list(stand_lines(replace(found, answered=0), "da")) == [
        "  Ingen har svaret endnu, så der er intet at holde op mod de øvrige."
    ]


def test_numbers_are_printed_as_the_language_does(tmp_path: Path) -> None:
    """Three decimals for indicators; a dash for what is not defined."""
    assert (decimal(0.12345, "da"), decimal(-0.5, "en", 1)) == ("0,123", "−0.5")
    assert (uncapped("Region"), uncapped("IT-system")) == ("region", "IT-system")
    nobody = replace(found_in(tmp_path).cells, cv=None)
    assert "variationskoefficient –" in indicator_sentence("Alle", nobody, "da")
