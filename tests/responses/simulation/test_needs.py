from __future__ import annotations

from overblik.questionnaire.cell_names import parse_cell_name
from overblik.questionnaire.expressions import parse
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.needs import Needs, needs_of
from overblik.responses.simulation.targets import Target
from tests.responses.simulation.questionnaires import FRAME, survey

NAMES = Names.of(survey(), FRAME)


def needs(*expressions: str, cells: tuple[str, ...] = ()) -> Needs:
    """Return what these expressions, and targets on these cells, need besides the small survey's own routing."""
    parsed = [expression for text in expressions if (expression := parse(text)[0])]
    found = [cell for name in cells if (cell := parse_cell_name(name))]
    return needs_of(NAMES, parsed, [Target(id="a", cells=(cell,)) for cell in found])


def test_rows_and_the_exclusive_option_are_always_kept_apart() -> None:
    """A grid of chosen rows hangs on each option; nobody ticks the exclusive one beside another."""
    assert needs().ticks["grupper"] == {"unge", "syge", "ledige", "ingen"}
    assert needs().ticks["midler"] == set()


def test_routing_on_an_option_keeps_that_option_apart() -> None:
    """The other options are ticked afterwards."""
    assert needs("'b' in midler or not ('c' in midler)").ticks["midler"] == {"b", "c"}


def test_a_count_of_ticks_is_needed_where_it_is_asked_for() -> None:
    """By the expression itself, by a derived count in one, or by a target broken by one."""
    assert needs("count(midler) >= 2").counted == {"midler"}
    assert needs("antal >= 2").counted == {"grupper"}
    assert needs().counted == set()


def test_a_number_is_cut_where_it_is_compared() -> None:
    """By routing at its constant, by bands at every bound."""
    assert needs("ansatte >= 10 and 20 > ansatte").cuts["ansatte"] == {10.0, 20.0}
    assert needs("ansatte in [5, 7]").cuts["ansatte"] == {5.0, 7.0}
    assert needs(cells=("stor/mange",)).cuts["ansatte"] == {0.0, 49.0, 50.0}
    assert needs("ansatte >= 10").exact == set()


def test_a_number_that_is_reckoned_with_must_be_known_exactly() -> None:
    """Which sum two numbers give is not known from the bands that they lie in."""
    assert needs("ansatte + 1 > 10").exact == {"ansatte"}


def test_a_text_is_held_apart_from_what_it_is_compared_with() -> None:
    """Otherwise it is drawn like any other."""
    assert needs("kommentar == 'nej'").texts["kommentar"] == {"nej"}


def test_a_net_needs_its_options() -> None:
    """Whether all of them were ticked is not known from how often each was."""
    assert needs(cells=("grupper/alle",)).ticks["grupper"] >= {"unge", "syge", "ledige"}
