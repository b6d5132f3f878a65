"""Purges are done again."""

from __future__ import annotations

import pytest

from overblik.collection.models import Contact, Note, Purge
from overblik.collection.privacy.marks import Persons, mark
from overblik.collection.privacy.replay import replay
from overblik.collection.privacy.scrub import mentions
from tests.collection.given import give
from tests.collection.office_study import KEY, NOW
from tests.collection.privacy.people import MAIL, NAME, everywhere

pytestmark = pytest.mark.usefixtures("site")


def _purge(who: str, what: str) -> Purge:
    return Purge(who=mark(KEY, who), what=what, at=NOW, by="x")


def test_a_person_is_found_by_hash_and_purged_again() -> None:
    """Also where only the name is left in a note."""
    everywhere()
    assert replay(KEY, [_purge(MAIL, "person+answers"), _purge(NAME, "name")]) == 2
    assert list(mentions(Persons.of(MAIL, NAME))) == []
    assert not Contact.objects.filter(email=MAIL).exists()
    assert Purge.objects.filter(who=mark(KEY, MAIL), what="person+answers", at=NOW).count() == 1


def test_a_name_without_its_contact_is_found_in_running_text() -> None:
    """Contacts may have gone before the backup was made."""
    unit = give("u01", kontakt=["unge"])
    Note.objects.create(unit=unit, text=f"Talte med {NAME}, som var venlig", by="x", at=NOW)
    replay(KEY, [_purge(MAIL, "person"), _purge(NAME, "name")])
    assert Note.objects.get().text == "Talte med …, som var venlig"


def test_what_the_database_knows_of_is_not_done_again() -> None:
    """Somebody who has become a contact again since stays one."""
    everywhere()
    known = _purge(MAIL, "person")
    known.save()
    assert replay(KEY, [_purge(MAIL, "person")]) == 0
    assert Contact.objects.filter(email=MAIL).exists()


def test_units_and_contact_persons_are_purged_again() -> None:
    """All of them."""
    everywhere()
    replay(KEY, [_purge("u01", "unit+answers"), _purge("", "contacts")])
    assert not Contact.objects.exists()
