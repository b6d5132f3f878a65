"""The pages on which owners say who is staff, and read what everybody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import AuditEntry, StaffRole, Unit
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from django.test import Client


def test_a_member_is_added_and_the_password_is_shown_once(owner: Client) -> None:
    """On the answer to the form, not on the page afterwards."""
    answer = owner.post("/staff/members/", {"name": "eva", "role": "reader"}).content.decode()
    assert "Adgangskode til eva" in answer
    assert "Adgangskode til eva" not in owner.get("/staff/members/").content.decode()
    assert StaffRole.objects.get(user__username="eva").role == "reader"


def test_a_mistake_is_told_and_what_was_typed_stays(owner: Client) -> None:
    """Status 422."""
    answer = owner.post("/staff/members/", {"name": "eva holm", "role": "reader"})
    assert answer.status_code == 422
    assert 'value="eva holm"' in answer.content.decode()


def test_roles_are_changed_accounts_reset_and_members_removed(owner: Client) -> None:
    """Each from the same little form."""
    owner.post("/staff/members/", {"name": "eva", "role": "reader"})
    owner.post("/staff/members/eva/", {"role": "analyst"})
    assert StaffRole.objects.get(user__username="eva").role == "analyst"
    assert "Adgangskode til eva" in owner.post("/staff/members/eva/", {"reset": "1"}).content.decode()
    owner.post("/staff/members/eva/", {"remove": "1"})
    assert not StaffRole.objects.filter(user__username="eva").exists()


def test_the_last_owner_is_told_why_not(owner: Client) -> None:
    """And stays."""
    answer = owner.post("/staff/members/owner/", {"remove": "1"}, follow=True).content.decode()
    assert "Den sidste ejer" in answer
    assert owner.post("/staff/members/nobody%00/", {"remove": "1"}).status_code == 302


def test_the_log_is_read_page_by_page_and_narrowed(owner: Client, unit: Unit) -> None:
    """By who and by unit."""
    for number in range(130):
        audit("note", NOW, f"staff:m{number}", unit=unit if number == 7 else None, number=number)
    first, second = (owner.get(f"/staff/log/?page={page}").content.decode() for page in (1, 2))
    assert "number: 129" in first
    assert "number: 3" in second
    narrowed = owner.get("/staff/log/", {"unit": "u01"}).content.decode()
    assert "number: 7" in narrowed
    assert "number: 8<" not in narrowed
    assert owner.get("/staff/log/", {"who": "m\0", "page": "x"}).status_code == 200
    assert AuditEntry.objects.filter(action="note").count() == 130
