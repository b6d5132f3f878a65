"""Tokens are told once, and kept as digests."""

from __future__ import annotations

import datetime as dt

import pytest

from overblik.collection.api.tokens import PREFIX, digest, find_token, new_token, revoke_token, working_tokens
from overblik.collection.models import ApiToken, AuditEntry
from overblik.errors import Unanswerable
from tests.collection.office_study import NOW

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=90)


def test_a_token_is_found_by_what_was_told_and_not_kept() -> None:
    """The database holds its digest, from which nobody gets back to it."""
    row, secret = new_token("dashboard", "reader", 90, NOW, "test")
    assert find_token(secret, NOW) == row
    assert secret.startswith(PREFIX)
    assert row.digest == digest(secret)
    assert secret not in str(list(ApiToken.objects.values()))


def test_a_token_expires() -> None:
    """After its days it opens nothing, to the second."""
    _, secret = new_token("dashboard", "reader", 90, NOW, "test")
    assert find_token(secret, LATER - dt.timedelta(seconds=1)) is not None
    assert find_token(secret, LATER) is None


def test_a_revoked_token_opens_nothing() -> None:
    """At once; its name can be given again."""
    _, secret = new_token("dashboard", "reader", None, NOW, "test")
    revoke_token("dashboard", NOW, "test")
    assert find_token(secret, NOW) is None
    assert working_tokens(NOW) == []
    assert new_token("dashboard", "reader", None, NOW, "test")[1] != secret


@pytest.mark.parametrize("secret", ["", PREFIX, "ovb_" + "a" * 43, "ï\ud800", "x" * 10_000])
def test_what_is_no_token_opens_nothing(secret: str) -> None:
    """Whatever it looks like."""
    new_token("dashboard", "reader", None, NOW, "test")
    assert find_token(secret, NOW) is None


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [("a", "boss", "choose from owner"), (" ", "reader", "needs a name"), ("b" * 201, "reader", "at most 200")],
)
def test_a_token_that_cannot_be_is_told(name: str, role: str, said: str) -> None:
    """With what can."""
    with pytest.raises(Unanswerable, match=said):
        new_token(name, role, None, NOW, "test")


def test_two_tokens_of_one_name_are_told_apart_by_nobody() -> None:
    """So the second is refused while the first works."""
    new_token("dashboard", "reader", None, NOW, "test")
    with pytest.raises(Unanswerable, match="works already"):
        new_token("dashboard", "owner", None, NOW, "test")


def test_an_unknown_name_is_not_revoked() -> None:
    """The nearest one is named."""
    new_token("dashboard", "reader", None, NOW, "test")
    with pytest.raises(Unanswerable, match="did you mean 'dashboard'"):
        revoke_token("dashbord", NOW, "test")


def test_making_and_revoking_stand_in_the_audit_log() -> None:
    """With who did it."""
    new_token("dashboard", "reader", 90, NOW, "mette")
    revoke_token("dashboard", NOW, "mette")
    assert [(entry.action, entry.who) for entry in AuditEntry.objects.order_by("pk")] == [
        ("api token made", "mette"), ("api token revoked", "mette"),
    ]  # fmt: skip
