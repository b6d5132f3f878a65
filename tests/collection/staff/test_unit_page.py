"""The page of one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.http import Http404

from overblik.collection.models import Contact, Delegation, Fieldwork, Message, Note, Unit
from overblik.collection.staff.access import Member
from overblik.collection.staff.unit_page import (
    contacts,
    delegations,
    found_unit,
    mails,
    notes,
    study_language,
    unit_context,
    unit_entry,
)
from tests.collection.given import give
from tests.collection.office_study import NOW
from tests.collection.staff.signed_in import signed_in

if TYPE_CHECKING:
    from django.test import Client

    from overblik.collection.site import Site


@pytest.fixture
def full(unit: Unit) -> Unit:
    """A unit with one of everything."""
    Contact.objects.create(unit=unit, name="Åse Leder", email="aase@example.test")
    Delegation.objects.create(
        unit=unit, section="digital_afsnit", name="Bo Kollega", email="bo@example.test", language="da", made_at=NOW
    )
    Message.objects.create(
        unit=unit, mailing="invitation", kind="invitation", to="aase@example.test", state="sent", claimed_at=NOW
    )
    Note.objects.create(
        unit=unit, kind="promise", text="Svarer torsdag", by="staff:oda", at=NOW, due=NOW.date(), holder="oda"
    )
    give("u01", kontakt=["unge"])
    return unit


@pytest.mark.parametrize(
    ("role", "sees", "not_seen"),
    [
        ("owner", ["aase@example.test", "Bo Kollega", "Svar og historik", "Svarer torsdag"], []),
        (
            "analyst",
            ["Svar og historik", "Svarer torsdag", "en kollega"],
            ["aase@example.test", "Bo Kollega", "Vis linket"],
        ),
        (
            "fieldworker",
            ["aase@example.test", "Bo Kollega", "Vis linket", "Svarer torsdag"],
            ["Svar og historik", "Unge"],
        ),
    ],
)
def test_each_role_sees_its_part_of_a_unit(full: Unit, role: str, sees: list[str], not_seen: list[str]) -> None:
    """Contact persons and answers are never on one page but the owner's."""
    found = signed_in(role).get(f"/staff/units/{full.pk}/").content.decode()
    assert [text for text in sees if text not in found] == []
    assert [text for text in not_seen if text in found] == []


def test_answers_stand_with_their_history(full: Unit, owner: Client) -> None:
    """From which value to which."""
    give("u01", kontakt=["unge", "voksne"])
    found = owner.get(f"/staff/units/{full.pk}/answers/").content.decode()
    assert "Hvem har I haft kontakt med?" in found
    assert "Unge; Voksne" in found
    assert "2 ændringer" in found


def test_in_an_anonymous_study_nobody_sees_a_units_answers(full: Unit, owner: Client) -> None:
    """Not even those that are half-way."""
    Fieldwork.objects.update(anonymous=True)
    assert owner.get(f"/staff/units/{full.pk}/answers/").status_code == 403
    assert owner.get(f"/staff/units/{full.pk}/enter/").status_code == 403
    assert "Svar og historik" not in owner.get(f"/staff/units/{full.pk}/").content.decode()


def test_the_parts_of_the_page_are_in_words(full: Unit, site: Site) -> None:
    """In the member's language."""
    entry = unit_entry(site, full, "en")
    assert [one["state"] for one in contacts(full, "en")] == ["Can be reached"]
    assert [(one["section"], one["state"]) for one in delegations(full, entry)] == [("Digital", "waiting")]
    assert [(one["kind"], one["state"]) for one in mails(full, "en")] == [("Invitation", "Sent")]
    assert [(one["kind"], one["open"]) for one in notes(full, "en")] == [("Promise", True)]
    shown = unit_context(site, full, Member(name="x", role="analyst"), "en")
    assert "contacts" not in shown
    assert shown["can_answer"] == "can answer now"
    assert study_language(site, "fr") == "da"


def test_a_unit_that_is_not_there_is_not_found(site: Site) -> None:  # noqa: ARG001 - the database must be there
    """Status 404."""
    with pytest.raises(Http404):
        found_unit(10**20)
