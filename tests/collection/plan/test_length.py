from __future__ import annotations

from overblik.collection.plan.length import usual_minutes
from overblik.questionnaire.model import Questionnaire
from tests.makers import ask

GRID = """\
- id: gitter
  kind: grid
  text: Hvor tit?
  rows: {a: A, b: B, c: C}
  columns: single
  options: {ja: Ja, nej: Nej}
"""


def test_how_long_it_takes_follows_from_what_is_asked() -> None:
    """In whole fives, and never nothing: 15 + 3 x 10 seconds are five minutes, and eight times that, 6 minutes, are ten."""
    assert usual_minutes(Questionnaire()) == 5
    assert usual_minutes(ask(GRID)[0]) == 5
    assert usual_minutes(ask("".join(GRID.replace("gitter", f"gitter{n}") for n in range(8)))[0]) == 10


def test_numbers_and_texts_take_longer_than_choices() -> None:
    """They have to be looked up, or thought of."""
    numbers = "".join(f"- {{id: n{n}, kind: number, text: Hvor mange?}}\n" for n in range(8))
    choices = "".join(f"- {{id: v{n}, kind: single, text: Hvad?, options: {{a: A, b: B}}}}\n" for n in range(8))
    texts = "".join(f"- {{id: t{n}, kind: text, text: Hvorfor?}}\n" for n in range(8))
    assert [usual_minutes(ask(questions)[0]) for questions in (numbers, choices, texts)] == [10, 5, 10]
