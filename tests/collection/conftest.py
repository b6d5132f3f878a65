"""Fieldwork in a database: the small study set up and open, and a browser without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache

from tests.collection.office_study import NOW, office_site

if TYPE_CHECKING:
    from pathlib import Path

    from overblik.collection.models import Unit
    from overblik.collection.site import Site


@pytest.fixture
def site(tmp_path: Path, settings: Any, db: None) -> Site:  # noqa: ARG001 - the database must be there
    """The small study, set up and open."""
    from overblik.collection.fieldwork.setup import set_up
    from overblik.collection.models import Fieldwork

    cache.clear()  # its table is no model's, so that tests which commit leave their counts in it
    made = office_site(tmp_path / "study")
    settings.OVERBLIK = made
    set_up(made, NOW, "test")
    Fieldwork.objects.filter(pk=1).update(state="open")
    return made


@pytest.fixture
def unit(site: Site) -> Unit:  # noqa: ARG001 - units come with the study
    """The first unit, Kontor 1 in the north."""
    from overblik.collection.models import Unit

    found: Unit = Unit.objects.get(unit_id="u01")
    return found


@pytest.fixture
def link(site: Site, unit: Unit) -> str:
    """The first unit's personal link, without the host."""
    from overblik.collection.fieldwork.addresses import unit_link

    return unit_link(site, unit, "da").removeprefix(site.address)
