from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from overblik.tables.banner.columns import members, spread
from overblik.tables.banner.request import Request
from overblik.tables.banner.scores import scores
from overblik.tables.filters import kept

if TYPE_CHECKING:
    from overblik.study import Study


@pytest.mark.parametrize("base", ["answered", "asked", "all"])
@pytest.mark.parametrize("name", ["aabent", "veje", "maal", "maal/syge", "antal"])
def test_scores_add_up_to_the_table(offices: Study, name: str, base: str) -> None:
    """Every count and base of every cell, in every group."""
    responses = offices.responses
    table = offices.table(name, by="size", base=base)
    found = spread(responses, Request(of=(name,), by=(("size",),)), responses.counting)
    inside = members(found.columns, responses.counting, kept(responses, None))
    told = scores(responses.variable(name), responses.counting, table.basis)
    for cell in table.cells:
        if cell.option not in told[cell.row].options:
            assert cell.statistic not in ("share", "mean")
            continue
        score = told[cell.row].options[cell.option]
        column = inside[:, [column.group for column in found.columns].index(cell.by)]
        assert score.denominator @ column == cell.base
        expected = cell.count if cell.statistic == "share" else pytest.approx((cell.base or 0) * (cell.value or np.nan))
        assert score.numerator @ column == expected


def test_who_answered_is_told_apart_from_the_base(offices: Study) -> None:
    """11 left the row about the sick open; asked they were all the same."""
    responses = offices.responses
    found = scores(responses.variable("maal"), responses.counting, offices.table("maal", base="asked").basis)["syge"]
    assert found.answered.sum() == 69
    assert found.options["job"].denominator.sum() == 80
