from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from overblik.questionnaire.missing import Missing
from overblik.responses.simulation.glue import individuals, spread
from overblik.responses.simulation.plan import Plan, plan
from tests.responses.simulation.questionnaires import exactly, setting, survey


def rng(seed: int = 1) -> np.random.Generator:
    """Return a stream of chance."""
    return np.random.Generator(np.random.PCG64(seed))


@given(st.integers(1, 8), st.lists(st.integers(0, 8), min_size=1, max_size=5), st.data())
def test_ticks_are_dealt_as_often_as_planned_within_what_each_may_have(
    members: int, counts: list[int], data: st.DataObject
) -> None:
    """Whenever the totals allow it at all."""
    planned = {f"o{place}": min(count, members) for place, count in enumerate(counts)}
    total = sum(planned.values())
    least = data.draw(st.integers(0, total // members))
    most = (
        data.draw(st.integers(-(-total // members), len(planned))) if total < members * len(planned) else len(planned)
    )
    dealt = spread(planned, members, (least, most), rng())
    assert Counter(option for own in dealt for option in own) == Counter(planned)
    assert all(least <= len(own) <= most for own in dealt)


def test_each_individual_fits_together() -> None:
    """A row was asked of exactly those who chose it, and nobody has two patterns."""
    found = plan(setting(survey(), complete=20, targets=(exactly("grupper/unge", 7),)), 1)
    assert isinstance(found, Plan)
    people = individuals(found, rng())
    assert len(people) == 20
    for person in people:
        ticked = person["grupper"].value
        assert isinstance(ticked, frozenset)
        assert (person["formaal/unge"].value is Missing.NOT_ASKED) is ("unge" not in ticked)
        assert (person["tilfreds"].value is Missing.NOT_ASKED) is (person["digital"].value != "ja")


def test_further_ticks_end_up_in_the_answer() -> None:
    """Nobody who answers a multiple is left without a tick."""
    found = plan(setting(survey(), complete=20, targets=(exactly("midler/a", 3), exactly("midler/b", 2))), 1)
    assert isinstance(found, Plan)
    ticked = [value for person in individuals(found, rng()) if isinstance(value := person["midler"].value, frozenset)]
    assert sum("a" in own for own in ticked) == 3
    assert sum("b" in own for own in ticked) == 2
    assert all(ticked)
