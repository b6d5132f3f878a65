"""Mail to a colleague about a section that was passed on, or taken back."""

from __future__ import annotations

import datetime as dt

from overblik.collection.models import Delegation
from overblik.collection.site import Site


def send_delegation(site: Site, delegation: Delegation, now: dt.datetime) -> None:
    """Send a colleague the link to the section."""


def send_taken_back(site: Site, delegation: Delegation, now: dt.datetime) -> None:
    """Tell a colleague that the link is void."""
