"""Who may call what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from overblik.collection.api.tokens import revoke_token
from overblik.collection.security.limits import API_TOKENS
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = ("units/", "status/", "responses/", "tables/?variable=kontakt", "openapi.json")
MAY = {
    "owner": {"units/", "status/", "responses/", "tables/?variable=kontakt", "openapi.json"},
    "analyst": {"units/", "status/", "responses/", "tables/?variable=kontakt", "openapi.json"},
    "fieldworker": {"units/", "status/", "openapi.json"},
    "reader": {"status/", "openapi.json"},
}


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("path", CALLS)
def test_each_role_sees_what_it_may(call: Callable[..., Any], role: str, path: str) -> None:
    """A fieldworker sees no answers, a reader only how far it is."""
    refused = call(path, role).status_code == 403
    assert refused is (path not in MAY[role])


@pytest.mark.parametrize("path", CALLS)
@pytest.mark.parametrize("said", ["", "Bearer", "Bearer ovb_guess", "Basic b3duZXI6b3duZXI=", "bearer  "])
def test_nobody_else_sees_anything(tokens: dict[str, str], path: str, said: str) -> None:
    """Without a token that works the answer is 401, and how to come in."""
    answer = Client().get(f"/api/v1/{path}", headers={"authorization": said} if said else {})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert tokens["owner"] not in answer.content.decode()


def test_a_revoked_token_is_refused_at_once(call: Callable[..., Any]) -> None:
    """The next call fails."""
    assert call("status/", "reader").status_code == 200
    revoke_token("reader", NOW, "test")
    assert call("status/", "reader").status_code == 401


def test_a_session_of_staff_opens_nothing_here(call: Callable[..., Any]) -> None:
    """A page elsewhere cannot use somebody's sign-in to read the API."""
    from django.contrib.auth import get_user_model

    browser = Client()
    browser.force_login(get_user_model().objects.create_user("mette"), "django.contrib.auth.backends.ModelBackend")
    assert browser.get("/api/v1/status/").status_code == 401
    assert call("status/").status_code == 200


def test_who_guesses_tokens_is_refused(call: Callable[..., Any]) -> None:
    """A program with a good token goes on."""
    guess = {"authorization": "Bearer ovb_guess"}
    found = [Client().get("/api/v1/status/", headers=guess).status_code for _ in range(API_TOKENS.most + 1)]
    assert found == [401] * API_TOKENS.most + [429]
    assert call("status/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_changes_nothing(tokens: dict[str, str], method: str) -> None:
    """Nothing but reading is there."""
    answer = getattr(Client(), method)("/api/v1/units/", headers={"authorization": f"Bearer {tokens['owner']}"})
    assert answer.status_code == 405
