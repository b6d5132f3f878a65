"""What is missing or wrong blocks finishing, never saving."""

from __future__ import annotations

from overblik.collection.answering.items import Item, Json
from overblik.collection.answering.lacks import Lack, answered, lacks, lacks_of, progress
from overblik.collection.answering.route import Route, find_route
from tests.collection.answering.answered import known, site_named


def _found(
    reasons: dict[str, str] | None = None, **answers: Json | Item
) -> tuple[Route, dict[str, Item], tuple[Lack, ...]]:
    site = site_named("office")
    items = {
        key.replace("__", "/"): value if isinstance(value, Item) else Item(value=value)
        for key, value in answers.items()
    }
    route = find_route(site.questionnaire, items, known(site, 0))
    return route, items, lacks(route, items, reasons or {})


def _kinds(found: tuple[Lack, ...]) -> list[tuple[str, str]]:
    return [(lack.key, lack.kind) for lack in found]


def test_required_items_that_are_asked_are_missing() -> None:
    """Each row of a grid by itself; open texts never are, nor what routing passes by."""
    assert _kinds(_found()[2]) == [("kontakt", "required"), ("digital", "required")]
    found = _found(kontakt=["unge", "andet"], formaal__unge="andet", digital="ja")[2]
    assert _kinds(found) == [("formaal/andet", "required"), ("tilfreds", "required")]
    assert all(lack.blocks for lack in found)


def test_dont_know_is_an_answer() -> None:
    """Where it is offered."""
    assert _found(kontakt=["ingen"], digital="ja", tilfreds="#dont_know")[2] == ()


def test_what_cannot_be_read_blocks() -> None:
    """So does a text over its limit, and an option together with what it excludes."""
    found = _found(
        kontakt=["unge", "ingen"], formaal__unge="job", ansatte=Item(raw="mange"), digital="nej", kommentar="x" * 203
    )[2]
    assert _kinds(found) == [("kontakt", "exclusive"), ("ansatte", "unreadable"), ("kommentar", "too_long")]
    assert [lack.over for lack in found] == [0, 0, 3]


def test_a_soft_check_asks_and_takes_a_reason() -> None:
    """It never blocks; with a reason it is answered."""
    answers: dict[str, Json | Item] = {"kontakt": ["ingen"], "ansatte": 1, "digital": "nej"}
    found = _found(None, **answers)[2]
    assert [(lack.kind, lack.name, lack.told, lack.blocks) for lack in found] == [
        ("soft", "ansatte.0", "ansatte.0", False)
    ]
    assert _found({"ansatte.0": "Vi er én"}, **answers)[2] == ()


def test_a_hard_check_blocks_whatever_the_reason() -> None:
    """And looks at answers from other sections."""
    answers: dict[str, Json | Item] = {
        "kontakt": ["ingen"],
        "ansatte": 2,
        "digital": "ja",
        "tilfreds": "godt",
        "timer": 81,
    }
    found = _found({"timer.0": "Det er rigtigt"}, **answers)[2]
    assert [(lack.kind, lack.section, lack.blocks) for lack in found] == [("hard", "digital_afsnit", True)]


def test_the_lacks_of_a_section_are_its_own() -> None:
    """In the order of its questions."""
    route, items, found = _found(kontakt=["unge"])
    for stop in route.stops:
        assert lacks_of(stop, route, items, {}) == tuple(lack for lack in found if lack.section == stop.section.id)


def test_progress_counts_the_questions_of_the_route() -> None:
    """A grid is answered when all its rows are; what routing adds is still to come."""
    route, items, _ = _found(kontakt=["unge", "voksne"], formaal__unge="job", digital="nej")
    found = progress(route.stops, items)
    assert (found.answered, found.total, found.left) == (2, 5, 3)
    assert not answered(route.by_question["formaal"], items)
    assert progress(_found(digital="ja")[0].stops, {}).total == 7
