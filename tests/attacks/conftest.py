"""The small study in the field, for those who attack it."""

from __future__ import annotations

from tests.collection.conftest import link, site, unit

__all__ = ["link", "site", "unit"]
