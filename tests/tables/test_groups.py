from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.groups import breaks, makes_groups, no_break

if TYPE_CHECKING:
    from overblik.study import Study


def test_without_a_break_all_are_in_one_group(ten: Study) -> None:
    """The whole study is a break of one."""
    (found,) = breaks(None, ten.responses, ten.responses.counting)
    assert (found.groups, found.index.tolist()) == (((),), [0] * 10)
    assert no_break(3).index.tolist() == [0, 0, 0]


def test_groups_stand_in_the_order_of_the_options(ten: Study) -> None:
    """Also those in which nobody is."""
    (found,) = breaks("region", ten.responses, ten.responses.counting)
    assert found.groups == ((("region", "Nord"),), (("region", "Syd"),))
    assert found.index.tolist() == [0] * 6 + [1] * 4


def test_who_gave_no_answer_is_in_no_group(ten: Study) -> None:
    """Neither who was not asked, nor who does not know."""
    (found,) = breaks("oplevelse", ten.responses, ten.responses.counting)
    assert found.index.tolist() == [0, -1, -1, -1, -1, 2, 1, -1, -1, -1]


def test_breaks_in_turn_are_several_and_crossed_they_are_one(ten: Study) -> None:
    """Crossed, whoever is in no group of one is in none of both."""
    first, second = breaks("region, oplevelse", ten.responses, ten.responses.counting)
    assert (len(first.groups), len(second.groups)) == (2, 3)
    (both,) = breaks("region*oplevelse", ten.responses, ten.responses.counting)
    assert both.groups[5] == (("region", "Syd"), ("oplevelse", "daarligt"))
    assert both.index.tolist() == [0, -1, -1, -1, -1, 2, 4, -1, -1, -1]


def test_one_row_of_a_grid_makes_groups(ten: Study) -> None:
    """It is a single choice."""
    (found,) = breaks("formaal/unge", ten.responses, ten.responses.counting)
    assert found.groups == ((("formaal/unge", "job"),), (("formaal/unge", "udd"),))


@pytest.mark.parametrize("name", ["kontakt", "formaal", "antal", "kontakt_andet"])
def test_what_has_no_groups_is_answered(ten: Study, name: str) -> None:
    """Of several answers at once, of numbers and of words there are none."""
    with pytest.raises(Unanswerable, match="makes no groups"):
        breaks(name, ten.responses, ten.responses.counting)


def test_texts_make_groups_only_where_the_frame_has_them(ten: Study) -> None:
    """Those of a column, joined in under another name too, are few and alike; what respondents write is neither."""
    region = ten.responses.variable("region")
    column = replace(region, shape="text", kind="text", choices=None)
    assert makes_groups(region)
    assert makes_groups(column)
    assert makes_groups(replace(column, source="derived"))
    assert not makes_groups(ten.responses.variable("kontakt_andet"))
    assert not makes_groups(ten.responses.variable("kontakt"))
