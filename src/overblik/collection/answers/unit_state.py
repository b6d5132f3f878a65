"""What has become of asking a unit, for the status page, the lists and the API alike."""

from __future__ import annotations

from typing import Literal

from overblik.collection.answers.live import counts, response_set
from overblik.collection.models import Unit
from overblik.collection.site import Site

State = Literal["complete", "partial", "begun", "not_begun", "refused", "ineligible"]


def unit_state(site: Site, unit: Unit) -> State:
    """Return how far a unit is; *partial* is far enough to count, *begun* is not."""
    if not unit.eligible:
        return "ineligible"
    if unit.refused_at is not None:
        return "refused"
    if unit.response.finished_at is not None:
        return "complete"
    if unit.response.begun_at is None:
        return "not_begun"
    return "partial" if counts(response_set(unit.response, unit, site.frame), site.plan.partial) else "begun"
