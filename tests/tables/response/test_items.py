from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from overblik.tables.response.items import items
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_who_was_asked_is_told_from_who_did_not_answer(tmp_path: Path) -> None:
    """Of five sets, two were asked why and one of them left it open; one broke off before the topics."""
    found = {item.id: item for item in items(offices(tmp_path).responses)}
    why, topics = found["hvorfor"], found["emner"]
    assert (why.asked, why.answered, why.skipped, why.not_asked, why.not_reached) == (2, 1, 1, 3, 0)
    assert why.nonresponse == Fraction(1, 2)
    assert (topics.asked, topics.answered, topics.skipped, topics.not_reached) == (4, 3, 1, 1)
    assert topics.with_break_off == Fraction(2, 5)
    assert list(found) == ["tilfreds", "hvorfor", "emner", "antal"]


def test_each_item_accounts_for_every_set(tmp_path: Path) -> None:
    """Asked, not asked and not reached are all of them; so are the answers of those that were asked."""
    for item in items(offices(tmp_path).responses):
        assert item.asked + item.not_asked + item.not_reached == 5
        assert item.answered + item.dont_know + item.not_applicable + item.skipped == item.asked
