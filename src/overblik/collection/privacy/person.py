"""All that is held on a person, for whoever asks to see it."""

from __future__ import annotations

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.forms.models import model_to_dict

from overblik.collection.models import Change, Contact, Delegation, Response
from overblik.collection.privacy.marks import Persons, is_name
from overblik.collection.privacy.purge import GONE, answered_by, with_mail
from overblik.collection.privacy.scrub import mentions

Encoder = DjangoJSONEncoder
"""Writes moments and days as JSON."""


def held_on(mail: str) -> dict[str, Any]:
    """
    Return everything that the database holds on the person with a mail address, ready for JSON.

    Beside the contacts and delegations under the address, what was answered through the person's own links, and every text that
    holds the address or the name.
    """
    contacts = list(with_mail(Contact, mail).select_related("unit"))
    delegations = list(with_mail(Delegation, mail).select_related("unit"))
    names = {row.name for row in (*contacts, *delegations) if row.name != GONE and is_name(row.name)}
    return {
        "mail": mail,
        "names": sorted(names),
        "contacts": [_row(row) for row in contacts],
        "delegations": [_row(row) | {"answers": _answers(row)} for row in delegations],
        "mentions": [
            {"where": row._meta.model_name, "number": row.pk, "field": field, "text": getattr(row, field)}  # noqa: SLF001 - Django's own door
            for row, field in mentions(Persons.of(mail, *names))
        ],
    }


def _row(row: Contact | Delegation) -> dict[str, Any]:
    return model_to_dict(row, exclude=["unit"]) | {"unit": row.unit.unit_id, "unit_name": row.unit.name}


def _answers(delegation: Delegation) -> dict[str, Any]:
    by = f"delegation:{delegation.pk}"
    response = Response.objects.get(pk=delegation.unit_id)
    history = Change.objects.filter(response=response, by=by)
    return {
        "newest": {key: item.value for key, item in answered_by(response, by).items()},
        "history": [{"key": row.key, "value": row.value, "raw": row.raw, "at": row.at} for row in history],
    }
