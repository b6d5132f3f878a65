from __future__ import annotations

from overblik.responses.simulation import Model
from overblik.responses.simulation.items import break_points, items_of
from overblik.responses.simulation.names import Names
from overblik.responses.simulation.needs import Needs
from tests.responses.simulation.questionnaires import FRAME, survey

NAMES = Names.of(survey(), FRAME)
ITEMS = items_of(NAMES, Needs(), Model())


def test_every_row_and_every_open_text_is_an_item() -> None:
    """In the order in which they are asked."""
    assert list(ITEMS)[:7] == [
        "grupper", "formaal/unge", "formaal/syge", "formaal/ledige", "formaal_andet/unge", "formaal_andet/syge",
        "formaal_andet/ledige",
    ]  # fmt: skip


def test_an_item_rests_on_what_decides_about_it() -> None:
    """A row on the multiple it is chosen in, an open text on its row, a question on its section's routing."""
    assert ITEMS["formaal/unge"].earlier(NAMES) == {"grupper"}
    assert ITEMS["formaal_andet/unge"].earlier(NAMES) == {"formaal/unge"}
    assert ITEMS["ansatte"].earlier(NAMES) == {"digital"}
    assert ITEMS["digital"].earlier(NAMES) == set()


def test_a_row_is_asked_where_it_was_chosen() -> None:
    """And not of someone who skipped the multiple."""
    assert ITEMS["formaal/unge"].asked(NAMES, {"grupper": frozenset({"unge", "syge"})})
    assert not ITEMS["formaal/unge"].asked(NAMES, {"grupper": frozenset({"syge"})})


def test_an_open_text_is_asked_where_other_was_chosen() -> None:
    """It may be left open, even where its question may not."""
    assert ITEMS["formaal_andet/unge"].asked(NAMES, {"formaal/unge": "andet"})
    assert not ITEMS["formaal_andet/unge"].asked(NAMES, {"formaal/unge": "job"})
    assert len(ITEMS["formaal_andet/unge"].states) == 2


def test_unknown_routing_asks_nothing() -> None:
    """Who has not answered *digital* is not asked about it."""
    assert not ITEMS["ansatte"].asked(NAMES, {})


def test_respondents_may_well_stop_where_a_section_begins() -> None:
    """The first aside: nobody who stops there has answered anything."""
    assert break_points(NAMES) == (3, 6)
