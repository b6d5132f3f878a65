"""How far units are, and the rates of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.collection.api.progress import count_groups, count_states, unit_rows
from overblik.collection.models import Unit
from overblik.errors import Unanswerable
from tests.collection.api.answered import answered

if TYPE_CHECKING:
    from overblik.collection.site import Site


def test_units_are_in_the_state_they_are_in(site: Site) -> None:
    """Twelve units: seven complete, one partial, one refusal, one not eligible, two that have not begun."""
    answered()
    states = [row.state for row in unit_rows(site)]
    assert states == ["complete"] * 5 + ["not_begun"] + ["complete"] * 2 + [
        "partial",
        "refused",
        "ineligible",
        "not_begun",
    ]


def test_rates_are_of_eligible_units(site: Site) -> None:
    """Seven of eleven are complete; with the partial one eight."""
    answered()
    counts = count_states(unit_rows(site))
    assert (counts.units, counts.eligible) == (12, 11)
    assert counts.complete_rate == pytest.approx(7 / 11)
    assert counts.response_rate == pytest.approx(8 / 11)
    assert counts.refusal_rate == pytest.approx(1 / 11)


def test_a_rate_of_nobody_is_none() -> None:
    """Not zero."""
    assert count_states([]).complete_rate is None


def test_pilot_units_are_apart(site: Site) -> None:
    """They are no part of the fieldwork's rates."""
    Unit.objects.filter(unit_id="u12").update(pilot=True)
    assert len(unit_rows(site)) == 11
    assert [row.unit for row in unit_rows(site, pilot=True)] == ["u12"]


def test_groups_are_counted_by_a_frame_column(site: Site) -> None:
    """The north and the south have six units each."""
    answered()
    found = count_groups(site, unit_rows(site), "region")
    assert [(group.group, group.counts.complete if group.counts else None) for group in found] == [
        ("Nord", 5),
        ("Syd", 2),
    ]


def test_small_groups_hold_no_counts(site: Site) -> None:
    """As in tables, a group of fewer units than the least base is not shown."""
    strict = replace(site, about=replace(site.about, least_base=7))
    assert [group.counts for group in count_groups(strict, unit_rows(strict), "region")] == [None, None]


def test_what_is_no_column_is_told(site: Site) -> None:
    """With the columns there are."""
    with pytest.raises(Unanswerable, match="region"):
        count_groups(site, unit_rows(site), "regio")
