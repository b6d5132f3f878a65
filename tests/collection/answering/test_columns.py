"""Response sets become the declared columns, and pass everything that answers from elsewhere must pass."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from overblik.collection.answering.columns import ResponseSet, answers_table, reached
from overblik.collection.answering.items import Item, Json
from overblik.collection.answering.lacks import lacks
from overblik.collection.answering.route import find_route
from overblik.collection.site import Site
from overblik.responses.open import check_answers
from overblik.responses.simulation.possible import impossible
from tests.collection.answering.answered import fields, items_from, known, site_named

STUDIES = st.sampled_from(["office", "jobcentre"])


def _set(site: Site, items: dict[str, Item], number: int = 0, **more: Any) -> ResponseSet:
    return ResponseSet(unit=site.frame.units[number].id, items=items, background=known(site, number), **more)


def _row(answers: dict[str, Json], **more: Any) -> dict[str, object]:
    site = site_named("office")
    found = _set(site, {key: Item(value=value) for key, value in answers.items()}, **more)
    rows = answers_table(site.questionnaire, [found]).to_pylist()
    return dict(rows[0]) if rows else {}


def test_each_shape_has_its_columns() -> None:
    """Ticks are yes or no, numbers and texts stand beside their missing kind."""
    row = _row(
        {"kontakt": ["unge"], "formaal/unge": "job", "ansatte": 12, "digital": "nej", "kommentar": "Tak"}, finished=True
    )
    assert (row["kontakt/unge"], row["kontakt/voksne"], row["formaal/unge"], row["formaal/voksne"]) == (
        "yes",
        "no",
        "job",
        "#not_asked",
    )
    assert (row["ansatte"], row["ansatte#missing"], row["kommentar"], row["kommentar#missing"]) == (
        12.0,
        None,
        "Tak",
        None,
    )
    assert (row["tilfreds"], row["timer#missing"], row["outcome"]) == ("#not_asked", "#not_asked", "complete")


def test_what_was_seen_and_left_is_skipped_and_what_was_not_come_to_is_not_reached() -> None:
    """Sections are looked at one by one: a colleague may answer a later one first."""
    row = _row({"digital": "ja"})
    assert (row["kontakt/unge"], row["digital"], row["tilfreds"]) == ("#not_reached", "ja", "#not_reached")
    row = _row({"digital": "ja"}, submitted=("digital_afsnit",))
    assert (row["tilfreds"], row["kommentar#missing"], row["outcome"]) == ("#skipped", "#not_reached", "partial")
    assert _row({"ansatte": 3})["kontakt/unge"] == "#skipped"


def test_the_item_one_was_at_was_seen() -> None:
    """Although it has no answer yet."""
    site = site_named("office")
    seen = reached(site.questionnaire, _set(site, {}, at="tilfreds"))
    assert [question.id for question in site.questionnaire.questions if seen(question)] == ["digital", "tilfreds"]


def test_who_has_seen_nothing_has_no_row() -> None:
    """An opened link is no response set."""
    assert _row({}) == {}


def test_frame_columns_can_stand_in_the_answers() -> None:
    """Where the data set is to be joined with nothing."""
    site = site_named("office")
    found = _set(site, {"digital": Item(value="nej")}, values={"region": "Nord"})
    assert answers_table(site.questionnaire, [found], background=("region",))["region"].to_pylist() == ["Nord"]


def _table(site: Site, found: list[ResponseSet]) -> pa.Table:
    return answers_table(site.questionnaire, found)


@given(data=st.data(), name=STUDIES, finished=st.booleans())
@settings(deadline=None, max_examples=60)
def test_whatever_was_sent_is_a_data_set_without_mistakes(data: st.DataObject, name: str, finished: bool) -> None:  # noqa: FBT001 - drawn
    """Of partial and complete sets alike."""
    site = site_named(name)
    sections = [section.id for section in site.questionnaire.sections]
    sets = [
        _set(
            site, items_from(site, data.draw(fields(site))), number, finished=finished,
            submitted=data.draw(st.lists(st.sampled_from(sections), unique=True)),
        )
        for number in range(2)
    ]  # fmt: skip
    assert check_answers(_table(site, sets), site.questionnaire, site.frame, "answers.parquet") == ()


@given(data=st.data(), name=STUDIES)
@settings(deadline=None, max_examples=80)
def test_what_can_be_finished_is_possible(data: st.DataObject, name: str) -> None:
    """Routing, rows, bounds, required answers and hard checks: a second reading of the rules finds nothing."""
    site = site_named(name)
    items = items_from(site, data.draw(fields(site, whole=True)))
    route = find_route(site.questionnaire, items, known(site, 0))
    blocked = {lack.question.id for lack in lacks(route, items, {}) if lack.blocks}
    found = impossible(site.questionnaire, _table(site, [_set(site, items, finished=True)]), site.frame)
    assert {one.question for one in found} <= blocked


@given(data=st.data(), name=STUDIES)
@settings(deadline=None, max_examples=40)
def test_what_routing_passes_by_is_not_asked(data: st.DataObject, name: str) -> None:
    """In partial sets too, as far as they came: nothing else than open questions is found there."""
    site = site_named(name)
    items = items_from(site, data.draw(fields(site)))
    table = _table(site, [_set(site, items, finished=True)])
    found = [one.what for one in impossible(site.questionnaire, table, site.frame)]
    assert [what for what in found if "asked" in what] == []
