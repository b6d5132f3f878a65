"""Whom a version touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.answering.items import Item
from overblik.collection.versions.review import Given, review
from tests.makers import ask

if TYPE_CHECKING:
    from overblik.collection.answering.items import Json

OLD = """
- {id: digital, kind: single, text: {da: Video}, options: {ja: {da: Ja}, nej: {da: Nej}}}
- {id: hvor, kind: text, text: {da: Hvor}, when: "digital == 'ja'"}
"""


def _given(unit: str, *, finished: bool = False, pilot: bool = False, **answers: Json) -> Given:
    items = {key: Item(value=value) for key, value in answers.items()}
    return Given(unit=unit, items=items, background={}, finished=finished, pilot=pilot)


def test_a_new_question_meets_who_is_on_its_route() -> None:
    """Who has finished is told of apart."""
    new = OLD + "- {id: mere, kind: text, text: {da: Mere}, when: \"digital == 'ja'\"}\n"
    found = review(
        ask(OLD)[0], ask(new)[0],
        [_given("u1", digital="ja", hvor="her"), _given("u2", digital="nej"), _given("u3", digital="ja", hvor="x", finished=True)],
    )  # fmt: skip
    assert (found.again, found.finished_again, found.allowed) == (("u1", "u3"), ("u3",), True)


def test_answers_that_routing_leaves_are_kept_aside() -> None:
    """They are not lost."""
    new = OLD.replace("== 'ja'\"}", "== 'nej'\"}")
    found = review(ask(OLD)[0], ask(new)[0], [_given("u1", digital="ja", hvor="her")])
    assert (found.aside, found.losses, found.answers) == (("u1",), (), {"hvor": 1})


def test_losses_are_gathered_by_item() -> None:
    """Those of pilot units forbid nothing."""
    new = OLD.replace("nej: {da: Nej}", "nix: {da: Nix}")
    given = [_given("u1", digital="nej"), _given("u2", digital="nej"), _given("p1", digital="nej", pilot=True)]
    found = review(ask(OLD)[0], ask(new)[0], given)
    assert [(loss.key, loss.why, loss.units) for loss in found.losses] == [("digital", "option", ("u1", "u2"))]
    assert [loss.units for loss in found.pilot_losses] == [("p1",)]
    assert review(ask(OLD)[0], ask(new)[0], given[2:]).allowed
