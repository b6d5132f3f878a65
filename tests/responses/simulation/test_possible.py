from __future__ import annotations

import pyarrow as pa
import pytest

from overblik.responses.simulation import Order, impossible, simulate
from tests.responses.simulation.questionnaires import FRAME, about, survey

ORDER = Order(questionnaire=survey(), frame=FRAME, about=about(), complete=20, partial=2, seed=4)


def answers() -> pa.Table:
    """Return answers that are all possible."""
    found = simulate(ORDER)
    assert isinstance(found, pa.Table)
    return found


def changed(where: dict[str, object], **values: object) -> list[str]:
    """Return what is found impossible once the first row with these values is changed."""
    rows = answers().to_pylist()
    row = next(row for row in rows if all(row[name] == value for name, value in where.items()))
    row.update({name.replace("__", "/"): value for name, value in values.items()})
    return [
        found.message.partition(": ")[2]
        for found in impossible(ORDER.questionnaire, pa.Table.from_pylist(rows, answers().schema))
    ]


def test_what_was_simulated_is_possible() -> None:
    """Every answer set of it."""
    assert impossible(ORDER.questionnaire, answers()) == []


YES = {"outcome": "complete", "digital": "ja"}
NO = {"outcome": "complete", "digital": "nej"}


@pytest.mark.parametrize(
    ("where", "values", "message"),
    [
        (NO, {"tilfreds": "meget"}, "tilfreds: tilfreds was not to be asked"),
        (YES, {"tilfreds": "#not_asked"}, "tilfreds: tilfreds was to be asked and was not"),
        (YES, {"tilfreds": "#skipped"}, "tilfreds: tilfreds is required and was left open"),
        (YES, {"tilfreds": "#not_applicable"}, "tilfreds: tilfreds has no answer #not_applicable"),
        (YES, {"tilfreds": "vist"}, "tilfreds: tilfreds holds 'vist', which is no answer to it"),
        (YES, {"ansatte": 400.0}, "ansatte: ansatte lies outside its bounds"),
        (YES, {"ansatte": 2.5}, "ansatte: ansatte has more than 0 decimals"),
        (YES, {"ansatte": None}, "ansatte: ansatte needs either a value or #missing"),
        (YES, {"grupper__ingen": "yes"}, "grupper: grupper: ingen excludes all others"),
        (YES, {"grupper__ingen": "#skipped"}, "grupper: ticks and missing kinds are mixed"),
        (YES, {f"midler__{option}": "no" for option in "abcd"}, "midler: midler has no tick, which is skipped"),
        (YES, {"digital": "#not_reached"}, "outcome: the outcome is complete, but it broke off"),
        ({"outcome": "partial"}, {"outcome": "complete"}, "outcome: the outcome is complete, but it broke off"),
        (YES, {"outcome": "partial"}, "outcome: the outcome is partial, but everything was reached"),
        (
            YES,
            {"formaal_andet__unge": " ", "formaal_andet__unge#missing": None},
            "formaal: formaal_andet is empty, which is skipped",
        ),
    ],
)
def test_an_impossible_answer_is_named(where: dict[str, object], values: dict[str, object], message: str) -> None:
    """By unit and question, and by what is wrong."""
    assert any(found.startswith(message) for found in changed(where, **values))


def test_a_hard_check_is_held_where_its_question_was_asked() -> None:
    """Who was not asked cannot break it."""
    text = """
sections:
  - id: alt
    title: Alt
    questions:
      - {id: vil, kind: single, text: Vil I?, required: true, options: {ja: Ja, nej: Nej}}
      - id: dage
        kind: number
        text: Hvor mange dage?
        required: true
        when: "vil == 'ja'"
        check: [{must: "dage >= 5", text: For lidt, severity: hard}]
"""
    rows = [
        {"unit": "R1", "outcome": "complete", "vil": "ja", "dage": 3.0, "dage#missing": None},
        {"unit": "R2", "outcome": "complete", "vil": "ja", "dage": 7.0, "dage#missing": None},
        {"unit": "R3", "outcome": "complete", "vil": "nej", "dage": None, "dage#missing": "#not_asked"},
    ]
    found = impossible(survey(text), pa.Table.from_pylist(rows))
    assert [own.message for own in found] == ["R1: dage: the hard check 'dage >= 5' does not hold"]
