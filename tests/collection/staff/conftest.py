"""The small study with staff: browsers that are signed in, one for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from overblik.collection.site import Site


@pytest.fixture
def sign(site: Site) -> Callable[[str], Client]:  # noqa: ARG001 - staff come with the study
    """Return what makes a member of staff in a role and returns a browser in which they are signed in."""
    from tests.collection.staff.signed_in import signed_in

    return signed_in


@pytest.fixture
def owner(sign: Callable[[str], Client]) -> Client:
    """A browser of an owner."""
    return sign("owner")


@pytest.fixture(autouse=True)
def _plain_passwords(settings: Any) -> None:
    """Hash passwords quickly: nothing here is about how long it takes."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
