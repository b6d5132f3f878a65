"""The fieldwork is set up from the study, again and again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.collection.fieldwork.setup import digest, key_check, set_up
from overblik.collection.models import Fieldwork, Response, Unit, Version
from overblik.errors import Unanswerable
from overblik.frame.units import Unit as FrameUnit
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_units_dates_and_the_first_version_come_from_the_study(site: Site) -> None:
    """Each unit with a response set of its own, so that two first pages cannot make two."""
    fieldwork = Fieldwork.objects.get()
    assert (fieldwork.opens_at, fieldwork.closes_at) == (site.plan.opens, site.plan.closes)
    assert (Version.objects.get().text, Version.objects.get().digest) == (site.text, digest(site.text))
    assert Unit.objects.count() == Response.objects.count() == len(site.frame.units)


def test_setting_up_again_changes_nothing(site: Site) -> None:
    """The state and the version stay."""
    before = [list(model.objects.order_by("pk").values()) for model in (Fieldwork, Version, Unit, Response)]
    set_up(site, NOW, "again")
    assert [list(model.objects.order_by("pk").values()) for model in (Fieldwork, Version, Unit, Response)] == before


def test_units_that_have_come_or_changed_are_taken_over(site: Site, unit: Unit) -> None:
    """Those that are there keep their links and answers; those that are gone stay for staff to decide."""
    first = replace(site.frame.units[0], name="Kontor Et", values={"region": "Syd"})
    new = FrameUnit(id="u99", name="Kontor 99", values={"region": "Nord"})
    set_up(replace(site, frame=replace(site.frame, units=(first, new))), NOW, "again")
    found = Unit.objects.get(unit_id="u01")
    assert (found.pk, found.name, found.values["region"], found.issue) == (unit.pk, "Kontor Et", "Syd", unit.issue)
    assert Response.objects.filter(unit__unit_id="u99").count() == 1
    assert Unit.objects.count() == 13


def test_a_database_of_another_key_is_refused(site: Site) -> None:
    """Its links would open nothing; neither key is told."""
    with pytest.raises(Unanswerable, match="another server key"):
        set_up(replace(site, key=b"another key"), NOW, "test")
    assert key_check(b"a") != key_check(b"b")
    assert site.key.decode() not in key_check(site.key)
