from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.questionnaire.about import Disclosure
from overblik.tables.disclosure.lines import ANSWERED, Line
from overblik.tables.disclosure.threshold import primary, sensitive
from tests.makers import variable

if TYPE_CHECKING:
    from overblik.tables.disclosure.lines import Group, Number

THREE = Disclosure(least_cell=3)


def ready(*, yes: int, no: int, group: Group = frozenset()) -> Line:
    """A line of two options."""
    asked = variable("- {id: klar, kind: single, text: Klar?, options: {ja: Ja, nej: Nej}}")
    return Line(path="klar", variable=asked, group=group, values={"ja": yes, "nej": no, ANSWERED: yes + no})


def nothing_is(_: Number) -> bool:
    """Nothing is told by the frame."""
    return False


def test_few_who_did_and_few_who_did_not() -> None:
    """Two of twenty that said no are told by the eighteen that said yes."""
    line = ready(yes=18, no=2)
    found = primary([line], THREE, least_base=5, public=nothing_is)
    assert found.widths == {line.number("ja"): 3, line.number("nej"): 3}
    assert found.lines == frozenset()


def test_nobody_and_everybody_are_shown_unless_they_are_hidden() -> None:
    """A zero is no unit; what it says of all of a small group is for the study to weigh."""
    assert not sensitive(0, 20, THREE)
    assert not sensitive(20, 20, THREE)
    assert sensitive(0, 20, Disclosure(least_cell=3, zeros="hidden"))
    assert not sensitive(0, 0, Disclosure(least_cell=3, zeros="hidden"))


def test_a_group_under_the_least_base_is_hidden_whole() -> None:
    """Its base too; the undivided table need have only as many as a cell."""
    group = frozenset({("region", "nord")})
    divided, undivided = ready(yes=4, no=0, group=group), ready(yes=4, no=0)
    assert primary([divided], THREE, least_base=5, public=nothing_is).lines == {divided.place}
    assert primary([undivided], THREE, least_base=5, public=nothing_is).lines == frozenset()
    assert primary([ready(yes=2, no=0)], THREE, least_base=5, public=nothing_is).lines


def test_what_the_frame_tells_is_no_secret() -> None:
    """How many answered in a region is not what they answered."""
    assert primary([ready(yes=18, no=2)], THREE, least_base=5, public=lambda _: True) == ({}, frozenset())
