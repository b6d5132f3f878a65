"""Letters to units, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.fieldwork.addresses import unit_link
from overblik.collection.mailing.paper import letters_to
from overblik.collection.models import Contact, Response, Unit
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_a_letter_is_to_who_has_a_postal_address(site: Site, unit: Unit) -> None:
    """With the unit's name, the link in the contact's language, and the day."""
    Contact.objects.create(unit=unit, name="Bo", email="bo@kontor.test")
    Contact.objects.create(unit=unit, name="Åse", address="Gade 1\n8000 Aarhus", language="en")
    first = next(letters_to(site, NOW))
    assert first.recipient == ("Kontor 1", "Åse", "Gade 1", "8000 Aarhus")
    assert (first.link, first.date) == (unit_link(site, unit, "en"), "3 March 2026")
    assert first.paragraphs[0] == "Dear Åse"
    assert not any("http" in words for words in first.paragraphs)


def test_who_has_finished_or_refused_gets_none(site: Site) -> None:
    """Nor who is further than was asked for."""
    finished, refused, begun = Unit.objects.all()[:3]
    Response.objects.filter(unit=finished).update(finished_at=NOW)
    Unit.objects.filter(pk=refused.pk).update(refused_at=NOW)
    Response.objects.filter(unit=begun).update(begun_at=NOW)
    assert len(list(letters_to(site, NOW))) == 10
    assert len(list(letters_to(site, NOW, state="none"))) == 9
    assert [letter.unit for letter in letters_to(site, NOW, state="begun", language="en")] == [begun.unit_id]
