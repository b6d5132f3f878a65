"""Tokens of the read API are made, listed and revoked by command."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.app.field_study import field_study

if TYPE_CHECKING:
    from pathlib import Path


def test_a_token_is_printed_once_and_revoked_by_name(tmp_path: Path) -> None:
    """The list knows its role and its end, and never the token."""
    field = field_study(tmp_path)
    made = field.run("fieldwork", "token", field.study, "new", "dashboard", "--role", "reader", "--days", "90")
    secret = re.search(r"^ovb_[\w-]{40,}$", made, re.MULTILINE)
    assert secret is not None
    listed = field.run("fieldwork", "token", field.study, "list")
    assert "dashboard\treader" in listed
    assert secret[0] not in listed
    assert secret[0].encode() not in b"".join(path.read_bytes() for path in field.data.iterdir())
    field.run("fieldwork", "token", field.study, "revoke", "dashboard")
    assert "revoked" in field.run("fieldwork", "token", field.study, "list")


def test_a_role_that_is_none_is_told(tmp_path: Path) -> None:
    """With those there are."""
    field = field_study(tmp_path)
    said = field.run("fieldwork", "token", field.study, "new", "dashboard", "--role", "boss", status=2)
    assert "choose from owner, analyst, fieldworker, reader" in said
    assert "there is none" in field.run("fieldwork", "token", field.study, "revoke", "x", status=2)
