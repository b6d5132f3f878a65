"""A person is gone from every table and every byte."""

from __future__ import annotations

import re

import pytest
from django.db import connection

from overblik.collection.models import Change, Contact, Delegation, Message, Note, Purge, Unit
from overblik.collection.privacy.marks import Persons, mark
from overblik.collection.privacy.purge import answered_by, purge_contacts, purge_person, purge_unit
from overblik.collection.privacy.scrub import mentions
from overblik.errors import Unanswerable
from tests.collection.given import give
from tests.collection.office_study import KEY, NOW
from tests.collection.privacy.people import MAIL, NAME, OTHER, everywhere

pytestmark = pytest.mark.usefixtures("site")


def _dump() -> str:
    """Everything in the tables of fieldwork, as text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            if table.startswith("collection_"):
                cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
                found += [str(cell) for row in cursor.fetchall() for cell in row]
    return re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), "".join(found)).lower()


def test_a_person_is_removed_and_only_hashes_are_kept() -> None:
    """The other contact, the mail that was sent and the colleague's answers stay."""
    delegation = everywhere()
    found = purge_person(KEY, MAIL.upper(), NOW, "x")
    assert (found.contacts, found.delegations) == (1, 1)
    assert list(Contact.objects.values_list("email", flat=True)) == [OTHER]
    message = Message.objects.get()
    assert (message.state, message.to, message.cc) == ("sent", "… <…>", OTHER)
    delegation.refresh_from_db()
    assert (delegation.name, delegation.email, delegation.taken_back_at) == ("—", "", NOW)
    assert answered_by(Unit.objects.get(unit_id="u01").response, f"delegation:{delegation.pk}")
    assert {row.what for row in Purge.objects.all()} == {"person", "name"}
    assert Purge.objects.filter(who=mark(KEY, MAIL)).exists()
    assert {type(row).__name__ for row, _ in mentions(Persons.of(MAIL, NAME))} == {"Response", "Change"}


def test_answers_go_where_that_is_asked_for() -> None:
    """What the colleague answered, and where an answer names the person."""
    delegation = everywhere()
    purge_person(KEY, MAIL, NOW, "x", answers=True)
    response = Unit.objects.get(unit_id="u01").response
    assert "digital" not in response.items
    assert response.items["kommentar"]["v"] == "Spørg … i stedet"
    assert not Change.objects.filter(by=f"delegation:{delegation.pk}").exists()
    assert list(mentions(Persons.of(MAIL, NAME))) == []


def test_an_address_that_nothing_is_held_on_is_told() -> None:
    """Nothing is written down then."""
    with pytest.raises(Unanswerable, match="nothing is held"):
        purge_person(KEY, "nobody@nowhere.test", NOW, "x")
    assert not Purge.objects.exists()


def test_a_unit_is_emptied_of_persons() -> None:
    """Its answers stay, unless they are to go too; its link is void then."""
    everywhere()
    purge_unit(KEY, "u01", NOW, "x")
    assert not Contact.objects.exists()
    assert not Note.objects.exists()
    unit = Unit.objects.get(unit_id="u01")
    assert (unit.issue, unit.response.items["kontakt"]["v"]) == (1, ["unge"])
    purge_unit(KEY, "u01", NOW, "x", answers=True)
    unit = Unit.objects.get(unit_id="u01")
    assert (unit.issue, unit.response.items, unit.response.begun_at) == (2, {}, None)
    assert not Change.objects.exists()
    with pytest.raises(Unanswerable, match="no unit"):
        purge_unit(KEY, "u99", NOW, "x")


def test_contact_persons_go_on_their_day() -> None:
    """Answers stay as they are."""
    everywhere()
    purge_contacts(KEY, NOW, "x")
    assert (Contact.objects.count(), Delegation.objects.get().email, Message.objects.get().to) == (0, "", "")
    assert Unit.objects.get(unit_id="u01").response.items["digital"]["v"] == "nej"
    give("u01", kontakt=["voksne"])


def test_no_table_holds_the_person_afterwards() -> None:
    """Neither name nor address, in whatever letters JSON writes them."""
    everywhere()
    assert MAIL in _dump()
    purge_person(KEY, MAIL, NOW, "x", answers=True)
    assert MAIL not in _dump()
    assert NAME.lower() not in _dump()
