"""Staff are added, listed, changed and removed by command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_owner_is_made_by_command(tmp_path: Path) -> None:
    """The password is printed once; the list knows the role, and that there is no authenticator yet."""
    field = field_study(tmp_path)
    password = field.run("fieldwork", "staff", field.study, "add", "oda", "--role", "owner").strip()
    assert len(password) >= 16
    assert field.run("fieldwork", "staff", field.study, "list").strip() == "oda\towner\tno authenticator yet"
    assert password.encode() not in b"".join(path.read_bytes() for path in field.data.iterdir())
    again = field.run("fieldwork", "staff", field.study, "reset", "oda").strip()
    assert again != password


def test_roles_change_and_members_leave(tmp_path: Path) -> None:
    """The last owner stays; a name that is not there is told."""
    field = field_study(tmp_path)
    field.run("fieldwork", "staff", field.study, "add", "oda", "--role", "owner")
    field.run("fieldwork", "staff", field.study, "add", "eva")
    field.run("fieldwork", "staff", field.study, "role", "eva", "--role", "analyst")
    assert "eva\tanalyst" in field.run("fieldwork", "staff", field.study, "list")
    assert "last owner" in field.run("fieldwork", "staff", field.study, "remove", "oda", status=2)
    field.run("fieldwork", "staff", field.study, "remove", "eva")
    assert "eva" not in field.run("fieldwork", "staff", field.study, "list")
    assert "not on the staff" in field.run("fieldwork", "staff", field.study, "reset", "eva", status=2)
