"""Contact persons of a unit: added, mended, marked as bounced or away, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from overblik.collection.models import Contact
from overblik.collection.staff.access import Member, allowed
from overblik.collection.staff.dates import typed_date
from overblik.collection.staff.page import done, not_done
from overblik.collection.staff.states import Doing, doing_of
from overblik.collection.staff.unit_page import found_unit
from overblik.errors import Unanswerable

if TYPE_CHECKING:
    from overblik.collection.models import Unit

_LENGTHS = {"name": 200, "email": 254, "phone": 50, "address": 1000}


def save_contact(doing: Doing, contact: Contact) -> str:
    """Keep what the form says of a contact person; raises Unanswerable for what cannot be kept."""
    fields = {name: doing.said(name)[:most] for name, most in _LENGTHS.items()}
    if not any(fields.values()):
        raise Unanswerable(doing.say("contact_empty"))
    if fields["email"]:
        try:
            validate_email(fields["email"])
        except ValidationError:
            raise Unanswerable(doing.say("contact_mail", mail=fields["email"])) from None
    for name, value in fields.items():
        setattr(contact, name, value)
    contact.cc = doing.said("cc") == "1"
    language, state = doing.said("language"), doing.said("state")
    contact.language = language if language in doing.site.languages else ""
    contact.state = state if state in Contact.State.values else Contact.State.OK
    contact.away_until = _away_until(doing) if contact.state == Contact.State.AWAY else None
    contact.save()
    doing.written("contact saved", contact=contact.pk, state=contact.state)
    return doing.say("contact_saved")


def _away_until(doing: Doing) -> object:
    text = doing.said("away_until")
    day = typed_date(text) if text else None
    if text and day is None:
        raise Unanswerable(doing.say("bad_date", text=text))
    return day


def remove_contact(doing: Doing, contact: Contact) -> str:
    """Delete a contact person; the audit log does not say who it was."""
    doing.written("contact removed", contact=contact.pk)
    contact.delete()
    return doing.say("contact_removed")


@require_POST
@allowed("contacts")
def add(request: HttpRequest, member: Member, pk: int) -> HttpResponse:
    """Add a contact person."""
    return _kept(request, member, found_unit(pk), None)


@require_POST
@allowed("contacts")
def change(request: HttpRequest, member: Member, pk: int, number: int) -> HttpResponse:
    """Mend or delete a contact person."""
    return _kept(request, member, found_unit(pk), number)


def _kept(request: HttpRequest, member: Member, unit: Unit, number: int | None) -> HttpResponse:
    back, doing = f"/staff/units/{unit.pk}/#contacts", doing_of(request, member, unit)
    contact = Contact(unit=unit) if number is None else get_object_or_404(Contact, pk=number, unit=unit)
    try:
        with transaction.atomic():
            removed = number is not None and "remove" in request.POST
            said = remove_contact(doing, contact) if removed else save_contact(doing, contact)
    except Unanswerable as error:
        return not_done(request, str(error), back)
    return done(request, said, back)
