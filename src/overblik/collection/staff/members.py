"""Who is staff: accounts and roles are made, changed and taken away; every step is in the audit log."""

from __future__ import annotations

import datetime as dt
import re
import secrets
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from overblik.collection.fieldwork.state import audit
from overblik.collection.models import StaffRole
from overblik.collection.staff.roles import ROLES
from overblik.collection.staff.words import say
from overblik.errors import Unanswerable

_NAME = re.compile(r"[\w.@+-]{1,150}")
_BYTES = 12
"""Of a password that is handed out: 96 bits of chance."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """One member of staff, as a list shows it."""

    name: str
    role: str
    mail: str = ""
    protected: bool = False
    seen: dt.datetime | None = None


def one_time_password() -> str:
    """Return a password to be handed out; it is changed when it is first used."""
    return secrets.token_urlsafe(_BYTES)


def accounts() -> list[Account]:
    """Return everybody on the staff, by name."""
    protected = set(Authenticator.objects.filter(type=Authenticator.Type.TOTP).values_list("user_id", flat=True))
    return [
        Account(
            name=found.user.get_username(), role=found.role, mail=found.user.email, seen=found.user.last_login,
            protected=found.user_id in protected,
        )
        for found in StaffRole.objects.select_related("user").order_by("user__username")
    ]  # fmt: skip


def add_member(  # noqa: PLR0913 - what is said of a member
    name: str, role: str, now: dt.datetime, by: str, *, mail: str = "", language: str = "en"
) -> str:
    """Make somebody a member of staff and return the password to hand out; raises Unanswerable where that cannot be."""
    _check(name, role, mail, language)
    with transaction.atomic():
        user, made = get_user_model().objects.get_or_create(username=name)
        if not made and StaffRole.objects.filter(user=user).exists():
            raise Unanswerable(say("staff_twice", language, name=name))
        password = _handed_out(user)
        user.is_active, user.email = True, mail
        user.save()
        StaffRole.objects.create(user=user, role=role, password_given=True)
        audit("staff added", now, by, name=name, role=role)
    return password


def remove_member(name: str, now: dt.datetime, by: str, *, language: str = "en") -> None:
    """Take somebody off the staff; the account stays closed, so that the history keeps its names. The last owner stays."""
    with transaction.atomic():
        found = _found(name, language)
        _keep_an_owner(found, language)
        user = found.user
        found.delete()
        Authenticator.objects.filter(user=user).delete()
        user.is_active, user.email = False, ""
        user.set_unusable_password()
        user.save()
        audit("staff removed", now, by, name=name)


def change_role(name: str, role: str, now: dt.datetime, by: str, *, language: str = "en") -> None:
    """Give a member of staff another role; there is always an owner."""
    _check(name, role, "", language)
    with transaction.atomic():
        found = _found(name, language)
        if role != StaffRole.Role.OWNER:
            _keep_an_owner(found, language)
        before, found.role = found.role, role
        found.save(update_fields=["role"])
        audit("staff role", now, by, name=name, before=before, after=role)


def reset_member(name: str, now: dt.datetime, by: str, *, language: str = "en") -> str:
    """Give a member a new password, which is returned, and take the authenticator away; open sessions end."""
    with transaction.atomic():
        found = _found(name, language)
        password = _handed_out(found.user)
        found.user.save()
        found.password_given = True
        found.save(update_fields=["password_given"])
        Authenticator.objects.filter(user=found.user).delete()
        audit("staff reset", now, by, name=name)
    return password


def _handed_out(user: Any) -> str:
    password = one_time_password()
    user.set_password(password)
    return password


def _check(name: str, role: str, mail: str, language: str) -> None:
    if not _NAME.fullmatch(name):
        raise Unanswerable(say("staff_name", language, name=name))
    if role not in ROLES:
        raise Unanswerable(say("staff_role", language, role=role, roles=", ".join(ROLES)))
    if mail:
        try:
            validate_email(mail)
        except ValidationError:
            raise Unanswerable(say("staff_mail", language, mail=mail)) from None


def _found(name: str, language: str) -> StaffRole:
    wanted = StaffRole.objects.select_for_update().select_related("user").filter(user__username=name)
    found = wanted.first() if _NAME.fullmatch(name) else None
    if found is None:
        names = ", ".join(account.name for account in accounts()) or "nobody"
        raise Unanswerable(say("staff_unknown", language, name=name, names=names))
    return found


def _keep_an_owner(found: StaffRole, language: str) -> None:
    others = StaffRole.objects.filter(role=StaffRole.Role.OWNER).exclude(pk=found.pk)
    if found.role == StaffRole.Role.OWNER and not others.exists():
        raise Unanswerable(say("staff_last_owner", language))
