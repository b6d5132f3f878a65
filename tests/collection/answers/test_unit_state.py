"""One word for how far a unit is, everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.collection.answers.unit_state import unit_state
from overblik.collection.models import Response, Unit
from tests.collection.api.answered import answer
from tests.collection.office_study import NOW

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_who_has_saved_too_little_to_count_has_begun(site: Site, unit: Unit) -> None:
    """It is no partial response set yet, and no longer one that has not begun."""
    Response.objects.filter(pk=unit.pk).update(begun_at=NOW)
    assert unit_state(site, Unit.objects.get(pk=unit.pk)) == "begun"


def test_a_refusal_goes_before_answers(site: Site, unit: Unit) -> None:
    """Who has answered and then refused is not counted."""
    answer(unit.unit_id)
    Unit.objects.filter(pk=unit.pk).update(refused_at=NOW)
    assert unit_state(site, Unit.objects.get(pk=unit.pk)) == "refused"


def test_each_unit_is_in_one_state(site: Site, unit: Unit) -> None:
    """Not begun, then complete; what is not eligible is that before anything else."""
    assert unit_state(site, unit) == "not_begun"
    answer(unit.unit_id)
    assert unit_state(site, Unit.objects.get(pk=unit.pk)) == "complete"
    Unit.objects.filter(pk=unit.pk).update(eligible=False)
    assert unit_state(site, Unit.objects.get(pk=unit.pk)) == "ineligible"
