"""One published quantity, held to a cell."""

from __future__ import annotations

import pytest

from overblik.files.problems import Location
from overblik.questionnaire.cell_names import CellName
from overblik.report.claims import understand
from overblik.report.statements import Published, Statement


def statement(kind: str, value: str, **more: object) -> Statement:
    """Return a statement about one cell."""
    phrase, language = (f"{value} per cent", "en") if kind == "percent" else (value, "da")
    meaning = understand(phrase, language=language)
    assert meaning is not None
    parts = {"cells": (CellName(variable="q", option="ja"),), "at": Location(file="published.yaml")}
    return Statement(id="a", kind=kind, value=value, meaning=meaning, phrase=phrase, language=language, **parts | more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [("percent", "98", "98 per cent"), ("words", "næsten alle", "'næsten alle'"), ("count", "24", "24")],
)
def test_a_statement_is_named_as_it_was_printed(kind: str, value: str, said: str) -> None:
    """In messages."""
    assert statement(kind, value).said == said


def test_the_count_that_is_known_to_stand_behind_it_must_be_met_too() -> None:
    """71 of 72 is nearly all, and so is 70; only one of them is what the source says elsewhere."""
    assert statement("words", "næsten alle").holds(70, 72)
    assert not statement("words", "næsten alle", count=71).holds(70, 72)


def test_a_base_is_held_to_the_base() -> None:
    """Whatever the count."""
    assert statement("base", "71").holds(3, 71)
    assert not statement("base", "71").holds(71, 72)


def test_statements_are_found_by_variable() -> None:
    """All of those about it, in order."""
    published = Published(complete=72, statements=(statement("count", "24"), statement("percent", "33")))
    assert [own.value for own in published.of("q")] == ["24", "33"]
    assert published.of("p") == ()
