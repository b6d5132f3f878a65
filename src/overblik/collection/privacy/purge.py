"""
A person, the persons of a unit, or all contact persons are removed; only keyed hashes of who it was are kept.

What is left of mails and delegations is that they were: a mail that was sent is never sent again, and a colleague's answers stay
the unit's answers. The purge is complete when `overwrite` has been through the file too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from django.db import transaction

from overblik.collection.answering.items import Item
from overblik.collection.fieldwork.state import audit
from overblik.collection.models import (
    Change,
    Coding,
    Contact,
    Delegation,
    Message,
    Note,
    Purge,
    Release,
    Response,
    Unit,
)
from overblik.collection.privacy.marks import MAIL, Persons, is_name, mark
from overblik.collection.privacy.scrub import scrub
from overblik.collection.store import items_of
from overblik.errors import Unanswerable

What = Literal["person", "unit", "contacts", "name"]
AND_ANSWERS = "+answers"
GONE = "—"
"""What stands where a name was."""


@dataclass(frozen=True, kw_only=True)
class Purged:
    """What a purge removed, and the rows that say so to a restored backup."""

    contacts: int = 0
    delegations: int = 0
    texts: int = 0
    rows: Sequence[Purge] = field(default=())
    persons: Persons = field(default_factory=Persons.of)
    """Who was removed, for what holds them outside the database; never written down."""


def purge_person(key: bytes, mail: str, now: dt.datetime, by: str, *, answers: bool = False) -> Purged:
    """
    Remove the person with a mail address; with *answers* also what the person answered as a colleague, and where answers name it.

    Raises Unanswerable for an address that nothing is held on.
    """
    with transaction.atomic():
        contacts, delegations = with_mail(Contact, mail), with_mail(Delegation, mail)
        names = _names([*contacts, *delegations])
        found = _remove(contacts, delegations, Persons.of(mail, *names), now, answers=answers)
        if not (found.contacts or found.delegations or found.texts):
            message = f"nothing is held on {mail}; write the address as it stands among the contacts or in a mail"
            raise Unanswerable(message)
        what = "person" + (AND_ANSWERS if answers else "")
        return _record(key, found, [(mail, what), *((name, "name") for name in names)], now, by)


def purge_unit(key: bytes, unit_id: str, now: dt.datetime, by: str, *, answers: bool = False) -> Purged:
    """Remove all persons of a unit, and all notes about it; with *answers* its answers too, and its link is void."""
    with transaction.atomic():
        unit = Unit.objects.filter(unit_id=unit_id).first()
        if unit is None:
            message = f"there is no unit {unit_id!r} in the fieldwork; write its id as it stands in the frame"
            raise Unanswerable(message)
        contacts, delegations = Contact.objects.filter(unit=unit), Delegation.objects.filter(unit=unit)
        mails, names = _mails([*contacts, *delegations]), _names([*contacts, *delegations])
        messages = Message.objects.filter(unit=unit)
        mails |= {mail for message in messages for mail in MAIL.findall(f"{message.to} {message.cc}")}
        found = _remove(contacts, delegations, Persons.of(*mails, *names), now, answers=answers)
        messages.update(to="", cc="", subject="", error="")
        Note.objects.filter(unit=unit).delete()
        Unit.objects.filter(pk=unit.pk).update(refused_why="")
        if answers:
            _remove_answers(unit)
        what = "unit" + (AND_ANSWERS if answers else "")
        return _record(key, found, [(unit_id, what), *((name, "name") for name in (*mails, *names))], now, by)


def purge_contacts(key: bytes, now: dt.datetime, by: str) -> Purged:
    """Remove all contact persons and colleagues, from mails and notes too; answers stay as they are."""
    with transaction.atomic():
        contacts, delegations = Contact.objects.all(), Delegation.objects.all()
        mails, names = _mails([*contacts, *delegations]), _names([*contacts, *delegations])
        found = _remove(contacts, delegations, Persons.of(*mails, *names), now, answers=False)
        Message.objects.update(to="", cc="", subject="", error="")
        Note.objects.filter(kind=Note.Kind.WRONG_PERSON).delete()
        return _record(key, found, [("", "contacts"), *((name, "name") for name in (*mails, *names))], now, by)


def with_mail(model: type[Contact | Delegation], mail: str) -> Any:
    """Return the rows with a mail address, in whatever letters (SQLite itself does not know that Æ is æ)."""
    same = mail.strip().casefold()
    rows = model.objects.values_list("pk", "email")
    return model.objects.filter(pk__in=[number for number, email in rows if email.casefold() == same])


def _remove(contacts: Any, delegations: Any, persons: Persons, now: dt.datetime, *, answers: bool) -> Purged:
    """Remove contacts, empty delegations, and take the persons out of texts."""
    rows = list(delegations)
    if answers:
        _remove_answers_of(rows)
    emptied = sum(_empty(delegation, now) for delegation in rows)
    removed, _ = contacts.delete()
    return Purged(contacts=removed, delegations=emptied, texts=scrub(persons, answers=answers), persons=persons)


def _empty(delegation: Delegation, now: dt.datetime) -> bool:
    """Take the person out of a delegation; its link opens nothing any more."""
    if delegation.name == GONE:
        return False
    delegation.name, delegation.email, delegation.message = GONE, "", ""
    delegation.taken_back_at = delegation.taken_back_at or now
    delegation.save(update_fields=["name", "email", "message", "taken_back_at"])
    return True


def _remove_answers_of(delegations: Iterable[Delegation]) -> None:
    """Remove what colleagues answered: the newest answers that are theirs, and their history."""
    for delegation in delegations:
        by = f"delegation:{delegation.pk}"
        response = Response.objects.select_for_update().get(pk=delegation.unit_id)
        items = items_of(response)
        response.items = {key: item.to_json() for key, item in items.items() if item.by != by}
        response.rev += 1
        response.save(update_fields=["items", "rev"])
        Change.objects.filter(response=response, by=by).delete()
        gone = [key for key, item in items.items() if item.by == by]
        for model in (Coding, Release):
            model.objects.filter(unit=delegation.unit_id, key__in=gone).delete()


def _remove_answers(unit: Unit) -> None:
    """Remove a unit's answers; its link is void, so that nobody takes up an empty questionnaire for a lost one."""
    response = Response.objects.select_for_update().get(pk=unit.pk)
    Change.objects.filter(response=response).delete()
    for model in (Coding, Release):
        model.objects.filter(unit=unit).delete()
    rev = response.rev + 1
    Response.objects.filter(pk=unit.pk).delete()
    Response.objects.create(unit=unit, rev=rev)
    Unit.objects.filter(pk=unit.pk).update(issue=unit.issue + 1)


def _mails(people: Iterable[Contact | Delegation]) -> set[str]:
    return {person.email for person in people if person.email}


def _names(people: Iterable[Contact | Delegation]) -> set[str]:
    return {person.name for person in people if person.name != GONE and is_name(person.name)}


def _record(key: bytes, found: Purged, who: Iterable[tuple[str, str]], now: dt.datetime, by: str) -> Purged:
    """Write down that it was done, of whom only keyed hashes."""
    rows = [Purge(who=mark(key, text), what=what, at=now, by=by) for text, what in dict.fromkeys(who)]
    Purge.objects.bulk_create(rows)
    audit("personal data purged", now, by, what=rows[0].what, contacts=found.contacts, delegations=found.delegations)
    return replace(found, rows=rows)


def answered_by(response: Response, by: str) -> dict[str, Item]:
    """Return the newest answers that somebody gave."""
    return {key: item for key, item in items_of(response).items() if item.by == by}
