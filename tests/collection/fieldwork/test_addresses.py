"""The addresses of personal links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.test import Client

from overblik.collection.fieldwork.addresses import colleague_link, unit_link
from tests.collection.respondent.visitors import passed_on

if TYPE_CHECKING:
    from overblik.collection.models import Unit
    from overblik.collection.site import Site


def test_a_units_link_opens_it_in_its_language(site: Site, unit: Unit) -> None:
    """And a new issue makes another one."""
    link = unit_link(site, unit, "en")
    assert link.startswith(f"{site.address}/en/a/u{unit.pk}-")
    assert Client().get(link.removeprefix(site.address)).status_code == 200
    unit.issue += 1
    assert unit_link(site, unit, "en") != link


def test_a_colleagues_link_is_in_the_language_it_was_sent_in(site: Site, unit: Unit) -> None:
    """And opens the section that was passed on."""
    delegation, theirs = passed_on(site, unit)
    assert colleague_link(site, delegation) == site.address + theirs
    assert theirs.startswith(f"/da/a/d{delegation.pk}-")
