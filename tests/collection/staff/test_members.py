"""Who is staff."""

from __future__ import annotations

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.test import Client

from overblik.collection.models import AuditEntry, StaffRole
from overblik.collection.staff.members import (
    accounts,
    add_member,
    change_role,
    one_time_password,
    remove_member,
    reset_member,
)
from overblik.errors import Unanswerable
from tests.collection.office_study import NOW
from tests.collection.staff.signed_in import signed_in


@pytest.mark.usefixtures("site")
def test_a_member_is_added_with_a_password_that_works() -> None:
    """It is printed once; the log says who was added, not the password."""
    password = add_member("oda", "analyst", NOW, "staff:eva", mail="oda@foreningen.test")
    assert authenticate(username="oda", password=password)
    assert StaffRole.objects.get().password_given
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.who, entry.details) == ("staff added", "staff:eva", {"name": "oda", "role": "analyst"})


@pytest.mark.parametrize(
    ("name", "role", "mail"), [("oda eva", "owner", ""), ("", "owner", ""), ("oda", "king", ""), ("oda", "owner", "x")]
)
@pytest.mark.usefixtures("site")
def test_what_cannot_be_is_said(name: str, role: str, mail: str) -> None:
    """And nothing is made."""
    with pytest.raises(Unanswerable):
        add_member(name, role, NOW, "test", mail=mail)
    assert not get_user_model().objects.exists()


@pytest.mark.usefixtures("site")
def test_nobody_is_added_twice_and_nobody_unknown_is_changed() -> None:
    """The message says what to do instead."""
    add_member("oda", "owner", NOW, "test")
    with pytest.raises(Unanswerable, match="`reset`"):
        add_member("oda", "owner", NOW, "test")
    with pytest.raises(Unanswerable, match="oda"):
        change_role("eva", "owner", NOW, "test")


@pytest.mark.usefixtures("site")
def test_there_is_always_an_owner() -> None:
    """The last one neither leaves nor becomes anything else."""
    add_member("oda", "owner", NOW, "test")
    with pytest.raises(Unanswerable, match="last owner"):
        remove_member("oda", NOW, "test")
    with pytest.raises(Unanswerable, match="last owner"):
        change_role("oda", "reader", NOW, "test")
    add_member("eva", "owner", NOW, "test")
    change_role("oda", "reader", NOW, "test")
    assert {account.name: account.role for account in accounts()} == {"eva": "owner", "oda": "reader"}


@pytest.mark.usefixtures("site")
def test_who_is_removed_is_out_at_once_and_can_come_back() -> None:
    """Open sessions end; the name stays with the account, so that the history keeps its meaning."""
    add_member("boss", "owner", NOW, "test")
    client = signed_in("analyst")
    remove_member("analyst", NOW, "test")
    assert client.get("/staff/").status_code == 302
    assert [account.name for account in accounts()] == ["boss"]
    password = add_member("analyst", "reader", NOW, "test")
    assert authenticate(username="analyst", password=password)


@pytest.mark.usefixtures("site")
def test_a_reset_ends_sessions_and_takes_the_authenticator() -> None:
    """Whoever has the phone that was lost has nothing."""
    client: Client = signed_in("owner")
    assert accounts()[0].protected
    reset_member("owner", NOW, "test")
    assert client.get("/staff/").status_code == 302
    assert not accounts()[0].protected


def test_passwords_that_are_handed_out_are_never_alike() -> None:
    """And long."""
    assert len({one_time_password() for _ in range(50)}) == 50
    assert len(one_time_password()) >= 16
