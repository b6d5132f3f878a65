"""The table of who may do what."""

from __future__ import annotations

from overblik.collection.models import StaffRole
from overblik.collection.staff.roles import PERMISSIONS, ROLE_NAMES, ROLES, may


def test_every_role_of_the_database_is_in_the_table() -> None:
    """And has a name in both languages."""
    assert set(ROLES) == set(ROLE_NAMES) == set(StaffRole.Role.values)
    assert all(set(name) == {"da", "en"} for name in ROLE_NAMES.values())


def test_an_owner_may_do_everything_and_nobody_else_some_things() -> None:
    """Staff, purging and freezing are the owner's."""
    assert all(may("owner", permission) for permission in PERMISSIONS)
    others = ROLES["analyst"] | ROLES["fieldworker"] | ROLES["reader"]
    assert {"staff", "purge", "freeze", "audit"}.isdisjoint(others)


def test_answers_and_contact_persons_are_kept_apart() -> None:
    """Who sees what was answered does not see who can be written to, and the other way round."""
    assert "contacts" not in ROLES["analyst"]
    assert "answers" not in ROLES["fieldworker"]
    assert ROLES["reader"] == {"status"}


def test_an_unknown_role_may_do_nothing() -> None:
    """Nor may an account without one."""
    assert not any(may("", permission) for permission in PERMISSIONS)
