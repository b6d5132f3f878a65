"""The page of versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from overblik.collection.fieldwork.setup import digest
from overblik.collection.models import Version
from tests.collection.given import give
from tests.collection.office_study import QUESTIONNAIRE
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from overblik.collection.site import Site

PAGE = "/staff/versions/"
BETTER = QUESTIONNAIRE.replace("Hvor mange er I?", "Hvor mange er I i alt?")


def test_a_change_is_looked_at_and_published(site: Site, settings: Any) -> None:
    """What was published is listed with what it changed."""
    browser = signed_in("analyst")
    assert "er det samme" in browser.get(PAGE).content.decode()
    settings.OVERBLIK = replace(site, current=lambda: BETTER)
    give("u01", ansatte=12)
    shown = browser.get(PAGE).content.decode()
    assert "»Hvor mange er I i alt?«" in shown
    assert "ansatte: 1 har svaret." in shown
    assert "har ændret" not in browser.post(PAGE, {"seen": "of another file"}, follow=True).content.decode()
    assert Version.objects.count() == 1
    assert "Version 2 er i felten" in browser.post(PAGE, {"seen": digest(BETTER)}, follow=True).content.decode()


def test_a_version_that_loses_answers_cannot_be_published(site: Site, settings: Any) -> None:
    """The page says which."""
    without = QUESTIONNAIRE.replace("          voksne: {da: Voksne, en: Adults}\n", "")
    settings.OVERBLIK = replace(site, current=lambda: without)
    give("u01", kontakt=["voksne"])
    browser = signed_in("owner")
    shown = browser.get(PAGE).content.decode()
    assert "ville gå tabt" in shown
    assert "u01" in shown
    assert 'name="seen"' not in shown
    browser.post(PAGE, {"seen": digest(without)})
    assert Version.objects.count() == 1


def test_mistakes_in_the_file_are_told(site: Site, settings: Any) -> None:
    """With their places."""
    settings.OVERBLIK = replace(site, current=lambda: QUESTIONNAIRE.replace("kind: scale", "kind: skala"))
    assert "questionnaire.yaml:" in signed_in("owner").get(PAGE).content.decode()
