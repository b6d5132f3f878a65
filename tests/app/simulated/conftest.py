"""The small study in the field, as the server tests have it."""

from __future__ import annotations

from tests.collection.conftest import link, site, unit

__all__ = ["link", "site", "unit"]
