from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.banner.request import Request, checked, split, split_breaks

if TYPE_CHECKING:
    from overblik.study import Study


def test_all_is_every_question_that_can_be_counted(offices: Study) -> None:
    """In the order in which they are asked; open questions have no shares."""
    found = checked(offices.responses, Request(of=("all",), by=(("region",),)))
    assert [variable.id for variable in found] == ["aabent", "veje", "maal", "antal"]


def test_every_mistake_is_told_at_once(offices: Study) -> None:
    """Each with what is there instead."""
    wrong = Request(
        of=("abent", "ord", "maal/ung"), by=(("antal",), ("size", "size")), base="mentions", covering="region"
    )
    with pytest.raises(Unanswerable) as caught:
        checked(offices.responses, wrong)
    assert str(caught.value).splitlines() == [
        "no variable is called 'abent'; did you mean 'aabent'?",
        "'ord' is an open question, which has no shares; leave it out",
        "'maal' has no row 'ung'; did you mean 'unge'?",
        "size*size crosses a variable with itself; name each once",
        "'antal' is number and makes no columns; break by a single choice, a scale, a multiple or a frame column",
        "there is no base 'mentions'; choose from answered, asked, all",
        "what units cover is a number of the frame, and 'region' is none; choose from ansatte",
    ]


def test_nothing_is_no_banner(offices: Study) -> None:
    """A banner needs something down and something across."""
    with pytest.raises(Unanswerable, match=r"one question or more(.|\n)*one break or more"):
        checked(offices.responses, Request(of=(), by=()))


def test_columns_of_a_multiple_cannot_be_protected_by_a_threshold(offices: Study) -> None:
    """What overlaps does not add up, and the threshold of cells works by what adds up."""
    from dataclasses import replace

    from overblik.questionnaire.about import Disclosure

    about = replace(offices.responses.about, disclosure=Disclosure(least_cell=3))
    with pytest.raises(Unanswerable, match="'veje' is a multiple, whose columns overlap"):
        checked(replace(offices.responses, about=about), Request(of=("aabent",), by=(("veje",),)))


def test_lists_are_read_with_their_spaces() -> None:
    """Names twice are one."""
    assert split("a, b,a,") == ("a", "b")
    assert split_breaks("a, b * c") == (("a",), ("b", "c"))
