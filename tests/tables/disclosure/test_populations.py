from __future__ import annotations

import pytest

from overblik.questionnaire.expressions import names_of
from overblik.tables.disclosure.lines import Filter, Group
from overblik.tables.disclosure.populations import alike, parts, populations, thinkable, unusual
from tests.tables.disclosure.offices import respondents

Place = tuple[Filter, Group]
EVERYBODY: Place = ((), frozenset())
NORD: Place = ((), frozenset({("region", "nord")}))
SMALL: Place = ((), frozenset({("str", "lille")}))
SMALL_NORD: Place = ((), frozenset({("region", "nord"), ("str", "lille")}))
EITHER = "region == 'nord' or str == 'lille'"
SMALL_OF_EITHER: Place = ((EITHER,), frozenset({("str", "lille")}))
RESPONSES = respondents(
    [{"region": "nord", "str": "lille"}, {"region": "nord", "str": "lille"}, {"region": "syd", "str": "stor"}]
)
LEVELS = {"region": ("nord", "syd", "vest"), "str": ("lille", "stor")}
NAMES = names_of(RESPONSES.variables.values())


def sizes(*places: Place) -> list[int]:
    """How many of the three offices belong to each place."""
    found = populations(places, RESPONSES.counting, NAMES)
    return [int(found[place].sum()) for place in places]


def thought(*places: Place) -> tuple[list[tuple[Place, Place]], list[tuple[Place, Place]]]:
    """What is alike and what is a part of what, whatever the answers are."""
    rows = thinkable(places, RESPONSES.counting, lambda name: LEVELS.get(name, ()))
    found = populations(places, rows, NAMES)
    return list(alike(found)), list(parts(found))


def test_filters_and_groups_keep_response_sets() -> None:
    """Together they keep what both keep; several values of a variable are one group."""
    both: Place = ((), frozenset({("region", "nord|syd")}))
    assert sizes(EVERYBODY, NORD, both, SMALL_OF_EITHER, ((EITHER,), frozenset({("region", "syd")}))) == [3, 2, 3, 2, 0]


def test_what_a_filter_leaves_whole_is_alike() -> None:
    """All small offices are in the north or small."""
    assert thought(EVERYBODY, SMALL, SMALL_OF_EITHER) == ([(SMALL_OF_EITHER, SMALL)], [])


def test_that_answers_happen_to_be_alike_is_not_thought() -> None:
    """All small offices that answered are northern ones; they need not have been."""
    assert not any(
        {one, other} == {SMALL_OF_EITHER, SMALL_NORD} for one, other in thought(SMALL_OF_EITHER, SMALL_NORD)[0]
    )
    seen = populations([SMALL_OF_EITHER, SMALL_NORD], RESPONSES.counting, NAMES)
    assert list(alike(seen)) == [(SMALL_OF_EITHER, SMALL_NORD)]


def test_the_smallest_whole_is_what_a_part_is_of() -> None:
    """The north lies within the filter, and the filter within everybody."""
    kept: Place = ((EITHER,), frozenset())
    assert thought(EVERYBODY, NORD, kept)[1] == [(kept, NORD), (EVERYBODY, kept)]


def test_what_has_no_options_is_taken_as_it_was_answered() -> None:
    """Numbers are as they are."""
    big: Place = (("ansatte > 0",), frozenset())
    assert thought(EVERYBODY, big)[0] == [(big, EVERYBODY)]


@pytest.mark.parametrize("place", [EVERYBODY, NORD])
def test_a_group_of_a_break_is_nothing_unusual(place: Place) -> None:
    """Of it, everything is known already."""
    assert not unusual(place)
    assert unusual(SMALL_OF_EITHER)
