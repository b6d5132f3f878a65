from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from overblik.tables.response.call_text import as_json, as_text, group_text
from overblik.tables.response.cases import cases_of
from overblik.tables.response.to_call import call_list
from tests.response_makers import offices

if TYPE_CHECKING:
    from pathlib import Path


def test_each_call_says_why(tmp_path: Path) -> None:
    """Who, what is known of it, and how its group is doing."""
    cases = cases_of(offices(tmp_path).responses)
    text = as_text(cases, call_list(cases), "da")
    assert text.startswith("Nu er R = 0,")
    assert "4 kontorer kan stadig kontaktes" in text
    assert "1. Kontor 8   u08" in text
    assert "Syd: 1 af 5 har svaret" in text
    assert "South: 1 of 5 answered" in as_text(cases, call_list(cases), "en")


def test_nobody_left_is_told(tmp_path: Path) -> None:
    """An empty list is no riddle."""
    cases = cases_of(offices(tmp_path).responses)
    assert as_text(cases, replace(call_list(cases), called=()), "da") == "Der er ingen tilbage at kontakte."


def test_json_has_the_same(tmp_path: Path) -> None:
    """With members, codes and exact numbers."""
    cases = cases_of(offices(tmp_path).responses)
    found = json.loads(as_json(cases, call_list(cases), "en"))
    assert found["columns"] == ["region"]
    assert (found["calls"][0]["unit"], found["calls"][0]["label"]) == ("u08", "South")
    assert group_text(cases, (("region", "?"),), "da") == "uoplyst"
