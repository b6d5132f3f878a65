from __future__ import annotations

from typing import TYPE_CHECKING

from overblik.tables.banner.columns import additions, members, spread
from overblik.tables.banner.request import Request
from overblik.tables.filters import kept

if TYPE_CHECKING:
    from overblik.study import Study


def test_the_total_comes_first_and_each_break_begins_with_a(offices: Study) -> None:
    """A block for each break, crossed ones in the order of their variables."""
    responses = offices.responses
    found = spread(responses, Request(of=("aabent",), by=(("size",), ("size", "region"))), responses.counting)
    told = [(column.letter, column.label["en"], column.block) for column in found.columns]
    assert told[:5] == [
        ("", "Total", None),
        ("A", "Large", 0),
        ("B", "Small", 0),
        ("A", "Large, North", 1),
        ("B", "Large, South", 1),
    ]
    assert [block.title["da"] for block in found.blocks] == ["Størrelse", "Størrelse × Region"]
    assert {source.by for source in found.sources} == {None, "size,size*region"}


def test_an_option_of_a_multiple_is_a_filter(offices: Study) -> None:
    """So that an office can be in several columns; what it is crossed with is a break within it."""
    responses = offices.responses
    request = Request(of=("aabent",), by=(("veje",), ("size", "veje")), where="antal > 3")
    found = spread(responses, request, responses.counting)
    asked = [source.asked("aabent") for source in found.sources]
    assert asked[1] == ("aabent", None, "(antal > 3) and 'tlf' in veje", "answered")
    assert asked[4] == ("aabent", "size", "(antal > 3) and 'tlf' in veje", "answered")
    assert found.sources[4].group == (("size", "stor"),)
    assert [block.overlapping for block in found.blocks] == [True, True]


def test_members_are_those_whom_tables_count(offices: Study) -> None:
    """Column by column, inside the filter."""
    responses, where = offices.responses, "region != 'vest'"
    request = Request(of=("antal",), by=(("region",), ("veje", "size")), where=where)
    found = spread(responses, request, responses.counting)
    inside = members(found.columns, responses.counting, kept(responses, where))
    assert inside.sum(axis=0).tolist() == [77, 38, 39, 0, 39, 38, 39, 0, 8, 6]


def test_columns_add_up_to_what_they_are_parts_of(offices: Study) -> None:
    """A crossed break to each of its own; columns that overlap to nothing."""
    responses = offices.responses
    found = spread(responses, Request(of=("antal",), by=(("size", "region"), ("veje",))), responses.counting)
    assert list(additions(found.blocks, found.columns)) == [
        (1, 2, 3, 4, 5, 6), (1, 2, 3), (4, 5, 6), (1, 4), (2, 5), (3, 6),
    ]  # fmt: skip
