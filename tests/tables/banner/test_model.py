from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.tables.banner.build import banner
from overblik.tables.banner.request import Comparing, Request

if TYPE_CHECKING:
    from overblik.study import Study


def test_a_banner_knows_all_its_numbers(offices: Study) -> None:
    """3 options and a net of one question, 3 lines of 2 options of another, in 3 columns."""
    made = banner(
        offices.responses, Request(of=("aabent", "maal"), by=(("size",),), comparing=Comparing(letters=False))
    )
    assert [question.variable.id for question in made.questions] == ["aabent", "maal"]
    assert len(made.entries) == (4 + 3 * 2) * 3
    assert len(made.bases) == (1 + 3) * 3
    assert not made.tested
