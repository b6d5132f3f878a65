"""A mail server on loopback, for the small study in the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.collection.mailing.receiver import Receiver, receiving, use

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A mail server that takes everything, and that Django sends to."""
    with receiving(Receiver()) as found:
        use(settings, found.port)
        yield found
