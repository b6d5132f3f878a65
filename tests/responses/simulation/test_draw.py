from __future__ import annotations

from typing import Any

import numpy as np

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation import Model, Texts
from overblik.responses.simulation.draw import drawn, relied_on
from overblik.responses.simulation.glue import Individual, individuals
from overblik.responses.simulation.plan import Plan, plan
from tests.responses.simulation.questionnaires import read, setting, survey


def people(model: Model, complete: int = 20) -> list[Individual]:
    """Return respondents to the small survey with their numbers and texts."""
    own = setting(survey(), complete=complete, model=model)
    found = plan(own, 1)
    assert isinstance(found, Plan)
    rng = np.random.Generator(np.random.PCG64(1))
    return drawn(own, individuals(found, rng), rng)


def test_numbers_are_drawn_from_the_bell_within_their_bounds() -> None:
    """A mean of 40 and a spread of 5 for everyone who has used video."""
    drawn_numbers = [
        p["ansatte"].value for p in people(Model(shares={"digital": {"ja": 1}}, numbers={"ansatte": (40, 5)}))
    ]
    numbers = [number for number in drawn_numbers if isinstance(number, float)]
    assert len(numbers) == 20
    assert 35 < sum(numbers) / 20 < 45
    assert len(set(numbers)) > 5


def test_a_number_where_the_bell_does_not_reach_is_any_of_those_left() -> None:
    """Bounds hold, whatever is stated."""
    numbers = [p["ansatte"].value for p in people(Model(shares={"digital": {"ja": 1}}, numbers={"ansatte": (999, 1)}))]
    assert all(isinstance(number, float) and 0 <= number <= 200 for number in numbers)


def test_texts_are_given_once_each() -> None:
    """When they run out, the question is left open."""
    texts = {"kommentar": Texts(share=1.0, texts=("Tak", "Godt gået", "Ingen tid"))}
    found = [person["kommentar"].value for person in people(Model(texts=texts))]
    assert sorted(str(text) for text in found if text is not Missing.SKIPPED) == ["Godt gået", "Ingen tid", "Tak"]


def test_rows_share_the_texts_of_their_grid() -> None:
    """A text that was given for one row is given for no other."""
    model = Model(
        shares={"formaal": {"andet": 1.0}, "grupper": {"unge": 1, "syge": 1, "ledige": 1, "ingen": 0}},
        texts={"formaal_andet": Texts(share=1.0, texts=tuple(f"Nummer {n}" for n in range(50)))},
    )
    names = [f"formaal_andet/{row}" for row in ("unge", "syge", "ledige")]
    given = [value for person in people(model) for name in names if isinstance(value := person[name].value, str)]
    assert len(given) == len(set(given)) == 50


def test_test_texts_say_what_they_are() -> None:
    """Without texts of the author's, each is numbered and says that the program wrote it."""
    found = [value for person in people(Model()) if isinstance(value := person["kommentar"].value, str)]
    assert len(set(found)) == 10
    assert all(text.startswith("Prøvetekst ") and text.endswith(", som programmet har skrevet") for text in found)


def test_a_text_that_something_rests_on_is_given_again() -> None:
    """It cannot be skipped: who wrote it was asked more."""
    questions: list[dict[str, Any]] = [
        {"id": "hvad", "kind": "text", "text": "?"},
        {"id": "mere", "kind": "text", "text": "?", "when": "answered(hvad)", "limit": 9},
    ]
    model = Model(texts={"hvad": Texts(share=1.0, texts=("Det",))})
    own = setting(read(questions), model=model)
    assert relied_on(own) == {"hvad"}
    found = plan(own, 1)
    assert isinstance(found, Plan)
    rng = np.random.Generator(np.random.PCG64(1))
    written = drawn(own, individuals(found, rng), rng)
    assert [person["hvad"].value for person in written] == ["Det"] * 10
    assert max(len(str(person["mere"].value)) for person in written if isinstance(person["mere"].value, str)) == 9
