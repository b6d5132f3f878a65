"""The page on which an answer is corrected."""

from __future__ import annotations

import pytest

from overblik.collection.models import Change, Unit
from tests.collection.given import give
from tests.collection.staff.signed_in import signed_in

pytestmark = pytest.mark.usefixtures("site")


def _page(unit: Unit, key: str = "") -> str:
    return f"/staff/cleaning/units/{unit.pk}/" + (f"?key={key}" if key else "")


def test_an_answer_is_chosen_and_corrected() -> None:
    """With the member's name and reason in the history."""
    unit, browser = give("u01", kontakt=["unge"], ansatte=12), signed_in("analyst")
    assert "12" in browser.get(_page(unit)).content.decode()
    shown = browser.get(_page(unit, "ansatte")).content.decode()
    assert "Hvor mange er I?" in shown
    answer = browser.post(_page(unit, "ansatte"), {"key": "ansatte", "answer": "1.400", "why": "Slåfejl"})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/staff/units/{unit.pk}/answers/")
    change = Change.objects.filter(key="ansatte").last()
    assert change is not None
    assert (change.value, change.by, change.why) == (1400, "staff:analyst", "Slåfejl")


@pytest.mark.parametrize(
    ("key", "answer", "why", "told"),
    [
        ("ansatte", ["9000"], "x", "kan ikke tage imod"), ("ansatte", ["14"], "", "hvorfor"),
        ("kontakt", ["unge", "voksne"], "", "hvorfor"),
    ],
)  # fmt: skip
def test_what_cannot_be_saved_comes_back_with_what_was_typed(key: str, answer: list[str], why: str, told: str) -> None:
    """And with what is wrong."""
    unit, browser = give("u01", kontakt=["unge"], ansatte=12), signed_in("owner")
    found = browser.post(_page(unit, key), {"key": key, "answer": answer, "why": why})
    assert found.status_code == 422
    assert told in found.content.decode()
    assert Change.objects.filter(response=unit.pk).count() == 2


def test_choices_are_ticked_and_emptied() -> None:
    """An option of a grid's row, don't know, nothing at all; an unknown item is not found."""
    unit, browser = give("u01", kontakt=["unge"], formaal__unge="job"), signed_in("owner")
    for answer, stored in (("#dont_know", "#dont_know"), ("kursus", "kursus"), ("", None)):
        browser.post(_page(unit, "formaal/unge"), {"answer": answer, "why": "x"})
        assert Unit.objects.get(pk=unit.pk).response.items["formaal/unge"]["v"] == stored
    browser.post(_page(unit, "kontakt"), {"answer": ["unge", "voksne"], "why": "x"})
    assert Unit.objects.get(pk=unit.pk).response.items["kontakt"]["v"] == ["unge", "voksne"]
    assert browser.get(_page(unit, "nix")).status_code == 404
