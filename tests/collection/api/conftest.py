"""Programs that call the API, one of each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from overblik.collection.site import Site


@pytest.fixture
def tokens(site: Site) -> dict[str, str]:  # noqa: ARG001 - the database must be there
    """A token of each role."""
    from overblik.collection.api.tokens import new_token  # Django is not there yet when this file is read
    from overblik.collection.staff.roles import ROLES

    return {role: new_token(role, role, 90, NOW, "test")[1] for role in ROLES}


@pytest.fixture
def call(tokens: dict[str, str]) -> Callable[..., Any]:
    """Call an address of the API as a role, with parameters."""

    def called(path: str, role: str = "owner", /, **parameters: Any) -> Any:
        bearer = f"Bearer {tokens[role]}" if role else ""
        return Client().get(f"/api/v1/{path}", parameters, headers={"authorization": bearer} if bearer else {})

    return called
