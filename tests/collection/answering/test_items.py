"""Items: the smallest things that are answered by themselves."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.answering.items import Item, all_places, is_answer, places_of, to_value
from overblik.questionnaire.missing import Missing
from tests.collection.answering.answered import places, site_named

texts = st.text()
values = st.one_of(st.none(), texts, st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.lists(texts))


@given(value=values, raw=st.one_of(st.none(), texts), rev=st.integers(0), page=texts, step=st.integers(0))
def test_what_is_stored_comes_back(value: None, raw: str | None, rev: int, page: str, step: int) -> None:
    """An item goes through JSON and is the same afterwards."""
    item = Item(
        value=value, raw=raw, rev=rev, by="unit", at="2026-03-03T09:42:00+00:00", page=page, step=step if page else 0
    )
    assert Item.from_json(json.loads(json.dumps(item.to_json()))) == item


def test_each_row_of_a_grid_is_an_item_and_so_is_the_text_after_other() -> None:
    """Their keys are what expressions and columns call them."""
    keys = list(places(site_named("office")))
    assert keys[:6] == [
        "kontakt",
        "kontakt_andet",
        "formaal/unge",
        "formaal/voksne",
        "formaal/andet",
        "formaal_andet/unge",
    ]
    shapes = {key: place.shape for key, place in places(site_named("office")).items()}
    assert (shapes["formaal/unge"], shapes["formaal_andet/unge"], shapes["kontakt"]) == ("one", "text", "many")


def test_items_of_a_question_are_those_of_the_questionnaire() -> None:
    """Nothing is left out, and nothing comes twice."""
    questionnaire = site_named("jobcentre").questionnaire
    every = [place.key for question in questionnaire.questions for place in places_of(question)]
    assert every == list(all_places(questionnaire))
    assert len(every) == len(set(every))


def test_an_empty_text_or_list_is_no_answer_and_dont_know_is_one() -> None:
    """A zero is an answer too."""
    assert [is_answer(value) for value in (None, "", [], 0, "#dont_know", ["a"])] == [False] * 3 + [True] * 3


def test_a_text_that_looks_like_a_missing_kind_is_a_text() -> None:
    """Only in a choice does it stand for the kind."""
    assert to_value("#dont_know", "text") == "#dont_know"
    assert to_value("#dont_know", "one") is Missing.DONT_KNOW
    assert to_value([], "many") is None
    assert to_value(2, "number") == 2.0
