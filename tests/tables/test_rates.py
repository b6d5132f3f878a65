from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from overblik.errors import Unanswerable
from overblik.tables.rates import tabulate_outcomes

if TYPE_CHECKING:
    from overblik.study import Study


def test_response_rates_are_of_every_unit_of_the_frame(ten: Study) -> None:
    """Eight complete, two partial, two of twelve never answered; the net is AAPOR's RR2 where all are eligible."""
    cells = {cell.option: cell for cell in tabulate_outcomes(ten.responses).cells}
    assert {name: (cell.count, cell.base) for name, cell in cells.items()} == {
        "complete": (8, 12), "partial": (2, 12), "none": (2, 12), "any": (10, 12),
    }  # fmt: skip
    assert cells["any"].net


def test_partial_responses_are_told_apart_whatever_counts(eight: Study) -> None:
    """That they are in no other table does not mean that nobody answered."""
    assert tabulate_outcomes(eight.responses).cell("partial").count == 2


def test_rates_are_broken_by_the_frame(ten: Study) -> None:
    """Every unit of a group is in its base, answered or not."""
    table = tabulate_outcomes(ten.responses, by="region")
    assert [(cell.id, cell.count, cell.base) for cell in table.cells if cell.option == "none"] == [
        ("responses/none@region=Nord", 0, 6),
        ("responses/none@region=Syd", 2, 6),
    ]
    assert len(tabulate_outcomes(ten.responses, by="region,region*region").groups) == 2 + 4


@pytest.mark.parametrize(("by", "where"), [("oplevelse", None), ("x", None), (None, "region == 'Nord'")])
def test_what_is_not_known_of_every_unit_breaks_no_rates(ten: Study, by: str | None, where: str | None) -> None:
    """Answers are not known of those who gave none."""
    with pytest.raises(Unanswerable):
        tabulate_outcomes(ten.responses, by=by, where=where)
