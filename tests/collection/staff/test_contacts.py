"""Contact persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.collection.models import AuditEntry, Contact, Unit

if TYPE_CHECKING:
    from django.test import Client


@pytest.fixture
def home(unit: Unit) -> str:
    """Return the address of the unit's contacts."""
    return f"/staff/units/{unit.pk}/contacts/"


def test_a_contact_is_added_mended_and_deleted(owner: Client, home: str) -> None:
    """The log says that, and not who it was."""
    owner.post(
        home, {"name": "Åse", "email": "aase@example.test", "phone": "1", "cc": "1", "language": "en", "state": "ok"}
    )
    contact = Contact.objects.get()
    assert (contact.name, contact.cc, contact.language) == ("Åse", True, "en")
    owner.post(
        f"{home}{contact.pk}/",
        {"name": "Åse", "email": "aase@example.test", "state": "away", "away_until": "2026-03-20"},
    )
    contact.refresh_from_db()
    assert (contact.state, str(contact.away_until), contact.cc) == ("away", "2026-03-20", False)
    owner.post(f"{home}{contact.pk}/", {"remove": "1"})
    assert not Contact.objects.exists()
    assert "Åse" not in str(list(AuditEntry.objects.values_list("details", flat=True)))


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"name": ""}, "mindst et navn"),
        ({"email": "nobody"}, "ikke en mailadresse"),
        ({"name": "x", "state": "away", "away_until": "x"}, "dato"),
    ],
)
def test_what_cannot_be_kept_is_said(owner: Client, home: str, posted: dict[str, str], said: str) -> None:
    """And nothing is kept."""
    assert said in owner.post(home, posted, follow=True).content.decode()
    assert not Contact.objects.exists()


def test_another_units_contact_is_not_found(owner: Client, home: str) -> None:
    """An address names unit and contact, and both must fit."""
    other = Contact.objects.create(unit=Unit.objects.get(unit_id="u02"), name="Bo")
    assert owner.post(f"{home}{other.pk}/", {"remove": "1"}).status_code == 404
    assert Contact.objects.exists()
