"""The addresses of personal links."""

from __future__ import annotations

from overblik.collection.links import make_token
from overblik.collection.models import Delegation, Unit
from overblik.collection.site import Site


def unit_link(site: Site, unit: Unit, language: str) -> str:
    """Return a unit's personal link."""
    return f"{site.address}/{language}/a/{make_token(site.key, 'unit', unit.pk, unit.issue)}/"


def colleague_link(site: Site, delegation: Delegation) -> str:
    """Return a colleague's link to the section that was passed on."""
    token = make_token(site.key, "delegation", delegation.pk, delegation.issue)
    return f"{site.address}/{delegation.language}/a/{token}/"
