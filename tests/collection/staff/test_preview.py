"""The questionnaire is tried as a unit would see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import Change, Fieldwork, Response, Unit
from tests.collection.given import give
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from django.test import Client

PAGE = {
    "rev": "0",
    "shown": ["kontakt", "formaal/unge", "ansatte"],
    "kontakt": ["unge"],
    "formaal/unge": "job",
    "ansatte": "12",
}


def test_a_trial_follows_its_own_routing_and_saves_nothing(owner: Client, unit: Unit) -> None:
    """From the first section to the receipt, with the unit's name and frame in the texts."""
    home = f"/staff/units/{unit.pk}/preview/da/"
    first = owner.get(f"/staff/units/{unit.pk}/preview/", follow=True).content.decode()
    assert "Spørgsmålene gælder Kontor 1 i Nord." in first
    assert "bliver gemt" in first
    assert owner.post(f"{home}s/kontakt_afsnit/", PAGE).headers["Location"] == f"{home}s/digital_afsnit/"
    assert "Hvordan går det med video?" not in owner.get(f"{home}s/digital_afsnit/").content.decode()
    part = owner.post(f"{home}s/digital_afsnit/save/", {"shown": ["digital"], "digital": "ja"}).content.decode()
    assert "Hvordan går det med video?" in part
    assert (
        "Unge: </span>" in owner.get(f"{home}receipt/").content.decode()
        or "Job" in owner.get(f"{home}receipt/").content.decode()
    )
    assert owner.get(f"{home}end/").status_code == 200
    assert not Change.objects.exists()
    assert not Response.objects.filter(begun_at__isnull=False).exists()


def test_a_trial_shows_nothing_that_the_unit_answered(unit: Unit) -> None:
    """It is open to those who may not see answers."""
    give("u01", kontakt=["unge"], ansatte=777)
    found = signed_in("fieldworker").get(f"/staff/units/{unit.pk}/preview/", follow=True).content.decode()
    assert "777" not in found
    assert "checked" not in found


def test_a_trial_begins_anew_for_each_unit_and_each_time(owner: Client, unit: Unit) -> None:
    """What was tried as one unit is not there as another."""
    owner.post(f"/staff/units/{unit.pk}/preview/da/s/kontakt_afsnit/", PAGE)
    assert "checked" in owner.get(f"/staff/units/{unit.pk}/preview/da/s/kontakt_afsnit/").content.decode()
    assert "checked" not in owner.get(f"/staff/units/{unit.pk + 1}/preview/da/s/kontakt_afsnit/").content.decode()
    assert "checked" not in owner.get(f"/staff/units/{unit.pk}/preview/", follow=True).content.decode()


def test_a_draft_can_be_tried_before_it_opens(owner: Client, unit: Unit) -> None:
    """That is what a preview is for; other languages than the study's are not found."""
    Fieldwork.objects.update(state="draft")
    assert owner.get(f"/staff/units/{unit.pk}/preview/en/", follow=True).status_code == 200
    assert owner.get(f"/staff/units/{unit.pk}/preview/fr/").status_code == 404
    assert Unit.objects.filter(response__rev__gt=0).count() == 0
