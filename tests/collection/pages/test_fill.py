"""A question is filled; whatever was typed is shown as it was typed, and never as markup."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html import unescape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.answering.items import Item, Json
from overblik.collection.answering.lacks import lacks
from overblik.collection.answering.merge import Conflict, Given
from overblik.collection.answering.route import find_route
from overblik.collection.pages.fill import (
    Filling,
    answer_text,
    check_id,
    errors_markup,
    fill_question,
    fill_text,
    number_typed,
    writer_name,
)
from overblik.collection.pages.questions import piped
from overblik.collection.pages.sheet import Sheet
from overblik.files.languages import Text
from tests.collection.answering.answered import known, places, site_named

SITE = site_named("office")
OFFICE = places(SITE)
SHEET = Sheet(SITE.questionnaire)


def _filled(
    name: str, *, reasons: dict[str, str] | None = None, more: dict[str, Any] | None = None, **answers: Json
) -> str:
    given: dict[str, Json] = {"kontakt": ["unge"], "digital": "ja"}
    items = {key: Item(value=value) for key, value in (given | answers).items()}
    route = find_route(SITE.questionnaire, items, known(SITE, 0))
    filling = Filling(
        sheet=SHEET, language="da", items=items, pipes={}, lacks=lacks(route, items, reasons or {}), reasons=reasons or {},
        **(more or {}),
    )  # fmt: skip
    return fill_question(route.by_question[name], filling)


def test_what_is_stored_stands_in_the_fields() -> None:
    """Ticks, numbers as the language writes them, rows that are asked."""
    assert 'value="unge" checked' in _filled("kontakt")
    assert 'value="0,5"' in _filled("timer", timer=0.5)
    grid = _filled("formaal", kontakt=["unge"])
    assert "r-formaal--unge" in grid
    assert "r-formaal--voksne" not in grid


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_is_shown_as_it_was_typed(text: str) -> None:
    """Nothing in it is taken for markup, and nothing is lost, a line break at the beginning included."""
    found = re.search(r"<textarea[^>]*>\n(.*)</textarea>", _filled("kommentar", kommentar=text), re.DOTALL)
    assert found
    assert unescape(found[1]) == text
    assert "<" not in found[1]


def test_an_error_stands_beside_its_field_and_is_told_by_it() -> None:
    """The page says that it has told it when it is sent again."""
    found = _filled("ansatte", more={"typed": {"ansatte": Given(raw='"><b>')}})
    assert 'value="&quot;&gt;&lt;b&gt;"' in found
    assert "aria-invalid" not in found
    wrong = _filled("kontakt", kontakt=["unge", "ingen"])
    assert "»Ingen« kan ikke vælges" in wrong
    assert 'name="asked" value="kontakt:exclusive"' in wrong


def test_what_is_much_too_long_is_told() -> None:
    """With what was typed."""
    more = {"typed": {"kommentar": Given(value="x" * 9)}, "too_long": ("kommentar",)}
    found = _filled("kommentar", more=more)
    assert "for langt til at blive gemt" in found
    assert "xxxxxxxxx</textarea>" in found
    assert 'aria-invalid="true"' in found


def test_a_soft_check_takes_a_reason_and_shows_it_again() -> None:
    """The reason can be changed as long as the answer is as it was."""
    assert 'name="reason:ansatte.0" value=""' in _filled("ansatte", ansatte=1)
    assert 'value="Vi er én"' in _filled("ansatte", reasons={"ansatte.0": "Vi er én"}, ansatte=1)
    assert "soft-check" not in _filled("ansatte", ansatte=2)


def test_a_conflict_shows_both_answers_with_who_and_when() -> None:
    """In the zone of the study."""
    theirs = Item(value="godt", by="delegation:7", at="2026-03-03T09:42:00+00:00")
    more = {
        "conflicts": (Conflict(key="tilfreds", mine=Given(), theirs=theirs),), "people": {"delegation:7": "Ida <b>"},
        "zone": dt.timezone(dt.timedelta(hours=1)),
    }  # fmt: skip
    found = _filled("tilfreds", more=more)
    assert "Svaret fra Ida &lt;b&gt;, kl. 10.42" in found
    assert ">Godt</span>" in found
    assert ">Intet svar</span>" in found


def test_answers_are_told_in_words() -> None:
    """In the order of the options; what was typed and is no value is told as typed."""
    assert answer_text(OFFICE["kontakt"], Given(value=["andet", "unge"]), "en") == "Young people; Others"
    assert answer_text(OFFICE["ansatte"], Given(value=12), "da") == "12 medarbejdere"
    assert answer_text(OFFICE["ansatte"], Given(raw="mange"), "da") == "mange"
    assert answer_text(OFFICE["tilfreds"], Given(value="#dont_know"), "da") == "Ved ikke"
    assert answer_text(OFFICE["kommentar"], Given(), "da") == ""


@given(st.floats(-1e6, 1e6).map(lambda number: round(number, 3)), st.sampled_from(["da", "en"]))
def test_a_number_that_is_shown_is_read_again_as_the_same(number: float, language: str) -> None:
    """A page that is sent back untouched changes nothing."""
    from overblik.collection.answering.posted import typed_number

    read = typed_number(number_typed(number, language), language)
    assert read is not None
    assert float(read) == number


def test_staff_go_without_their_names() -> None:
    """A colleague has one."""
    filling = Filling(sheet=SHEET, language="da", items={}, pipes={}, people={"unit": "kontaktpersonen"})
    assert writer_name("staff:anna", filling) == "undersøgelsens medarbejdere"
    assert writer_name("unit", filling) == "kontaktpersonen"


def test_texts_are_filled_and_escaped() -> None:
    """What the frame or an earlier answer says is text, too; what is not known is an ellipsis."""
    filling = Filling(sheet=SHEET, language="da", items={}, pipes={"name": "<Kontor>"})
    assert fill_text(piped(Text.same("<Hej> {name}, {hvem}"), "da"), filling) == "&lt;Hej&gt; &lt;Kontor&gt;, …"


def test_nothing_wrong_is_nothing() -> None:
    """So that the place for it stays empty."""
    filling = Filling(sheet=SHEET, language="da", items={}, pipes={})
    assert errors_markup("ansatte", filling) == ""
    assert errors_markup("ansatte", replace(filling, too_long=("ansatte",))) != ""
    assert check_id("formaal.1") == "formaal-1"
