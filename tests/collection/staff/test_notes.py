"""Notes and promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import AuditEntry, Note, Unit

if TYPE_CHECKING:
    from django.test import Client


def test_a_note_with_a_day_is_a_promise_that_somebody_holds(owner: Client, unit: Unit) -> None:
    """The writer, where nobody else is named."""
    home = f"/staff/units/{unit.pk}/notes/"
    owner.post(home, {"text": "Ringede"})
    owner.post(home, {"text": "Svarer torsdag", "due": "2026-03-05"})
    owner.post(home, {"text": "Svarer fredag", "due": "2026-03-06", "holder": "Bo"})
    found = list(Note.objects.order_by("pk").values_list("kind", "holder"))
    assert found == [("note", ""), ("promise", "owner"), ("promise", "Bo")]
    assert {entry.action for entry in AuditEntry.objects.all()} == {"note", "promise"}


def test_an_empty_note_and_a_bad_day_are_told(owner: Client, unit: Unit) -> None:
    """Nothing is written."""
    home = f"/staff/units/{unit.pk}/notes/"
    assert "Skriv, hvad" in owner.post(home, {"text": " \0 "}, follow=True).content.decode()
    assert "Skriv den dag" in owner.post(home, {"text": "x", "due": "torsdag"}, follow=True).content.decode()
    assert not Note.objects.exists()


def test_a_promise_is_settled_once(owner: Client, unit: Unit) -> None:
    """And a note of another unit is not found."""
    owner.post(f"/staff/units/{unit.pk}/notes/", {"text": "x", "due": "2026-03-05"})
    note = Note.objects.get()
    assert owner.post(f"/staff/units/{unit.pk}/notes/{note.pk}/").status_code == 302
    note.refresh_from_db()
    assert note.settled_at
    assert owner.post(f"/staff/units/{unit.pk + 1}/notes/{note.pk}/").status_code == 404
