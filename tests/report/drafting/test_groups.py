from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.report.drafting.certain import Certain
from overblik.report.drafting.find import look
from overblik.report.drafting.groups import differences
from overblik.report.tabulated import Tabulated
from overblik.tables.rates import background

if TYPE_CHECKING:
    from overblik.study import Study


def test_the_surest_difference_of_a_question_is_told_and_no_other(citizens: Study) -> None:
    """Districts differ in bicycles and ages in feeling safe; the letter reached all alike, whatever chance says of some group."""
    responses = citizens.responses
    tabulated, certain = Tabulated(responses=responses), Certain(responses=responses)
    looked = [
        look(responses.variable(name), tabulated, certain, frozenset())
        for name in ("transport", "brev", "tryg", "ture")
    ]
    spoken = [(seen, seen.points[0] if seen.points else None) for seen in looked]
    found = differences(
        spoken, tuple(background(responses.questionnaire, responses.frame).values()), tabulated, certain
    )
    assert {name: one.by.id for name, one in found.items() if one.by} == {
        "transport": "bydel",
        "tryg": "alder",
        "ture": "alder",
    }
    high, low = found["transport"].points
    assert (high.cell.by, low.cell.by) == ((("bydel", "midt"),), (("bydel", "land"),))
    assert found["transport"].against == (low.cell,)
    more, fewer = found["ture"].values
    assert more.mean > fewer.mean
    assert fewer.cell.by == (("alder", "gammel"),)


def test_where_there_are_no_groups_there_are_no_differences(kindergartens: Study) -> None:
    """A frame without columns."""
    responses = kindergartens.responses
    tabulated, certain = Tabulated(responses=responses), Certain(responses=responses)
    seen = look(responses.variable("koekken"), tabulated, certain, frozenset())
    assert differences([(seen, seen.points[0])], (), tabulated, certain) == {}
