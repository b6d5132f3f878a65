"""Whom mail goes to, and which sections were passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.models import Unit
from tests.collection.respondent.visitors import passed_on

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_a_unit_knows_that_a_section_of_it_was_passed_on(site: Site, unit: Unit) -> None:
    """So that the pages of all others need not look; it stays so when the section is taken back."""
    assert not unit.delegated
    delegation, _ = passed_on(site, unit)
    delegation.taken_back_at = delegation.made_at
    delegation.save()
    assert list(Unit.objects.filter(delegated=True)) == [unit]
